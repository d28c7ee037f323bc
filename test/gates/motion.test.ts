/** Nothing moves for a member whose system asks for less motion: whatever moves does so only where it does not ask. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { filesBelow, text } from './sources.ts';
import { none } from './none.ts';
import { sheets } from './styles.ts';

const unasked = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const moving = /(?:^|[\s;{])((?:animation|transition|scroll-behavior)(?:-[\w-]+)?:[^;}]*)/g;

const movedBy = (css: string): readonly string[] => [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(moving)].map(([, declaration]) => declaration!);

describe('what moves', () => {
  it('is found at all', () => {
    assert.deepEqual(movedBy('a { color: red; transition: color 1s } b{animation-name: turn}'), ['transition: color 1s ', 'animation-name: turn']);
    assert.ok(sheets().flatMap(({ css }) => movedBy(css)).length > 2);
  });

  it('does so in styles only where no one has asked for less motion', () => {
    none(sheets().flatMap(({ path, css }) => movedBy(css.replaceAll(unasked, '')).map((declaration) => `${path}: ${declaration}`)));
  });

  it('is left to the styles', () => {
    none(filesBelow('src', /\.ts$/).filter((path) => /\.animate\(|behavior: *['"]smooth|startViewTransition/.test(text(path))));
  });
});
