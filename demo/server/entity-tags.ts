/** Versions as entity tags: how an answer names one, and which of them a request has in view. */
import { Problem } from './problem.ts';

export const tagOf = (version: string | undefined): string => `"${version}"`;

/** The versions that an If-Match header names. Weak tags and `*` name none: they would let a change through unseen. */
export function versionsIn(ifMatch: string | undefined): readonly string[] {
  if (!ifMatch?.trim()) throw new Problem('version-missing');
  return ifMatch.split(',').flatMap((tag) => /^"([^"]*)"$/.exec(tag.trim())?.slice(1) ?? []);
}
