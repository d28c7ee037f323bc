/** What is known of the case that is open, more of it as it comes. */
import type { CaseDetail, CaseSummary } from '../../model/case.ts';
import type { Fault } from '../fault.ts';
import type { FileDownloads } from './file-downloads.ts';

export interface Opened {
  readonly id: string;
  /** What the list already knows, shown while the rest is read. */
  readonly summary: CaseSummary | undefined;
  readonly detail: CaseDetail | undefined;
  readonly downloads: FileDownloads | undefined;
  readonly fault: Fault | undefined;
}
