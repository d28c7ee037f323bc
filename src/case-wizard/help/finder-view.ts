/** How the type finder is drawn: a search box, and under it what was found, each with its path and why. */
/* eslint-disable lit-a11y/click-events-have-key-events -- an option's keys are those of the text field, which keeps the focus. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { leaves } from '../../model/taxonomy.ts';
import type { FoundType, Reason } from '../../model/type-search.ts';
import { inLang } from '../../model/words.ts';
import { live } from '../../ui/live.ts';
import { pathText } from './choose-type.ts';
import { MOST_SHOWN, type Finder } from './finder.ts';
import { magnifier } from './magnifier.ts';

export function finderView(finder: Finder): TemplateResult {
  const { text, open, active, found, desk } = finder;
  const count = leaves(desk.runtime.state.preset.types).length;
  const listed = open && found.total > 0;
  return html`
    <div class="field finder" part="field">
      <label class="label" for="find" id="find-label">${msg('Find a case type', { id: 'find.label' })}</label>
      <p class="hint" id="find-hint">
        ${msg(str`Search the ${count} case types by any word; it need not be spelled exactly.`, { id: 'find.hint' })}
      </p>
      <div class="search">
        ${magnifier}
        <input
          id="find"
          part="control"
          type="text"
          role="combobox"
          aria-labelledby="find-label"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          aria-autocomplete="list"
          aria-expanded=${listed ? 'true' : 'false'}
          aria-controls="find-list"
          aria-describedby="find-hint"
          aria-activedescendant=${listed && active >= 0 ? `find-${active}` : nothing}
          .value=${live(text)}
          @focus=${() => finder.begin()}
          @blur=${() => finder.close()}
          @input=${(event: Event) => finder.type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => finder.key(event)}
        />
        <div class="found" ?hidden=${!open} @mousedown=${(event: Event) => event.preventDefault()}>
          <ul
            id="find-list" role="listbox" class="options" ?hidden=${!listed}
            aria-label=${msg('Case types found', { id: 'find.list' })}
          >
            ${open ? found.types.map((type, at) => option(finder, type, at)) : nothing}
          </ul>
          ${open && !listed ? nothingFound(finder) : nothing}
          ${listed && found.total > MOST_SHOWN ? html`<p class="small more">${finder.countText()}</p>` : nothing}
        </div>
      </div>
    </div>
  `;
}

function option(finder: Finder, type: FoundType, at: number): TemplateResult {
  const { lang } = finder.desk.runtime.state;
  const above = type.nodes.slice(0, -1);
  return html`
    <li
      id="find-${at}"
      role="option"
      aria-selected=${at === finder.active ? 'true' : 'false'}
      aria-disabled=${type.coming ? 'true' : nothing}
      @click=${() => finder.choose(type)}
    >
      <span class="name">${inLang(type.nodes.at(-1)!.label, lang)}</span>
      ${type.coming ? html`<span class="badge">${msg('Coming', { id: 'help.coming' })}</span>` : nothing}
      ${above.length > 0 ? html`<span class="small">${pathText(above, lang)}</span>` : nothing}
      ${type.leaf || type.coming ? nothing : html`<span class="small">${msg(str`Leads to ${leaves(type.nodes.at(-1)!.children ?? []).length} case types to choose from`, { id: 'find.below' })}</span>`}
      ${type.reason ? html`<span class="small why">${because(type.reason)}</span>` : nothing}
    </li>
  `;
}

/** Their own words in their own language, so that they are read aloud as such. */
function because({ field, lang, text }: Reason): TemplateResult {
  const quoted = html`<bdi lang=${lang}>${text}</bdi>`;
  switch (field) {
    case 'label':
    case 'synonym':
      return html`${msg('Also called:', { id: 'find.also' })} ${quoted}`;
    case 'summary':
      return quoted;
    case 'definition':
      return html`${msg('Found in what it means:', { id: 'find.meaning' })} ${quoted}`;
  }
}

const nothingFound = (finder: Finder): TemplateResult => html`
  <div class="none">
    <p><b>${finder.countText()}</b></p>
    <p class="small">${msg('Try another word, or choose from the lists below.', { id: 'find.none-way' })}</p>
  </div>
`;
