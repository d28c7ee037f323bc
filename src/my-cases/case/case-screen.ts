/** What the templates of an open case are given. */
import type { nothing, TemplateResult } from 'lit';
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Prefill } from '../../model/prefill.ts';
import type { Lang } from '../../model/words.ts';
import type { Folds } from './folds.ts';
import type { Opened } from './opened.ts';

type Drawn = TemplateResult | typeof nothing;

export interface CaseScreen {
  readonly opened: Opened;
  readonly lang: Lang;
  /** Milliseconds, for "3 minutes ago". */
  readonly now: number;
  readonly folds: Folds;
  readonly reply: {
    /** Items for the end of the thread: replies on their way. */
    pending(lang: Lang): Drawn;
    form(detail: CaseDetail, lang: Lang): Drawn;
  };
  readonly acts: {
    press(act: CaseChange['act'], detail: CaseDetail): void;
    print(): void;
    /** What could not be loaded, beside its button. */
    readonly stuck: CaseChange['act'] | 'print' | undefined;
    dialog(lang: Lang, now: number): Drawn;
  };
  /** Where the page can open new cases. */
  readonly openNew: ((prefill: Prefill) => void) | undefined;
  openCase(id: string): void;
  back(): void;
  again(): void;
}
