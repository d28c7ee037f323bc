/** In a host's page: supplies the elements that stand there, loads the widget as it is served, takes the way, and tells the page around. */
import type { Preset } from '../../../src/model/preset.ts';
import { smallSociety } from '../../elements/wizard-preset.ts';
import { hostBackend } from './host-backend.ts';
import { everywhere, takeTheWay } from './host-journey.ts';
import type { Screen } from './host-screens.ts';
import { watchStillness } from './host-stillness.ts';

/** What the host's own scripts left for later. */
export interface HostHands {
  /** Once the elements are there. */
  readonly after?: () => void;
  /** At the end: what has happened to the host that should not have. */
  readonly last?: () => readonly string[] | Promise<readonly string[]>;
}

/** What the page around hears. */
export type Told = { readonly screen: Screen } | { readonly faults: readonly string[] };

/** With as many types as it takes for a finder to be offered. */
const preset: Preset = {
  ...smallSociety,
  types: smallSociety.types.map((type) =>
    type.id === 'questions' ? { ...type, children: [1, 2, 3, 4, 5].map((at) => ({ id: `q${at}`, label: { en: `Request ${at}`, fr: `Question ${at}` } })) } : type),
};

const faults: string[] = [];
const complain = (fault: string): void => void faults.push(fault);
const tell = (told: Told): void => parent.postMessage(told, '*');

addEventListener('error', ({ message }) => {
  // How a browser says that it will go on with a layout in the next frame.
  if (!/ResizeObserver loop/.test(message)) complain(`error: ${message}`);
});
addEventListener('unhandledrejection', ({ reason }) => complain(`rejection: ${String(reason)}`));

/** Whoever takes pictures answers when it has taken one. */
const stop = (screen: Screen): Promise<void> =>
  new Promise((goOn) => {
    addEventListener('message', () => goOn(), { once: true });
    tell({ screen });
  });

try {
  const wizard = everywhere(document, 'case-wizard') as HTMLElement;
  const list = everywhere(document, 'my-cases') as HTMLElement;
  const backend = hostBackend(complain);
  for (const element of [wizard, list]) {
    element.addEventListener('case-error', ({ detail }) => complain(`case-error: ${detail.code} ${detail.reason}`));
    Object.assign(element, { preset, backend });
  }
  await import(document.querySelector<HTMLMetaElement>('meta[name=widget]')!.content);
  const { after, last } = (globalThis as { hostHands?: HostHands }).hostHands ?? {};
  after?.();
  const still = watchStillness([wizard, list], complain);
  await takeTheWay(wizard, list, { stop, complain, speakFrench: () => (document.documentElement.lang = 'fr') });
  still();
  (await last?.())?.forEach(complain);
  const said = document.querySelector<HTMLElement>('[data-case-announcer]');
  if (said && getComputedStyle(said).position !== 'fixed') complain('what is said aloud takes up room in the page');
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
}
tell({ faults });
