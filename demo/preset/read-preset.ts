/** Reads presets from files: JSON with its places, or what a module exports. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Words } from '../../src/model/words.ts';
import { notReadFor } from '../command/file-trouble.ts';
import { lineAndColumn, textOf, type Slip } from './places.ts';

export interface Source {
  /** As the command was given it, with the export's name where a module has several. */
  readonly name: string;
  readonly value: unknown;
  /** `12:9` of a path; empty for modules, which have no places. */
  at(path: string, isKey: boolean): string;
}

/** A file that nothing can be read from; `slips` where it is JSON that is broken. */
export class Unreadable extends Error {
  readonly why: Words;
  readonly slips: readonly (Slip & { readonly at: string })[];
  constructor(why: Words, slips: Unreadable['slips'] = []) {
    super(why.en);
    this.name = 'Unreadable';
    this.why = why;
    this.slips = slips;
  }
}

const noJson: Words = { en: 'it is no JSON', fr: 'ce n’est pas du JSON' };
const typed: Words = {
  en: 'it is TypeScript, which this Node does not read: build it first, or give the JSON',
  fr: 'c’est du TypeScript, que ce Node ne lit pas\u00a0: compilez-le d’abord, ou donnez le JSON',
};
const address: Words = { en: 'it is an address: download it first', fr: 'c’est une adresse\u00a0: téléchargez-la d’abord' };
const without: Words = { en: 'it exports no preset', fr: 'il n’exporte aucun préréglage' };

const nowhere = (): string => '';

const textIn = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(/^https?:/i.test(file) ? address : notReadFor(error));
  });

async function fromJson(file: string): Promise<readonly Source[]> {
  const json = (await textIn(file)).replace(/^\uFEFF/, '');
  const text = textOf(json);
  if (text.slips.length > 0) {
    throw new Unreadable(noJson, text.slips.map((slip) => ({ ...slip, at: lineAndColumn(json, slip.offset) })));
  }
  return [{
    name: file,
    value: JSON.parse(json) as unknown,
    at: (path, isKey) => lineAndColumn(json, text.spanOf(path, isKey).offset),
  }];
}

const isPreset = (value: unknown): boolean => typeof value === 'object' && value !== null && 'types' in value && 'statement' in value;

async function fromModule(file: string): Promise<readonly Source[]> {
  await textIn(file);
  const module = (await import(pathToFileURL(resolve(file)).href).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(error.code === 'ERR_UNKNOWN_FILE_EXTENSION' && /ts$/.test(file) ? typed : { en: error.message, fr: error.message });
  })) as Readonly<Record<string, unknown>>;
  if (module['default'] !== undefined) return [{ name: file, value: module['default'], at: nowhere }];
  const presets = Object.entries(module).filter(([, value]) => isPreset(value));
  if (presets.length === 0) throw new Unreadable(without);
  return presets.map(([name, value]) => ({ name: presets.length > 1 ? `${file}#${name}` : file, value, at: nowhere }));
}

export const readPresets = (file: string): Promise<readonly Source[]> => (/\.[cm]?[jt]s$/.test(file) ? fromModule(file) : fromJson(file));
