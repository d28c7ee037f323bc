/** The state of an enrolment that is being written, and what its screen can ask for. */
import type { BackendErrorCode } from '../backend/error.ts';
import type { Enrolment, EnrolmentForm, EnrolmentIssue, EnrolmentOutcome } from '../model/enrolment.ts';

export interface Fault {
  readonly code: BackendErrorCode | 'no-backend';
  /** The backend's own sentence, if it sent one. */
  readonly detail?: string | undefined;
}

export interface Written {
  /** As it was read last. */
  readonly seen: Enrolment;
  readonly form: EnrolmentForm;
  /** Empty until the button is pressed. */
  readonly issues: readonly EnrolmentIssue[];
  /** `asking`: whether a client is to be removed. `unsure`: no answer came, and none about what became of it. */
  readonly state: 'writing' | 'asking' | 'sending' | 'unsure';
  readonly fault?: Fault | undefined;
  /** As someone else saved it meanwhile. */
  readonly clash?: Enrolment | undefined;
  readonly done?: EnrolmentOutcome | undefined;
}

export interface EnrolmentHands {
  write(part: Partial<EnrolmentForm>): void;
  press(): void;
  remove(): void;
  keep(): void;
  keepMine(): void;
  takeTheirs(): void;
  goTo(field: string): void;
}
