/** Finds the addresses in what someone wrote that may become links: web and mail, nothing that acts or deceives. */

export interface Link {
  /** As it was written. */
  readonly text: string;
  readonly href: string;
  /** The host that is really reached, where the writing does not show it: other alphabets, numbers, escapes. */
  readonly host?: string;
}

/** No real address is longer, and what is bounded cannot be made slow. */
const MAX_LENGTH = 2048;

/** Not in the middle of a word; nothing that closes a quotation or a tag belongs to an address. */
const CANDIDATE = /(?<![\p{L}\p{N}_+-])(?:https?:\/\/|mailto:)(?:[^\s<>"“”«»]|\ufeff)+/giu;

/** Characters that turn the order of others around, or cannot be seen at all. */
const TRICK = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

const TRAILING = new Set([...'.,;:!?…\'’‘`*_|\\']);

const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The text cut into plain parts and links, nothing lost between them. */
export function withLinks(text: string): readonly (string | Link)[] {
  const parts: (string | Link)[] = [];
  let plain = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const link = linkOf(found);
    if (!link) continue;
    if (index > plain) parts.push(text.slice(plain, index));
    parts.push(link);
    plain = index + link.text.length;
  }
  if (plain < text.length) parts.push(text.slice(plain));
  return parts;
}

function linkOf(found: string): Link | undefined {
  if (found.length > MAX_LENGTH) return undefined;
  const text = withoutTail(found);
  if (TRICK.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'mailto:') return /^[^@?]+@[^@?]+(\?|$)/.test(url.pathname + url.search) ? { text, href: url.href } : undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // What stands before an @ looks like the place one goes to, and is not.
  if (!url.host || url.username || url.password || /^https?:\/\/[^/?#]*@/i.test(text)) return undefined;
  return { text, href: url.href, ...(writtenHost(text) !== url.hostname && { host: url.hostname }) };
}

const writtenHost = (text: string): string | undefined =>
  /^https?:\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(text)?.[1]?.toLowerCase();

/** Without the punctuation of the sentence around it; a bracket stays only where it was opened inside. */
function withoutTail(found: string): string {
  const open: Record<string, number> = {};
  for (const sign of found) open[sign] = (open[sign] ?? 0) + 1;
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1]!;
    const opener = OPENED_BY[last];
    const unopened = opener !== undefined && (open[last] ?? 0) > (open[opener] ?? 0);
    if (!unopened && !TRAILING.has(last) && !TRICK.test(last)) break;
    open[last] = (open[last] ?? 0) - 1;
  }
  return found.slice(0, end);
}
