/** The conformance kit on the browser's own database: a test for each check that needs no HTTP. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { browserDesk } from '../../demo/portal/staff/browser.ts';
import { browserBackend } from '../../src/backend/adapters/browser.ts';
import { sampleSession } from '../../src/backend/adapters/browser/seed.ts';
import { checks } from '../../src/backend/conformance/checks.ts';
import type { Check, Finding } from '../../src/backend/conformance/check.ts';
import { runChecks } from '../../src/backend/conformance/run.ts';
import type { Person, Target } from '../../src/backend/conformance/target.ts';
import type { Session } from '../../src/model/case.ts';
import { colleague } from './browser-rig.ts';

const stranger: Session = {
  member: 'm-3',
  name: 'Alex Chen',
  accounts: [{ id: 'northlight-songs', name: 'Northlight Songs' }],
  roles: [],
};

const sessions: { readonly [P in Person]: Session } = { member: sampleSession, colleague, stranger };

/** What a line spoils: this backend makes no requests. */
const needsTransport = [
  'outcome.answer-lost',
  'outcome.answer-garbled',
  'outcome.gateway',
  'outcome.answer-lost-found',
  'outcome.never-sent',
  'outcome.late',
  'outcome.late-after-resend',
  'outcome.aborted',
];

const needsHttp = ({ needs = [] }: Check): boolean => needs.some((need) => need === 'wire' || need === 'resumable');

describe('the kit, on the browser’s own database', () => {
  const name = `conformance-${crypto.randomUUID()}`;
  const desk = browserDesk({ name });

  const target: Target = {
    name: 'IndexedDB',
    people: ['member', 'colleague', 'stranger'],
    as: (person) => browserBackend({ name, session: sessions[person], crm: 'Carnet' }),
    staff: {
      answer: (id, text, { asks = false } = {}) => desk.answer(id, text, 'fr', asks),
      resolve: (id) => desk.setStatus(id, 'resolved'),
    },
  };

  const find = async (chosen: readonly Check[]): Promise<readonly Finding[]> => runChecks(target, { checks: chosen });

  after(() => deleteDB(name));

  for (const check of checks.filter((each) => !needsHttp(each))) {
    it(`${check.id}: ${check.title.en}`, async function () {
      this.timeout(60_000);
      const [finding] = await find([check]);
      const due = needsTransport.includes(check.id) ? { is: 'skipped', lacks: ['transport'] } : { is: 'passed' };
      expect(finding!.outcome).to.deep.equal(due);
    });
  }

  it('skips what needs HTTP, and says so', async () => {
    for (const { check, outcome } of await find(checks.filter(needsHttp))) {
      expect(outcome.is, check.id).to.equal('skipped');
    }
  });
});
