/** Which kinds of personal numbers a text seems to hold, each once. */
import { detect } from './detect.ts';
import type { PersonalKind } from './finding.ts';

export const kindsIn = (text: string, lang: string): readonly PersonalKind[] => [...new Set(detect(text, lang).map(({ kind }) => kind))];
