/** The rights society's preset: the whole taxonomy, and questions that hold together on each of its leaves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkIdentifier, loadIdentifiers } from '../../src/model/identifier.ts';
import { questionsOf, type Condition } from '../../src/model/condition.ts';
import type { CaseType } from '../../src/model/preset.ts';
import type { Question } from '../../src/model/question.ts';
import { leaves, nodesAlong, proofAt, questionsAt, type Path } from '../../src/model/taxonomy.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

await loadIdentifiers();

const open = rightsSociety.types.filter((type) => !type.coming);
const announced = rightsSociety.types.filter((type) => type.coming);
const subtypes = open.flatMap((type) => type.children ?? []);
const updateTypes = subtypes.flatMap((subtype) => subtype.children ?? []);
const everyType: readonly CaseType[] = [...rightsSociety.types, ...subtypes, ...updateTypes];
const everyLeaf: readonly Path[] = leaves(rightsSociety.types);
const everyQuestion: readonly Question[] = everyType.flatMap((type) => type.questions ?? []);

const synonyms = everyType.map((type) => [type.id, type.synonyms ?? { en: [], fr: [] }] as const);

const comparisons = (condition: Condition): readonly (readonly [string, string])[] => {
  if ('all' in condition) return condition.all.flatMap(comparisons);
  if ('any' in condition) return condition.any.flatMap(comparisons);
  if ('not' in condition) return comparisons(condition.not);
  if (!('is' in condition)) return [];
  return [condition.is].flat().map((value) => [condition.question, value] as const);
};

describe('the taxonomy', () => {
  it('has six case types, ten subtypes and 25 update types, and five announced', () => {
    assert.deepEqual([open, subtypes, updateTypes, announced].map((each) => each.length), [6, 10, 25, 5]);
    assert.equal(everyLeaf.length, 29);
  });

  it('offers the update types of each subtype as the society counts them', () => {
    const counts = subtypes.map((subtype) => [subtype.id, subtype.children?.length ?? 0]);
    assert.deepEqual(Object.fromEntries(counts), {
      'agreement-maintenance': 3,
      'repertoire-maintenance': 0,
      'iswc-request': 0,
      'financial-update': 2,
      'profile-update': 5,
      'member-termination': 0,
      domestic: 5,
      international: 3,
      support: 7,
      'conflict-notification': 0,
    });
  });

  it('names each level', () => {
    assert.deepEqual(rightsSociety.levels.map((level) => level.fr), ['Type de cas', 'Sous-type', 'Type de mise à jour']);
  });

  it('gives stable slugs, unique among siblings', () => {
    for (const siblings of [rightsSociety.types, ...everyType.map((type) => type.children ?? [])]) {
      const ids = siblings.map((type) => type.id);
      for (const id of ids) assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      assert.equal(new Set(ids).size, ids.length, ids.join());
    }
  });

  it('opens an announced type by its one flag', () => {
    const opened = { ...rightsSociety, types: rightsSociety.types.map((type) => ({ ...type, coming: false })) };
    assert.equal(nodesAlong(rightsSociety, ['privacy']).length, 0);
    assert.equal(nodesAlong(opened, ['privacy']).length, 1);
  });
});

describe('definitions and the ways to find a type', () => {
  it('defines every case type and subtype', () => {
    for (const type of [...rightsSociety.types, ...subtypes]) assert.ok(type.definition, type.id);
  });

  it('sums up every entry in a short line', () => {
    for (const type of everyType) {
      assert.ok(type.summary, type.id);
      for (const line of [type.summary.en, type.summary.fr]) assert.ok(line.length <= 60, line);
    }
  });

  it('shows each of the three trust marks among types and subtypes', () => {
    const today = '2026-11-21';
    const marks = [...open, ...subtypes].map(({ definition }) =>
      !definition?.verified ? 'unverified' : definition.verified.until < today ? 'overdue' : 'verified',
    );
    const count = (mark: string): number => marks.filter((each) => each === mark).length;
    assert.deepEqual([count('unverified'), count('overdue'), count('verified')], [1, 1, 14]);
  });

  it('dates each verification before its end', () => {
    for (const { id, definition } of everyType) {
      const verified = definition?.verified;
      if (!verified) continue;
      for (const date of [verified.on, verified.until])
        assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date, id);
      assert.ok(verified.on < verified.until, id);
    }
  });

  it('has other words for every entry in both languages, none of them twice', () => {
    for (const [id, list] of synonyms)
      for (const each of [list.en, list.fr]) {
        assert.ok(each.length >= 2, id);
        assert.equal(new Set(each.map((word) => word.toLowerCase())).size, each.length, id);
      }
  });

  it('leads the words members use to the leaf they mean', () => {
    const holding = (word: string): readonly string[] =>
      synonyms.filter(([, list]) => [...list.en, ...list.fr].some((each) => each.toLowerCase() === word)).map(([id]) => id);
    assert.deepEqual(holding('cue sheet'), ['cue-sheets']);
    assert.deepEqual(holding('feuille de minutage'), ['cue-sheets']);
    for (const word of ['nas', 'sin', 'assurance sociale']) assert.deepEqual(holding(word), ['sin-update']);
    assert.deepEqual(holding('direct deposit'), ['financial-update']);
  });
});

describe('the questions', () => {
  it('keep their labels short', () => {
    for (const question of everyQuestion)
      for (const label of [question.label.en, question.label.fr]) assert.ok(label.length <= 60, label);
  });

  it('are three to seven on each leaf', () => {
    for (const path of everyLeaf) {
      const count = questionsAt(rightsSociety, path).length;
      assert.ok(count >= 3 && count <= 7, `${path.join('/')}: ${count}`);
    }
  });

  it('carry stable slugs, unique along each leaf', () => {
    for (const path of everyLeaf) {
      const ids = questionsAt(rightsSociety, path).map((question) => question.id);
      for (const id of ids) assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      assert.equal(new Set(ids).size, ids.length, path.join('/'));
    }
  });

  it('mean the same thing wherever the same id is asked', () => {
    const known = new Map<string, string>();
    for (const question of everyQuestion) {
      const meaning = JSON.stringify({ ...question, when: undefined, hint: undefined });
      assert.equal(known.get(question.id) ?? meaning, meaning, question.id);
      known.set(question.id, meaning);
    }
  });

  it('look only at earlier questions of the same leaf, and at options those have', () => {
    for (const path of everyLeaf) {
      const earlier = new Map<string, Question>();
      for (const question of questionsAt(rightsSociety, path)) {
        const at = `${path.join('/')} ${question.id}`;
        for (const id of question.when ? questionsOf(question.when) : []) assert.ok(earlier.has(id), `${at} looks at ${id}`);
        for (const [id, value] of question.when ? comparisons(question.when) : []) {
          const target = earlier.get(id)!;
          assert.ok(target.kind === 'choice' || target.kind === 'choices', at);
          assert.ok(target.options.some((option) => option.id === value), `${at} wants ${id}=${value}`);
        }
        earlier.set(question.id, question);
      }
    }
  });

  it('ask what "other" means, of whoever answers it where it steers', () => {
    for (const path of everyLeaf) {
      const asked = questionsAt(rightsSociety, path);
      for (const other of asked.filter((question) => question.id.endsWith('-other'))) {
        assert.deepEqual(other.when, { question: other.id.replace(/-other$/, ''), is: 'other' });
        assert.ok(other.required, other.id);
      }
    }
  });

  it('never let a document or description stand in for something sensitive', () => {
    const sensitive = everyQuestion.filter((question) => question.sensitive);
    assert.deepEqual(sensitive.map((question) => question.id), ['sin', 'ssn']);
    for (const question of sensitive) assert.ok(question.required && !question.waivable, question.id);
  });

  it('ask for the SIN at once, before anything else is answered about it', () => {
    const sin = everyQuestion.find((question) => question.id === 'sin');
    assert.equal(sin?.kind === 'identifier' && sin.format, 'sin');
    assert.deepEqual(sin?.when, { not: { question: 'tax-number-kind', is: 'ssn' } });
  });

  it('can be waived only where an answer is needed at all', () => {
    for (const question of everyQuestion) if (question.waivable) assert.ok(question.required, question.id);
  });

  it('use every kind and check every identifier of the field', () => {
    assert.deepEqual([...new Set(everyQuestion.map((question) => question.kind))].sort(), [
      'amount', 'choice', 'choices', 'date', 'identifier', 'long-text', 'number', 'period', 'rows', 'text',
    ]);
    const direct = everyQuestion.flatMap((question) => (question.kind === 'identifier' ? [question.format] : []));
    assert.deepEqual([...new Set(direct)].sort(), ['ipi', 'isrc', 'iswc', 'sin']);
  });

  it('give examples of identifiers that would pass', () => {
    for (const question of everyQuestion) {
      if (question.kind !== 'identifier') continue;
      const example = /[A-Z]+-[\d.A-Z-]*\d/.exec(question.hint?.en ?? '')?.[0];
      if (example) assert.equal(checkIdentifier(question.format, example), 'ok', example);
    }
  });

  it('offer options and columns with unique slugs, and never a single empty choice', () => {
    for (const question of everyQuestion) {
      if (question.kind === 'choice') assert.ok(question.options.length > 1, question.id);
      const parts =
        question.kind === 'choice' || question.kind === 'choices' ? question.options
        : question.kind === 'rows' ? question.columns
        : [];
      const ids = parts.map((part) => part.id);
      for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/, question.id);
      assert.equal(new Set(ids).size, ids.length, question.id);
      if (question.kind === 'rows') assert.ok(question.columns.some((column) => column.required), question.id);
    }
  });

  it('need a supporting file on the leaves that change a name, an owner or an agreement', () => {
    const needing = everyLeaf.filter((path) => proofAt(rightsSociety, path)).map((path) => path.at(-1));
    assert.deepEqual(needing, ['new', 'modification', 'business-owner', 'name-change', 'payment-name-change']);
  });
});

describe('the rules around a case', () => {
  it('write the standard notes as the guide does', () => {
    assert.deepEqual(rightsSociety.waivers?.document.note, { en: 'See attached document', fr: 'Voir document joint' });
    assert.deepEqual(rightsSociety.waivers?.description.note, { en: 'See description', fr: 'Voir description' });
  });

  it('take ten files of 25 MB, of types a member has at hand', () => {
    const { types, maxSize, maxCount } = rightsSociety.attachments;
    assert.deepEqual([maxSize, maxCount], [25_000_000, 10]);
    for (const type of ['pdf', 'csv', 'xlsx', 'docx', 'jpg', 'jpeg', 'png', 'heic', 'txt']) assert.ok(types.includes(type), type);
    for (const type of types) assert.match(type, /^[a-z0-9]+$/);
  });

  it('pass the check that every preset passes at load', () => {
    assert.deepEqual(checkPreset(rightsSociety), { preset: rightsSociety });
  });

  it('travel as JSON without a loss', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(rightsSociety)), rightsSociety);
  });
});
