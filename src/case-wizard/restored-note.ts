/** Tells that a saved draft came back; what there is to tell loads with the draft. */
import { laterWords } from '../locale/locale.ts';
import type { Desk } from './desk.ts';

let part: typeof import('./brought-back.ts') | undefined;

/** Resolves once the note can be drawn with the rest, or cannot be had. */
export const loadNote = (): Promise<void> =>
  Promise.all([import('./brought-back.ts'), laterWords()]).then(([loaded]) => void (part = loaded), () => {});

export const restoredNote = (desk: Desk): unknown => desk.runtime.state.restored && part?.broughtBack(desk);
