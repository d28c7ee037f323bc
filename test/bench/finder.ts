/** Measures the type finder's search on 2,000 leaves, a key stroke at a time: `node --import tsx test/bench/finder.ts`. Prints a table, writes nothing. */
import type { CaseType } from '../../src/model/preset.ts';
import { readTypes } from '../../src/model/type-index.ts';
import { indexTypes, searchTypes } from '../../src/model/type-search.ts';
import { leaves } from '../../src/model/taxonomy.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const queries = [
  ['cue sheet', 'en'], ['feuille de minutage', 'fr'], ['redevence', 'fr'], ['changer mon nom', 'fr'], ['foreign pro', 'en'],
  ['iwsc', 'en'], ['social insurance number', 'en'], ['radio à l’étranger', 'fr'], ['pizza', 'en'], ['update', 'en'],
] as const;

/** A frame of a screen at 60 Hz. */
const FRAME = 1000 / 60;

const copy = (type: CaseType, nth: number): CaseType => ({
  ...type,
  id: `${type.id}-${nth}`,
  label: { en: `${type.label.en} ${nth}`, fr: `${type.label.fr} ${nth}` },
  ...(type.children && { children: type.children.map((child) => copy(child, nth)) }),
});

/** The society's own tree, over and over, until it has that many leaves. */
function societyOf(count: number): readonly CaseType[] {
  const times = Math.ceil(count / leaves(rightsSociety.types).length);
  return Array.from({ length: times }, (_, nth) => rightsSociety.types.map((type) => copy(type, nth))).flat();
}

/** Milliseconds of the processor, which a busy machine does not stretch as it does those of the clock. */
const took = (act: () => unknown): number => {
  const from = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

for (const count of [29, 500, 2000]) {
  const types = societyOf(count);
  let index = indexTypes([]);
  const reading = took(() => {
    index = indexTypes(types);
  });
  // An entry is the least that is read at a stretch.
  const entries: number[] = [];
  const turns = readTypes(types);
  for (let done = false; !done; ) entries.push(took(() => (done = turns.next().done === true)));
  const strokes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const [query, lang] of queries) {
      for (let end = 1; end <= query.length; end += 1) {
        const time = took(() => searchTypes(index, query.slice(0, end), lang, 20));
        // The first round warms up.
        if (round > 0) strokes.push(time);
      }
    }
  }
  strokes.sort((a, b) => a - b);
  const at = (share: number): string => (strokes[Math.min(strokes.length - 1, Math.floor(strokes.length * share))] ?? 0).toFixed(2);
  process.stdout.write(
    `${leaves(types).length} leaves: words read in ${reading.toFixed(0)} ms, the slowest entry in ${Math.max(...entries).toFixed(1)}; a key stroke takes ${at(0.5)} ms at the median, ` +
      `${at(0.95)} at the 95th percentile, ${at(1)} at most, of ${FRAME.toFixed(1)}\n`,
  );
}
