/** What the member sent: in the reader's language where the preset knows the words, else as they were shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { languageName } from '../../locale/language-name.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import type { CaseScreen } from './case-screen.ts';
import { linked } from './linked.ts';
import { answersIn, waiverIn, type Shown, type ShownAnswer, type ShownTable } from './shown-in.ts';

type Written = string | typeof nothing;

export function submitted(detail: CaseDetail, { lang, opened: { preset } }: CaseScreen): TemplateResult {
  const { description, comments } = detail;
  const written = detail.lang === lang ? nothing : detail.lang;
  const waiver = detail.waiver ? waiverIn(detail.waiver, preset, lang) : undefined;
  return html`<section aria-labelledby="submitted">
    <h3 id="submitted">${msg('What was submitted', { id: 'case.submitted' })}</h3>
    ${writtenIn(detail.lang, lang)}
    ${waiver ? html`<p class="note wrap" lang=${langOf(waiver, written)} dir="auto">${waiver.text}</p>` : nothing}
    <dl>
      ${answersIn(detail, preset, lang).map((each) => answer(each, written))}
      ${description ? own(msg('Description', { id: 'case.description' }), description, written) : nothing}
      ${comments ? own(msg('Comments', { id: 'case.comments' }), comments, written) : nothing}
    </dl>
  </section>`;
}

const langOf = ({ translated }: Shown, written: Written): Written => (translated ? nothing : written);

const answer = ({ label, words, table, sensitive }: ShownAnswer, written: Written): TemplateResult =>
  html`<div>
    <dt class="wrap" dir="auto" lang=${langOf(label, written)}>${label.text}</dt>
    <dd class="wrap" dir="auto" lang=${table ? nothing : langOf(words, written)}
      >${sensitive ? icon('lock') : nothing}${table ? rows(label.text, table, written) : words.text || '—'}</dd
    >
  </div>`;

const FEW = 10;

/** Hundreds of works would push everything else out of sight. */
const rows = (label: string, table: ShownTable, written: Written): TemplateResult => {
  const { columns, rows: all } = table;
  if (all.length <= 2 * FEW) return lines(label, table, written);
  return html`${lines(label, { columns, rows: all.slice(0, FEW) }, written)}
    <details>
      <summary class="link">${msg(str`and ${all.length - FEW} more rows`, { id: 'case.more-rows' })}</summary>
      ${lines(label, { columns, rows: all.slice(FEW) }, written)}
    </details>`;
};

const lines = (label: string, { columns, rows: body }: ShownTable, written: Written): TemplateResult =>
  html`<table class="lines" aria-label=${label}>
    <thead>
      <tr>
        ${columns.map((each) => html`<th scope="col">${each}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${body.map((cells) => html`<tr>${cells.map((cell) => html`<td lang=${written} dir="auto">${cell || '—'}</td>`)}</tr>`)}
    </tbody>
  </table>`;

/** Here the label is ours, in the screen's language; only the text is in the case's. */
const own = (label: string, text: string, written: Written): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd class="wrap" dir="auto" lang=${written}>${linked(text)}</dd>
  </div>`;

function writtenIn(language: string, lang: Lang): TemplateResult | typeof nothing {
  if (language === lang) return nothing;
  if (language === 'fr') return html`<p class="small">${msg('Written in French', { id: 'case.written.fr' })}</p>`;
  if (language === 'en') return html`<p class="small">${msg('Written in English', { id: 'case.written.en' })}</p>`;
  const name = languageName(language, lang);
  return name ? html`<p class="small">${msg(str`Written in ${name}`, { id: 'case.written.other' })}</p>` : nothing;
}
