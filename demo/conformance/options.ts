/** Reads the command's arguments, and says clearly what is wrong with them. */
import { parseArgs } from 'node:util';
import { checks, groupOf } from '../../src/conformance.ts';
import { inLang, type Lang, type Words } from '../../src/model/words.ts';
import { langIn } from '../command/lang.ts';
import { misread } from '../command/misread.ts';
import { complaints } from './command-words.ts';

type Headers = Readonly<Record<string, string>>;

export interface Options {
  readonly endpoint?: string;
  readonly member: Headers;
  readonly colleague?: Headers;
  readonly stranger?: Headers;
  readonly account?: string;
  readonly sample?: string;
  readonly target?: string;
  readonly only?: readonly string[];
  readonly lang: Lang;
  readonly json?: string;
  readonly help: boolean;
}

/** Arguments, or a system, that nothing can be checked with. */
export class Complaint extends Error {
  constructor(words: Words, lang: string, about = '') {
    super(`${inLang(words, lang)} ${about}`.trim());
    this.name = 'Complaint';
  }
}

/**
 * With the language of the report, unless a line names one: the report quotes what the backend says. A line that is none
 * is not printed back: it may be a secret.
 */
function headersOf(lines: readonly string[], lang: string, option: string): Headers {
  const named = lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    if (!name || !value) throw new Complaint(complaints.badHeader, lang, option);
    return [name, value] as const;
  });
  const asks = named.some(([name]) => name.toLowerCase() === 'accept-language');
  return Object.fromEntries(asks ? named : [...named, ['Accept-Language', lang]]);
}

const spec = {
  endpoint: { type: 'string' },
  as: { type: 'string', multiple: true },
  colleague: { type: 'string', multiple: true },
  stranger: { type: 'string', multiple: true },
  account: { type: 'string' },
  sample: { type: 'string' },
  target: { type: 'string' },
  only: { type: 'string', multiple: true },
  lang: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function valuesOf(args: readonly string[], lang: string) {
  try {
    return parseArgs({ args: [...args], options: spec, strict: true }).values;
  } catch (error) {
    throw new Complaint(misread(error, spec), lang);
  }
}

/** What is wrong with an address; it is printed with the findings, so that it may hold no secret. */
function faultOf(endpoint: string): Words | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return complaints.badEndpoint;
  return url.username || url.password || /[?#]/.test(endpoint) ? complaints.notAlone : undefined;
}

export function optionsOf(args: readonly string[]): Options {
  const { as = [], colleague, stranger, endpoint, lang = 'en', help = false, only, target, ...rest } = valuesOf(args, langIn(args));
  if (endpoint === undefined && target === undefined && !help) throw new Complaint(complaints.noEndpoint, lang);
  const fault = endpoint === undefined ? undefined : faultOf(endpoint);
  if (fault) throw new Complaint(fault, lang);
  if (target !== undefined && (as.length > 0 || colleague || stranger)) throw new Complaint(complaints.bothTargetAndHeaders, lang);
  const unknown = only?.find((each) => !checks.some((check) => check.id === each || groupOf(check) === each));
  if (unknown !== undefined) throw new Complaint(complaints.badOnly, lang, `${unknown} (${[...new Set(checks.map(groupOf))].join(', ')})`);
  return {
    ...rest,
    endpoint: endpoint?.replace(/\/+$/, ''),
    target,
    only,
    lang,
    help,
    member: headersOf(as, lang, '--as'),
    ...(colleague && { colleague: headersOf(colleague, lang, '--colleague') }),
    ...(stranger && { stranger: headersOf(stranger, lang, '--stranger') }),
  };
}
