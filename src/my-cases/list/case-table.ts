/** The cases as one table that a narrow screen lays out as cards: the roles are said, since display would take them away. */
import { html, nothing, type TemplateResult } from 'lit';
import { columnWords, type Column } from './columns.ts';

export interface TableParts {
  readonly rows: unknown;
  /** Rows of the whole list, drawn or not. */
  readonly count: number;
  readonly busy?: boolean;
  readonly order?: (column: Column) => 'ascending' | 'descending' | undefined;
  readonly headButton?: (column: Column) => TemplateResult | typeof nothing;
}

export function caseTable({ rows, count, busy = false, order, headButton }: TableParts): TemplateResult {
  return html`<table class="cases" role="table" part="list" aria-labelledby="list" aria-rowcount=${count + 1} aria-busy=${busy}>
    <thead class="hidden">
      <tr role="row" aria-rowindex="1">
        ${Object.entries(columnWords()).map(
          ([column, word]) =>
            html`<th role="columnheader" scope="col" aria-sort=${order?.(column as Column) ?? nothing}>
              ${word}${headButton?.(column as Column) ?? nothing}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
