/** The cases as one table that a narrow screen lays out as cards: the roles are said, since display would take them away. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseSummary } from '../../model/case.ts';
import { icon } from '../../ui/icons.ts';
import { statusPill } from '../../ui/status.ts';
import type { ListScreen } from './list-screen.ts';
import { opener } from '../opener.ts';
import { since } from '../since.ts';
import { typePath } from '../type-path.ts';

export function caseTable(screen: ListScreen): TemplateResult {
  const columns = [
    msg('Subject', { id: 'cases.column.subject' }),
    msg('Type', { id: 'cases.column.type' }),
    msg('Status', { id: 'cases.column.status' }),
    msg('Opened by', { id: 'cases.column.opened-by' }),
    msg('Updated', { id: 'cases.column.updated' }),
  ] as const;
  return html`<table role="table" part="list" aria-labelledby="list">
    <thead class="hidden">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${screen.state.cases.map((each) => row(each, screen, columns[3], columns[4]))}
    </tbody>
  </table>`;
}

const row = (each: CaseSummary, screen: ListScreen, openedBy: string, updated: string): TemplateResult =>
  html`<tr role="row" part="row" class=${each.unread ? 'unread' : ''}>
    <th role="rowheader" scope="row">
      <button class="subject" part="subject" data-case=${each.id} @click=${() => screen.open(each.id)}>
        ${each.unread ? html`<span class="dot"></span><span class="hidden">${msg('Unread', { id: 'cases.unread' })}, </span>` : nothing}<bdi
          >${each.subject}</bdi
        >
      </button>
      <span class="under">${each.reference}${each.origin === 'phone' ? byPhone() : nothing}</span>
    </th>
    <td role="cell" class="type">${typePath(each.path)}</td>
    <td role="cell" class="where">${statusPill(each.status, each.waiting)}</td>
    <td role="cell">${inCards(openedBy)}${opener(each)}</td>
    <td role="cell">${inCards(updated)}${since(each.updatedAt, screen.now, screen.lang)}</td>
  </tr>`;

const byPhone = (): TemplateResult => html` · <span class="phone">${icon('phone')}${msg('by phone', { id: 'cases.by-phone' })}</span>`;

/** A card has no column heads to see; a screen reader still has them. */
const inCards = (head: string): TemplateResult => html`<span class="head-word" aria-hidden="true">${head} </span>`;
