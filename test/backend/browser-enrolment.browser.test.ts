/** What the browser's database takes of an enrolment, as the contract has it: an address with “other”, and with nothing else. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { EnrolmentChange } from '../../src/model/enrolment.ts';
import { open, refused, submission } from './browser-rig.ts';

const address = { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' };

describe('an enrolment in the browser’s database', () => {
  let backend: CaseBackend;
  let id: string;
  let choice: EnrolmentChange;

  beforeEach(async () => {
    backend = open({ crm: 'Carnet' });
    await backend.session();
    ({ id } = await backend.submitCase(submission(), 'key-1'));
    const { agents } = await backend.readEnrolment!(id);
    choice = { current: false, include: true, mailing: 'applicant', agent: agents[0]!.id, remarks: '' };
  });

  const save = (changes: Partial<EnrolmentChange>): Promise<unknown> => backend.saveEnrolment!(id, { ...choice, ...changes }, '0');

  it('is refused with an address that goes nowhere, and without one that is to go', async () => {
    await refused(save({ address }));
    await refused(save({ mailing: 'property', address }));
    await refused(save({ mailing: 'other' }));
    await refused(save({ mailing: 'other', address: { ...address, city: ' ' } }));
    expect((await backend.readEnrolment!(id)).exports).to.deep.equal([]);
  });

  it('is kept with another address', async () => {
    await save({ mailing: 'other', address });
    expect((await backend.readEnrolment!(id)).saved).to.deep.equal({ ...choice, mailing: 'other', address });
  });
});
