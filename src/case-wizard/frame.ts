/** The frame around every step: the list of steps, the heading, the way on and back. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { colon } from '../locale/colon.ts';
import { stepHeading, stepName } from '../locale/step-words.ts';
import type { StepId } from '../model/draft.ts';
import type { Lang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';

export interface StepMark {
  readonly id: StepId;
  /** What was answered there, in short. */
  readonly summary?: string;
  readonly done: boolean;
  /** Set where the member may go there. */
  readonly go?: () => void;
}

export interface Frame {
  readonly lang: Lang;
  readonly steps: readonly StepMark[];
  readonly step: StepId;
  /** Over all steps on one page; absent where one is shown at a time, which has its own. */
  readonly heading?: string | undefined;
  /** In the place of the list of steps. */
  readonly nav?: unknown;
  readonly optional?: boolean;
  readonly lead?: string | undefined;
  /** Between the heading and the fields: faults, problems, notes. */
  readonly notes?: unknown;
  readonly body: unknown;
  readonly next: { readonly label: string; readonly go: () => void; readonly busy?: boolean };
  readonly back?: (() => void) | undefined;
  /** Other buttons beside it. */
  readonly ways?: unknown;
  readonly aside?: unknown;
  readonly layers?: unknown;
}

export function frame(view: Frame): TemplateResult {
  const at = view.steps.findIndex(({ id }) => id === view.step);
  const count = msg(str`Step ${at + 1} of ${view.steps.length}`, { id: 'frame.step' });
  return html`
    <div class="frame" part="frame" lang=${view.lang}>
      <nav class="steps" part="steps" aria-label=${view.heading ?? msg('Steps', { id: 'frame.steps' })}>
        ${view.nav ?? html`<ol part="step-list">
          ${view.steps.map((mark, index) => stepItem(mark, index, index === at))}
        </ol>`}
      </nav>
      <form class="main" novalidate @submit=${stays}>
        <div class="body">
          <slot name="header"></slot>
          ${view.heading
            ? nothing
            : html`<div class="bar" aria-hidden="true"><i .style=${`inline-size:${((at + 1) / view.steps.length) * 100}%`}></i></div>`}
          <h2 id="heading" part="heading" tabindex="-1">
            ${view.heading ?? html`<span class="caption" part="caption">${count}${view.optional ? ` · ${msg('optional', { id: 'frame.optional' })}` : nothing}<span class="hidden">${colon(view.lang)}</span></span>
            ${stepHeading(view.step)}`}
          </h2>
          ${view.lead ? html`<p class="lead" part="lead">${view.lead}</p>` : nothing}
          ${view.notes ?? nothing}
          <div class="fields">${view.body}</div>
          <slot name="help"></slot>
        </div>
        <div class="foot" part="footer">
          <div class="ways">
            <button class="button primary" part="button primary next" aria-disabled=${view.next.busy ? 'true' : nothing} @click=${(event: MouseEvent) => {
              // Not on submit, which a sandboxed frame does not let through; Enter in a field presses this button too.
              event.preventDefault();
              // The second half of a double click would press the next step's button, unread: even Submit.
              if (event.detail < 2 && !view.next.busy) view.next.go();
            }}>
              ${view.next.label}
            </button>
            ${view.back
              ? html`<button class="button" part="button back" type="button" @click=${view.back}>
                  ${msg('Back', { id: 'frame.back' })}
                </button>`
              : nothing}
            ${view.ways}
          </div>
          <div class="aside">${view.aside ?? nothing}</div>
          <slot name="footer"></slot>
        </div>
      </form>
      ${view.layers ?? nothing}
    </div>
  `;
}

/** Over the one-page form. */
export const formHeading = (): string => msg('Open a new case', { id: 'heading.form' });

/** A step among the others on one page. */
export const section = (step: StepId, body: unknown): TemplateResult => html`
  <section class="fields" part="section" aria-labelledby="at-${step}">
    <h3 id="at-${step}" tabindex="-1">${stepHeading(step)}</h3>
    ${body}
  </section>
`;

/** Whatever asks for it, a script of the page say: the form leads nowhere. */
const stays = (event: Event): void => event.preventDefault();

function stepItem({ id, summary, done, go }: StepMark, index: number, current: boolean): TemplateResult {
  const name = html`<span class="name">${stepName(id)}</span>${summary ? html`<span class="summary">${summary}</span>` : nothing}`;
  return html`
    <li class=${current ? 'current' : done ? 'done' : ''} part=${current ? 'step step-current' : done ? 'step step-done' : 'step'} aria-current=${current ? 'step' : nothing}>
      <span class="mark" part="mark" aria-hidden="true">${done && !current ? icon('check') : index + 1}</span>
      ${go && !current
        ? html`<button class="step" type="button" @click=${go}>${name}</button>`
        : html`<span class="step">${name}</span>`}
    </li>
  `;
}
