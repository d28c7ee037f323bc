/** What the member sent, with the labels and in the language it was sent in. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseDetail, SubmittedAnswer } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';

export function submitted(detail: CaseDetail, lang: Lang): TemplateResult {
  const { answers, waiver, description, comments } = detail;
  const written = detail.lang === lang ? nothing : detail.lang;
  return html`<section aria-labelledby="submitted">
    <h3 id="submitted">${msg('What was submitted', { id: 'case.submitted' })}</h3>
    ${writtenIn(detail.lang, lang)}
    ${waiver ? html`<p class="note wrap" lang=${written} dir="auto">${waiver}</p>` : nothing}
    <dl>
      ${answers.map((each) => answer(each, written))}
      ${description ? own(msg('Description', { id: 'case.description' }), description, written) : nothing}
      ${comments ? own(msg('Comments', { id: 'case.comments' }), comments, written) : nothing}
    </dl>
  </section>`;
}

type Written = string | typeof nothing;

const answer = ({ label, text, sensitive }: SubmittedAnswer, written: Written): TemplateResult =>
  html`<div lang=${written}>
    <dt class="wrap" dir="auto">${label}</dt>
    <dd class="wrap" dir="auto">${sensitive ? icon('lock') : nothing}${text || '—'}</dd>
  </div>`;

/** Here the label is ours, in the screen's language; only the text is in the case's. */
const own = (label: string, text: string, written: Written): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd class="wrap" dir="auto" lang=${written}>${text}</dd>
  </div>`;

function writtenIn(language: string, lang: Lang): TemplateResult | typeof nothing {
  if (language === lang) return nothing;
  if (language === 'fr') return html`<p class="small">${msg('Written in French', { id: 'case.written.fr' })}</p>`;
  if (language === 'en') return html`<p class="small">${msg('Written in English', { id: 'case.written.en' })}</p>`;
  return nothing;
}
