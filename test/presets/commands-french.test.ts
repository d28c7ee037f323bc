/** Every sentence of the preset tools in both languages: none is left in English, and none in the lists is out of use. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { said, sentences } from '../../demo/preset/in-language.ts';
import { judgementOf } from '../../demo/preset/judge.ts';
import { stringAdvice } from '../../demo/preset/string-advice.ts';
import type { Preset } from '../../src/model/preset.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { advice } from '../../src/presets/preset-advice.ts';
import { presetDiff } from '../../src/presets/preset-diff.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { bent } from '../backend/openapi-rig.ts';
import { changed, whole, words } from './whole-preset.ts';

const today = '2028-06-01';

/** Sentences that no list has; every one that is there has its holes filled. */
function left(english: readonly (string | undefined)[]): readonly string[] {
  return english.flatMap((each) => {
    if (!each) return [];
    const french = said(each, 'fr');
    assert.doesNotMatch(french ?? '', /\{\d\}/);
    return french === undefined ? [each] : [];
  });
}

describe('the tools in French', () => {
  it('say every fault and every fix, whatever is bent', () => {
    const english = new Set<string>();
    fc.assert(fc.property(bent([whole]), (value) => {
      const { preset, faults } = judgementOf(value, today);
      const all = preset ? [...faults, ...advice(preset, today)] : faults;
      left(all.flatMap(({ reason, fix }) => [reason, fix])).forEach((each) => english.add(each));
    }), { numRuns: 1500, seed: 7 });
    assert.deepEqual([...english], []);
  });

  it('say all advice on the presets of ours, and on strings that are not said', async () => {
    const strings = { 'fr-CA': {}, french: {}, fr: { 'reply.sned': 'Envoyer', 'summary.found': 'Rien' } };
    const all = [whole, rightsSociety, practiceAdmin].flatMap((preset: Preset) => advice(preset, today));
    const texts = await stringAdvice({ ...whole, strings: { ...strings, en: practiceAdmin.strings!['en']! } });
    assert.deepEqual(left([...all, ...texts].flatMap(({ reason, fix }) => [reason, fix])), []);
    assert.deepEqual(left(advice({ ...whole, society: words('A', 'Attention : l\'été ?') }, today).flatMap(({ reason, fix }) => [reason, fix])), []);
    assert.match(said('French wants a no-break space before the colon, and the apostrophe ’', 'fr')!, /^le français veut une espace insécable avant le deux-points et l’apostrophe ’$/);
  });

  it('say every change between any two presets', () => {
    const english = new Set<string>();
    const told = (before: Preset, now: Preset): void =>
      left(presetDiff(before, now).flatMap(({ says, fix }) => [says, fix])).forEach((each) => english.add(each));
    fc.assert(fc.property(bent([whole]), (value) => {
      const verdict = checkPreset(value);
      if (!('preset' in verdict)) return;
      told(whole, verdict.preset);
      told(verdict.preset, whole);
    }), { numRuns: 1500, seed: 7 });
    for (const [before, now] of [[whole, rightsSociety], [rightsSociety, practiceAdmin], [practiceAdmin, whole]] as const) told(before, now);
    told(whole, changed(['types.0.children.0.questions', whole.types[0].children[0].questions.slice(0, 6)]) as Preset);
    assert.deepEqual([...english], []);
  });

  it('has no sentence that the tools do not say', () => {
    const sources = ['src/presets', 'demo/preset', 'src/model/reading.ts', 'src/runtime/load-preset.ts'].flatMap((place) =>
      (place.endsWith('.ts') ? [place] : readdirSync(place).filter((name) => name.endsWith('.ts')).map((name) => `${place}/${name}`)));
    const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n').replaceAll(String.raw`\'`, '\'').replaceAll('\\\\', '\\');
    // What is put together of `option` or `column` or of a value and its name.
    const elsewhere = /^(?:option|column) "|^stands (?:under|at)|^is new|^"\{0\}" is|^Write \{ "en"/;
    const idle = sentences.filter(({ en }) => !elsewhere.test(en))
      .filter(({ en }) => !en.split(/\{\d\}/).every((part) => code.includes(part) || part.split('"').every((piece) => code.includes(piece))));
    assert.deepEqual(idle.map(({ en }) => en), []);
  });
});
