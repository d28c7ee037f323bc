/** `<my-cases>` as a class, with the types of its events; importing it registers nothing. */
export { MyCases } from './my-cases/my-cases.ts';
export type * from './ui/events.ts';
