/** What the desk's screens are given: the words, the preset, and the acts a clerk can do. */
import type { CaseStatus } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type { Lang } from '../../../src/model/words.ts';
import type { Say } from '../words.ts';
import type { PhoneCase, StaffCase, StaffCaseDetail } from './desk.ts';

export type Screen =
  /** Undefined until they have come. */
  | { readonly at: 'list'; readonly cases?: readonly StaffCase[] }
  | { readonly at: 'case'; readonly id: string; readonly sheet?: StaffCaseDetail }
  | { readonly at: 'phone'; readonly accounts: readonly Choice[] };

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface DeskView {
  readonly say: Say;
  readonly lang: Lang;
  readonly preset: Preset;
  /** Whether the store keeps sensitive answers whole for staff. */
  readonly keepsSensitive: boolean;
  /** An act is under way: the buttons wait. */
  readonly busy: boolean;
  /** The account that the member's side of the page shows. */
  readonly viewed: string | undefined;
}

export interface DeskActs {
  readonly toList: () => void;
  readonly toCase: (id: string) => void;
  readonly toPhone: () => void;
  /** Resolves to whether it was done, so that a form knows to empty itself. */
  readonly answer: (id: string, text: string, lang: Lang, asks: boolean) => Promise<boolean>;
  readonly setStatus: (id: string, status: CaseStatus) => void;
  readonly openByPhone: (phoneCase: PhoneCase) => void;
}
