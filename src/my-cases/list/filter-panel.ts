/** The filters that are not always on the screen: type, who opened, where from, and the order of the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseFilter } from '../../model/case-list.ts';
import { filterNames, openerChoices, originChoices, sortChoices, sortValue, typeChoices, chipsOf, type Choice, type Known } from './filter-words.ts';

interface PanelScreen extends Known {
  change(part: { readonly [K in keyof CaseFilter]?: string | undefined }): void;
}

export function filterPanel(screen: PanelScreen): TemplateResult {
  const { filter, change, overview } = screen;
  const names = filterNames();
  const texts = new Map(chipsOf(screen).map(({ key, text }) => [key, text]));
  const filtering = (key: 'type' | 'openedBy' | 'origin', choices: readonly Choice[]): TemplateResult => {
    const now = filter[key] ?? '';
    // What a host asked for stays a choice, though no case has it.
    const known = now === '' || choices.some(({ value }) => value === now) ? choices : [...choices, { value: now, label: texts.get(key) ?? now }];
    const all = { value: '', label: msg('All', { id: 'list.filter.all' }) };
    return select(key, names[key], [all, ...known], now, (value) => change({ [key]: value || undefined }));
  };
  return html`<div class="panel" id="filters" part="filters">
    ${overview ? html`${filtering('type', typeChoices(screen))}${filtering('openedBy', openerChoices(screen))}` : nothing}
    ${filtering('origin', originChoices())}
    ${select('sort', names.sort, sortChoices(), sortValue(filter), (value) => {
      const [sort, order] = value.split(' ');
      change({ sort, order });
    })}
  </div>`;
}

const select = (key: string, name: string, choices: readonly Choice[], now: string, choose: (value: string) => void): TemplateResult =>
  html`<div>
    <label part="label" for=${`filter-${key}`}>${name}</label>
    <select part="control" id=${`filter-${key}`} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${choices.map(({ value, label }) => html`<option value=${value} .selected=${value === now}>${label}</option>`)}
    </select>
  </div>`;
