/** The contrast of every pair of tokens that the styles put together, in each theme, light and dark. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../src/ui/base-styles.ts';
import { none } from '../gates/none.ts';
import { filesBelow, text } from '../gates/sources.ts';
import { contrast, declaredIn, mixed, resolved, withoutComments, type Colour, type Declared, type Scheme } from '../support/contrast.ts';

/** Words are written in these … */
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'caution', 'bad'];
/** … and stand on any of these: a note holds links, a chosen row holds small print. */
const grounds = ['paper', 'ground', 'accent-soft', 'good-soft', 'caution-soft', 'bad-soft'];
/** What bounds a field. The ring of the focus is tested beside it. */
const edges = ['edge'];

const [plain = '', more = ''] = tokens.cssText.split('@media (prefers-contrast: more)');
const defaults = declaredIn(plain);
const themes = {
  'the default theme': '',
  boreal: text('src/themes/boreal.css'),
  practice: text('src/themes/practice.css'),
  'high-contrast': text('src/themes/high-contrast.css'),
};
const least = (theme: string): number => (theme === 'high-contrast' ? 7 : 4.5);

const with_ = (...sheets: readonly Declared[]): Declared => new Map(sheets.flatMap((sheet) => [...sheet]));

interface Pair {
  readonly what: string;
  readonly ratio: number;
  readonly wanted: number;
}

function pairsOf(declared: Declared, scheme: Scheme, text: number): readonly Pair[] {
  const of = (name: string): Colour => resolved(`--_${name}`, declared, scheme);
  const pair = (top: string, below: string, wanted: number): Pair => ({ what: `${top} on ${below}`, ratio: contrast(of(top), of(below)), wanted });
  const hover = mixed(of('accent'), of('ink'), 0.88);
  const focus = declared.has('--case-focus') ? resolved('--case-focus', declared, scheme) : of('accent');
  return [
    ...inks.flatMap((ink) => grounds.map((ground) => pair(ink, ground, text))),
    pair('on-accent', 'accent', text),
    { what: 'on-accent on the accent under the pointer', ratio: contrast(of('on-accent'), hover), wanted: text },
    ...edges.flatMap((edge) => grounds.map((ground) => pair(edge, ground, 3))),
    ...grounds.map((ground) => ({ what: `the focus ring on ${ground}`, ratio: contrast(focus, of(ground)), wanted: 3 })),
  ];
}

const tooLow = (pairs: readonly Pair[]): readonly string[] =>
  pairs.filter(({ ratio, wanted }) => ratio < wanted).map(({ what, ratio, wanted }) => `${what}: ${ratio.toFixed(2)} of ${wanted}`);

describe('contrast', () => {
  for (const [theme, sheet] of Object.entries(themes)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`of each pair is ${least(theme)}:1 at least for text and 3:1 for edges, in ${theme}, ${scheme}`, () => {
        none(tooLow(pairsOf(with_(defaults, declaredIn(sheet)), scheme, least(theme))));
      });

      it(`rises to 7:1 where the member’s system asks for more, in ${theme}, ${scheme}`, () => {
        none(tooLow(pairsOf(with_(defaults, declaredIn(sheet), declaredIn(more)), scheme, 7)));
      });
    }
  }

  it('is tested for every colour that the styles use', () => {
    const known = new Set([...inks, ...grounds, ...edges, 'on-accent', 'line'].map((name) => `var(--_${name})`));
    const spoken = /^(inherit|currentcolor|transparent|none|initial|Highlight|HighlightText|Canvas)$/i;
    const sheets = [
      ...filesBelow('src', /\.ts$/).flatMap((path) => [...text(path).matchAll(/\bcss`([^`]*)`/g)].map(([, sheet]) => ({ path, sheet: sheet! }))),
      ...filesBelow('src/themes', /\.css$/).map((path) => ({ path, sheet: text(path).replaceAll('var(--case-', 'var(--_') })),
    ];
    assert.ok(sheets.length > 12);
    const strange = sheets.flatMap(({ path, sheet }) =>
      [...withoutComments(sheet).matchAll(/[\s{;](color|background|background-color|border-color|outline-color|fill|stroke): ?([^;}]+)/g)]
        .map(([, property, value]) => `${property}: ${value!.trim()}`)
        .filter((rule) => {
          const value = rule.replace(/^[\w-]+: | !important$/g, '');
          if (known.has(value) || spoken.test(value)) return false;
          // The accent under the pointer, and the scrim behind a dialog, which holds no text.
          return !/^color-mix\(in srgb, var\(--_accent\) \d+%, (var\(--_ink\)|transparent)\)$|^var\(--(case-)?scrim|linear-gradient\(/.test(value);
        })
        .map((rule) => `${path}: ${rule}`),
    );
    none(strange);
  });
});
