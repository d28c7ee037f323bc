/** The class of `<my-cases>` with the types of a host's code; importing it registers nothing. */
export { MyCases } from './my-cases/my-cases.ts';
export type * from './public-types.ts';
