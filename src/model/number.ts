/** Reading a number as it was typed, in the habits of either language. */
import type { Lang } from './words.ts';

/**
 * "1 234,50" and "1234.5" in French, "1,234.50" in English; a currency sign is let through.
 * NaN when it is no number.
 */
export function readNumber(typed: string, lang: Lang): number {
  const bare = typed.replace(/[\s\u00a0\u202f$€£]/g, '');
  // "33,333" is a third in French and thirty-three thousand in English.
  const ungrouped = lang === 'fr' ? bare : bare.replace(/,(?=\d{3}(\D|$))/g, '');
  const plain = ungrouped.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The same number as one types it in the other language, so that a switch never changes a value. */
export function retypeNumber(typed: string, from: Lang, to: Lang): string {
  const value = readNumber(typed, from);
  if (from === to || Number.isNaN(value)) return typed;
  return to === 'fr' ? String(value).replace('.', ',') : String(value);
}
