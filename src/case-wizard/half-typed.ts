/** Dates typed in part: to scripts they are empty, and only the browser knows better. */
import type { Desk } from './desk.ts';

/** The fields that hold one, read at each attempt: no engine says when it comes about. */
export const halfTyped = ({ host: { renderRoot } }: Desk): readonly string[] =>
  [...renderRoot.querySelectorAll<HTMLInputElement>('input[type=date]')].flatMap((input) =>
    input.validity.badInput ? (input.closest('fieldset') ?? input).id : []);
