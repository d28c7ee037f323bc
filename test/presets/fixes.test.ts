/** What mends a fault: the sentence behind path and rule, as an integrator reads it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toldFault, withFixes } from '../../src/presets/fixes.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { presetOrFaults } from '../../src/presets/preset.schema.ts';
import { bent } from '../backend/openapi-rig.ts';
import { changed, faultsIn, leaf, whole, words, type Change } from './whole-preset.ts';

/** The fixes of everything that is wrong after the changes. */
const fixes = (...changes: readonly Change[]): readonly (string | undefined)[] => {
  const value = changed(...changes);
  return withFixes(faultsIn(value), value).map(({ fix }) => fix);
};
const fixed = (fix: string, ...changes: readonly Change[]): void => assert.deepEqual(fixes(...changes), [fix]);

const first = 'types.0.questions.0';

describe('a fault says what mends it', () => {
  it('by the key that was meant', () => {
    fixed('Did you mean "summary"?', ['types.1.sumary', words('x')]);
    fixed('Did you mean "attachments"?', ['atachments', {}]);
    fixed('Did you mean "rowLabel"?', [`${leaf}.questions.7.row_label`, words('x')]);
    assert.match(fixes(['types.1.colour', 'red'])[0]!, /^Take it away; known here: id, was, label, /);
  });

  it('by the kind that a key goes with', () => {
    fixed('It goes with kind text or long-text: change "kind", or take it away.', [`${leaf}.questions.3.maxLength`, 3]);
    fixed('It goes with kind choice or choices: change "kind", or take it away.', [`${leaf}.questions.6.options`, []]);
  });

  it('by what is missing, and beside what', () => {
    fixed('Add "fr" beside "en".', ['society.fr', undefined]);
    fixed('Add "id": "estate".', ['types.1.id', undefined]);
    assert.match(fixes([`${leaf}.questions.0.kind`, undefined])[0]!, /^Add "kind", one of: text, long-text, /);
    assert.deepEqual(fixes(['types.1.label', undefined], ['types.1.lable', words('x')]), ['Write "label" instead of "lable".', 'Did you mean "label"?']);
  });

  it('by the kind or the format that was meant, under the names that other tools have for it too', () => {
    for (const [kind, meant] of [['choise', 'choice'], ['textarea', 'long-text'], ['dropdown', 'choice'], ['money', 'amount'], ['longText', 'long-text']]) {
      fixed(`Did you mean "${meant}"?`, [`${leaf}.questions.0.kind`, kind], [`${leaf}.questions.0.max`, undefined], [`${leaf}.questions.5.when`, undefined]);
    }
    fixed('Did you mean "iswc"?', [`${leaf}.questions.6.format`, 'ISWC']);
  });

  it('by the question that a condition meant, or by where it would have to stand', () => {
    const when = (question: string): Change => [`${leaf}.questions.3.when`, { question, answered: true }];
    fixed('Did you mean "medium"?', when('mediun'));
    fixed('Move the question "amount" before this one.', when('amount'));
    fixed('A question cannot wait for itself: look at an earlier one.', when('copies'));
    fixed('Earlier questions are: "medium", "medium-other", "span", "first", "where".', when('nowhere-at-all'));
    fixed('Nothing is asked before it: take "when" away, or ask that question first.', [`${first}.when`, { question: 'zzz', answered: true }]);
    fixed('Did you mean "other"?', ['types.0.questions.1.when.is', 'othr']);
    fixed('Its options are: "tv", "other".', ['types.0.questions.1.when.is', 'cinema']);
  });

  it('by the value as it has to be written', () => {
    fixed('Write "royalty-enquiry-2".', ['types.1.id', 'Royalty Enquiry 2']);
    fixed('Write "succession-a-regler".', ['types.1.id', 'Succession à régler']);
    fixed('Write "oeuvre-a-declarer".', ['types.1.id', 'Œuvre à déclarer']);
    fixed('Write "pdf".', ['attachments.types.0', '.PDF']);
    fixed('Write 120, without quotation marks.', ['subject.maxLength', '120']);
    fixed('Write true, without quotation marks.', [`${leaf}.questions.1.required`, 'true']);
    fixed('Write "CAD".', [`${leaf}.questions.4.currency`, 'cad']);
    fixed('Write "2026-02-03".', ['types.0.definition.verified.on', '2026-2-3']);
    fixed('Write { "en": "Subtype", "fr": "…" }.', ['levels.1', 'Subtype']);
    fixed('Write "https://society.example/help".', ['help', { label: words('x'), url: words('https://a.example', 'http://society.example/help') }]);
  });

  it('leaves almost none without a fix, whatever is bent', () => {
    let seen = 0;
    const silent = new Set<string>();
    fc.assert(fc.property(bent([whole]), (value) => {
      const verdict = checkPreset(value);
      if ('preset' in verdict) return;
      for (const { reason, fix } of withFixes(verdict.faults, value)) {
        seen += 1;
        if (!fix) silent.add(reason);
        else assert.match(fix, /^[A-Z].*[.?]$/);
      }
    }), { numRuns: 1500, seed: 7 });
    assert.ok(seen > 500);
    assert.deepEqual([...silent], []);
  });
});

describe('the check at the load', () => {
  it('comes with the fixes, and tells a fault in one line', async () => {
    const verdict = await presetOrFaults(changed(['society.fr', undefined]));
    assert('faults' in verdict);
    assert.equal(toldFault(verdict.faults[0]!), 'society.fr: is missing. Add "fr" beside "en".');
    assert('preset' in (await presetOrFaults(whole)));
  });
});
