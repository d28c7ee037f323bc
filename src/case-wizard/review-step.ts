/** Everything answered, each with its own way back; nothing is sent from here but by Submit. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { visibleQuestions, waiverInForce } from '../flow/outline.ts';
import type { FlowState } from '../flow/state.ts';
import { answerText } from '../locale/answer-text.ts';
import { formatSize } from '../locale/format-units.ts';
import { isEmpty } from '../model/answer.ts';
import { isBusy, isUploaded } from '../model/attachment.ts';
import type { StepId } from '../model/draft.ts';
import { maskIdentifier } from '../model/identifier.ts';
import { nodesAlong } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { plainName } from '../model/plain-name.ts';
import { noticing } from '../ui/files/noticing.ts';
import type { Desk } from './desk.ts';
import { accountName } from './opening-step.ts';

interface Line {
  readonly label: string;
  readonly value: unknown;
  readonly step: StepId;
  readonly field: string;
  /** The account cannot be changed where there is only one. */
  readonly fixed?: boolean;
}

export function reviewStep(desk: Desk): TemplateResult {
  const waiting = desk.runtime.state.draft.files.filter(isBusy).length;
  const shown = lines(desk);
  noticing(desk.host.renderRoot, '#typed-noticed', (part, place) => part.noticeLines(place, desk.lang(), shown));
  return html`
    ${waiting > 0
      ? html`<p class="note plain" part="note">${msg('A file is still on its way. Your case leaves as soon as it has arrived.', { id: 'review.file-busy' })}</p>`
      : nothing}
    <dl class="review" part="review">${shown.map((line) => drawn(desk, line))}</dl>
    <div id="typed-noticed" role="status"></div>
  `;
}

function drawn({ runtime }: Desk, { label, value, step, field, fixed }: Line): TemplateResult {
  const go = (): void => runtime.dispatch({ type: 'go', step, field });
  return html`
    <div>
      <dt>${label}</dt>
      <dd class="wrap">${value}</dd>
      ${fixed || runtime.state.phase === 'sending'
        ? nothing
        : html`<dd class="change">
            <button class="link" type="button" @click=${go} aria-label=${msg(str`Change: ${label}`, { id: 'review.change-one' })}>
              ${msg('Change', { id: 'review.change' })}
            </button>
          </dd>`}
    </div>
  `;
}

function lines({ runtime, host, rows }: Desk): readonly Line[] {
  const { state } = runtime;
  const { preset, session, draft, lang, takesFiles } = state;
  const account = session.accounts.find(({ id }) => id === draft.account);
  const { questions } = visibleQuestions(preset, draft);
  const waiver = waiverInForce(preset, draft, questions);
  const none = html`<span class="small">${msg('Nothing added', { id: 'review.none' })}</span>`;
  return [
    { label: msg('Account', { id: 'label.account' }), value: account && accountName(account), step: 'subject', field: 'account',
      fixed: session.accounts.length === 1 },
    { label: msg('Subject', { id: 'step.subject' }), value: draft.subject, step: 'subject', field: 'subject' },
    { label: msg('Case type', { id: 'step.type' }), step: 'type', field: 'type-0',
      value: nodesAlong(preset, draft.path).map(({ label }) => inLang(label, lang)).join(' › ') },
    ...(waiver && preset.waivers
      ? [{ label: msg('Answers to the questions', { id: 'review.answers' }), value: inLang(preset.waivers[waiver].label, lang), step: 'questions' as const, field: 'waiver' }]
      : []),
    ...questions.flatMap((question): Line | never[] => {
      const answer = draft.answers[question.id];
      if (answer === undefined || isEmpty(answer)) return [];
      const text = answerText(question, answer, lang);
      return {
        label: inLang(question.label, lang),
        value: question.sensitive
          ? html`${maskIdentifier(text)} <span class="small">${msg('masked', { id: 'review.masked' })}</span>`
          : question.kind === 'rows' ? rows!.rowsShown(host, text, lang) : text,
        step: 'questions',
        field: `q-${question.id}`,
      };
    }),
    { label: msg('Description', { id: 'label.description' }), value: draft.description || none, step: 'details', field: 'description' },
    { label: msg('Comments', { id: 'label.comments' }), value: draft.comments || none, step: 'details', field: 'comments' },
    ...(takesFiles
      ? [{
          label: msg('Attachments', { id: 'step.files' }), step: 'files' as const, field: 'files',
          value: files(state) ?? none,
        }]
      : []),
  ];
}

function files({ draft, lang }: FlowState): TemplateResult | undefined {
  const sent = draft.files.filter((file) => isUploaded(file) || isBusy(file));
  if (sent.length === 0) return undefined;
  return html`<ul>${sent.map(({ name, size }) => html`<li><bdi>${plainName(name)}</bdi>, ${formatSize(size, lang)}</li>`)}</ul>`;
}
