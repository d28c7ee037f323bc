/** The contract's reply schemas and the guard's readers, held against each other over thousands of replies. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseCaseDetail, parseMessage } from '../../src/backend/case-detail.schema.ts';
import { parseCasePage } from '../../src/backend/case-list.schema.ts';
import { parseEnrolment } from '../../src/backend/enrolment.schema.ts';
import { newsOf, parseOverview } from '../../src/backend/overview.schema.ts';
import { parseReceipt } from '../../src/backend/receipt.schema.ts';
import { parseSession } from '../../src/backend/session.schema.ts';
import { changed, detail, enrolment, message, overview, page, preset, receipt, session } from '../../src/backend/contract/examples.ts';
import type { Preset } from '../../src/model/preset.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { brokenRules } from '../../src/presets/preset-rules.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { bent, component, reshaped, type Admits } from './openapi-rig.ts';
import { enrolment as fullEnrolment, fullDetail, overview as fullOverview, session as fullSession } from './replies.ts';

type Thing = Record<string, unknown>;

interface Tolerance {
  /** What the guard lets through although the contract asks for more. */
  readonly named: string;
  /** Why it does. */
  readonly why: string;
  /** The reply as the contract would have it. */
  readonly mend: (object: Thing) => Thing;
  /** A change of the full case that shows it. */
  readonly shown: Thing;
}

const lets = (parse: (reply: unknown) => unknown): Admits => (reply) => {
  try {
    parse(reply);
    return true;
  } catch {
    return false;
  }
};

const each = (keys: readonly string[], change: (value: unknown) => unknown) => (object: Thing): Thing =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, keys.includes(key) ? change(value) : value]));

