/** What a new version of a preset does to drafts in flight and to old cases. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Preset } from '../../src/model/preset.ts';
import { presetDiff } from '../../src/presets/preset-diff.ts';
import { changed, leaf, whole, words, type Change } from './whole-preset.ts';

const versioned = (...changes: readonly Change[]): Preset => changed(['version', '4'], ...changes) as Preset;

/** `breaks royalty-inquiry/domestic#sin: …`, without what it says where a test does not care. */
const told = (now: Preset, before: Preset = whole): readonly string[] =>
  presetDiff(before, now).map(({ weight, where, says }) => `${weight} ${where}: ${says}`);

function only(expected: RegExp, ...changes: readonly Change[]): void {
  const lines = told(versioned(...changes));
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0]!, expected);
}

const domestic = 'royalty-inquiry/domestic';

describe('two versions of a preset', () => {
  it('that are the same differ in nothing, and in texts harmlessly', () => {
    assert.deepEqual(told(whole), []);
    assert.deepEqual(told(versioned(['society.en', 'Another'])), ['harmless : only texts changed']);
  });

  it('under another id lose every draft; questions that change under one version are not told of', () => {
    assert.match(told(versioned(['id', 'other']))[0]!, /^breaks : is called "other"/);
    const same = changed([`${leaf}.questions.3.required`, true]) as Preset;
    assert.deepEqual(told(same).map((line) => line.split(':')[0]), ['breaks version', `asks-again ${domestic}#copies`]);
  });
});

describe('a type', () => {
  it('that is gone breaks drafts, said once with what stood below it, and with a hint where it seems to be renamed', () => {
    only(/^breaks estate|^harmless estate: is no longer announced/, ['types', [whole.types[0]]]);
    const gone = versioned(['types.0.children', [whole.types[0].children[1]]]);
    assert.match(told(gone)[0]!, new RegExp(`^breaks ${domestic}: is gone`));
    const [renamed] = presetDiff(whole, versioned(['types.0.id', 'royalties']));
    assert.equal(renamed?.fix, 'If it is "royalties" now, add "was": ["royalty-inquiry"] there.');
  });

  it('that is renamed or moved with its past told is harmless', () => {
    assert.ok(told(versioned(['types.0.id', 'royalties'], ['types.0.was', ['royalty-inquiry']])).every((line) => line.startsWith('harmless')));
    const moved = { ...whole.types[0].children[1], was: ['royalty-inquiry/international'] };
    const lines = told(versioned(['types.0.children', [whole.types[0].children[0]]], ['types.2', moved]));
    assert.ok(lines.some((line) => /^harmless royalty-inquiry\/international: stands at the top now/.test(line)), lines.join('\n'));
    assert.ok(!lines.some((line) => /international: is gone/.test(line)));
  });

  it('that is moved without what stood below it breaks what is gone, however long both ways are', () => {
    const before = versioned(['levels.2', words('Third')], ['types.0.children.1.children', [{ id: 'radio', label: words('Radio') }]]);
    const usa = { id: 'usa', label: words('International'), was: ['royalty-inquiry/international'] };
    const now = versioned(
      ['levels.2', words('Third')], ['types.0.children', [whole.types[0].children[0]]],
      ['types.2', { id: 'abroad', label: words('Abroad'), children: [{ id: 'america', label: words('America'), children: [usa] }] }],
    );
    const lines = told(now, before);
    assert.ok(lines.some((line) => line.startsWith('breaks royalty-inquiry/international/radio: is gone')), lines.join('\n'));
    assert.ok(!lines.some((line) => /international: is gone/.test(line)), lines.join('\n'));
  });

  it('that closes, opens, asks for proof, is split, or is kept to roles', () => {
    only(/^breaks royalty-inquiry\/international: is only announced/, ['types.0.children.1.coming', true]);
    only(/^harmless estate: is open/, ['types.1.coming', undefined]);
    only(/^asks-again .*international: needs a supporting file/, ['types.0.children.1.proof', words('A copy')]);
    only(/^breaks estate: is offered to admin only/, ['types.1.roles', ['admin']]);
    assert.ok(told(versioned(['types.0.children.1.children', [{ id: 'radio', label: words('Radio') }]])).some((line) => /^asks-again .*entries below it/.test(line)));
    assert.deepEqual(told(versioned(['types.2', { id: 'new', label: words('New') }])), ['harmless new: is new']);
  });
});

