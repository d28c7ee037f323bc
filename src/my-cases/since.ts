/** A moment told by how long ago it was, with the exact time behind it. */
import { html, type TemplateResult } from 'lit';
import { formatDateTime } from '../locale/format.ts';
import { formatSince } from '../locale/format-since.ts';
import type { Lang } from '../model/words.ts';

export const since = (iso: string, now: number, lang: Lang): TemplateResult =>
  html`<time datetime=${iso} title=${formatDateTime(iso, lang)}>${formatSince(iso, now, lang)}</time>`;
