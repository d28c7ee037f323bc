/** What an agent's choice about a client leads to, and what is asked before it is sent. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  buttonOf, changeOf, formOf, issuesOf, longestRemarks, outcomeOf, sameChange, type Enrolment, type EnrolmentForm,
} from '../../src/model/enrolment.ts';

const fresh: Enrolment = {
  crm: 'Carnet', version: '0', exports: [],
  agents: [{ id: 'a', name: 'Alex', mine: false }, { id: 'm', name: 'Morgan', mine: true }],
};
const enrolled: Enrolment = {
  ...fresh, version: '1', since: '2026-03-01T10:00:00Z',
  saved: { current: false, include: true, mailing: 'property', agent: 'a', remarks: 'Le soir' },
};
const form = (changes: Partial<EnrolmentForm> = {}): EnrolmentForm => ({ ...formOf(fresh), include: true, ...changes });
const address = { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' };

describe('the table of enrolment', () => {
  for (const [current, include, button, outcome] of [
    [false, true, 'save', 'new'], [true, true, 'update', 'update'], [true, false, 'save', 'removal'], [false, false, 'save', undefined],
  ] as const) {
    it(`current ${current}, include ${include}: ${button} does ${outcome ?? 'nothing'}`, () => {
      assert.deepEqual([buttonOf({ current, include }), outcomeOf({ current, include })], [button, outcome]);
    });
  }
});

describe('the form of an enrolment', () => {
  it('begins with the one who is signed in as agent, and includes nobody unasked', () => {
    assert.deepEqual(formOf(fresh), { ...formOf(fresh), agent: 'm', current: false, include: false, mailing: 'applicant', remarks: '' });
  });

  it('goes on from what was saved, for a client who is in the CRM', () => {
    const { current, include, mailing, agent, remarks } = formOf(enrolled);
    assert.deepEqual([current, include, mailing, agent, remarks], [true, true, 'property', 'a', 'Le soir']);
  });

  it('falls back to the one who is signed in where the saved agent is gone', () => {
    assert.equal(formOf({ ...enrolled, agents: fresh.agents.slice(1) }).agent, 'm');
    assert.equal(formOf({ ...fresh, agents: [] }).agent, '');
  });

  it('sends an address with “other” alone, and everything without space around it', () => {
    const written = form({ address: { ...address, city: ' Rimouski ' }, remarks: ' Le soir\n' });
    assert.equal(changeOf(written).address, undefined);
    assert.deepEqual(changeOf({ ...written, mailing: 'other' }), { ...changeOf(written), mailing: 'other', address, remarks: 'Le soir' });
  });

  it('is the same as what was saved only where every part is', () => {
    const one = changeOf(form({ mailing: 'other', address }));
    assert.ok(sameChange(one, structuredClone(one)));
    for (const other of [{ current: true }, { include: false }, { agent: 'a' }, { remarks: 'x' }, { address: { ...address, city: 'x' } }]) {
      assert.ok(!sameChange(one, { ...one, ...other }), JSON.stringify(other));
    }
  });
});

describe('what keeps an enrolment from being sent', () => {
  const told = (changes: Partial<EnrolmentForm>, enrolment = fresh): string =>
    issuesOf(form(changes), enrolment).map(({ field, reason }) => `${field} ${reason}`).join(', ');

  it('is nothing where all is there', () => {
    assert.equal(told({}), '');
    assert.equal(told({ mailing: 'other', address }), '');
  });

  it('is each empty line of another address, and one that is too long', () => {
    assert.equal(told({ mailing: 'other' }), 'street required, city required, province required, postalCode required, country required');
    assert.equal(told({ mailing: 'other', address: { ...address, street: 'x'.repeat(121) } }), 'street too-long');
  });

  it('is an address that is to go and is not there, in what was sent too', () => {
    const { address: _, ...sent } = form({ mailing: 'other' });
    assert.equal(issuesOf(sent, fresh).length, 5);
    assert.deepEqual(issuesOf({ ...sent, mailing: 'property' }, fresh), []);
  });

  it('is a choice that does nothing, an agent whom nobody knows, remarks without end, a double', () => {
    assert.equal(told({ include: false }), 'include idle');
    assert.equal(told({ agent: 'x' }), 'agent required');
    assert.equal(told({ remarks: 'x'.repeat(longestRemarks + 1) }), 'remarks too-long');
    assert.equal(told({}, enrolled), 'current known');
  });
});
