/** The system under test as the arguments describe it: by its address and headers, or by a module of its own. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { restTarget, type Target } from '../../src/conformance.ts';
import type { Submission } from '../../src/model/case.ts';
import { inLang, type Words } from '../../src/model/words.ts';
import { notReadFor } from '../command/file-trouble.ts';
import { saidOrEnglish } from '../preset/in-language.ts';
import { lineAndColumn, textOf } from '../preset/places.ts';
import { complaints } from './command-words.ts';
import { Complaint, type Options } from './options.ts';

const textIn = (path: string, complaint: Words, lang: string): Promise<string> =>
  readFile(path, 'utf8').then((text) => text.replace(/^\uFEFF/, ''), (error: NodeJS.ErrnoException) => {
    throw new Complaint(complaint, lang, `${path} (${inLang(notReadFor(error), lang)})`);
  });

async function sampleIn(path: string, lang: string): Promise<Partial<Submission>> {
  const json = await textIn(path, complaints.badSample, lang);
  const [slip] = textOf(json).slips;
  if (slip) throw new Complaint(complaints.badSample, lang, `${path}:${lineAndColumn(json, slip.offset)} ${saidOrEnglish(slip.reason, lang)}.`);
  const said: unknown = JSON.parse(json);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new Complaint(complaints.badSample, lang, path);
  return said as Partial<Submission>;
}

async function targetIn(path: string, { endpoint, lang }: Options): Promise<Target> {
  await textIn(path, complaints.badTarget, lang);
  const module = await import(pathToFileURL(resolve(path)).href).catch((error: unknown) => {
    throw new Complaint(complaints.badTarget, lang, `${path} (${(error as Error).message})`);
  });
  const { default: made } = module as { readonly default?: Target | ((endpoint: string) => Target | Promise<Target>) };
  if (typeof made === 'function' && endpoint === undefined) throw new Complaint(complaints.noEndpoint, lang);
  const target = await (async () => (typeof made === 'function' ? made(endpoint!) : made))().catch((error: unknown) => {
    throw new Complaint(complaints.badTarget, lang, `${path} (${String(error)})`);
  });
  if (typeof target?.as !== 'function' || !Array.isArray(target.people)) throw new Complaint(complaints.badTarget, lang, path);
  return target;
}

/** An address at which nobody answers, or knows the member, is told before the first check: it is no fault of the contract. */
async function mustAnswer(endpoint: string, lang: string, headers?: Options['member']): Promise<void> {
  const address = `${endpoint}/session`;
  const reply = await fetch(address, { redirect: 'manual', headers: { Accept: 'application/json', ...headers }, signal: AbortSignal.timeout(10_000) }).catch((error: Error) => {
    const { cause, message } = error;
    const said = cause instanceof Error && cause.message ? cause.message : message;
    throw new Complaint(complaints.unreachable, lang, `${endpoint} (${said}).`);
  });
  await reply.body?.cancel();
  // People that a target brings sign in by themselves.
  if (!headers) return;
  if ([401, 403, 404].includes(reply.status)) throw new Complaint(complaints.noSession, lang, `${address} (${reply.status}).`);
  // A server of pages answers every address with its first one.
  const type = reply.headers.get('content-type') ?? '';
  if (reply.ok && !/json/i.test(type)) throw new Complaint(complaints.noSession, lang, `${address} (${reply.status}, ${/^[\w/.+-]*/.exec(type)![0]}).`);
}

export async function targetOf(options: Options): Promise<Target> {
  const { target: module, account, sample, lang, member, colleague, stranger } = options;
  const target = module === undefined ? restTarget(options.endpoint!, { member, colleague, stranger }) : await targetIn(module, options);
  const given = sample === undefined ? undefined : await sampleIn(sample, lang);
  const endpoint = target.wire?.endpoint ?? options.endpoint;
  if (endpoint !== undefined) await mustAnswer(endpoint, lang, module === undefined ? member : undefined);
  return {
    ...target,
    ...(account === undefined ? {} : { account }),
    ...(given && { sample: { ...target.sample, ...given } }),
  };
}
