/** What is known of the case that is open, more of it as it comes. */
import type { CaseBackend } from '../../backend/port.ts';
import type { CaseDetail, CaseSummary, Session } from '../../model/case.ts';
import type { Preset } from '../../model/preset.ts';
import type { Fault } from '../../ui/fault-of.ts';
import type { FileDownloads } from './file-downloads.ts';

export interface Opened {
  readonly id: string;
  /** What the list already knows, shown while the rest is read. */
  readonly summary?: CaseSummary | undefined;
  readonly detail?: CaseDetail | undefined;
  readonly backend?: CaseBackend;
  readonly downloads?: FileDownloads | undefined;
  readonly fault?: Fault | undefined;
  /** Ids of the messages that the member has not seen before. */
  readonly fresh: ReadonlySet<string>;
  /** Tells the account's name and number. */
  readonly session?: Session;
  /** Tells the reader's words for what was shown in other ones. */
  readonly preset?: Preset | undefined;
}

/** Of a case that is not there, or not theirs, nothing more is shown. */
export const isGone = (fault: Fault | undefined): boolean => fault?.code === 'not-found' || fault?.code === 'forbidden';
