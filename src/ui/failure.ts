/** The notice that something did not load: why, and what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { announceFor } from './announcer.ts';
import { icon } from './icons.ts';
import { unsuppliedHow } from './unsupplied.ts';
import { signInAgain } from './sign-in-again.ts';
import type { Fault } from './fault-of.ts';
import { serverWords } from './server-words.ts';
import { faultWords } from './fault-words.ts';

export const sayFault = (host: HTMLElement, { code }: Fault): void => announceFor(host, () => faultWords(code));

/** Here since it is loaded with the first failure, and needed for no other reason. */
export const askSignIn = (host: HTMLElement, then: () => void): void => void signInAgain(host, then);

/**
 * `again` does what failed once more, where no other button does; `id` is its button's. What only an integrator mends has none.
 * `what`: where it is only a part.
 */
export function failure(fault: Fault, again?: () => void, what?: string, id?: string): TemplateResult {
  const { code } = fault;
  const detail = serverWords(fault);
  return html`<div class="note bad failure" part="note error">
    ${icon('alert')}
    <div>
      ${what ? html`<p><b>${what}</b></p>` : nothing}
      <p>${faultWords(code)}</p>
      ${detail ? html`<p class="second wrap" dir="auto">${detail}</p>` : nothing}
      ${code === 'no-backend'
        ? html`<p class="second">${unsuppliedHow(code)}</p>`
        : again
          ? html`<button class="button" part="button" id=${id ?? nothing} @click=${again}>${msg('Try again', { id: 'cases.retry' })}</button>`
          : nothing}
    </div>
  </div>`;
}
