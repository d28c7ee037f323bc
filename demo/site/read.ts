/** Texts of the repository, from wherever the generator is started. */
import { existsSync, readFileSync } from 'node:fs';
import { at } from '../package/at.ts';

export const textOf = (path: string): string => readFileSync(at(path), 'utf8');
export const isThere = (path: string): boolean => existsSync(at(path));
export const jsonOf = <T>(path: string): T => JSON.parse(textOf(path)) as T;
