/** What the screen of an enrolment can ask for. */
import type { EnrolmentForm } from '../model/enrolment.ts';

export interface EnrolmentHands {
  write(part: Partial<EnrolmentForm>): void;
  press(): void;
  remove(): void;
  keep(): void;
  keepMine(): void;
  takeTheirs(): void;
  goTo(field: string): void;
}
