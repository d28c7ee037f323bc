/** The wizard's screen for a state: the step at the cursor, or what came of the submit; and what any layout shows around. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isAnswered, type Step } from '../flow/outline.ts';
import { sceneOf, stepsOf, type FlowState } from '../flow/state.ts';
import { formatTime } from '../locale/format.ts';
import { problemText } from '../locale/problem-words.ts';
import { isUploaded } from '../model/attachment.ts';
import type { StepId } from '../model/draft.ts';
import { nodesAlong } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { attestDialog } from '../ui/files/attest-dialog.ts';
import { icon } from '../ui/icons.ts';
import { detailsStep } from './details-step.ts';
import type { Desk } from './desk.ts';
import { elsewhereNote } from './elsewhere-note.ts';
import { errorSummary } from './error-summary.ts';
import { fileDesk, filesStep, filesLead } from './files-step.ts';
import { frame, type Frame, type StepMark } from './frame.ts';
import { halfTyped } from './half-typed.ts';
import { problemNotice } from './notice.ts';
import { openingStep } from './opening-step.ts';
import { questionsStep } from './questions-step.ts';
import { receiptView } from './receipt-view.ts';
import { restoredNote } from './restored-note.ts';
import { reviewStep } from './review-step.ts';
import { typeLead, typeStep } from './type-step.ts';
import { unsureView } from './unsure-view.ts';

export function view(desk: Desk): TemplateResult {
  const { state } = desk.runtime;
  switch (state.phase) {
    case 'received':
      return receiptView(desk);
    case 'unsure':
      return unsureView(desk);
    case 'editing':
    case 'sending':
      return stepView(desk, state);
  }
}

function stepView(desk: Desk, state: FlowState): TemplateResult {
  const { runtime } = desk;
  const steps = stepsOf(state);
  const step = steps.find(({ id }) => id === state.draft.step) ?? steps[0]!;
  return frame({
    ...around(desk, [step]),
    steps: marks(desk, steps),
    step: step.id,
    optional: isOptional(step),
    lead: leadOf(step.id, state),
    body: bodyOf(desk, step),
    next: {
      label: nextLabel(state, step.id === 'review'), go: () => runtime.dispatch({ type: 'next', half: halfTyped(desk) }), busy: state.phase === 'sending',
    },
    back: step.id === 'subject' ? undefined : () => runtime.dispatch({ type: 'back' }),
  });
}

/** What stands around the steps that are shown, in any layout. */
export function around(desk: Desk, steps: readonly Step[]): Pick<Frame, 'lang' | 'notes' | 'aside' | 'layers'> {
  const { state } = desk.runtime;
  return {
    lang: state.lang,
    notes: [desk.followUp?.note(), restoredNote(desk), elsewhereNote(desk), problemNote(state), errorSummary(desk, steps)],
    aside: aside(desk),
    layers: [attestDialog(fileDesk(desk)), desk.clearing?.()],
  };
}

export const isOptional = ({ id, fields }: Step): boolean =>
  id !== 'review' && fields.every(({ required }) => !required);

export function bodyOf(desk: Desk, step: Step): unknown {
  switch (step.id) {
    case 'subject':
      return openingStep(desk);
    case 'type':
      return typeStep(desk, step);
    case 'questions':
      return questionsStep(desk, step);
    case 'details':
      return detailsStep(desk, step);
    case 'files':
      return filesStep(desk);
    case 'review':
      return reviewStep(desk);
  }
}

export function leadOf(step: StepId, state: FlowState): string | undefined {
  switch (step) {
    case 'type':
      return typeLead(state);
    case 'files':
      return filesLead(state);
    case 'review':
      return msg('Nothing is sent until you submit.', { id: 'review.lead' });
    default:
      return undefined;
  }
}

/** `last`: the button sends. */
export function nextLabel({ phase }: FlowState, last: boolean): string {
  if (phase === 'sending') return msg('Sending…', { id: 'frame.sending' });
  return last
    ? msg('Submit the case', { id: 'frame.submit' })
    : msg('Continue', { id: 'frame.next' });
}

function marks(desk: Desk, steps: readonly Step[]): readonly StepMark[] {
  const { runtime } = desk;
  const { state } = runtime;
  const furthest = steps.findIndex(({ id }) => id === state.furthest);
  return steps.map((step, at) => {
    const reached = at <= furthest;
    const summary = reached ? summaryOf(step.id, state) : undefined;
    return {
      id: step.id,
      done: reached && (isAnswered(step, sceneOf(state)) || at < furthest),
      ...(summary && { summary }),
      ...(reached && state.phase === 'editing' && { go: () => runtime.dispatch({ type: 'go', step: step.id }) }),
    };
  });
}

function summaryOf(step: StepId, { preset, draft, lang }: FlowState): string | undefined {
  switch (step) {
    case 'subject':
      return draft.subject;
    case 'type':
      return nodesAlong(preset, draft.path).map(({ label }) => inLang(label, lang)).join(' › ');
    case 'files': {
      const count = draft.files.filter(isUploaded).length;
      if (count === 0) return undefined;
      return count === 1 ? msg('1 file', { id: 'frame.one-file' }) : msg(str`${count} files`, { id: 'frame.files' });
    }
    default:
      return undefined;
  }
}

function problemNote({ problem, phase, draft }: FlowState): TemplateResult | typeof nothing {
  if (!problem || phase !== 'editing') return nothing;
  return html`
    <div class="note bad" part="note error" id="problem" tabindex="-1" role="group" aria-labelledby="problem-title">
      <p id="problem-title"><b>${draft.doubt ? msg('Not received so far', { id: 'problem.doubt' }) : msg('Not sent', { id: 'problem.title' })}</b></p>
      <p>${problem.code === 'not-received'
        ? msg('Your case has not arrived so far. Submit it again: it cannot be received twice, and nothing you wrote is lost.', { id: 'problem.not-received' })
        : problemText(problem.code)}</p>
      ${problem.detail ? html`<p class="wrap second">${problem.detail}</p>` : nothing}
    </div>
  `;
}

function aside(desk: Desk): TemplateResult | typeof nothing {
  const { state } = desk.runtime;
  const clear = async (): Promise<void> => {
    const part = await import('./clear-dialog.ts').catch(() => undefined);
    desk.clearing = () => part?.clearDialog(desk) ?? problemNotice('network', desk.lang(), clear);
    desk.host.requestUpdate();
  };
  if (state.saved.is === 'not' && !state.restored) return nothing;
  return html`
    ${state.saved.is === 'at'
      ? html`<span class="small saved">${icon('check')}${msg(str`Draft saved at ${formatTime(state.saved.time, state.lang)}`, { id: 'frame.saved' })}</span>`
      : nothing}
    ${state.saved.is === 'failed'
      ? html`<span class="small saved caution">${icon('alert')}${msg('This draft cannot be kept on this device.', { id: 'frame.not-saved' })}</span>`
      : nothing}
    <button class="link" type="button" id="clear" @click=${clear}>${msg('Start over', { id: 'frame.start-over' })}</button>
  `;
}
