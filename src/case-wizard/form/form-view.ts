/** The case on one page: every step a section, the preview in their place, the same buttons at the foot. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { issuesOf, isAnswered, type Step } from '../../flow/outline.ts';
import { sceneOf, stepsOf, type FlowState } from '../../flow/state.ts';
import { stepHeading, stepName } from '../../locale/step-words.ts';
import { isLeaf } from '../../model/taxonomy.ts';
import { focusOn } from '../../ui/focus.ts';
import { icon } from '../../ui/icons.ts';
import type { Desk } from '../desk.ts';
import { formHeading, frame, section } from '../frame.ts';
import { halfTyped } from '../half-typed.ts';
import { around, bodyOf, isOptional, leadOf, nextLabel } from '../view.ts';

export function formView(desk: Desk): TemplateResult {
  const { runtime } = desk;
  const { state } = runtime;
  const steps = stepsOf(state);
  const sections = steps.filter(({ id }) => id !== 'review');
  const preview = state.draft.step === 'review' ? steps.at(-1) : undefined;
  return frame({
    ...around(desk, preview ? [] : sections),
    steps: [],
    step: state.draft.step,
    heading: preview ? stepHeading('review') : formHeading(),
    lead: preview && leadOf('review', state),
    nav: links(desk, sections, preview !== undefined),
    body: preview ? bodyOf(desk, preview) : sections.map((step) => section(step.id, content(desk, step))),
    next: {
      label: nextLabel(state, true), go: () => runtime.dispatch({ type: 'submit', half: halfTyped(desk) }), busy: state.phase === 'sending',
    },
    ways: preview ? toForm(desk) : toPreview(desk),
  });
}

const toPreview = (desk: Desk): TemplateResult => html`
  <button class="button" part="button preview" type="button" id="preview" @click=${() => desk.runtime.dispatch({ type: 'review', half: halfTyped(desk) })}>
    ${msg('Preview', { id: 'case.preview' })}
  </button>
`;

const toForm = ({ runtime }: Desk): TemplateResult => html`
  <button class="button" part="button back" type="button" @click=${() => runtime.dispatch({ type: 'back' })}>
    ${msg('Back to the form', { id: 'case.back-to-form' })}
  </button>
`;

/** The first section is drawn as before the engine was there, so that whoever types in it is not interrupted. */
function content(desk: Desk, step: Step): unknown {
  const { state } = desk.runtime;
  const body = bodyOf(desk, step);
  if (step.id === 'subject') return body;
  const lead = leadOf(step.id, state);
  return [
    isOptional(step) && !isOpen(step, state) ? html`<p class="optional small">${msg('optional', { id: 'frame.optional' })}</p>` : nothing,
    lead ? html`<p class="lead">${lead}</p>` : nothing,
    body,
    isOpen(step, state)
      ? html`<p class="second">
          ${msg('Further questions depend on the type of your case. They appear here once it is chosen.', { id: 'case.type-first' })}
        </p>`
      : nothing,
  ];
}

/** Which questions there are is not known yet. */
const isOpen = ({ id }: Step, { preset, draft }: FlowState): boolean => id === 'questions' && !isLeaf(preset, draft.path);

/** The way to each section; from the preview it leads back to the form. */
function links({ host, runtime }: Desk, sections: readonly Step[], preview: boolean): TemplateResult {
  const { state } = runtime;
  const go = (event: Event, { id }: Step): void => {
    // The host's own routing must not see this address.
    event.preventDefault();
    if (preview) runtime.dispatch({ type: 'go', step: id, field: `at-${id}` });
    else focusOn(host.renderRoot, `at-${id}`);
  };
  return html`<ol part="step-list">
    ${sections.map((step, index) => {
      const done = isAnswered(step, sceneOf(state)) && issuesOf(step).length === 0;
      return html`<li class=${done ? 'done' : ''} part=${done ? 'step step-done' : 'step'}>
        <span class="mark" part="mark" aria-hidden="true">${done ? icon('check') : index + 1}</span>
        <a class="step" href="#at-${step.id}" @click=${(event: Event) => go(event, step)}><span class="name">${stepName(step.id)}</span></a>
      </li>`;
    })}
  </ol>`;
}
