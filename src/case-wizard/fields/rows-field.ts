/** Several things of one sort, a row each: works with their ISWC, say. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Row } from '../../model/answer.ts';
import type { QuestionOf } from '../../model/question.ts';
import { inLang } from '../../model/words.ts';
import { group } from '../../ui/field.ts';
import { focusOn } from '../../ui/focus.ts';
import { icon } from '../../ui/icons.ts';
import { input } from './text-fields.ts';
import type { Drawn } from './drawn.ts';

export function rowsField(drawn: Drawn<QuestionOf<'rows'>>): TemplateResult {
  const { text, question, answer, host, lang, change } = drawn;
  const given = Array.isArray(answer) ? (answer as readonly Row[]) : [];
  const rows = given.length > 0 ? given : [{}];
  const one = inLang(question.rowLabel, lang);
  const focusRow = (at: number): void =>
    void host.updateComplete.then(() => focusOn(host.renderRoot, `${text.id}-${at + 1}-${question.columns[0]?.id}`));
  const add = (): void => {
    change([...rows, {}]);
    focusRow(rows.length);
  };
  const remove = (at: number): void => {
    change(rows.filter((_, other) => other !== at));
    focusRow(Math.max(0, at - 1));
  };
  const full = question.maxRows !== undefined && rows.length >= question.maxRows;
  return group(
    text,
    html`
      <ol class="rows">
        ${repeat(rows, (_, at) => at, (row, at) => oneRow(drawn, rows, row, at, one, () => remove(at)))}
      </ol>
      ${full
        ? nothing
        : html`<button class="button" type="button" @click=${add}>
            ${icon('plus')}${msg('Add a row', { id: 'rows.add' })}
          </button>`}
    `,
  );
}

function oneRow(
  { text, question, fault, lang, change }: Drawn<QuestionOf<'rows'>>,
  rows: readonly Row[], row: Row, at: number, one: string, remove: () => void,
): TemplateResult {
  const number = at + 1;
  const name = `${one} ${number}`;
  return html`
    <li>
      <div class="row" role="group" aria-label=${name}>
        <span class="number" aria-hidden="true">${number}</span>
        <div class="cells">
          ${question.columns.map((column) => {
            const id = `${text.id}-${number}-${column.id}`;
            const wrong = fault?.row === number && fault.column === column.id;
            return html`<div class=${wrong ? 'faulty' : ''}>
              <label class="hint" for=${id}>
                ${inLang(column.label, lang)}${column.required
                  ? nothing
                  : html` <span class="small">${msg('(optional)', { id: 'field.optional' })}</span>`}
              </label>
              ${input({
                id,
                value: row[column.id] ?? '',
                text: { ...text, hint: undefined, issue: wrong ? text.issue : undefined, required: column.required ?? false },
                change: (value) => change(rows.map((each, other) => (other === at ? { ...each, [column.id]: value } : each))),
              })}
            </div>`;
          })}
        </div>
        ${rows.length > 1
          ? html`<button class="link" type="button" @click=${remove} aria-label=${msg(str`Remove: ${name}`, { id: 'rows.remove-one' })}>
              ${msg('Remove', { id: 'rows.remove' })}
            </button>`
          : nothing}
      </div>
    </li>
  `;
}