describe('a question', () => {
  it('that is gone breaks, that is renamed with its past told does not', () => {
    const { questions } = whole.types[0].children[0];
    only(new RegExp(`^breaks ${domestic}#works: is no longer asked`), [`${leaf}.questions`, questions.slice(0, -1)]);
    only(/^harmless .*#sin: is called "number" now/, [`${leaf}.questions.6.id`, 'number'], [`${leaf}.questions.6.was`, ['sin']]);
  });

  it('that is gone and was sensitive was never kept, so nothing is promised of it', () => {
    const { questions } = whole.types[0].children[0];
    const [gone] = told(versioned([`${leaf}.questions`, questions.filter(({ id }) => id !== 'sin')]));
    assert.match(gone!, /^breaks .*#sin: is no longer asked: drafts never kept its answer/);
    assert.doesNotMatch(gone!, /copy/);
  });

  it('that waits for a question or an option under its new id is harmless', () => {
    const { options } = whole.types[0].questions[0];
    const renamed = told(versioned(
      ['types.0.questions.0.id', 'channel'], ['types.0.questions.0.was', ['medium']],
      ['types.0.questions.0.options', [options[0], { ...options[1], id: 'else', was: ['other'] }]],
      ['types.0.questions.1.when', { question: 'channel', is: 'else' }], ['types.0.questions.1.required', true],
      [`${leaf}.questions.5.when.all.1.any.1.not.question`, 'channel'],
    ), versioned(['version', '3'], ['types.0.questions.1.required', true]));
    assert.ok(renamed.every((line) => line.startsWith('harmless')), renamed.join('\n'));
    assert.ok(renamed.some((line) => /#medium-other: shows under the same condition/.test(line)), renamed.join('\n'));
    const other = told(versioned(['types.0.questions.1.when.is', 'tv'], ['types.0.questions.1.required', true]), versioned(['version', '3'], ['types.0.questions.1.required', true]));
    assert.ok(other.some((line) => /^asks-again .*#medium-other: shows under another condition/.test(line)), other.join('\n'));
  });

  it('asked of several types is told once', () => {
    only(/^asks-again royalty-inquiry\/domestic and 1 more#medium: is required now/, ['types.0.questions.0.required', true]);
  });

  it('of another kind, currency or meaning breaks old cases', () => {
    only(/^breaks .*#copies: is of kind text, and was number/, [`${leaf}.questions.3`, { id: 'copies', kind: 'text', label: words('Copies') }]);
    only(/^breaks .*#amount: is in USD/, [`${leaf}.questions.4.currency`, 'USD']);
    only(/^breaks .*#amount: said “Amount” and says “Composer”/, [`${leaf}.questions.4.label`, words('Composer')]);
  });

  it('asks again where it takes less than before', () => {
    only(/^asks-again .*"max" is 50, and was 100/, [`${leaf}.questions.3.max`, 50]);
    only(/^harmless .*"max" is 500, and was 100/, [`${leaf}.questions.3.max`, 500]);
    only(/^asks-again .*#works: "maxRows" is 5/, [`${leaf}.questions.7.maxRows`, 5]);
    only(/^asks-again .*checked as ipi, and was as sin/, [`${leaf}.questions.6.format`, 'ipi']);
    const options = told(versioned([`${leaf}.questions.2.options`, [{ id: 'on', label: words('Ontario') }]]));
    assert.match(options[0]!, /^asks-again .*#where: option "qc" is gone/);
    assert.match(options[1]!, /^harmless .*#where: option "on" is new/);
  });
});

describe('files', () => {
  it('are confirmed again under a new statement, and never under changed words of the same one', () => {
    only(/^asks-again statement: is another one/, ['statement.version', '2'], ['statement.text', words('Other')]);
    only(/^breaks statement: changed under the same version/, ['statement.text', words('Other')]);
  });

  it('that are no longer taken ask again', () => {
    only(/^asks-again attachments: mp3 no longer taken/, ['attachments.types', ['pdf']]);
    only(/^harmless attachments: "maxCount" is 20/, ['attachments.maxCount', 20]);
  });

  it('of one type in two spellings are the same files', () => {
    const photos = (...types: readonly string[]): Preset => versioned(['attachments.types', types]);
    const between = (before: Preset, now: Preset): readonly string[] => told({ ...now, version: '5' }, before).filter((line) => line.includes(' attachments: '));
    assert.deepEqual(between(photos('pdf', 'jpg', 'jpeg'), photos('pdf', 'jpg')), []);
    assert.deepEqual(between(photos('jpeg', 'tiff'), photos('tif', 'jpg')), []);
    assert.deepEqual(between(photos('pdf', 'jpg', 'jpeg'), photos('pdf')), ['asks-again attachments: jpg, jpeg no longer taken']);
    assert.deepEqual(between(photos('pdf'), photos('pdf', 'jpeg')), ['harmless attachments: jpeg taken now']);
  });
});
