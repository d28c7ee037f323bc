/** A case's type, subtype and update type on one line; each label is kept from turning the others around. */
import { html, type TemplateResult } from 'lit';
import type { ShownType } from '../model/case.ts';

export const typePath = (path: readonly ShownType[]): readonly TemplateResult[] =>
  path.map(({ label }, depth) => html`${depth > 0 ? ' › ' : ''}<bdi>${label}</bdi>`);
