/** The REST contract as it travels: statuses, headers and problem details. */
import type { Check } from './check.ts';
import { wireFileChecks } from './wire-files.ts';
import { wireKeyChecks } from './wire-keys.ts';
import { wireRefusalChecks } from './wire-refusals.ts';
import { wireRequestChecks } from './wire-requests.ts';
import { wireStreamChecks } from './wire-streams.ts';
import { wireVersionChecks } from './wire-versions.ts';

export const wireChecks: readonly Check[] = [
  wireRefusalChecks,
  wireRequestChecks,
  wireKeyChecks,
  wireVersionChecks,
  wireFileChecks,
  wireStreamChecks,
].flat();
