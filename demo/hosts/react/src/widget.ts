/** What both pages of the widget are given. */
import type { CaseBackend, CaseOpenDetail } from 'case-wizard';
import type { Lang, News } from './words.ts';

export interface Widget {
  readonly title: string;
  readonly backend: CaseBackend;
  readonly account: string;
  readonly lang: Lang;
  open(detail: CaseOpenDetail): void;
  tell(news: News): void;
}
