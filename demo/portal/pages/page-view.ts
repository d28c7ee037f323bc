/** What every plain page is given. */
import type { Account } from '../../../src/model/case.ts';
import type { Lang } from '../../../src/model/words.ts';
import type { Say } from '../words.ts';
import type { AccountFigures } from './account-figures.ts';

export interface PageView {
  readonly say: Say;
  readonly lang: Lang;
  readonly member: string;
  readonly account: Account;
  readonly figures: AccountFigures;
  readonly now: Date;
}