const readsAsMoment = (value: unknown): boolean => lets(parseReceipt)({ ...receipt, receivedAt: value });

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNew = (key: string, known: readonly string[]) => (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((entry) => !(isThing(entry) && typeof entry[key] === 'string' && !known.includes(entry[key]))) : value;

const acts = ['reply', 'cancel', 'resolve', 'reopen', 'rate'];
const kinds = ['opened', 'viewed', 'answered', 'asked', 'replied', 'resolved', 'cancelled', 'reopened', 'rated'];

const tolerances: readonly Tolerance[] = [
  {
    named: 'a fraction where something is counted',
    why: 'shown rounded, it misleads nobody',
    mend: each(['total', 'skipped', 'size', 'count', 'active', 'resolved', 'cancelled', 'unread'], (value) => (typeof value === 'number' && value >= 0 ? Math.floor(value) : value)),
    shown: { files: [{ ...fullDetail.files[0], sha256: 'a'.repeat(64), size: 1.5 }] },
  },
  {
    named: 'a day, or a time without its offset, where a moment belongs',
    why: 'it is shown a little off rather than not at all',
    mend: each(['at', 'since', 'openedAt', 'updatedAt', 'receivedAt', 'attestedAt'], (value) => (readsAsMoment(value) ? receipt.receivedAt : value)),
    shown: { openedAt: '2026-03-01' },
  },
  {
    named: 'a hash of another form',
    why: 'the page shows it only to who looks for it',
    mend: each(['sha256'], (value) => (typeof value === 'string' ? 'a'.repeat(64) : value)),
    shown: { files: [{ ...fullDetail.files[0], sha256: 'cd' }] },
  },
  {
    named: 'acts that this version does not know',
    why: 'a newer server must not take the whole case down: they are dropped',
    mend: each(['acts'], withoutNew('act', acts)),
    shown: { acts: [{ act: 'assign' }] },
  },
  {
    named: 'steps of the timeline that this version does not know',
    why: 'they are dropped, for the same reason',
    mend: each(['events'], withoutNew('kind', kinds)),
    shown: { events: [{ kind: 'merged' }] },
  },
  {
    named: 'the value of a sensitive answer',
    why: 'a server that forgot to withhold it is no reason to hide the case: it is dropped',
    mend: each(['answers'], (value) =>
      Array.isArray(value) ? value.map((entry) => (isThing(entry) && entry.sensitive === true ? { ...entry, value: undefined } : entry)) : value),
    shown: { answers: [{ id: 'sin', label: 'SIN', kind: 'identifier', value: '130692544', text: '•••', sensitive: true }] },
  },
];

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const mended = (reply: unknown): unknown => asJson(tolerances.reduce((so, { mend }) => reshaped(so, mend), reply));

const fullCase = mended({ ...fullDetail, waiver: 'See attached document' });

const doors: Readonly<Record<string, readonly [Admits, readonly unknown[]]>> = {
  Session: [lets(parseSession), [session, fullSession]],
  Receipt: [lets(parseReceipt), [receipt]],
  CasePage: [lets(parseCasePage), [page, { ...page, skipped: 50 }, { cases: [], total: 0 }]],
  CaseOverview: [lets(parseOverview), [overview, mended(fullOverview)]],
  CaseNews: [(news) => newsOf(news) !== undefined, [{ case: 'c-1', kind: 'read' }, { case: 'c-1', kind: 'message' }]],
  CaseDetail: [lets(parseCaseDetail), [fullCase, detail, changed]],
  Message: [lets(parseMessage), [message, mended(fullDetail.messages[0])]],
  Enrolment: [lets(parseEnrolment), [enrolment, fullEnrolment, { ...fullEnrolment, saved: undefined, since: undefined, exports: [] }].map(asJson)],
};

const runs = { numRuns: 2000, seed: 20_260_301 };

describe('the contract and the guard', () => {
  for (const [name, [guard, seeds]] of Object.entries(doors)) {
    it(`agree on every ${name}, but for what is named below`, () => {
      const admits = component(name);
      for (const seed of seeds) assert.ok(admits(seed) && guard(seed), `${name}: ${admits.faults()}`);
      let kept = 0;
      fc.assert(
        fc.property(bent(seeds), (reply) => {
          const let_in = guard(reply);
          assert.equal(admits(mended(reply)), let_in, `${admits.faults()} in ${JSON.stringify(reply)}`);
          if (admits(reply)) {
            kept += 1;
            assert.ok(let_in, 'what keeps the contract is never refused');
          }
        }),
        runs,
      );
      assert.ok(kept > runs.numRuns / 20 && kept < (runs.numRuns * 19) / 20, `${kept} of ${runs.numRuns} kept the contract`);
    });
  }

  for (const { named, why, shown } of tolerances) {
    it(`differ on ${named}: ${why}`, () => {
      const reply = { ...(fullCase as Thing), ...shown };
      assert.equal(component('CaseDetail')(reply), false);
      assert.equal(lets(parseCaseDetail)(reply), true);
    });
  }

  it('agree on every preset, but for the rules that hold between its parts', () => {
    const admits = component('Preset');
    assert.ok(admits(rightsSociety), admits.faults());
    // The whole society is large: a type for each kind of question bends as well.
    const kindsMet = new Set<string>();
    const branches = rightsSociety.types.flatMap((type) => [...(type.children ?? []), type]).filter((type) => {
      const kinds = (JSON.stringify(type).match(/"kind":"[a-z-]+"|"(?:is|answered|all|any|not|proof|verified|synonyms)":/g) ?? []).filter((kind) => !kindsMet.has(kind));
      kinds.forEach((kind) => kindsMet.add(kind));
      return kinds.length > 0;
    });
    const seeds = [preset, { ...preset, $schema: './preset.json' }, ...branches.map((type) => ({ ...rightsSociety, types: [type] }))];
    for (const seed of seeds) assert.ok(admits(seed), admits.faults());
    const between = (faults: readonly { readonly reason: string }[], given: unknown): boolean => {
      const broken = new Set(brokenRules(given as Preset).map(({ reason }) => reason));
      return faults.every(({ reason }) => broken.has(reason) || reason === 'must not end before it begins');
    };
    fc.assert(
      fc.property(bent(seeds), (given) => {
        const result = checkPreset(given);
        if (admits(given)) assert.ok('preset' in result || between(result.faults, given), JSON.stringify(result));
        else assert.ok('faults' in result, `${admits.faults()} and yet accepted`);
      }),
      { ...runs, numRuns: 1500 },
    );
  });
});
