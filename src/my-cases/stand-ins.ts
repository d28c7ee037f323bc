/** What stands where cases would: until they come, and when they do not. */
export { failure } from './failure.ts';
export { skeleton } from './skeleton.ts';
