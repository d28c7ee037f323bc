/** How the kit runs: in order, each check by itself, within its time; and what its catalogue promises. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checks, groupTitle, groupOf, reportOf, runChecks, type Check, type Target } from '../../src/conformance.ts';
import { counted } from '../../src/backend/conformance/counted.ts';
import { expectRefusal } from '../../src/backend/conformance/expect.ts';
import { inFrench } from '../../src/backend/conformance/fault-words.ts';
import { Lacking } from '../../src/backend/conformance/lacking.ts';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Session } from '../../src/model/case.ts';

const words = { en: 'It holds.', fr: 'Cela tient.' };

const check = (id: string, run: Check['run'] = async () => {}, needs?: Check['needs']): Check => ({
  id,
  title: words,
  why: words,
  without: words,
  needs,
  run,
});

const session: Session = { member: 'm-1', name: 'Camille', roles: [], accounts: [{ id: 'a-1', name: 'Boréal' }] };

const never = (): Promise<never> => Promise.reject(new BackendError('server'));

const targetWith = (backend: Partial<CaseBackend> = {}, target: Partial<Target> = {}): Target => ({
  name: 'a backend',
  people: ['member'],
  as: () => ({ session: async () => session, submitCase: never, listCases: never, readCase: never, ...backend }),
  ...target,
});

const outcomes = async (target: Target, of: readonly Check[], patience?: number): Promise<readonly unknown[]> =>
  (await runChecks(target, { checks: of, patience })).map(({ outcome }) => outcome);

/** What each is, or of a failed one what was seen. */
const told = async (target: Target, of: readonly Check[], patience?: number): Promise<readonly string[]> =>
  (await runChecks(target, { checks: of, patience })).map(({ outcome }) => (outcome.is === 'failed' ? outcome.reason : outcome.is));

describe('a run of checks', () => {
  it('goes one after another, in their order, and tells each as it ends', async () => {
    const seen: string[] = [];
    const slow = check('a.slow', async () => {
      seen.push('begun');
      await new Promise((resolve) => setImmediate(resolve));
      seen.push('done');
    });
    const onFinding = ({ check: { id } }: { check: Check }): void => void seen.push(id);
    await runChecks(targetWith(), { checks: [slow, check('a.next', async () => void seen.push('next'))], onFinding });
    assert.deepEqual(seen, ['begun', 'done', 'a.slow', 'next', 'a.next']);
  });

  it('goes on after a check that failed, and keeps its reason with the cause', async () => {
    const failing = check('a.failing', () => Promise.reject(new Error('2 cases', { cause: new Error('no lock') })));
    assert.deepEqual(await told(targetWith(), [failing, check('a.next')]), ['2 cases (no lock)', 'passed']);
  });

  it('ends a check that does not end by itself', async () => {
    const endless = check('a.endless', () => new Promise(() => {}));
    assert.deepEqual(await told(targetWith(), [endless], 20), ['not done within 0.02 s']);
    assert.match(reportOf(await runChecks(targetWith(), { checks: [endless], patience: 20 }), 'fr'), /pas terminé en 0,02\u00a0s/);
  });

  it('skips what needs a method that is absent, or that the session does not name', async () => {
    const needs = check('a.reply', async () => {}, ['reply', 'readFile']);
    assert.deepEqual(await outcomes(targetWith(), [needs]), [{ is: 'skipped', lacks: ['reply', 'readFile'] }]);
    const told = { ...session, capabilities: ['readFile'] };
    const all = { session: async () => told, reply: never, readFile: never };
    assert.deepEqual(await outcomes(targetWith(all), [needs]), [{ is: 'skipped', lacks: ['reply'] }]);
  });

  it('skips what needs people, staff, HTTP or resumable uploads that the target has not', async () => {
    const needs = check('a.all', async () => {}, ['colleague', 'stranger', 'staff', 'wire', 'resumable']);
    const [outcome] = await outcomes(targetWith(), [needs]);
    assert.deepEqual(outcome, { is: 'skipped', lacks: ['colleague', 'stranger', 'staff', 'wire', 'resumable'] });
  });

  it('skips what turns out to have nothing to show', async () => {
    const nothing = check('a.nothing', () => Promise.reject(new Lacking(['acts', 'timeline'])));
    assert.deepEqual(await outcomes(targetWith(), [nothing, check('a.next')]), [
      { is: 'skipped', lacks: ['acts', 'timeline'] },
      { is: 'passed' },
    ]);
  });

  it('fails everything, and says why, where the session cannot be read', async () => {
    const ended = { session: () => Promise.reject(new BackendError('unauthenticated')) };
    assert.deepEqual(await told(targetWith(ended), [check('a.one')]), ['the member’s session cannot be read: session: unauthenticated']);
  });

  it('fails everything where the member has no account to work in', async () => {
    const none = { session: async () => ({ ...session, accounts: [] }) };
    const [outcome] = (await outcomes(targetWith(none), [check('a.one')])) as readonly { readonly is: string; readonly reason: string }[];
    assert.equal(outcome?.is, 'failed');
    assert.match(outcome?.reason ?? '', /names no account/);
  });

  it('takes groups and single checks out of all', async () => {
    const all = [check('a.one'), check('a.one-more'), check('b.one'), check('ab.one')];
    const ids = (await runChecks(targetWith(), { checks: all, only: ['a', 'b.one'] })).map((finding) => finding.check.id);
    assert.deepEqual(ids, ['a.one', 'a.one-more', 'b.one']);
  });
});

