/** Kinds that are typed: text, dates, numbers, identifiers. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { isPeriod, type Answer } from '../../model/answer.ts';
import type { QuestionOf } from '../../model/question.ts';
import { describedBy, field, group, type FieldText } from '../../ui/field.ts';
import { live } from '../../ui/live.ts';
import type { Drawn } from './drawn.ts';

const typed = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

interface Input {
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'numeric' | 'decimal';
  readonly id: string;
  readonly value: string;
  readonly text: FieldText;
  readonly maxLength?: number | undefined;
  readonly label?: string;
  readonly change: (value: string) => void;
}

/** Nothing is offered from the browser's memory: on a shared computer that would be someone else's. */
const input = ({ type = 'text', inputMode, id, value, text, maxLength, label, change }: Input): TemplateResult =>
  html`<input
    id=${id}
    part="control"
    type=${type}
    autocomplete="off"
    spellcheck="false"
    inputmode=${inputMode ?? nothing}
    maxlength=${maxLength ?? nothing}
    aria-label=${label ?? nothing}
    aria-required=${text.required ? 'true' : nothing}
    aria-invalid=${text.issue ? 'true' : nothing}
    aria-describedby=${describedBy(text)}
    .value=${live(value)}
    @input=${(event: Event) => change(valueOf(event))}
  />`;

const single = ({ text, answer, change }: Drawn<never>, more: Partial<Input> = {}): TemplateResult =>
  field(text, input({ id: text.id, value: typed(answer), text, change, ...more }));

export const textField = (drawn: Drawn<QuestionOf<'text'>>): TemplateResult =>
  single(drawn as Drawn<never>, { maxLength: drawn.question.maxLength });

export const longTextField = ({ text, answer, question, change }: Drawn<QuestionOf<'long-text'>>): TemplateResult =>
  field(text, textArea(text, typed(answer), question.maxLength, change));

export const textArea = (
  text: FieldText, value: string, maxLength: number | undefined, change: (value: string) => void,
): TemplateResult =>
  html`<textarea
    id=${text.id}
    part="control"
    rows="5"
    maxlength=${maxLength ?? nothing}
    aria-required=${text.required ? 'true' : nothing}
    aria-invalid=${text.issue ? 'true' : nothing}
    aria-describedby=${describedBy(text)}
    .value=${live(value)}
    @input=${(event: Event) => change(valueOf(event))}
  ></textarea>`;

export const dateField = (drawn: Drawn<QuestionOf<'date'>>): TemplateResult =>
  html`<div class="short">${single(drawn as Drawn<never>, { type: 'date' })}</div>`;

export function periodField({ text, answer, change }: Drawn<QuestionOf<'period'>>): TemplateResult {
  const period = isPeriod(answer) ? answer : { from: '', to: '' };
  const end = (key: 'from' | 'to', label: string): TemplateResult => html`
    <div>
      <label class="hint" for="${text.id}-${key}">${label}</label>
      ${input({ type: 'date', id: `${text.id}-${key}`, value: period[key], text, change: (value) => change({ ...period, [key]: value }) })}
    </div>
  `;
  return group(
    text,
    html`<div class="pair">
      ${end('from', msg('From', { id: 'period.from' }))} ${end('to', msg('To', { id: 'period.to' }))}
    </div>`,
  );
}

export const numberField = (drawn: Drawn<QuestionOf<'number'>>): TemplateResult =>
  html`<div class="short">
    ${single(drawn as Drawn<never>, { inputMode: drawn.question.integer ? 'numeric' : 'decimal' })}
  </div>`;

export const amountField = (drawn: Drawn<QuestionOf<'amount'>>): TemplateResult => {
  const { text, question } = drawn;
  return html`<div class="short">
    ${single({ ...drawn, text: { ...text, label: `${text.label} (${question.currency})` } } as Drawn<never>, { inputMode: 'decimal' })}
  </div>`;
};

export const identifierField = (drawn: Drawn<QuestionOf<'identifier'>>): TemplateResult => {
  const digits = drawn.question.format === 'sin' || drawn.question.format === 'ipi';
  return html`<div class="short">
    ${single(drawn as Drawn<never>, { maxLength: 24, ...(digits && { inputMode: 'numeric' as const }) })}
  </div>`;
};
