/** Tells that a saved draft came back; what there is to tell loads with the draft. */
import type { Desk } from './desk.ts';
import { latePart } from './late-part.ts';

export const restored = latePart(() => import('./brought-back.ts'));

export const restoredNote = (desk: Desk): unknown => desk.runtime.state.restored && restored.part?.broughtBack(desk);
