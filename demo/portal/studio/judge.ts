/** What is to be said of a preset's text: right, or wrong at these places. */
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Preset } from '../../../src/model/preset.ts';
import { withFixes } from '../../../src/presets/fixes.ts';
import { checkPreset } from '../../../src/presets/preset.schema.ts';
import { lineAt, placeOf, type Place } from './fault-places.ts';

export interface Flaw extends Place {
  /** Empty for a fault of the JSON itself. */
  readonly path: string;
  readonly reason: string;
  /** What would mend it. */
  readonly fix?: string;
}

export type Verdict = { readonly preset: Preset } | { readonly flaws: readonly Flaw[] };

export function judge(text: string): Verdict {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors);
  if (errors.length > 0) {
    return {
      flaws: errors.map(({ error, offset, length }) => ({
        path: '', reason: inWords(printParseErrorCode(error)), from: offset, to: offset + length, line: lineAt(text, offset),
      })),
    };
  }
  const checked = checkPreset(value);
  if ('preset' in checked) return checked;
  return { flaws: withFixes(checked.faults, value).map((fault) => ({ ...fault, ...placeOf(text, fault.path) })) };
}

/** `CommaExpected` → `comma expected`. */
const inWords = (code: string): string => code.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
