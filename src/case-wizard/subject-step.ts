/** The first step: what it is about in a few words, and for which account. Usable before anything else has loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { describedBy, field, type FieldText } from '../ui/field.ts';
import { live } from '../ui/live.ts';

export interface SubjectStep {
  readonly subject: string;
  readonly maxLength: number;
  readonly hint: string;
  readonly issue: string | undefined;
  readonly type: (subject: string) => void;
  /** The account, or what stands in its place until it is known. */
  readonly account: TemplateResult;
}

export function subjectStep({ subject, maxLength, hint, issue, type, account }: SubjectStep): TemplateResult {
  const text: FieldText = {
    id: 'subject', label: msg('Subject', { id: 'step.subject' }), hint, issue, required: true,
  };
  return html`
    ${field(
      text,
      html`<input
        id="subject"
        part="control"
        name="subject"
        autocomplete="off"
        aria-required="true"
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${describedBy(text)}
        maxlength=${maxLength}
        .value=${live(subject)}
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      />`,
    )}
    ${account}
  `;
}
