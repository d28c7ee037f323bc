/** Looks into a file beside the page: what it answers are kinds, counts and masks, never what is written there. */
import { usualBounds } from './bounds.ts';
import { lookInto } from './look-into.ts';
import type { Told, Wanted } from './look.ts';
import { Sieve } from './sieve.ts';

const tell = (told: Told): void => postMessage(told);

addEventListener(
  'message',
  ({ data: { file, lang, pdf } }: MessageEvent<Wanted>) => {
    const sieve = new Sieve(lang, (noticed) => tell({ noticed }));
    // What cannot be read is not looked at; nothing is ever said to be clean.
    void lookInto(file, sieve, usualBounds, pdf)
      .catch(() => undefined)
      .then(() => tell({ noticed: sieve.noticed, done: true }));
  },
  { once: true },
);
