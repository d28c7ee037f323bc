/** A label, its hint, its fault and its control, tied together for assistive technology. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from './icons.ts';

export interface FieldText {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The fault in words; absent while there is none to show. */
  readonly issue?: string | undefined;
  readonly required: boolean;
}

/** For `aria-describedby`: the hint and the fault, as far as they are there. */
export const describedBy = ({ id, hint, issue }: FieldText): string | typeof nothing =>
  [hint && `${id}-hint`, issue && `${id}-issue`].filter(Boolean).join(' ') || nothing;

const optionalMark = (required: boolean): TemplateResult | typeof nothing =>
  required ? nothing : html` <span class="small">${msg('(optional)', { id: 'field.optional' })}</span>`;

const notes = ({ id, hint, issue }: FieldText): TemplateResult => html`
  ${hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${issue ? html`<p class="issue" part="error" id="${id}-issue">${icon('alert')}<span>${issue}</span></p>` : nothing}
`;

/** One control under its label. */
export const field = (text: FieldText, control: TemplateResult): TemplateResult => html`
  <div class="field ${text.issue ? 'faulty' : ''}" part="field">
    <label class="label" part="label" for=${text.id}>${text.label}${optionalMark(text.required)}</label>
    ${notes(text)}${control}
  </div>
`;

/** Several controls under one legend. The group carries the id, so that a link to the fault finds it. */
export const group = (text: FieldText, controls: unknown): TemplateResult => html`
  <fieldset id=${text.id} class="field ${text.issue ? 'faulty' : ''}" part="field" aria-describedby=${describedBy(text)}>
    <legend class="label" part="label">${text.label}${optionalMark(text.required)}</legend>
    ${notes(text)}${controls}
  </fieldset>
`;
