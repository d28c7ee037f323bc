/** The tools above the list: status, search, filters, and what is filtered by, each of which can be taken away again. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { colon } from '../../locale/colon.ts';
import type { CaseFilter } from '../../model/case-list.ts';
import { icon } from '../../ui/icons.ts';
import { filterPanel } from './filter-panel.ts';
import { chipsOf, filterNames, statusChoices, type Known, type StatusChoice } from './filter-words.ts';
import { searchBox } from './search-box.ts';

export interface ToolScreen extends Known {
  /** Too narrow for the statuses to stand side by side. */
  readonly narrow: boolean;
  /** As typed, spaces included. */
  readonly words: string;
  readonly panel: boolean;
  /** The export, or how far it is. */
  readonly takeAway: TemplateResult;
  /** Part of the filter, anew; `undefined` takes it away. */
  change(part: { readonly [K in keyof CaseFilter]?: string | undefined }): void;
  search(words: string): void;
  togglePanel(): void;
  /** `from`: what has the focus now will be gone. */
  remove(key: keyof CaseFilter): void;
  clear(): void;
}

export function listTools(screen: ToolScreen): TemplateResult {
  return html`<div class="tools" part="tools">
      ${screen.narrow ? statusSelect(screen) : statusSegments(screen)} ${searchBox(screen)}
      <button
        class="button filters"
        part="button"
        id="filters-button"
        aria-expanded=${screen.panel}
        aria-controls=${screen.panel ? 'filters' : nothing}
        @click=${screen.togglePanel}
      >
        ${msg('Filters', { id: 'list.filters' })}
      </button>
      <span class="take-away">${screen.takeAway}</span>
    </div>
    ${screen.panel ? filterPanel(screen) : nothing} ${chips(screen)}`;
}

const statusOf = ({ filter }: Known): string => filter.status ?? '';

const chosen = (screen: ToolScreen, { value }: StatusChoice): void => screen.change({ status: value || undefined });

/** Each count below its word, where there is room for it before it comes: nothing beside it moves. */
function statusSegments(screen: ToolScreen): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${filterNames().status}>
    ${statusChoices(screen).map(
      (each) =>
        html`<button part="segment" aria-pressed=${each.value === statusOf(screen)} @click=${() => chosen(screen, each)}>
          ${each.label} ${each.count === undefined ? nothing : html`<span>${each.count}</span>`}
        </button>`,
    )}
  </div>`;
}

const statusSelect = (screen: ToolScreen): TemplateResult =>
  html`<select
    class="status-select"
    part="control"
    aria-label=${filterNames().status}
    @change=${({ target }: Event) => screen.change({ status: (target as HTMLSelectElement).value || undefined })}
  >
    ${statusChoices(screen).map(
      ({ value, label, count = '' }) => html`<option value=${value} .selected=${value === statusOf(screen)}>${label} ${count}</option>`,
    )}
  </select>`;

/** Status and search say on their own what they are set to. */
function chips(screen: ToolScreen): TemplateResult | typeof nothing {
  const shown = chipsOf(screen);
  if (shown.length === 0) return nothing;
  const names = filterNames();
  const between = colon(screen.lang);
  return html`<div class="chips" role="group" aria-label=${msg('Filtered by', { id: 'list.chips' })}>
    ${shown.map(
      ({ key, text }) =>
        html`<button class="chip" part="chip" data-chip=${key} @click=${() => screen.remove(key)}>
          <span class="hidden">${msg('Remove', { id: 'list.chip.remove' })} </span><bdi>${names[key]}${between}${text}</bdi>${icon('cross')}
        </button>`,
    )}
    <button class="link" part="clear" @click=${screen.clear}>${msg('Clear filters', { id: 'list.clear' })}</button>
  </div>`;
}
