/** The notice that an enrolment did not load: why, and what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../ui/icons.ts';
import { unsuppliedHow } from '../ui/unsupplied.ts';
import type { Fault } from './enrolment-state.ts';
import { faultText } from './enrolment-words.ts';

export const loadFailure = (fault: Fault, again: () => void): TemplateResult =>
  html`<div class="note bad failure" part="note error">
    <p class="caught">${icon('alert')}<span>${faultText({ code: fault.code })}</span></p>
    ${fault.detail ? html`<p class="second wrap" dir="auto">${fault.detail}</p>` : nothing}
    ${fault.code === 'no-backend'
      ? html`<p class="second">${unsuppliedHow(fault.code)}</p>`
      : html`<button class="button" part="button" id="crm-retry" type="button" @click=${again}>${msg('Try again', { id: 'crm.retry' })}</button>`}
  </div>`;
