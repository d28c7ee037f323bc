/** Reads presets from files: JSON with its places, or what a module exports. */
import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  readonly slips: readonly (Slip & { readonly at: string })[];
  constructor(message: string, slips: Unreadable['slips'] = []) {
    super(message);
    this.name = 'Unreadable';
    this.slips = slips;
  }
}

const nowhere = (): string => '';

async function fromJson(file: string): Promise<readonly Source[]> {
  const json = (await readFile(file, 'utf8').catch((error: Error) => {
    throw new Unreadable(error.message);
  })).replace(/^\uFEFF/, '');
  const text = textOf(json);
  if (text.slips.length > 0) {
    throw new Unreadable('is no JSON', text.slips.map((slip) => ({ ...slip, at: lineAndColumn(json, slip.offset) })));
  }
  return [{
    name: file,
    value: JSON.parse(json) as unknown,
    at: (path, isKey) => lineAndColumn(json, text.spanOf(path, isKey).offset),
  }];
}

const isPreset = (value: unknown): boolean => typeof value === 'object' && value !== null && 'types' in value && 'statement' in value;

async function fromModule(file: string): Promise<readonly Source[]> {
  await access(file).catch((error: Error) => {
    throw new Unreadable(error.message);
  });
  const module = (await import(pathToFileURL(resolve(file)).href).catch((error: Error & { readonly code?: string }) => {
    throw new Unreadable(error.code === 'ERR_UNKNOWN_FILE_EXTENSION' && /ts$/.test(file) ? 'is TypeScript, which this Node does not read: build it first, or give the JSON' : error.message);
  })) as Readonly<Record<string, unknown>>;
  if (module['default'] !== undefined) return [{ name: file, value: module['default'], at: nowhere }];
  const presets = Object.entries(module).filter(([, value]) => isPreset(value));
  if (presets.length === 0) throw new Unreadable('exports no preset');
  return presets.map(([name, value]) => ({ name: presets.length > 1 ? `${file}#${name}` : file, value, at: nowhere }));
}

export const readPresets = (file: string): Promise<readonly Source[]> => (/\.[cm]?[jt]s$/.test(file) ? fromModule(file) : fromJson(file));
