/** What a case that is asked for with a prefill begins with, told in the events of a member who types it. */
import { isEmpty } from '../model/answer.ts';
import type { Draft } from '../model/draft.ts';
import type { Prefill } from '../model/prefill.ts';
import type { Preset } from '../model/preset.ts';
import { nodesAlong } from '../model/taxonomy.ts';
import type { FlowEvent } from './state.ts';

/** Nothing of it was written, chosen or attached: nothing is lost with it. */
export const isUntouched = (draft: Draft): boolean =>
  [draft.subject, draft.description, draft.comments].every((text) => text.trim() === '') &&
  draft.path.length + draft.files.length === 0 &&
  Object.values(draft.answers).every(isEmpty) &&
  draft.waiver === null &&
  !draft.follows;

/** Came from this very prefill, before a reload say: there is nothing left to take up. */
export const isAlready = (draft: Draft, { follows }: Prefill): boolean =>
  follows !== undefined && draft.follows?.id === follows.id;

/** The address that was taken up on an earlier visit: by a reload, or on the way back, the page comes to it again. */
export const addressOfBefore = (comings: readonly string[], address: string): string | undefined =>
  comings.some((coming) => coming !== 'navigate') ? address : undefined;

/** An address counts once: what a member made of it is not asked about again with every reload, or whenever the host shows the wizard anew. */
export const stillAsks = (address: string, counted: string | undefined, draft: Draft): boolean =>
  address !== counted || isUntouched(draft);

/** Texts as long as the preset lets them be, and as much of the path as it knows and has open. */
export const taking = (prefill: Prefill, preset: Preset): readonly FlowEvent[] => [
  ...typing('subject', prefill.subject, preset.subject.maxLength),
  ...nodesAlong(preset, prefill.path ?? []).map(({ id }, level): FlowEvent => ({ type: 'type-chosen', level, id })),
  ...typing('description', prefill.description, preset.description.maxLength),
  ...(prefill.follows ? [{ type: 'follows', follows: prefill.follows } as const] : []),
];

const typing = (field: 'subject' | 'description', text = '', limit: number): readonly FlowEvent[] =>
  text.trim() === '' ? [] : [{ type: 'typed', field, value: cut(text, limit) }];

/** Never through the middle of a character that takes two places. */
const cut = (text: string, limit: number): string => text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
