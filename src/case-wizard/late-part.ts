/** A part of the screen that few cases need: loaded with its words when one does, and drawn from then on. */
import { laterWords } from '../locale/locale.ts';

export interface LatePart<Part> {
  /** Undefined until it is there. */
  part?: Part;
  /** Resolves once it is there, or with undefined where it cannot be had. */
  load(): Promise<Part | undefined>;
}

export function latePart<Part>(fetched: () => Promise<Part>): LatePart<Part> {
  const late: LatePart<Part> = {
    load: () => Promise.all([fetched(), laterWords()]).then(([part]) => (late.part = part), () => undefined),
  };
  return late;
}
