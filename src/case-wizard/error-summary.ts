/** The faults of what is on the screen in one place, each a link to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Field, Step } from '../flow/outline.ts';
import { isPlural } from '../locale/format.ts';
import { issueText } from '../locale/issue-words.ts';
import type { Row } from '../model/answer.ts';
import { gridFaults } from '../model/grid.ts';
import type { Issue } from '../model/issue.ts';
import { inLang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import { focusOn } from '../ui/focus.ts';
import { labelOf } from './labels.ts';
import type { Desk } from './desk.ts';

export function errorSummary(desk: Desk, steps: readonly Step[]): TemplateResult | typeof nothing {
  const fields = steps.flatMap((step) => step.fields);
  const issues = desk.runtime.state.issues.filter(({ field }) => fields.some(({ id }) => id === field));
  if (issues.length === 0) return nothing;
  return html`
    <div class="note bad" part="note error" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
      <p class="issue" part="error" id="summary-title">${icon('alert')}<span>${title(issues.length, desk)}</span></p>
      <ul class="faults">
        ${issues.map((issue) => links(desk, issue, fields.find(({ id }) => id === issue.field)))}
      </ul>
    </div>
  `;
}

const title = (count: number, { runtime: { state } }: Desk): string =>
  isPlural(count, state.lang)
    ? msg(str`${count} answers need your attention`, { id: 'summary.many' })
    : msg('One answer needs your attention', { id: 'summary.one' });

/** Of a grid the first few: it lists the others itself. */
const links = (desk: Desk, issue: Issue, field: Field | undefined): readonly TemplateResult[] =>
  issue.row && field?.is === 'question' && field.question.kind === 'rows'
    ? gridFaults(field.question, field.answer as readonly Row[]).slice(0, 3).map((fault) => link(desk, { ...issue, ...fault }, field))
    : [link(desk, issue, field)];

function link(desk: Desk, issue: Issue, field: Field | undefined): TemplateResult {
  const { state } = desk.runtime;
  const target = issue.row ? `${issue.field}-${issue.row}-${issue.column}` : issue.field;
  const question = field?.is === 'question' ? field.question : undefined;
  const column = question?.kind === 'rows' ? question.columns.find(({ id }) => id === issue.column) : undefined;
  const label = [field && labelOf(field, state), column && inLang(column.label, state.lang)].filter(Boolean).join(', ');
  const go = (event: Event): void => {
    // The host's own routing must not see this address.
    event.preventDefault();
    focusOn(desk.host.renderRoot, target);
  };
  return html`<li>
    <a href="#${target}" @click=${go}>${`${label} — ${issueText(issue, question)}`}</a>
  </li>`;
}
