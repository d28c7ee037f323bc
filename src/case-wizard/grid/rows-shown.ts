/** Rows as the preview shows them: the first few, the others folded. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import type { Lang } from '../../model/words.ts';

const FEW = 5;

/** `text`: the whole answer, a line for each row. */
export function rowsShown(text: string, lang: Lang): TemplateResult | string {
  const rows = text.split('\n');
  if (rows.length <= 2 * FEW) return text;
  const count = (of: number): string => formatNumber(of, lang);
  return html`<b>${msg(str`${count(rows.length)} rows`, { id: 'grid.shown-rows' })}</b><br />${rows.slice(0, FEW).join('\n')}<details>
    <summary class="link">${msg(str`and ${count(rows.length - FEW)} more`, { id: 'grid.shown-more' })}</summary>
    <div>${rows.slice(FEW).join('\n')}</div></details>`;
}
