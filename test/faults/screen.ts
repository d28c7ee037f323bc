/** What a person sees of the widget at a moment: which screen it is, and whether it says that it is at work. */
import { nameOf } from '../support/page.ts';
import { headings, word, type Step, type Word } from '../elements/wizard-words.ts';
import type { WidgetPage } from './widget-page.ts';

export type Screen =
  | { readonly is: 'receipt'; readonly reference: string }
  /** Sent, waiting for confirmation. */
  | { readonly is: 'unsure' }
  /** The question before a file may leave. */
  | { readonly is: 'question'; readonly about: string }
  /** The widget cannot begin. */
  | { readonly is: 'notice' }
  | { readonly is: 'step'; readonly step: Step };

/** A word of the widget's in either language. */
export const said = (key: Word): RegExp =>
  new RegExp(`^(${[word(key, 'en'), word(key, 'fr')].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);

const steps = Object.entries(headings) as [Step, readonly [string, string]][];

/** What a question is about: in its dialog stands also what is said aloud meanwhile, of another file say. */
export const questionOf = (dialog: Element): string =>
  [...dialog.children].filter((each) => !each.matches('[data-case-announcer]')).map(({ textContent }) => textContent).join(' ');

/** Undefined while nothing of it is there yet. */
export function screenOf(page: WidgetPage): Screen | undefined {
  const [dialog] = page.all('dialog').filter((each) => (each as HTMLDialogElement).open);
  if (dialog) return { is: 'question', about: questionOf(dialog) };
  if (page.all('alert').some((alert) => alert.querySelector('button'))) return { is: 'notice' };
  for (const heading of page.all('heading')) {
    const name = nameOf(heading);
    if (said('received').test(name)) return { is: 'receipt', reference: heading.querySelector('.reference')?.textContent ?? '' };
    if (said('unsure').test(name)) return { is: 'unsure' };
    const step = steps.find(([, names]) => names.some((each) => name.endsWith(each)));
    if (step) return { is: 'step', step: step[0] };
  }
  return undefined;
}

const atWork = /(Checking|Preparing|Sending|Vérification|Préparation|Envoi en cours)…|(Uploading: |Téléversement : )/;

/** A spinner, a bar that moves, a button that says that it is busy, or a place that is still to be filled. */
export const isAtWork = (page: WidgetPage): boolean =>
  page.root.querySelector('.skeleton, [aria-busy="true"]') !== null || atWork.test(page.text.replace(/\u00a0/g, ' ')) || screenOf(page) === undefined;

/** The screen says that the case was not sent. */
export const saysNotSent = (page: WidgetPage): boolean => page.has('group', /^(Not sent|Non envoyé)$/);

/** The receipt says that the case is the one that was sent first. */
export const saysEarlier = (page: WidgetPage): boolean => /as you first sent it|tel que vous l’avez d’abord envoyé/.test(page.text);
