/** An open case as a member sees it: the way back, its head at once, and the rest when it has come. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import type { Fault } from '../fault.ts';
import { statusPill } from '../../ui/status.ts';
import { caseFiles } from './case-files.ts';
import { followUp } from './follow-up.ts';
import { titleWords } from '../list/list-view.ts';
import type { Opened } from './opened.ts';
import { failure, skeleton } from '../stand-ins.ts';
import { submitted } from './submitted.ts';
import { thread } from './thread.ts';
import { typePath } from '../type-path.ts';

export interface CaseScreen {
  readonly opened: Opened;
  readonly lang: Lang;
  /** Milliseconds, for "3 minutes ago". */
  readonly now: number;
  back(): void;
  again(): void;
}

export function caseView(screen: CaseScreen): TemplateResult {
  const { summary, detail, fault } = screen.opened;
  const known = detail ?? summary;
  const written = detail && detail.lang !== screen.lang ? detail.lang : nothing;
  return html`<button class="link" part="back" @click=${screen.back}><span aria-hidden="true">← </span>${titleWords()}</button>
    <article class="card case" part="detail" aria-labelledby="case">
      <header>
        <p class="under">${known?.reference}</p>
        <h2 id="case" part="heading" tabindex="-1" lang=${written}>
          ${known ? html`<bdi>${known.subject}</bdi>` : untitled(fault)}
        </h2>
        ${known ? html`<p class="second" lang=${written}>${typePath(known.path)}</p>` : nothing}
      </header>
      ${known ? statusPill(known.status, known.waiting) : nothing} ${fault ? failure(fault, screen.again) : nothing}
      ${detail ? body(detail, screen) : fault ? nothing : skeleton()}
    </article>`;
}

const untitled = (fault: Fault | undefined): string =>
  fault?.code === 'not-found' ? msg('Case not found', { id: 'case.not-found' }) : msg('Case', { id: 'case.untitled' });

const body = (detail: CaseDetail, { opened, lang, now }: CaseScreen): TemplateResult =>
  html`<div class="body">
    <div class="main">${thread(detail, lang, now)} ${submitted(detail, lang)} ${caseFiles(detail, lang, opened.downloads)}</div>
    ${followUp(detail, lang, now)}
  </div>`;
