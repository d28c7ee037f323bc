/** What every page does in the reader's browser: appearance, menu, the other language at the same place, search. */
import { startSearch } from './search.ts';

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const root = document.documentElement;

function startTheme(): void {
  const button = byId<HTMLButtonElement>('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches);
  const name = button.getAttribute('aria-label')!;
  const show = (): void => {
    const next = isDark() ? button.dataset['light']! : button.dataset['dark']!;
    button.textContent = next;
    button.setAttribute('aria-label', `${name} : ${next}`.replace(' : ', root.lang.startsWith('fr') ? '\u00a0: ' : ': '));
  };
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('docs:theme', root.dataset['theme']);
    } catch {
      // The choice then lasts as long as the page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}

/** On a narrow screen the pages fold behind a button; without scripts they stand above the text. */
function startMenu(): void {
  const button = byId<HTMLButtonElement>('menu');
  const pages = byId('pages');
  pages.classList.add('folds');
  button.hidden = false;
  const set = (open: boolean): void => {
    button.setAttribute('aria-expanded', String(open));
    pages.classList.toggle('open', open);
  };
  button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  pages.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
    set(false);
    button.focus();
  });
}

/** Headings stand in the same order in both languages, so the section's place is its address in the other one. */
function startOther(): void {
  const link = byId<HTMLAnchorElement>('other');
  const headings = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)[id]')];
  const wanted = /^#n(\d+)$/.exec(location.hash)?.[1];
  const heading = wanted === undefined ? undefined : headings()[Number(wanted)];
  if (heading) {
    history.replaceState(null, '', `#${heading.id}`);
    heading.scrollIntoView();
  }
  link.addEventListener('click', () => {
    const place = headings().findLastIndex((one) => one.getBoundingClientRect().top < 120);
    link.hash = place < 0 ? '' : `n${place}`;
  });
}

startTheme();
startMenu();
startOther();
startSearch(byId<HTMLInputElement>('search'), byId('found'), byId('found-count'));
