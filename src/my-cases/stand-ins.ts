/** What stands where cases would: the skeleton before they come, and the reason when they do not. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../ui/icons.ts';
import { faultWords, type Fault } from './fault.ts';

/** Four rows of the size of those that come. */
export const skeleton = (): TemplateResult =>
  html`<div class="card bones" aria-busy="true">
    ${[1, 2, 3, 4].map(() => html`<div class="bone"><p class="skeleton"></p><p class="skeleton"></p></div>`)}
  </div>`;

/** `again` does what failed once more, where no other button does. Without a backend only the integrator can mend it. */
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
              { id: 'cases.no-backend.how' },
            )}
          </p>`
        : again
          ? html`<button class="button" @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>`
          : nothing}
    </div>
  </div>`;
