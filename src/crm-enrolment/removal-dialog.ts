/** The question before a client is removed from the CRM, with a sentence of what then happens. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { EnrolmentHands } from './enrolment-hands.ts';

export const removalDialog = (crm: string, hands: EnrolmentHands): TemplateResult =>
  html`<dialog
    class="dialog"
    part="dialog"
    aria-labelledby="crm-remove-title"
    aria-describedby="crm-remove-what"
    @cancel=${(event: Event) => {
      event.preventDefault();
      hands.keep();
    }}
    @close=${(event: Event) => {
      // A browser may close it against the wish above; one that is gone has no say any more.
      const dialog = event.target as HTMLDialogElement;
      if (dialog.isConnected && !dialog.open) hands.keep();
    }}
  >
    <h3 id="crm-remove-title" part="heading" tabindex="-1" autofocus>${msg(str`Remove this client from ${crm}?`, { id: 'crm.remove.title' })}</h3>
    <p id="crm-remove-what">
      ${msg(str`The head office will take the client’s record out of ${crm}. The case and what was sent so far stay as they are.`, { id: 'crm.remove.what' })}
    </p>
    <div class="ways">
      <button class="button primary" part="button primary" type="button" @click=${() => hands.remove()}>
        ${msg('Remove the client', { id: 'crm.remove' })}
      </button>
      <button class="button" part="button" type="button" @click=${() => hands.keep()}>
        ${msg('Back without removing', { id: 'crm.remove.back' })}
      </button>
    </div>
  </dialog>`;
