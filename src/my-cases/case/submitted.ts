/** What the member sent: in the reader's language where the preset knows the words, else as they were shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../locale/format.ts';
import { languageName } from '../../locale/language-name.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import type { CaseScreen } from './case-screen.ts';
import { linked } from './linked.ts';
import { answersIn, waiverIn, type Shown, type ShownAnswer, type ShownTable } from './shown-in.ts';

type Written = string | typeof nothing;

/** Nothing where nothing was asked and nothing written: a heading alone would look like a loss. */
export function submitted(detail: CaseDetail, screen: CaseScreen): TemplateResult | typeof nothing {
  const { lang, opened: { preset } } = screen;
  const { answers, description, comments } = detail;
  if (answers.length === 0 && !description && !comments && !detail.waiver) return nothing;
  const written = detail.lang === lang ? nothing : detail.lang;
  const waiver = detail.waiver ? waiverIn(detail.waiver, preset, lang) : undefined;
  return html`<section aria-labelledby="submitted">
    <h3 id="submitted">${msg('What was submitted', { id: 'case.submitted' })}</h3>
    ${writtenIn(detail.lang, lang)}
    ${waiver ? html`<p class="note wrap" lang=${langOf(waiver, written)} dir="auto">${waiver.text}</p>` : nothing}
    <dl>
      ${answersIn(detail, preset, lang).map((each, at) => answer(each, `answer-${at}`, written, screen))}
      ${description ? own(msg('Description', { id: 'case.description' }), description, written) : nothing}
      ${comments ? own(msg('Comments', { id: 'case.comments' }), comments, written) : nothing}
    </dl>
  </section>`;
}

const langOf = ({ translated }: Shown, written: Written): Written => (translated ? nothing : written);

const answer = ({ label, words, table, sensitive }: ShownAnswer, id: string, written: Written, screen: CaseScreen): TemplateResult =>
  html`<div>
    <dt class="wrap" dir="auto" lang=${langOf(label, written)}>${label.text}</dt>
    <dd class="wrap" dir="auto" lang=${table ? nothing : langOf(words, written)}
      >${sensitive ? icon('lock') : nothing}${table ? rows(label.text, table, id, written, screen) : words.text || '—'}</dd
    >
  </div>`;

const FEW = 10;

/** Hundreds of works would push everything else out of sight. */
function rows(label: string, { columns, rows: all }: ShownTable, id: string, written: Written, { lang, folds }: CaseScreen): TemplateResult {
  const long = all.length > 2 * FEW;
  const folded = long && !folds.isOpen(id);
  return html`<table class="lines" id=${id} aria-label=${label}>
      <thead>
        <tr>
          ${columns.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map((cells, at) => html`<tr class=${folded && at >= FEW ? 'folded' : ''}>
          ${cells.map((cell) => html`<td lang=${written} dir="auto">${cell || '—'}</td>`)}
        </tr>`)}
      </tbody>
    </table>
    ${long
      ? folds.button(
          id,
          msg(str`and ${formatNumber(all.length - FEW, lang)} more rows`, { id: 'case.more-rows' }),
          msg('Show the first rows only', { id: 'case.fewer-rows' }),
        )
      : nothing}`;
}

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
