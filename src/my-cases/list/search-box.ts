/** The field that searches while someone types in it; Escape empties it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../../ui/icons.ts';

interface SearchScreen {
  readonly words: string;
  search(words: string): void;
}

export function searchBox({ words, search }: SearchScreen): TemplateResult {
  const label = msg('Reference, subject or message', { id: 'list.search' });
  const empty = (control: Element | null): void => {
    search('');
    (control as HTMLElement | null)?.focus();
  };
  return html`<div class="search" role="search">
    <input
      type="search"
      part="control search"
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      aria-label=${label}
      placeholder=${label}
      .value=${words}
      @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || words === '') return;
        // Whatever is around, a dialog say, stays open.
        event.preventDefault();
        event.stopPropagation();
        search('');
      }}
    />
    ${words
      ? html`<button
          class="empty-search"
          aria-label=${msg('Clear the search', { id: 'list.search.clear' })}
          @click=${({ currentTarget }: Event) => empty((currentTarget as Element).previousElementSibling)}
        >
          ${icon('cross')}
        </button>`
      : nothing}
  </div>`;
}
