/** What a life in the fault matrix is about: a member with something in mind, what they do next, and the laws it is judged by. */
import type { Facts, Judgement } from './laws-of-all.ts';
import { neverToLeave } from './laws-of-all.ts';
import type { WantedFile } from './files-in-hand.ts';
import type { Widget, WidgetPage } from './widget-page.ts';

export interface Story {
  readonly widget: Widget;
  /** What was done so far, for whoever reads a failure. */
  readonly deeds: readonly string[];
  /** The widget says that it is at work. */
  isAtWork(page: WidgetPage): boolean;
  /** Something is half written. */
  isWriting(page: WidgetPage): boolean;
  /** All that the member had in mind is done. */
  isOver(page: WidgetPage): boolean;
  /** The next thing; throws where the screen offers no way on. */
  act(page: WidgetPage): void | Promise<void>;
  /** Something befell the page. */
  struck(): void;
  /** The first law that is broken, and what is wrong. */
  broken(facts: Facts, when: readonly Judgement[]): Promise<string | undefined>;
}

/** A statement to be sent, and a diary that never is. */
export const filesAround = (statement: File): readonly WantedFile[] => [
  { file: statement, answer: 'yes' },
  { file: new File([`${neverToLeave} `.repeat(40)], 'diary.txt', { type: 'text/plain' }), answer: 'no' },
];

export const hashOf = async (file: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
