/** All checks, in the order in which a report tells them. */
import { answeringChecks } from './answering.ts';
import { attestingChecks } from './attesting.ts';
import { changingChecks } from './changing.ts';
import type { Check } from './check.ts';
import { enrolmentChecks } from './enrolment.ts';
import { fileChecks } from './files.ts';
import { filteringChecks } from './filtering.ts';
import { hostileChecks } from './hostile.ts';
import { listingChecks } from './listing.ts';
import { meanwhileChecks } from './listing-meanwhile.ts';
import { outcomeChecks } from './outcomes.ts';
import { overviewChecks } from './overview.ts';
import { contentChecks } from './reading-content.ts';
import { readingChecks } from './reading.ts';
import { replyingChecks } from './replying.ts';
import { resumingChecks } from './resuming.ts';
import { searchingChecks } from './searching.ts';
import { sessionChecks } from './session.ts';
import { streamingChecks } from './streaming.ts';
import { submittingChecks } from './submitting.ts';
import { visibilityChecks } from './visibility.ts';
import { wireChecks } from './wire.ts';

export const checks: readonly Check[] = [
  sessionChecks,
  submittingChecks,
  outcomeChecks,
  contentChecks,
  readingChecks,
  hostileChecks,
  listingChecks,
  meanwhileChecks,
  filteringChecks,
  searchingChecks,
  overviewChecks,
  visibilityChecks,
  replyingChecks,
  answeringChecks,
  changingChecks,
  fileChecks,
  attestingChecks,
  resumingChecks,
  enrolmentChecks,
  streamingChecks,
  wireChecks,
].flat();
