/** Everything in one file: registers the three elements and hands out the classes and what hosts call. */
import './case-wizard.define.ts';
import './my-cases.define.ts';
import './crm-enrolment.define.ts';

export * from './index.ts';
export * from './languages.ts';
export { endSession } from './session-end.ts';

// The page starts the same file once more as its worker: no other script need be let in.
if ('DedicatedWorkerGlobalScope' in globalThis) void import('./runtime/personal-numbers/worker.ts');
