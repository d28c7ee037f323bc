/** Package entry `./conformance`: the checks that prove a backend, and what runs and reports them. */
export { checks } from './backend/conformance/checks.ts';
export { runChecks, type RunOptions } from './backend/conformance/run.ts';
export {
  closingLine,
  countsOf,
  findingLines,
  groupOf,
  groupTitle,
  reportOf,
  type Counts,
} from './backend/conformance/report.ts';
export type { Bench, Check, Finding, Need, Outcome } from './backend/conformance/check.ts';
export type { Person, Reach, Staff, Target, Wire } from './backend/conformance/target.ts';
export { restTarget } from './backend/conformance/rest-target.ts';
