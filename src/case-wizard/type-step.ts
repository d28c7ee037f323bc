/** Type → subtype → update type, each with its definition one tap away. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Field, Step } from '../flow/outline.ts';
import type { FlowState } from '../flow/state.ts';
import { issueText } from '../locale/issue-words.ts';
import { laterWords } from '../locale/locale.ts';
import type { CaseType } from '../model/preset.ts';
import { leaves, levelsToAsk } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { group } from '../ui/field.ts';
import { live } from '../ui/live.ts';
import type { Desk } from './desk.ts';
import { labelOf } from './labels.ts';

/** Who will be told, as soon as it is known. */
export function typeLead({ session, draft }: FlowState): string {
  const manager = session.accounts.find(({ id }) => id === draft.account)?.manager;
  return manager
    ? msg(str`Your choice sends the case to the right team. Your account manager, ${manager}, will be told.`, { id: 'type.lead-manager' })
    : msg('Your choice sends the case to the right team.', { id: 'type.lead' });
}

export function typeStep(desk: Desk, step: Step): TemplateResult {
  const { state } = desk.runtime;
  const levels = levelsToAsk(state.preset, state.draft.path);
  return html`
    ${help(desk)}
    ${step.fields.map((field) => (field.is === 'type' ? level(desk, field, levels[field.level] ?? []) : nothing))}
    ${desk.definition?.() ?? nothing}
  `;
}

/** Where there is something to choose from; until it is loaded its room is kept, so that nothing jumps. */
function help(desk: Desk): unknown {
  const count = leaves(desk.runtime.state.preset.types).length;
  if (desk.help || count < 2) return desk.help?.draw();
  if (desk.help === undefined) {
    desk.help = null;
    void Promise.all([import('./help/type-help.ts'), laterWords()])
      .then(([part]) => part.typeHelp(desk), () => ({ draw: () => nothing }))
      .then((loaded) => {
        desk.help = loaded;
        desk.host.requestUpdate();
      });
  }
  return html`<div class="skeleton" .style=${`block-size:${count > 6 ? 158 : 44}px`}></div>`;
}

function level(desk: Desk, field: Field & { is: 'type' }, options: readonly CaseType[]): TemplateResult {
  const { state } = desk.runtime;
  const fault = state.issues.find(({ field: id }) => id === field.id);
  const coming = options.filter((option) => option.coming).map(({ label }) => inLang(label, state.lang));
  return group(
    { id: field.id, label: labelOf(field, state), issue: fault && issueText(fault), required: true },
    html`
      <div class="cards ${field.level === 0 ? '' : 'two'}">
        ${options.filter((option) => !option.coming).map((option) => card(desk, field, option))}
      </div>
      ${coming.length > 0
        ? html`<p class="small coming">${msg(str`Coming: ${coming.join(' · ')}`, { id: 'type.coming' })}</p>`
        : nothing}
    `,
  );
}

function card(desk: Desk, { id, level: depth }: Field & { is: 'type' }, option: CaseType): TemplateResult {
  const { state } = desk.runtime;
  const label = inLang(option.label, state.lang);
  const checked = state.draft.path[depth] === option.id;
  return html`
    <div class="card ${checked ? 'checked' : ''}" part="card ${checked ? 'card-checked' : ''}">
      <label>
        <input
          type="radio"
          name=${id}
          value=${option.id}
          .checked=${live(checked)}
          @change=${() => desk.runtime.dispatch({ type: 'type-chosen', level: depth, id: option.id })}
        />
        <span>
          ${label}
          ${option.summary ? html`<span class="small">${inLang(option.summary, state.lang)}</span>` : nothing}
        </span>
      </label>
      ${option.definition
        ? html`<button
            class="ask"
            part="ask"
            type="button"
            aria-haspopup="dialog"
            aria-label=${msg(str`What “${label}” means`, { id: 'type.definition' })}
            @click=${(event: Event) => void define(desk, option, event.currentTarget as HTMLElement)}
          >
            <span class="hidden">?</span>
          </button>`
        : nothing}
    </div>
  `;
}

async function define(desk: Desk, type: CaseType, anchor: HTMLElement): Promise<void> {
  const [{ showDefinition }] = await Promise.all([import('./definition-popover.ts'), laterWords()]);
  await showDefinition(desk, type, anchor);
}
