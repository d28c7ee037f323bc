/** The cases in which the staff wait for the member, above all others. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import type { CaseOverview } from '../../model/case-list.ts';
import type { Lang } from '../../model/words.ts';
import { since } from '../since.ts';

/** More than these would push the list off a phone's screen; the rest are behind their own choice. */
const SHOWN = 3;

interface BannerScreen {
  readonly lang: Lang;
  readonly now: number;
  /** The backend takes replies. */
  readonly answers: boolean;
  open(id: string): void;
  showAll(): void;
}

export function waitingBanner({ total, cases }: CaseOverview['waiting'], screen: BannerScreen): TemplateResult | typeof nothing {
  const { lang, now, open } = screen;
  if (total === 0 || cases.length === 0) return nothing;
  const shown = cases.slice(0, SHOWN);
  const verb = screen.answers ? msg('Reply', { id: 'list.waiting.reply' }) : msg('Read', { id: 'list.waiting.read' });
  return html`<section class="waiting" part="waiting" aria-labelledby="waiting">
    <h3 id="waiting">${msg('Waiting on you', { id: 'list.waiting' })} · ${formatNumber(total, lang)}</h3>
    <ul>
      ${shown.map(
        (each) =>
          html`<li>
            <p>
              <bdi class="strong">${each.subject}</bdi>
              <span class="under">${each.reference} · ${since(each.updatedAt, now, lang)}</span>
            </p>
            <button class="button" part="button" data-banner=${each.id} @click=${() => open(each.id)}>
              <span>${verb}<span class="hidden">, <bdi>${each.subject}</bdi></span></span>
            </button>
          </li>`,
      )}
    </ul>
    ${total > shown.length
      ? html`<button class="link" @click=${screen.showAll}>
          ${msg(str`Show all ${formatNumber(total, lang)}`, { id: 'list.waiting.all' })}
        </button>`
      : nothing}
  </section>`;
}
