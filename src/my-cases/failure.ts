/** The notice that something did not load: why, and what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { announce } from '../ui/announcer.ts';
import { icon } from '../ui/icons.ts';
import { currentLang } from '../locale/locale.ts';
import type { Fault } from './fault-of.ts';
import { faultWords } from './fault-words.ts';

export const sayFault = ({ code }: Fault): void => announce(faultWords(code), currentLang());

/** `again` does what failed once more, where no other button does. Some things no attempt mends. */
export const failure = ({ code, detail }: Fault, again?: () => void): TemplateResult =>
  html`<div class="note bad failure" part="error">
    ${icon('alert')}
    <div>
      <p>${faultWords(code)}</p>
      ${detail ? html`<p class="second wrap" dir="auto">${detail}</p>` : nothing}
      ${code === 'no-backend'
        ? html`<p class="second">
            ${msg(
              'For the integrator: set “backend” or “endpoint”, or answer “context-request” for “case-backend”.',
              { id: 'fault.no-backend.how' },
            )}
          </p>`
        : again && code !== 'forbidden'
          ? html`<button class="button" @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>`
          : nothing}
    </div>
  </div>`;
