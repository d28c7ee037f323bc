/** One case at the desk: everything submitted, its files with their confirmations, its messages and the acts. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatSize } from '../../../src/locale/format-units.ts';
import { formatDateTime } from '../../../src/locale/format.ts';
import type { CaseFile, Message, SubmittedAnswer } from '../../../src/model/case.ts';
import { picture } from '../picture.ts';
import { answerForm } from './answer-form.ts';
import { caseStanding } from './case-standing.ts';
import type { StaffCaseDetail } from './desk.ts';
import { marks } from './desk-marks.ts';
import type { DeskActs, DeskView } from './desk-view.ts';

export function caseSheet(sheet: StaffCaseDetail | undefined, view: DeskView, acts: DeskActs): TemplateResult {
  const { say } = view;
  return html`
    <button class="link" type="button" @click=${acts.toList}>${picture('back')} ${say('backToCases')}</button>
    ${sheet ? body(sheet, view, acts) : html`<h3 class="quiet" tabindex="-1">${say('loading')}</h3>`}
  `;
}

function body(sheet: StaffCaseDetail, view: DeskView, acts: DeskActs): TemplateResult {
  const { say, lang } = view;
  const opened = { name: sheet.openedBy, date: formatDateTime(sheet.openedAt, lang) };
  return html`
    <h3 tabindex="-1"><bdi>${sheet.subject}</bdi></h3>
    <p class="quiet">${sheet.reference} · <bdi>${sheet.accountName}</bdi><br />${say('openedByOn', opened)}</p>
    <p class="marks">${marks(sheet, say)}</p>
    ${caseStanding(sheet, view)}
    <h4>${say('submitted')}</h4>
    <dl class="sheet" lang=${sheet.lang}>
      ${entry(html`<span lang=${lang}>${say('type')}</span>`, sheet.path.map(({ label }) => label).join(' › '))}
      ${sheet.answers.map((answer) => entry(answer.label, answered(answer, view)))}
      ${sheet.waiver ? entry(html`<span lang=${lang}>${say('waived')}</span>`, sheet.waiver) : nothing}
      ${sheet.description ? entry(html`<span lang=${lang}>${say('description')}</span>`, sheet.description) : nothing}
      ${sheet.comments ? entry(html`<span lang=${lang}>${say('comments')}</span>`, sheet.comments) : nothing}
    </dl>
    ${sheet.files.length > 0 ? html`<h4>${say('files')}</h4>${fileList(sheet.files, view)}` : nothing}
    <h4>${say('thread')}</h4>
    ${sheet.messages.length > 0
      ? html`<ol class="thread">${sheet.messages.map((message) => line(message, view))}</ol>`
      : html`<p class="quiet">${say('noMessages')}</p>`}
    ${answerForm(sheet, view, acts)}
  `;
}

const entry = (name: string | TemplateResult, value: string | TemplateResult): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function answered({ sensitive, text, value }: SubmittedAnswer, { say, lang, keepsSensitive }: DeskView): string | TemplateResult {
  if (!sensitive) return text;
  const whole = typeof value === 'string' ? value : text;
  return html`
    ${whole} <span class="mark sensitive" lang=${lang}>${say('sensitive')}</span>
    ${keepsSensitive ? nothing : html`<small lang=${lang}>${say('notKept')}</small>`}
  `;
}

const fileList = (files: readonly CaseFile[], view: DeskView): TemplateResult =>
  html`<ul class="desk-files">${files.map((file) => fileFacts(file, view))}</ul>`;

const fileFacts = ({ name, size, sha256, attestedAt }: CaseFile, { say, lang }: DeskView): TemplateResult => html`
  <li>
    <strong><bdi>${name}</bdi></strong> <span class="quiet">${formatSize(size, lang)}</span>
    <small>${attestedAt ? say('attested', { date: formatDateTime(attestedAt, lang) }) : say('notAttested')}</small>
    <small class="hash">${say('fingerprint', { hash: sha256 })}</small>
  </li>
`;

const line = ({ from, author, at, text, lang, files }: Message, view: DeskView): TemplateResult => html`
  <li class=${from}>
    ${text ? html`<p lang=${ifDefined(lang)}><bdi>${text}</bdi></p>` : nothing}
    ${files?.length ? fileList(files, view) : nothing}
    <small><bdi>${author}</bdi> · ${formatDateTime(at, view.lang)}</small>
  </li>
`;
