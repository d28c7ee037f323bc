/** What a case is sorted and filtered by, made from what people typed: bounded, and free of what PostgreSQL refuses. */
import type { ShownType } from '../../../src/model/case.ts';
import { folded } from '../../../src/model/search-text.ts';

/** An index entry holds at most 2,700 bytes, and one of them holds an opener and a type. */
const longestType = 1_200;
const longestOpener = 600;
const subjectLetters = 200;

/** As much of a case as its list shows. */
interface Listed {
  readonly subject: string;
  readonly path: readonly ShownType[];
  readonly caller?: string;
}

export interface ListKeys {
  readonly opener: string;
  readonly type: string;
  readonly subject: string;
}

/** PostgreSQL's text takes no NUL character, and a lone surrogate has no bytes of its own. */
export const storable = (text: string): string => Buffer.from(text.replaceAll('\0', '')).toString();

/** Cut by bytes; a character that would be cut in two goes whole. */
function bounded(text: string, bytes: number): string {
  const clean = Buffer.from(storable(text));
  return clean.length <= bytes ? clean.toString() : clean.subarray(0, bytes).toString().replace(/\ufffd+$/, '');
}

export const typeKey = (ids: readonly string[]): string => bounded(ids.join('/'), longestType);

/** A member is known by id; callers have none, so that those of one name are one. */
const openerKey = (opener: { readonly member?: string; readonly caller?: string }): string =>
  bounded(opener.member ?? `phone:${storable(opener.caller ?? '').trim()}`, longestOpener);

/** Without the marks before the first letter, which nobody sorts by. */
const subjectKey = (subject: string): string =>
  storable(folded(subject).replace(/^[^\p{L}\p{N}]+/u, '').slice(0, subjectLetters));

export const listKeys = ({ subject, path, caller }: Listed, member: string | undefined): ListKeys => ({
  opener: openerKey({ member, caller }),
  type: typeKey(path.map(({ id }) => id)),
  subject: subjectKey(subject),
});
