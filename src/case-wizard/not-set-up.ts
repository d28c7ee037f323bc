/** What stands in the wizard's place where the page does not supply what it needs; loaded when that is so. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Lang } from '../model/words.ts';
import { unsuppliedHow, unsuppliedWords, type Unsupplied } from '../ui/unsupplied.ts';

/** For the integrator's log. */
export const noPreset = 'case-wizard has no preset: set its `preset` property or attribute, or let the backend supply one.';

/** `reason`: what is wrong with a preset, in English, path by path. `again` where another try may bring a better one. */
export const notSetUp = (what: Unsupplied | 'bad-preset', lang: Lang, reason: string, again: () => void): TemplateResult => html`
  <div class="note bad wrap" part="note error" role="alert" lang=${lang}>
    <p><b>${what === 'bad-preset' ? msg('This form is not set up as it should be.', { id: 'case.bad-preset' }) : unsuppliedWords(what)}</b></p>
    ${what === 'bad-preset' ? html`<p lang="en">${reason}</p>` : html`<p>${unsuppliedHow(what)}</p>`}
    ${what === 'no-backend'
      ? nothing
      : html`<p><button class="button" part="button" type="button" @click=${again}>${msg('Try again', { id: 'notice.again' })}</button></p>`}
  </div>
`;
