/** What stands in the wizard's place while it cannot run. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { problemText } from '../locale/problem-words.ts';
import type { Lang } from '../model/words.ts';

/** For the member: what happened, and one more try. */
export const problemNotice = (code: string, lang: Lang, again: () => void): TemplateResult => html`
  <div class="note bad" part="note error" role="alert" lang=${lang}>
    <p>${problemText(code)}</p>
    <p><button class="button" part="button" type="button" @click=${again}>${msg('Try again', { id: 'notice.again' })}</button></p>
    <slot name="footer"></slot>
  </div>
`;
