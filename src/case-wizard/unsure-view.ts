/** Sent, but no answer came: said as it is, while the case is looked up by its key. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { problemText } from '../locale/problem-words.ts';
import type { Desk } from './desk.ts';

export function unsureView({ runtime }: Desk): TemplateResult {
  const { problem, lang } = runtime.state;
  return html`
    <div class="frame alone" part="frame" lang=${lang}>
      <div class="receipt">
        <h2 id="heading" part="heading" tabindex="-1">${msg('Sent, waiting for confirmation', { id: 'unsure.title' })}</h2>
        <p class="lead">
          ${msg('The answer to your submission did not reach us. We are asking whether your case was received. It cannot be sent twice, and what you wrote is kept.', { id: 'unsure.text' })}
        </p>
        ${problem
          ? html`
              <p class="note bad" part="note error" id="problem" tabindex="-1">${problemText(problem.code)}</p>
              <button class="button primary" part="button primary" type="button" @click=${() => runtime.dispatch({ type: 'look-up-asked' })}>
                ${msg('Ask again', { id: 'unsure.again' })}
              </button>
            `
          : html`<p class="working"><span class="spinner" aria-hidden="true"></span>${msg('Checking…', { id: 'file.checking' })}</p>`}
        <slot name="footer"></slot>
      </div>
    </div>
  `;
}
