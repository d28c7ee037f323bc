/** What stands in the wizard's place while it cannot run. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { problemText } from '../locale/problem-words.ts';
import type { Lang } from '../model/words.ts';

/** For the integrator, in English: a page that members should never see. */
export const notice = (reason: string, lang: Lang): TemplateResult => html`
  <div class="note bad wrap" role="alert" lang=${lang}>
    <p><b>${msg('This form is not set up yet.', { id: 'notice.not-set-up' })}</b></p>
    <p lang="en">${reason}</p>
  </div>
`;

/** For the member: what happened, and one more try. */
export const problemNotice = (code: string, lang: Lang, again: () => void): TemplateResult => html`
  <div class="note bad" role="alert" lang=${lang}>
    <p>${problemText(code)}</p>
    <p><button class="button" type="button" @click=${again}>${msg('Try again', { id: 'notice.again' })}</button></p>
  </div>
`;
