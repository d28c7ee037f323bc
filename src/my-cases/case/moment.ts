/** A moment by how long ago it was, with the exact time behind it, or below it, or alone on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDateTime } from '../../locale/format.ts';
import { formatSince } from '../../locale/format-since.ts';
import type { Lang } from '../../model/words.ts';

/** The exact time as a title, and in print. */
export const moment = (iso: string, now: number, lang: Lang): TemplateResult => drawn(iso, formatSince(iso, now, lang), lang, 'behind');

/** Both in sight; a day long past is told by its exact time alone. */
export function exactMoment(iso: string, now: number, lang: Lang): TemplateResult {
  const ago = formatSince(iso, now, lang);
  return drawn(iso, ago === formatDate(iso, lang, 'short') ? '' : ago, lang, 'below');
}

function drawn(iso: string, ago: string, lang: Lang, exact: 'behind' | 'below'): TemplateResult {
  const words = formatDateTime(iso, lang);
  return html`<time class=${exact} datetime=${iso} title=${exact === 'behind' ? words : nothing}
    >${ago ? html`<span class="ago">${ago}</span>` : nothing}<span class="exact">${words}</span></time
  >`;
}
