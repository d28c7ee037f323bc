/** What a member sees of their cases at a moment: the list, an open case with its composer, or why there is neither. */
import { nameOf } from '../support/page.ts';
import { questionOf } from './screen.ts';
import type { WidgetPage } from './widget-page.ts';

export type ThreadScreen =
  /** The question before a file may leave. */
  | { readonly is: 'question'; readonly about: string }
  /** Something did not load, and can be tried again. */
  | { readonly is: 'notice'; readonly again: HTMLElement }
  | { readonly is: 'list'; readonly opener: HTMLElement }
  /** A list or a case that no second try brings; `back`: the way to the list. */
  | { readonly is: 'closed'; readonly back: HTMLElement | undefined }
  | {
      readonly is: 'case';
      readonly composer: HTMLTextAreaElement;
      readonly back: HTMLElement;
      /** What stands in it, oldest first. */
      readonly texts: readonly string[];
      /** The message that is no longer in the composer, and not known to stand. */
      readonly pending: HTMLElement | undefined;
    };

const textIn = (place: ParentNode): string => (place.querySelector('.bubble > p')?.textContent ?? '').trim();

/** Undefined while nothing of it is there yet, or a part of it is still to come. */
export function threadScreenOf({ root }: WidgetPage): ThreadScreen | undefined {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
  if (dialog) return { is: 'question', about: questionOf(dialog) };
  const again = root.querySelector<HTMLElement>('.note.bad button');
  if (again) return { is: 'notice', again };
  const failed = root.querySelector('.note.bad') !== null;
  const detail = root.querySelector('[part~="detail"]');
  if (!detail) {
    const opener = root.querySelector<HTMLElement>('[data-case]');
    if (opener) return { is: 'list', opener };
    return failed ? { is: 'closed', back: undefined } : undefined;
  }
  const back = root.querySelector<HTMLElement>('[part~="back"]')!;
  if (failed) return { is: 'closed', back };
  const composer = root.querySelector<HTMLTextAreaElement>('textarea');
  if (!composer) return undefined;
  return {
    is: 'case', composer, back,
    texts: [...root.querySelectorAll('.thread > li:not(.pending-reply)')].map(textIn),
    pending: root.querySelector<HTMLElement>('.pending-reply') ?? undefined,
  };
}

export const textOfPending = (pending: HTMLElement): string => textIn(pending);

/** The way on that a message offers which is not known to stand. */
export const wayOnOf = (pending: HTMLElement): HTMLElement | undefined =>
  [...pending.querySelectorAll('button')].find((button) => /^(Try again|Réessayer|Check again|Vérifier de nouveau)$/.test(nameOf(button)));

const atWork =
  /(Checking|Preparing|Sending|Fetching|Vérification|Préparation|Envoi en cours|Récupération)…|checking whether this arrived|nous vérifions si|leaves as soon as|Le départ se fera|(Uploading: |Téléversement : )/;

export const isThreadAtWork = (page: WidgetPage): boolean =>
  page.root.querySelector('.skeleton, [aria-busy="true"]') !== null || atWork.test(page.text.replace(/\u00a0/g, ' ')) || threadScreenOf(page) === undefined;

/** A message on the screen is said not to have been sent. */
export const saysNotSent = (pending: HTMLElement): boolean => /Not sent\.|Non envoyé\./.test(pending.textContent ?? '');
