/** All checks, in the order in which a report tells them. */
import { changingChecks } from './changing.ts';
import type { Check } from './check.ts';
import { fileChecks } from './files.ts';
import { filteringChecks } from './filtering.ts';
import { hostileChecks } from './hostile.ts';
import { listingChecks } from './listing.ts';
import { outcomeChecks } from './outcomes.ts';
import { readingChecks } from './reading.ts';
import { replyingChecks } from './replying.ts';
import { resumingChecks } from './resuming.ts';
import { sessionChecks } from './session.ts';
import { streamingChecks } from './streaming.ts';
import { submittingChecks } from './submitting.ts';
import { visibilityChecks } from './visibility.ts';
import { wireChecks } from './wire.ts';

export const checks: readonly Check[] = [
  sessionChecks,
  submittingChecks,
  outcomeChecks,
  readingChecks,
  hostileChecks,
  listingChecks,
  filteringChecks,
  visibilityChecks,
  replyingChecks,
  changingChecks,
  fileChecks,
  resumingChecks,
  streamingChecks,
  wireChecks,
].flat();
