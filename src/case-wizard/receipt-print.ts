/** The receipt on paper: what was submitted, as the review showed it, with the reference and the confirmations. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { visibleQuestions, waiverInForce } from '../flow/outline.ts';
import type { FlowState } from '../flow/state.ts';
import { answerText } from '../locale/answer-text.ts';
import { formatSize } from '../locale/format-units.ts';
import { formatDate, formatTime } from '../locale/format.ts';
import { inWordsOf } from '../locale/locale.ts';
import { isEmpty, type Answer } from '../model/answer.ts';
import { isUploaded } from '../model/attachment.ts';
import type { Draft } from '../model/draft.ts';
import { maskIdentifier } from '../model/identifier.ts';
import { plainName } from '../model/plain-name.ts';
import type { QuestionKind } from '../model/question.ts';
import { nodesAlong } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { adoptStyles } from '../ui/adopt-styles.ts';
import { printOnly } from '../ui/print.ts';
import type { Desk } from './desk.ts';
import { accountName } from './opening-step.ts';

/** `long`: too long to be kept on one page. */
type Line = readonly [label: string, value: unknown, long?: boolean];

/** Draws the sheet for the printer's eyes only, and takes it away again. */
export function printReceipt({ host, runtime: { state } }: Desk): void {
  // What was written last is not what stands: then the page is printed as it is.
  const sent = state.earlier ? null : state.sent;
  if (!sent) return print();
  const sheet = document.createElement('div');
  sheet.className = 'printed';
  render(inWordsOf(host, () => drawn(state, sent)), sheet);
  adoptStyles(host.renderRoot, sheetStyles);
  // In the receipt, whose language and direction are its own.
  host.renderRoot.firstElementChild!.append(sheet);
  printOnly(sheet, () => sheet.remove());
}

function drawn(state: FlowState, sent: Draft): TemplateResult {
  const { preset, receipt, lang } = state;
  return html`
    <article>
      <p>${inLang(preset.society, lang)}</p>
      <h1>${receipt?.reference}</h1>
      ${sent.follows ? html`<p>${msg(str`Takes further ${sent.follows.reference}`, { id: 'follow-up.takes' })}</p>` : nothing}
      <dl>
        ${lines(state, sent).map(([label, value, long]) => html`<div class=${long ? 'long' : nothing}><dt>${label}</dt><dd class="wrap">${value}</dd></div>`)}
      </dl>
    </article>
  `;
}

function lines(state: FlowState, sent: Draft): readonly Line[] {
  const { preset, session, receipt, lang, takesFiles } = state;
  const account = session.accounts.find(({ id }) => id === sent.account);
  const { questions } = visibleQuestions(preset, sent);
  const waiver = waiverInForce(preset, sent, questions);
  return [
    [msg('Received on', { id: 'print.received' }), receipt ? moment(receipt.receivedAt, state) : ''],
    [msg('Submitted by', { id: 'print.by' }), session.name],
    [msg('Account', { id: 'label.account' }), account ? accountName(account) : sent.account],
    [msg('Subject', { id: 'step.subject' }), sent.subject],
    [msg('Case type', { id: 'step.type' }), nodesAlong(preset, sent.path).map(({ label }) => inLang(label, lang)).join(' › ')],
    ...(waiver && preset.waivers
      ? [[msg('Answers to the questions', { id: 'review.answers' }), inLang(preset.waivers[waiver].label, lang)] as const]
      : []),
    ...questions.flatMap((question): readonly Line[] => {
      const answer = sent.answers[question.id];
      if (answer === undefined || isEmpty(answer)) return [];
      const shown = question.sensitive ? maskOf(question.kind, answer) : answerText(question, answer, lang);
      return [[inLang(question.label, lang), shown, question.kind === 'rows']];
    }),
    ...told(msg('Description', { id: 'label.description' }), sent.description),
    ...told(msg('Comments', { id: 'label.comments' }), sent.comments),
    ...(takesFiles ? [[msg('Attachments', { id: 'step.files' }), files(state, sent)] as const] : []),
  ];
}

/** What was typed was masked when the case was received; of what was chosen not even the end shows. */
const maskOf = (kind: QuestionKind, answer: Answer): string =>
  `${/text|identifier/.test(kind) ? String(answer) : maskIdentifier('')} ${msg('masked', { id: 'review.masked' })}`;

const told = (label: string, text: string): readonly Line[] => (text.trim() === '' ? [] : [[label, text.trim()]]);

const moment = (iso: string, { lang }: FlowState): string => `${formatDate(iso, lang)}, ${formatTime(iso, lang)}`;

function files(state: FlowState, sent: Draft): TemplateResult | string {
  const missing = state.receipt?.missing ?? [];
  const uploaded = sent.files.filter(isUploaded).filter((file) => !missing.includes(file.state.upload));
  if (uploaded.length === 0) return msg('Nothing added', { id: 'review.none' });
  return html`<ul>${uploaded.map(({ name, size, state: { attestation } }) => html`<li>
    <bdi>${plainName(name)}</bdi>, ${formatSize(size, state.lang)}.
    ${msg(str`Confirmed on ${moment(attestation.at, state)}.`, { id: 'print.confirmed' })}
  </li>`)}</ul>`;
}

const sheetStyles = css`
  @media screen {
    .printed {
      display: none;
    }
  }
  .printed h1 {
    margin: 4px 0;
    font-size: 1.8em;
  }
  .printed dl {
    margin-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .printed dl > div {
    display: grid;
    grid-template-columns: 30% 1fr;
    gap: 16px;
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
    break-inside: avoid;
  }
  .printed .long {
    break-inside: auto;
  }
  .printed dt {
    color: var(--_ink-2);
  }
`;
