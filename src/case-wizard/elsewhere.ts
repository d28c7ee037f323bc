/** What a member is told who has a case open in two tabs, and the way on in the one that they are looking at. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { isUntouched } from '../flow/prefill.ts';
import type { Lang } from '../model/words.ts';
import type { Desk } from './desk.ts';

export const elsewhereWords = (): string =>
  msg('Another case of yours is being written in another tab. What you write here is not kept on this device.', { id: 'case.elsewhere' });

/** Until that case is there the screen stays as it is, and says that it is at work. */
const goOn = (goOnHere: () => void) => ({ currentTarget }: Event): void => {
  const button = currentTarget as HTMLElement;
  // Pressed once more it would only begin again.
  if (button.hasAttribute('aria-disabled')) return;
  button.setAttribute('aria-disabled', 'true');
  button.closest('.note')?.setAttribute('aria-busy', 'true');
  goOnHere();
};

/** Above a case of its own, which has to give way for the other one. */
export const elsewhere = ({ runtime: { state }, goOnHere }: Desk): TemplateResult => html`
  <div class="note wrap" part="note" id="elsewhere">
    <p>${elsewhereWords()}</p>
    ${isUntouched(state.draft) ? nothing : html`<p>${msg('If you go on with that case, what you have written here is dropped.', { id: 'case.elsewhere-drops' })}</p>`}
    <p><button class="button" part="button" type="button" @click=${goOn(goOnHere)}>${msg('Go on with that case here', { id: 'case.elsewhere-take' })}</button></p>
  </div>
`;

/** In the wizard's place: another tab has gone on with its case. */
export const handedOver = (lang: Lang, goOnHere: () => void): TemplateResult => html`
  <div class="note wrap" part="note" role="alert" lang=${lang}>
    <p><b>${msg('This case is being written in another tab.', { id: 'case.handed-over' })}</b></p>
    <p>${msg('What you have written is there.', { id: 'case.handed-over-kept' })}</p>
    <p><button class="button" part="button" type="button" @click=${goOn(goOnHere)}>${msg('Go on here', { id: 'case.handed-over-take' })}</button></p>
  </div>
`;
