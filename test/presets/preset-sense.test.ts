/** What makes no sense in a preset, and what could be better: told by the tools, never to a member. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Preset } from '../../src/model/preset.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { advice, languagesOf } from '../../src/presets/preset-advice.ts';
import { senseless } from '../../src/presets/preset-sense.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { changed, leaf, whole, words, type Change } from './whole-preset.ts';

function right(...changes: readonly Change[]): Preset {
  const checked = checkPreset(changed(...changes));
  assert('preset' in checked, JSON.stringify(checked));
  return checked.preset;
}
const today = '2026-06-01';
const told = (...changes: readonly Change[]): readonly string[] => senseless(right(...changes), today).map(({ path, reason }) => `${path}: ${reason}`);
const advised = (...changes: readonly Change[]): readonly string[] => advice(right(...changes), today).map(({ path, reason }) => `${path}: ${reason}`);
const day = `${leaf}.questions.1`;

describe('a preset that makes sense', () => {
  it('is each one that is published', () => {
    for (const preset of [whole, rightsSociety, practiceAdmin]) assert.deepEqual(senseless(preset, today), []);
  });
});

describe('what makes no sense', () => {
  it('is a condition that can never hold, through hidden questions too', () => {
    const never = [
      { all: [{ question: 'medium', is: 'tv' }, { question: 'medium', is: 'other' }] },
      { all: [{ question: 'medium', is: 'tv' }, { question: 'medium-other', answered: true }] },
      { question: 'medium', is: [] },
      { not: { any: [{ question: 'medium', is: ['tv', 'other'] }, { question: 'medium', answered: false }] } },
    ];
    for (const when of never) assert.deepEqual(told([`${day}.when`, when]), [`${day}.when: can never hold, so "first" is never asked`]);
    const holding = [
      { not: { question: 'medium', is: ['tv', 'other'] } },
      { all: [{ question: 'medium', is: 'other' }, { question: 'medium-other', answered: true }] },
      { any: [{ question: 'medium', is: [] }, { question: 'span', answered: true }] },
      { all: [{ question: 'medium-other', is: 'Radio' }, { not: { question: 'medium', is: 'tv' } }] },
    ];
    for (const when of holding) assert.deepEqual(told([`${day}.when`, when]), []);
  });

  it('is a type that leads nowhere, or a society that opens none', () => {
    assert.deepEqual(told(['types.1', { id: 'estate', label: words('Estate'), children: [{ id: 'a', label: words('A'), coming: true }] }]),
      ['types.1.children: are all announced only: whoever chooses this type cannot go on']);
    assert.deepEqual(told(['types.0.coming', true]), ['types: are all announced only: no case can be opened']);
  });

  it('is an earlier id that is in use, that two claim, or that is none', () => {
    assert.deepEqual(told(['types.1.was', ['royalty-inquiry']]), ['types.1.was.0: "royalty-inquiry" is the id of another one today']);
    assert.deepEqual(told(['types.0.was', ['old']], ['types.1.was', ['old']]), ['types.1.was.0: "old" is claimed by types.0.was.0 already']);
    assert.deepEqual(told([`${day}.was`, ['First Day']]), [`${day}.was.0: is nothing that an id can have been`]);
    assert.deepEqual(told(['types.0.was', ['money/royalties']], [`${day}.was`, ['first-day']], ['types.0.questions.0.options.0.was', ['television']]), []);
  });

  it('is a date that has passed, a type of file twice, proof that no file can be, and a text still to come', () => {
    assert.deepEqual(told([`${day}.min`, 'today'], [`${day}.max`, '2020-01-01']), [`${day}.max: has passed, and "min" is today: no date fits`]);
    assert.deepEqual(told([`${day}.min`, 'today'], [`${day}.max`, '2026-05-31']), [`${day}.max: has passed, and "min" is today: no date fits`]);
    assert.deepEqual(told([`${day}.min`, 'today'], [`${day}.max`, today]), []);
    assert.deepEqual(told(['attachments.types', ['pdf', 'pdf']]), ['attachments.types.1: repeats "pdf"']);
    assert.deepEqual(told(['attachments.types', []]), ['attachments.types: is empty, and a case type asks for a file']);
    assert.deepEqual(told(['statement.text.fr', 'À venir']), ['statement.text.fr: "À venir" only holds the place of a text']);
  });
});

describe('advice', () => {
  it('names texts that lack a third language, once it is used anywhere', () => {
    const lacking = advised(['society', { ...words('Union'), es: 'Sindicato' }]);
    assert.ok(lacking.includes('types.0.label.es: is missing: members who read this language are shown English'));
    assert.ok(!lacking.some((line) => line.startsWith('society.es')));
    assert.deepEqual(languagesOf(whole), ['en', 'fr']);
  });

  it('mends the typography of Canadian French', () => {
    const [fault] = advice(right(['society.fr', 'Attention : l\'«été» ?']), '2026-06-01').filter(({ path }) => path === 'society.fr');
    assert.match(fault!.reason, /colon.*«.*no space before.*apostrophe/);
    assert.equal(fault!.fix, String.raw`Write "Attention\u00a0: l’«\u00a0été\u00a0»?".`);
    assert.ok(!advised(['society.fr', 'À 10 h\u00a0: «\u00a0oui\u00a0»; non? https://a.example']).some((line) => line.startsWith('society')));
  });

  it('names reviews that are missing, overdue or to come', () => {
    assert.ok(advised().includes('types.0.children.0.definition: is shown as unverified'));
    assert.ok(advised(['types.0.definition.verified.until', '2026-05-31']).some((line) => /overdue/.test(line)));
    assert.ok(advised(['types.0.definition.verified.on', '2026-06-02']).some((line) => /future/.test(line)));
  });

  it('names what has no effect: questions of a type that is not open, waivers without a use, a level too many', () => {
    assert.ok(advised(['types.1.questions', [{ id: 'x', kind: 'text', label: words('X') }]]).some((line) => line.startsWith('types.1.questions: are not asked')));
    assert.ok(advised(['waivers', undefined]).includes(`${day}.waivable: does nothing`));
    assert.ok(advised([`${day}.waivable`, undefined]).includes('waivers: are never offered'));
    assert.ok(advised(['levels', [words('A'), words('B'), words('C')]]).includes('levels.2: names a level that no case type reaches'));
  });
});
