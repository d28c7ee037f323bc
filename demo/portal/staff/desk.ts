/** What the demo's staff desk can do, whichever store stands behind the page. */
import type { CaseDetail, CaseStatus, CaseSummary, ShownType } from '../../../src/model/case.ts';
import type { Lang } from '../../../src/model/words.ts';

export interface StaffCase extends CaseSummary {
  readonly account: string;
  readonly accountName: string;
}

/** Sensitive answers come whole here: staff need them. */
export interface StaffCaseDetail extends CaseDetail {
  readonly accountName: string;
}

export interface PhoneCase {
  readonly account: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly path: readonly ShownType[];
  readonly description: string;
  /** The caller's name, shown as "opened by". */
  readonly caller: string;
}

export interface StaffDesk {
  accounts(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Every account's cases, newest change first, at most 100. */
  cases(): Promise<readonly StaffCase[]>;
  read(id: string): Promise<StaffCaseDetail>;
  /** `asks`: the case then waits for the member. */
  answer(id: string, text: string, lang: Lang, asks: boolean): Promise<void>;
  setStatus(id: string, status: CaseStatus): Promise<void>;
  openByPhone(phoneCase: PhoneCase): Promise<{ readonly id: string; readonly reference: string }>;
}
