/** One case of the list, in as few elements as it takes: a long list is made of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseSummary } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { statusPill } from '../../ui/status.ts';
import { opener } from '../opener.ts';
import { formatSince } from '../../locale/format-since.ts';
import { columnWords } from './columns.ts';

export interface RowScreen {
  readonly lang: Lang;
  readonly now: number;
  open(id: string): void;
}

/** What the board adds to a row of the first screen. */
export interface RowExtras {
  /** The type in the reader's language. */
  readonly type: string;
  /** The exact time of the last change. */
  readonly moment: string;
  /** Drawn outside the window, out of the flow of the others, because it has the focus or is next to it. */
  readonly held: boolean;
}

export function caseRow(
  each: CaseSummary, index: number, { lang, now, open }: RowScreen, extras?: RowExtras,
): TemplateResult {
  const { openedBy, updated } = columnWords();
  return html`<tr
    role="row"
    part="row"
    class=${`${each.unread ? 'unread ' : ''}${extras?.held ? 'held' : ''}`}
    aria-rowindex=${index + 2}
  >
    <th role="rowheader" scope="row">
      <button class="subject" part="subject" data-case=${each.id} @click=${() => open(each.id)}
        >${each.unread ? html`<span class="hidden">${msg('Unread', { id: 'cases.unread' })}, </span>` : nothing}<bdi>${each.subject}</bdi></button
      >
      <span class="under">${each.reference}${each.origin === 'phone' ? byPhone() : nothing}</span>
    </th>
    <td role="cell" class="type">${extras?.type ?? each.path.map(({ label }) => label).join(' › ')}</td>
    <td role="cell" class="where">${statusPill(each.status, each.waiting)}</td>
    <td role="cell" data-head=${openedBy}>${opener(each)}</td>
    <td role="cell" data-head=${updated}><time datetime=${each.updatedAt} title=${extras?.moment ?? nothing}>${formatSince(each.updatedAt, now, lang)}</time></td>
  </tr>`;
}

const byPhone = (): TemplateResult => html` · <span class="phone">${msg('by phone', { id: 'cases.by-phone' })}</span>`;
