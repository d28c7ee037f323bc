/** How the overview of case types is drawn: the whole tree with definitions and their trust marks, in a dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { CaseType } from '../../model/preset.ts';
import { inLang } from '../../model/words.ts';
import { live } from '../../ui/live.ts';
import { magnifier } from './magnifier.ts';
import type { Overview } from './overview.ts';
import { pageLink } from './page-link.ts';
import { trustMark } from './trust-mark.ts';

export function overviewView(overview: Overview): TemplateResult | typeof nothing {
  if (!overview.isOpen) return nothing;
  const { desk, filter } = overview;
  const { preset, lang } = desk.runtime.state;
  return html`
    <dialog
      class="sheet overview" part="dialog"
      aria-labelledby="overview-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        overview.close();
      }}
    >
      <div class="top">
        <h3 class="title" id="overview-title" tabindex="-1" autofocus>${msg('Understanding case types', { id: 'help.title' })}</h3>
        <button class="button" part="button" type="button" @click=${() => overview.close()}>${msg('Close', { id: 'help.close' })}</button>
      </div>
      ${pageLink(preset.help, lang)}
      <div>
        <label class="label" for="overview-find">${msg('Show only what has to do with', { id: 'help.filter' })}</label>
        <div class="search">
          ${magnifier}
          <input
            id="overview-find"
            part="control"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="200"
            .value=${live(filter)}
            @keydown=${onlyHere}
            @input=${(event: Event) => overview.narrow((event.target as HTMLInputElement).value)}
          />
        </div>
        <p class="small" role="status">${countText(overview)}</p>
      </div>
      ${tree(overview, preset.types, [])}
    </dialog>
  `;
}

/** The dialog stands in the form of the case, which Enter would send on. */
const onlyHere = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

function countText({ shown, total, filter }: Overview): string {
  if (!shown) return '';
  if (total === 0) return msg(str`No case type is found by “${filter.trim()}”.`, { id: 'find.none' });
  return total === 1 ? msg('1 case type found', { id: 'find.one' }) : msg(str`${total} case types found`, { id: 'find.many' });
}

function tree(overview: Overview, types: readonly CaseType[], above: readonly CaseType[]): TemplateResult | typeof nothing {
  const { shown } = overview;
  const entries = shown ? types.filter((type) => shown.has(type)) : types;
  if (entries.length === 0) return nothing;
  return html`<ul class="tree">${entries.map((type) => html`<li>${entry(overview, [...above, type])}</li>`)}</ul>`;
}

function entry(overview: Overview, nodes: readonly CaseType[]): TemplateResult {
  const type = nodes.at(-1)!;
  const { lang } = overview.desk.runtime.state;
  const label = inLang(type.label, lang);
  const coming = nodes.some((node) => node.coming);
  const choosable = !coming && !type.children?.length;
  return html`
    ${title(nodes.length, label, type.coming === true)}
    ${type.summary ? html`<p class="second">${inLang(type.summary, lang)}</p>` : nothing}
    ${type.definition
      ? html`<p>${inLang(type.definition.text, lang)}</p>
          ${trustMark(type.definition, overview.desk)}
          ${pageLink(type.definition.link, lang)}`
      : nothing}
    ${choosable
      ? html`<button
          class="link"
          type="button"
          aria-label=${msg(str`Choose this type: ${label}`, { id: 'help.choose-named' })}
          @click=${() => overview.choose(nodes)}
        >
          ${msg('Choose this type', { id: 'help.choose' })}
        </button>`
      : nothing}
    ${tree(overview, type.children ?? [], nodes)}
  `;
}

/** One heading a level, below that of the dialog; what is deeper than headings go stays with the last. */
function title(depth: number, label: string, coming: boolean): TemplateResult {
  const words = html`${label}${coming ? html` <span class="badge">${msg('Coming', { id: 'help.coming' })}</span>` : nothing}`;
  if (depth === 1) return html`<h4>${words}</h4>`;
  return depth === 2 ? html`<h5>${words}</h5>` : html`<h6>${words}</h6>`;
}
