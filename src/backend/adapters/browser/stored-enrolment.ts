/** A case's client in the CRM as the browser's database keeps them. */
import type { EnrolmentChange, EnrolmentExport } from '../../../model/enrolment.ts';

export interface StoredEnrolment {
  readonly caseId: string;
  readonly revision: number;
  readonly saved: EnrolmentChange;
  readonly since?: string;
  /** Newest first. */
  readonly exports: readonly EnrolmentExport[];
}