describe('what a failed check has seen', () => {
  const listing = check('list.one', async ({ backend, account }) => void (await backend.listCases({ account })));
  const reading = check('read.one', async ({ backend }) => void (await backend.readCase('c-1')));
  const seenIn = async (backend: Partial<CaseBackend>, of: readonly Check[]): Promise<readonly string[]> => {
    const findings = await runChecks(targetWith(backend), { checks: of });
    return findings.flatMap(({ outcome }) => (outcome.is === 'failed' ? [outcome.seen.en, outcome.seen.fr] : [outcome.is]));
  };

  it('names the call, and what is wrong with its reply', async () => {
    assert.deepEqual(await seenIn({ listCases: async () => ({ cases: [] }) as never }, [listing]), [
      'listCases: contract: total: is missing',
      'listCases\u00a0: contract\u00a0: total\u00a0: manque',
    ]);
  });

  it('names the call that a refusal was expected of, and was refused otherwise', async () => {
    const refusing = check('read.two', async ({ backend }) => void (await expectRefusal(backend.readCase('none'), ['not-found'], { en: 'the case', fr: 'le cas' })));
    assert.deepEqual(await seenIn({ readCase: async () => 7 as never }, [refusing]), [
      'the case: refused as “contract” instead of not-found (readCase: contract: reply: must be an object)',
      'le cas\u00a0: refusé comme «\u00a0contract\u00a0» au lieu de not-found (readCase\u00a0: contract\u00a0: réponse\u00a0: doit être un objet)',
    ]);
  });

  it('quotes what the backend said itself', async () => {
    const refused = { listCases: () => Promise.reject(new BackendError('refused', { detail: 'Not on Sundays.' })) };
    assert.deepEqual(await seenIn(refused, [listing]), ['listCases: refused: “Not on Sundays.”', 'listCases\u00a0: refused\u00a0: «\u00a0Not on Sundays.\u00a0»']);
    const throwing = { listCases: () => Promise.reject(new TypeError('rows is undefined')) };
    assert.deepEqual(await seenIn(throwing, [listing]), [
      'listCases: it threw “TypeError: rows is undefined”, which is no BackendError',
      'listCases\u00a0: elle a lancé «\u00a0TypeError: rows is undefined\u00a0», qui n’est pas une BackendError',
    ]);
    const lost = { listCases: () => Promise.reject(new BackendError('network', { cause: new TypeError('fetch failed') })) };
    assert.equal((await seenIn(lost, [listing]))[0], 'listCases: network: “fetch failed”');
  });

  it('says that a method is not there', async () => {
    assert.deepEqual(await seenIn({ readCase: undefined }, [reading]), [
      'readCase: the backend has no such method',
      'readCase\u00a0: le système n’a pas cette méthode',
    ]);
  });

  it('tells five faults of a reply, and how many there are beside', async () => {
    const [en, fr] = await seenIn({ listCases: async () => ({ cases: [{}, {}], total: 2 }) as never }, [listing]);
    assert.equal(en!.match(/is missing/g)!.length, 5, en);
    const more = / and (\d+) more$/.exec(en!)?.[1];
    assert.ok(more && fr!.endsWith(` et ${more} de plus`), `${en}\n${fr}`);
  });

  it('has a French sentence for each that a reader of replies says', () => {
    const sources = readdirSync('src/backend').filter((name) => name.endsWith('.schema.ts')).map((name) => `src/backend/${name}`);
    const code = [...sources, 'src/backend/guard.ts', 'src/model/reading.ts'].map((path) => readFileSync(path, 'utf8')).join('\n');
    // `must be ${called}` of a primitive is put together of what follows it there.
    const primitives = [...code.matchAll(/primitive<\w+>\('\w+', '([^']+)'\)/g)].map(([, called]) => `must be ${called}`);
    const said = [...code.matchAll(/['`]((?:must|is) [^'`]*(?:`\w+`[^'`]*)*)['`]/g)].map(([, reason]) => reason!.replace(/\$\{.*/, ''));
    const reasons = [...new Set([...primitives, ...said])].filter((reason) => reason !== 'must be ');
    assert.ok(reasons.length >= 14, reasons.join());
    assert.deepEqual(reasons.filter((reason) => inFrench(reason) === undefined), []);
  });
});

describe('the catalogue of checks', () => {
  it('holds at least sixty, each under an id of its own', () => {
    assert.ok(checks.length >= 60, `${checks.length}`);
    assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
    for (const { id } of checks) assert.match(id, /^[a-z]+\.[a-z0-9-]+$/);
  });

  it('keeps the checks of a group together, under a title in both languages', () => {
    const groups = checks.map(groupOf).filter((group, at, all) => group !== all[at - 1]);
    assert.equal(new Set(groups).size, groups.length, groups.join(', '));
    for (const group of groups) {
      assert.notEqual(groupTitle(group, 'en'), group);
      assert.notEqual(groupTitle(group, 'fr'), groupTitle(group, 'en'));
    }
  });

  it('says of each what holds, why it matters and what breaks, as sentences in both languages', () => {
    for (const { id, title, why, without } of checks) {
      for (const each of [title, why, without]) {
        assert.match(each.en, /^\S.*[.”`!?]$/, `${id}: ${each.en}`);
        assert.match(each.fr, /^\S.*[.»`!?]$/, `${id}: ${each.fr}`);
        assert.notEqual(each.en, each.fr, id);
        // A colon and quotation marks with their no-break space, a typographic apostrophe, none before a semicolon.
        const prose = each.fr.replace(/`[^`]*`/g, '');
        assert.doesNotMatch(prose, /[^\u00a0\d]:|[\s\u00a0][;!?]|«[^\u00a0]|[^\u00a0]»|[a-zé]'[a-zé]/i, `${id}: ${each.fr}`);
      }
    }
  });
});

describe('the report', () => {
  it('tells what fails first, groups what holds and what is lacking, and ends with the counts alone on their line', async () => {
    const of = [
      check('submit.one'),
      check('submit.two', () => Promise.reject(new Error('2 cases'))),
      check('wire.one', async () => {}, ['wire']),
      check('wire.two', async () => {}, ['wire']),
    ];
    const findings = await runChecks(targetWith(), { checks: of });
    assert.equal(
      reportOf(findings, 'fr'),
      [
        '✗ Cela tient. [submit.two]',
        '    Constaté\u00a0: 2 cases',
        '    Pourquoi c’est important\u00a0: Cela tient.',
        '    Sans cela\u00a0: Cela tient.',
        '',
        '✓ Ouvrir un cas une seule fois (1)',
        '',
        '– 2 non exécutées, faute de ce qui suit\u00a0: le contrat REST par HTTP',
        '',
        '1 passed, 1 failed, 2 skipped',
      ].join('\n'),
    );
  });

  it('says one of what is one', async () => {
    const findings = await runChecks(targetWith(), { checks: [check('wire.one', async () => {}, ['wire'])] });
    assert.match(reportOf(findings, 'fr'), /^– 1 non exécutée, faute de ce qui suit\u00a0: le contrat/);
    assert.match(reportOf(findings), /^– 1 not run, for lack of/);
  });

  it('counts as each language does', () => {
    const [one, several] = [{ en: 'case', fr: 'cas' }, { en: 'cases', fr: 'cas' }];
    assert.deepEqual([0, 1, 2].map((count) => counted(count, one, several).en), ['0 cases', '1 case', '2 cases']);
    const checked = [{ en: 'check', fr: 'vérification' }, { en: 'checks', fr: 'vérifications' }] as const;
    assert.deepEqual([0, 1, 2].map((count) => counted(count, ...checked).fr), ['0 vérification', '1 vérification', '2 vérifications']);
  });

  it('begins with what several checks fail of, in whichever row of a reply, and how many do', async () => {
    const broken = (rows: number): Partial<CaseBackend> => ({ listCases: async () => ({ cases: Array.from({ length: rows }, () => 7), total: rows }) as never });
    const list = (id: string): Check => check(id, async ({ backend, account }) => void (await backend.listCases({ account })));
    const of = [list('list.one'), list('list.two'), check('read.one', async ({ backend }) => void (await backend.readCase('c-1')))];
    const findings = await runChecks(targetWith(broken(3)), { checks: of });
    assert.equal(reportOf(findings).split('\n\n')[0], 'What several checks fail of:\n    listCases: contract: cases.*: must be an object — 2 checks');
    assert.match(reportOf(findings, 'fr'), /^Ce qui fait échouer plusieurs vérifications\u00a0:\n    listCases\u00a0: contract\u00a0: cases\.\*\u00a0: doit être un objet — 2 vérifications\n\n✗/);
    assert.match(reportOf(findings.slice(1)), /^✗/, 'nothing that several fail of');
  });
});
