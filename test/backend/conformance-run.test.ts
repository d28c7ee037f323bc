/** How the kit runs: in order, each check by itself, within its time; and what its catalogue promises. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { checks, groupTitle, groupOf, reportOf, runChecks, type Check, type Target } from '../../src/conformance.ts';
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
    assert.deepEqual(await outcomes(targetWith(), [failing, check('a.next')]), [
      { is: 'failed', reason: '2 cases (no lock)' },
      { is: 'passed' },
    ]);
  });

  it('ends a check that does not end by itself', async () => {
    const [outcome] = await outcomes(targetWith(), [check('a.endless', () => new Promise(() => {}))], 20);
    assert.deepEqual(outcome, { is: 'failed', reason: 'not done within 0.02 s' });
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
    assert.deepEqual(await outcomes(targetWith(ended), [check('a.one')]), [
      { is: 'failed', reason: 'the member’s session cannot be read: unauthenticated' },
    ]);
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
});
