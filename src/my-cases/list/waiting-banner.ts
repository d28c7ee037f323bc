/** The cases in which the staff wait for the member, above all others. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import type { ListScreen } from './list-screen.ts';
import { since } from '../since.ts';

/** More than these would push the list off a phone's screen; the rest are marked in the list. */
const SHOWN = 3;

export function waitingBanner({ state, lang, now, open }: ListScreen): TemplateResult | typeof nothing {
  const waiting = state.cases.filter((each) => each.waiting && each.status === 'active');
  if (waiting.length === 0) return nothing;
  return html`<section class="waiting" part="waiting" aria-labelledby="waiting">
    <h3 id="waiting">${msg('Waiting on you', { id: 'cases.waiting' })} · ${formatNumber(waiting.length, lang)}</h3>
    <ul>
      ${waiting.slice(0, SHOWN).map(
        (each) =>
          html`<li>
            <p>
              <bdi class="strong">${each.subject}</bdi>
              <span class="under">${each.reference} · ${since(each.updatedAt, now, lang)}</span>
            </p>
            <button class="button" data-banner=${each.id} @click=${() => open(each.id)}>
              <span>${msg('Read', { id: 'cases.read' })}<span class="hidden">, <bdi>${each.subject}</bdi></span></span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
