/** The search of a page: an index fetched at the first use, results as links that arrows and Escape know, their number announced. */
import MiniSearch from 'minisearch';
import { searchOptions, type Found } from '../terms.ts';

const most = 12;

export function startSearch(field: HTMLInputElement, list: HTMLElement, count: HTMLElement): void {
  let loading: Promise<MiniSearch> | undefined;
  const index = (): Promise<MiniSearch> =>
    (loading ??= fetch(new URL(/* @vite-ignore */ `./search.${field.dataset['lang']}.json`, import.meta.url))
      .then((reply) => reply.text())
      .then((text) => MiniSearch.loadJSON(text, searchOptions)));

  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

  const close = (): void => {
    list.hidden = true;
    list.replaceChildren();
  };

  const rowOf = ({ heading, page, to }: Found): HTMLLIElement => {
    const row = document.createElement('li');
    const link = row.appendChild(document.createElement('a'));
    link.href = to;
    link.append(heading);
    if (page !== heading) {
      const where = link.appendChild(document.createElement('span'));
      where.textContent = page;
    }
    return row;
  };

  const search = async (): Promise<void> => {
    const wanted = field.value.trim();
    const found = wanted === '' ? [] : (await index()).search(wanted, { prefix: true, fuzzy: 0.15, boost: { heading: 4, page: 2 }, combineWith: 'AND' });
    // Meanwhile something else may have been typed: its own search shows.
    if (field.value.trim() !== wanted) return;
    list.replaceChildren(...found.slice(0, most).map((one) => rowOf(one as unknown as Found)));
    list.hidden = found.length === 0;
    const { none, one, many } = count.dataset;
    count.textContent = wanted === '' ? '' : found.length === 0 ? none! : found.length === 1 ? one! : many!.replace('#', String(found.length));
    count.classList.toggle('seen', wanted !== '' && found.length === 0);
  };

  field.addEventListener('input', () => void search());
  field.addEventListener('focus', () => void index());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') links()[0]?.click();
  });
  field.parentElement!.addEventListener('keydown', (event) => {
    const among = [field, ...links()];
    const place = among.indexOf(document.activeElement as HTMLInputElement);
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = among[place + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  });
  list.addEventListener('click', close);
  document.addEventListener('pointerdown', (event) => {
    if (!field.parentElement!.contains(event.target as Node)) close();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.composedPath().some((one) => one instanceof HTMLElement && one.matches('input, textarea, select, [contenteditable]'));
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
}
