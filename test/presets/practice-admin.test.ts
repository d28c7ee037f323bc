/** The health-software vendor's preset: who is offered what, which numbers are asked, and questions that hold together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds } from '../../src/model/condition.ts';
import type { CaseType } from '../../src/model/preset.ts';
import type { Question } from '../../src/model/question.ts';
import { leaves, nodesAlong, questionsAt, type Path } from '../../src/model/taxonomy.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';

const [administration, ...others] = practiceAdmin.types;
const categories = administration?.children ?? [];
const everyType: readonly CaseType[] = practiceAdmin.types.flatMap((type) => [type, ...(type.children ?? [])]);
const everyLeaf: readonly Path[] = leaves(practiceAdmin.types);
const asked = (...path: Path): readonly Question[] => questionsAt(practiceAdmin, path);

/** The ids of what shows once these answers are given, in order. */
const shown = (path: Path, answers: Readonly<Record<string, string>>): readonly string[] => {
  const visible: Record<string, string> = {};
  return asked(...path)
    .filter(({ id, when }) => {
      if (when && !holds(when, visible)) return false;
      if (answers[id] !== undefined) visible[id] = answers[id];
      return true;
    })
    .map(({ id }) => id);
};

describe('who is offered what', () => {
  it('offers administrative assistance to the admin role alone, and help with the portal to everyone', () => {
    assert.deepEqual(administration?.label, { en: 'Administration/Account Assistance', fr: 'Assistance administrative' });
    assert.deepEqual(administration?.roles, ['admin']);
    assert.deepEqual(everyType.filter(({ roles }) => roles).map(({ id }) => id), ['administration']);
    assert.ok(others.some(({ children = [] }) => children.some(({ id }) => id === 'portal-access')));
  });

  it('has nine categories of administration and two of technical assistance', () => {
    assert.deepEqual(categories.map(({ id }) => id), [
      'billing', 'invoice-dispute', 'contracts', 'licences', 'orders', 'practice-details', 'data-protection', 'training', 'cancellation',
    ]);
    assert.equal(everyLeaf.length, 11);
  });

  it('calls its levels by the vendor’s words', () => {
    assert.deepEqual(practiceAdmin.levels, [
      { en: 'Case type', fr: 'Type de demande' },
      { en: 'Category', fr: 'Catégorie' },
    ]);
  });
});

describe('the number of an order, an invoice or another reference', () => {
  for (const category of ['invoice-dispute', 'orders']) {
    it(`is always asked for ${category}: which one is at hand, then that one`, () => {
      const path = ['administration', category];
      assert.ok(asked(...path).find(({ id }) => id === 'number-kind')?.required);
      for (const kind of ['invoice', 'order', 'reference']) {
        const numbers = shown(path, { 'number-kind': kind }).filter((id) => id.endsWith('-number'));
        assert.deepEqual(numbers, [`${kind}-number`]);
        assert.ok(asked(...path).find(({ id }) => id === `${kind}-number`)?.required);
      }
    });
  }

  it('is asked about a payment or a copy, and left out where billing needs none', () => {
    const path = ['administration', 'billing'];
    assert.ok(shown(path, { 'billing-topic': 'copy' }).includes('number-kind'));
    assert.deepEqual(shown(path, { 'billing-topic': 'method' }), ['billing-topic']);
  });

  it('is that of the contract where a contract is concerned', () => {
    for (const category of ['contracts', 'cancellation']) {
      assert.ok(asked('administration', category).find(({ id }) => id === 'contract-number')?.required, category);
    }
  });
});

describe('definitions and the ways to find a category', () => {
  it('define every entry, with each of the three trust marks', () => {
    const marks = everyType.map(({ definition }) =>
      !definition?.verified ? 'unverified' : definition.verified.until < '2026-11-22' ? 'overdue' : 'verified',
    );
    const count = (mark: string): number => marks.filter((each) => each === mark).length;
    for (const type of everyType) assert.ok(type.definition, type.id);
    assert.deepEqual([count('unverified'), count('overdue'), count('verified')], [1, 1, 11]);
  });

  it('sum up every entry in a short line', () => {
    for (const { id, summary } of everyType) {
      assert.ok(summary, id);
      for (const line of [summary.en, summary.fr]) assert.ok(line.length <= 60, line);
    }
  });

  it('have other words for every entry in both languages, none of them twice', () => {
    for (const { id, synonyms } of everyType) {
      for (const list of [synonyms?.en ?? [], synonyms?.fr ?? []]) {
        assert.ok(list.length >= 2, id);
        assert.equal(new Set(list.map((word) => word.toLowerCase())).size, list.length, id);
      }
    }
  });

  it('lead the words that people use to one category', () => {
    const holding = (word: string): readonly string[] =>
      everyType.filter(({ synonyms }) => [...(synonyms?.en ?? []), ...(synonyms?.fr ?? [])].includes(word)).map(({ id }) => id);
    assert.deepEqual(holding('DPA'), ['data-protection']);
    assert.deepEqual(holding('surfacturation'), ['invoice-dispute']);
    assert.deepEqual(holding('mot de passe'), ['portal-access']);
  });
});

describe('the questions', () => {
  it('are two to seven at once, with short labels', () => {
    for (const path of everyLeaf) {
      const most = asked(...path).filter(({ id }) => !/^(invoice|order|reference)-number$/.test(id)).length + 1;
      assert.ok(most >= 2 && most <= 7, path.join('/'));
      for (const { label } of asked(...path)) for (const text of [label.en, label.fr]) assert.ok(text.length <= 60, text);
    }
  });

  it('mean the same thing wherever the same id is asked', () => {
    const known = new Map<string, string>();
    for (const question of everyLeaf.flatMap((path) => asked(...path))) {
      const meaning = JSON.stringify({ ...question, when: undefined });
      assert.equal(known.get(question.id) ?? meaning, meaning, question.id);
      known.set(question.id, meaning);
    }
  });
});

describe('the rules around a case', () => {
  it('take five files of 100 MB and need none', () => {
    assert.deepEqual([practiceAdmin.attachments.maxSize, practiceAdmin.attachments.maxCount], [100_000_000, 5]);
    for (const path of everyLeaf) assert.ok(!nodesAlong(practiceAdmin, path).some(({ proof }) => proof), path.join('/'));
  });

  it('pass the check that every preset passes at load', () => {
    assert.deepEqual(checkPreset(practiceAdmin), { preset: practiceAdmin });
  });

  it('travel as JSON without a loss', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(practiceAdmin)), practiceAdmin);
  });
});
