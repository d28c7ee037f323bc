/** Asking once before a draft is cleared; loaded when that is asked for. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Desk } from './desk.ts';

export function clearDialog(desk: Desk): TemplateResult {
  const close = (): void => {
    desk.clearing = undefined;
    desk.host.requestUpdate();
    void desk.host.updateComplete.then(() => desk.host.renderRoot.querySelector<HTMLElement>('#clear')?.focus());
  };
  const clear = (): void => {
    desk.clearing = undefined;
    desk.runtime.startOver();
  };
  return html`
    <dialog class="sheet" part="dialog" aria-labelledby="clear-title" @cancel=${close}>
      <h3 class="title" id="clear-title">${msg('Clear this draft?', { id: 'clear.title' })}</h3>
      <p>${msg('What you wrote and the files you attached here are removed.', { id: 'clear.text' })}</p>
      <div class="ways">
        <button class="button" part="button" type="button" @click=${close}>${msg('Keep the draft', { id: 'clear.keep' })}</button>
        <button class="button" part="button" type="button" @click=${clear}>${msg('Clear the draft', { id: 'clear.clear' })}</button>
      </div>
    </dialog>
  `;
}
