/** Gives the live examples of a page their backend: the browser's own database, with a few made-up cases. */
import type { browserBackend } from '../../../src/backend/adapters/browser.ts';
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type {} from '../../../src/ui/events.ts';
import { browserSession, seedCases } from '../../portal/seed-cases.ts';

type LiveElement = HTMLElement & { backend?: CaseBackend; preset?: Preset; case?: string };

const widget = new URL(/* @vite-ignore */ '../case-wizard/', import.meta.url).href;

/** The wizard and the list live on pages of their own here: one leads to the other. */
function lead(): void {
  document.addEventListener('case-open', (event) => {
    const tag = event.detail.to === 'new' ? 'case-wizard' : 'my-cases';
    if (document.querySelector(tag)) return;
    event.preventDefault();
    location.assign(new URL(`${tag}.html`, document.baseURI).href);
  });
}

async function start(): Promise<void> {
  const preset = (await (await fetch(`${widget}presets/rights-society.json`)).json()) as Preset;
  const adapter = (await import(/* @vite-ignore */ `${widget}backends/browser.js`)) as { browserBackend: typeof browserBackend };
  const seed = seedCases(preset, Date.now());
  const backend = adapter.browserBackend({ name: 'documentation', session: browserSession, preset, seed, crm: 'Sillage CRM' });
  const equip = (element: LiveElement): void => {
    element.backend = backend;
    if (element.localName === 'crm-enrolment') element.case = seed[0]!.id;
    else element.preset = preset;
  };
  for (const example of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const find = (): LiveElement => example.querySelector<LiveElement>('case-wizard, my-cases, crm-enrolment')!;
    // Set before the tag is defined: nothing is drawn without its backend first.
    equip(find());
    example.querySelector('[data-again]')!.addEventListener('click', () => {
      const fresh = document.createElement(find().localName) as LiveElement;
      fresh.style.cssText = find().style.cssText;
      equip(fresh);
      find().replaceWith(fresh);
    });
    for (const choice of example.querySelectorAll<HTMLSelectElement>('[data-token]')) {
      choice.addEventListener('change', () => {
        if (choice.dataset['token'] === 'theme') linkTheme(choice.value);
        else find().style.setProperty(choice.dataset['token']!, choice.value);
      });
    }
  }
  await import(/* @vite-ignore */ `${widget}case-wizard.js`);
}

function linkTheme(name: string): void {
  document.getElementById('live-theme')?.remove();
  if (name === '') return;
  const link = document.createElement('link');
  link.id = 'live-theme';
  link.rel = 'stylesheet';
  link.href = `${widget}themes/${name}.css`;
  document.head.append(link);
}

lead();
void start();
