/** Why a check failed: what it saw, and beneath that what went wrong in which call, by which checks that fail alike are found. */
import type { Words } from '../../model/words.ts';
import { faultsOf, TOLD } from '../broken-words.ts';
import { BackendError } from '../error.ts';
import { callOf } from './calls.ts';
import { faultWords } from './fault-words.ts';
import { both, joined, quoted, same, Seen } from './seen.ts';

export interface Why {
  readonly seen: Words;
  /** One for each fault of a reply, wherever in its lists that stands; otherwise what was seen. */
  readonly causes: readonly Words[];
}

const alone = (seen: Words): Why => ({ seen, causes: [seen] });

/** `(cause)` after what was seen. */
const because = (seen: Words, cause: Words): Words => both((lang) => `${seen[lang]} (${cause[lang]})`);

const more = (count: number): Words => ({ en: `and ${count} more`, fr: `et ${count} de plus` });

/** One fault in every row is one fault. */
const anywhere = (path: string): string => path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');

function whyBroken(error: BackendError, lead: readonly Words[]): Why | undefined {
  const faults = faultsOf(error);
  if (faults.length === 0) return undefined;
  const told = faults.slice(0, TOLD).map(faultWords);
  const all = faults.length > TOLD ? [...told, more(faults.length - TOLD)] : told;
  const causes = faults.map((fault) => joined(...lead, faultWords({ ...fault, path: anywhere(fault.path) })));
  return {
    seen: joined(...lead, both((lang) => all.map((each) => each[lang]).join('; '))),
    causes: [...new Map(causes.map((each) => [each.en, each])).values()],
  };
}

const noMethod: Words = { en: 'the backend has no such method', fr: 'le système n’a pas cette méthode' };

/** An error by its name and message, whatever else as JSON, where it has either. */
function inText(thrown: unknown): string {
  try {
    return thrown instanceof Error || typeof thrown !== 'object' ? String(thrown) : JSON.stringify(thrown);
  } catch {
    return typeof thrown;
  }
}

function foreign(thrown: unknown): Words {
  const text = quoted(inText(thrown));
  return { en: `it threw ${text.en}, which is no BackendError`, fr: `elle a lancé ${text.fr}, qui n’est pas une BackendError` };
}

const isOurs = (thrown: unknown): boolean => (thrown as { readonly name?: unknown } | null | undefined)?.name === 'BackendError';

/** `listCases: contract: total: is missing`; what the backend said itself is quoted. */
function whyRefused(error: BackendError): Why {
  const { code, detail, cause } = error;
  const call = callOf(error);
  const method = call ? [same(call.method)] : [];
  if (call && code === 'contract' && cause === call.method) return alone(joined(...method, noMethod));
  if (call && !isOurs(call.thrown)) return alone(joined(...method, foreign(call.thrown)));
  const said = detail ?? (cause instanceof Error && !isOurs(cause) ? cause.message : undefined);
  const lead = [...method, same(code)];
  return whyBroken(error, lead) ?? alone(joined(...lead, ...(said ? [quoted(said)] : [])));
}

/** A check of a society's own throws plain errors, in its own words; what the platform throws is neither's. */
const wordsOf = (error: Error): Words => {
  if (error instanceof Seen) return error.words;
  return error.name === 'Error' ? same(error.message) : quoted(String(error));
};

export function whyOf(thrown: unknown): Why {
  if (!(thrown instanceof Error)) return alone(quoted(inText(thrown)));
  if (thrown instanceof BackendError) return whyRefused(thrown);
  const seen = wordsOf(thrown);
  const { cause } = thrown;
  if (!(cause instanceof Error) || cause.message === thrown.message) return alone(seen);
  const behind = whyOf(cause);
  return { seen: because(seen, behind.seen), causes: cause instanceof BackendError ? behind.causes : [seen] };
}
