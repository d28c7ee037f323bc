/** The check at a preset's load: a right one passes untouched, a wrong one says where and why. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { changed, faultsIn, leaf, whole, words, wrong, type Change } from './whole-preset.ts';

describe('a preset that is right', () => {
  it('comes back equal, as a copy', () => {
    const checked = checkPreset(whole);
    assert('preset' in checked, JSON.stringify(checked));
    assert.deepEqual(checked.preset, whole);
    assert.notEqual(checked.preset.types[0], whole.types[0]);
  });

  it('comes back equal from JSON', () => {
    assert.deepEqual(checkPreset(JSON.parse(JSON.stringify(whole))), { preset: whole });
  });

  it('needs none of the optional parts', () => {
    const small = {
      ...whole,
      waivers: undefined,
      earlierCases: undefined,
      types: [{ id: 'all', label: words('Everything') }],
    };
    assert('preset' in checkPreset(small));
  });

  it('may name its JSON Schema, which is no part of it', () => {
    assert.deepEqual(checkPreset({ $schema: './preset.schema.json', ...whole }), { preset: whole });
  });

  it('may hold more languages than two', () => {
    const iu = { ...words('Boréale'), iu: 'ᐳᕆᐊᓪ' };
    const checked = checkPreset(changed(['society', iu]));
    assert('preset' in checked);
    assert.deepEqual(checked.preset.society, iu);
  });

  it('may ask the same question in two places', () => {
    const again = whole.types[0].questions[0];
    assert('preset' in checkPreset(changed(['types.1.questions', [again]])));
  });
});

describe('a value that is no preset', () => {
  it('is refused as a whole', () => {
    for (const value of [null, undefined, 'preset', 7, [], [whole], () => whole]) {
      assert.deepEqual(faultsIn(value), [{ path: '', reason: 'must be an object' }]);
    }
  });

  it('hears of every field that is missing', () => {
    const required = Object.keys(whole).filter((key) => key !== 'waivers' && key !== 'earlierCases');
    assert.deepEqual(
      faultsIn({}),
      required.map((path) => ({ path, reason: 'is missing' })),
    );
  });

  it('is refused when it has no end', () => {
    const type: Record<string, unknown> = { id: 'a', label: words('A') };
    type['children'] = [type];
    assert.deepEqual(faultsIn({ ...whole, types: [type] }), [{ path: 'types', reason: 'is nested without end' }]);
  });

  it('cannot bring a prototype along', () => {
    const json = JSON.stringify(whole).replace('"version"', '"__proto__":{"polluted":1},"version"');
    assert.deepEqual(faultsIn(JSON.parse(json)), [{ path: '__proto__', reason: 'is not known here' }]);
    const inWords = JSON.stringify(whole).replace('"society":{', '"society":{"__proto__":"x",');
    const checked = checkPreset(JSON.parse(inWords));
    assert('preset' in checked);
    assert.equal(Object.getPrototypeOf(checked.preset.society), Object.prototype);
  });
});

describe('the shape', () => {
  it('names a key that nobody knows, such as a typing mistake', () => {
    wrong('types.0.lable', /not known/, ['types.0.lable', words('x')]);
    wrong(`${leaf}.questions.3.maxLength`, /not known/, [`${leaf}.questions.3.maxLength`, 3]);
    wrong(`${leaf}.questions.0.requried`, /not known/, [`${leaf}.questions.0.requried`, true]);
  });

  it('wants words in both languages, none of them blank', () => {
    wrong('society.fr', /missing/, ['society.fr', undefined]);
    wrong('types.0.label.en', /empty/, ['types.0.label.en', '  ']);
    wrong(`${leaf}.questions.7.rowLabel.fr`, /empty/, [`${leaf}.questions.7.rowLabel.fr`, '']);
    wrong('society.iu', /a text/, ['society.iu', 7]);
    wrong('levels.1', /an object/, ['levels.1', 'Subtype']);
    wrong('types.0.synonyms.fr', /missing/, ['types.0.synonyms.fr', undefined]);
  });

  it('refuses a text that is shaped like a template result', () => {
    wrong('types.0.label.en', /a text/, ['types.0.label.en', { _$litType$: 1, strings: ['<b>'], values: [] }]);
  });

  it('wants slugs for the ids of types, questions, options and columns', () => {
    for (const id of ['Royalty', 'a b', '-a', 'é', '', 'a_b', '__proto__']) {
      wrong('types.1.id', /slug/, ['types.1.id', id]);
      wrong(`${leaf}.questions.0.id`, /slug/, [`${leaf}.questions.0.id`, id]);
      wrong('types.0.questions.0.options.0.id', /slug/, ['types.0.questions.0.options.0.id', id]);
      wrong(`${leaf}.questions.7.columns.0.id`, /slug/, [`${leaf}.questions.7.columns.0.id`, id]);
    }
    wrong(`${leaf}.questions.4.id`, /reserved/, [`${leaf}.questions.4.id`, 'constructor']);
  });

  it('names the kinds there are when a question is of none', () => {
    for (const kind of ['textarea', 'constructor', 7]) {
      wrong(`${leaf}.questions.0.kind`, /one of: text, long-text, choice/, [`${leaf}.questions.0.kind`, kind]);
    }
    wrong(`${leaf}.questions.0.kind`, /missing/, [`${leaf}.questions.0.kind`, undefined]);
    wrong(`${leaf}.questions.0`, /an object/, [`${leaf}.questions.0`, null]);
  });

  it('wants what the kind of question needs', () => {
    wrong(
      'types.0.questions.0.options',
      /empty/,
      ['types.0.questions.0.options', []],
      ['types.0.questions.1.when', undefined],
      [`${leaf}.questions.5.when`, undefined],
    );
    wrong('types.0.questions.0.options', /missing/, ['types.0.questions.0.options', undefined]);
    wrong(`${leaf}.questions.7.columns`, /empty/, [`${leaf}.questions.7.columns`, []]);
    wrong(`${leaf}.questions.6.format`, /one of: sin, iswc, isrc, ipi/, [`${leaf}.questions.6.format`, 'ssn']);
    wrong(`${leaf}.questions.4.currency`, /currency code/, [`${leaf}.questions.4.currency`, 'dollars']);
    wrong(`${leaf}.questions.3.min`, /a number/, [`${leaf}.questions.3.min`, '0']);
    wrong(`${leaf}.questions.3.min`, /a number/, [`${leaf}.questions.3.min`, Number.NaN]);
    wrong(`${leaf}.questions.1.required`, /true or false/, [`${leaf}.questions.1.required`, 'yes']);
    for (const bound of ['tomorrow', '2026-02-30', '2026-2-3', '01/02/2026']) {
      wrong(`${leaf}.questions.1.min`, /"today"/, [`${leaf}.questions.1.min`, bound]);
    }
  });

  it('wants a condition in one of its forms', () => {
    const when = 'types.0.questions.1.when';
    wrong(when, /one of: all, any, not, is, answered/, [when, { question: 'medium' }]);
    wrong(when, /one of: all, any/, [when, {}]);
    wrong(when, /an object/, [when, 'medium = other']);
    wrong(`${when}.answered`, /not known/, [when, { question: 'medium', is: 'tv', answered: true }]);
    wrong(`${when}.is`, /list of texts/, [when, { question: 'medium', is: true }]);
    wrong(`${when}.question`, /missing/, [when, { is: 'tv' }]);
    wrong(`${when}.any`, /empty/, [when, { any: [] }]);
    wrong(`${when}.not.all.1`, /one of: all/, [when, { not: { all: [{ question: 'medium', is: 'tv' }, {}] } }]);
  });

  it('wants limits that leave room, and extensions without their dot', () => {
    for (const limit of [0, -1, 1.5]) wrong('subject.maxLength', /whole number/, ['subject.maxLength', limit]);
    wrong('attachments.maxSize', /missing/, ['attachments.maxSize', undefined]);
    wrong('attachments.types.0', /extension/, ['attachments.types.0', '.pdf']);
    wrong('attachments.types.1', /extension/, ['attachments.types.1', 'MP3']);
    wrong('types', /empty/, ['types', []]);
    assert('preset' in checkPreset(changed(['attachments.maxCount', 0], [`${leaf}.proof`, undefined])));
  });

  it('wants a review that ends after it began', () => {
    const verified = 'types.0.definition.verified';
    wrong(verified, /before it begins/, [`${verified}.until`, '2025-12-31']);
    wrong(`${verified}.on`, /a date/, [`${verified}.on`, 'today']);
  });

  it('tells every fault at once', () => {
    const faults = faultsIn(changed(['society.fr', ''], ['types.1.id', 'X'], ['attachments', null]));
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['society.fr', 'types.1.id', 'attachments'],
    );
  });
});

describe('the rules between the parts', () => {
  it('refuse two siblings with one id, at each level', () => {
    wrong('types.1.id', /repeats "royalty-inquiry", the id of types.0/, ['types.1.id', 'royalty-inquiry']);
    wrong('types.0.children.1.id', /repeats/, ['types.0.children.1.id', 'domestic']);
    wrong(
      'types.0.questions.0.options.1.id',
      /repeats "tv"/,
      ['types.0.questions.0.options.1.id', 'tv'],
      ['types.0.questions.1.when', undefined],
    );
    wrong(`${leaf}.questions.7.columns.1.id`, /repeats/, [`${leaf}.questions.7.columns.1.id`, 'title']);
  });

  it('allow the same id under different parents', () => {
    assert('preset' in checkPreset(changed(['types.1.children', [{ id: 'domestic', label: words('Domestic') }]])));
  });

  it("refuse a question asked twice on one leaf's path", () => {
    const { questions } = whole.types[0].children[0];
    wrong(`${leaf}.questions.8.id`, /asked already/, [`${leaf}.questions.8`, questions[3]]);
    wrong(
      `${leaf}.questions.0.id`,
      /asked already/,
      [`${leaf}.questions.0`, whole.types[0].questions[0]],
      [`${leaf}.questions.5.when`, undefined],
    );
  });

  it('refuse one id for two kinds anywhere', () => {
    const other = { id: 'amount', kind: 'text', label: words('Amount') };
    wrong('types.1.questions.0.kind', /asks it as amount/, ['types.1.questions', [other]]);
  });

  it('refuse a condition on a later, an unknown, an unreachable or its own question', () => {
    const when = (question: string): Change => [`${leaf}.questions.3.when`, { question, answered: true }];
    for (const id of ['amount', 'nowhere', 'copies'])
      wrong(`${leaf}.questions.3.when.question`, /no earlier/, when(id));
    wrong('types.0.children.1.questions.0.when.question', /no earlier/, [
      'types.0.children.1.questions',
      [{ id: 'x', kind: 'text', label: words('X'), when: { question: 'span', answered: true } }],
    ]);
    wrong('types.0.questions.1.when.question', /no earlier/, [
      'types.0.questions.1.when',
      { question: 'span', answered: true },
    ]);
    wrong(`${leaf}.questions.5.when.all.1.any.1.not.question`, /no earlier/, [
      `${leaf}.questions.5.when.all.1.any.1.not.question`,
      'nowhere',
    ]);
  });

  it('refuse a comparison that can never hold', () => {
    wrong('types.0.questions.1.when.is', /"radio" is no option of "medium"/, [
      'types.0.questions.1.when.is',
      ['radio', 'tv'],
    ]);
    wrong(`${leaf}.questions.3.when.is`, /use "answered"/, [
      `${leaf}.questions.3.when`,
      { question: 'span', is: '2026' },
    ]);
  });

  it('refuse that a file stands in for a sensitive answer', () => {
    wrong(`${leaf}.questions.6.waivable`, /sensitive/, [`${leaf}.questions.6.waivable`, true]);
  });

  it('refuse bounds that leave nothing between them', () => {
    wrong(`${leaf}.questions.3.max`, /below "min"/, [`${leaf}.questions.3.max`, -1]);
    wrong(`${leaf}.questions.1.max`, /below "min"/, [`${leaf}.questions.1.max`, '2019-01-01']);
  });

  it('want a name for every level that the tree reaches', () => {
    wrong('levels', /level 2, which types.0.children reaches/, ['levels', [words('Case type')]]);
  });

  it('refuse proof that cannot be given', () => {
    wrong(`${leaf}.proof`, /allows none/, ['attachments.maxCount', 0]);
  });
});
