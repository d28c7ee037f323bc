/** Hostile texts in `<crm-enrolment>`: names of the CRM and of agents, remarks, addresses, the history of exports. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { plainName } from '../../src/model/plain-name.ts';
import { byRole, eventually } from '../support/page.ts';
import { choose, crm, enrolled, opened, send, write } from '../elements/crm-enrolment-rig.ts';
import { allAtOnce, expectWhole, expectWithin, hostileStrings } from './hostile-strings.ts';

describe('hostile texts in the enrolment', function () {
  this.timeout(60_000);

  it('are names of agents, and what was exported', async () => {
    const element = await opened(crm({
      ...enrolled, crm: allAtOnce, version: allAtOnce,
      agents: hostileStrings.map((text, at) => ({ id: text + at, name: `agent ${text}`, mine: at % 9 === 0 })),
      exports: hostileStrings.map((text) => ({ outcome: 'update', at: '2026-03-01T15:00:00Z', by: `by ${text}`, agent: `for ${text}`, remarks: `remarks ${text}` })),
      saved: {
        current: true, include: true, mailing: 'other', agent: `${hostileStrings[4]!}4`, remarks: allAtOnce,
        address: { street: allAtOnce, city: allAtOnce, province: allAtOnce, postalCode: allAtOnce, country: allAtOnce },
      },
    }));
    const root = element.shadowRoot!;
    for (const word of ['agent', 'by', 'for']) expectWithin(root, hostileStrings.map((text) => plainName(`${word} ${text}`)));
    expectWithin(root, hostileStrings.map((text) => `remarks ${text}`));
    expectWithin(root, [plainName(allAtOnce)]);
    expectWhole(root, [byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value]);
    await expectUnharmed();
  });

  it('are remarks of a member, and why they were refused', async () => {
    const backend = crm();
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    for (const text of hostileStrings) await write(element, /^CRM remarks/, text);
    await write(element, /^CRM remarks/, allAtOnce.slice(0, 400));
    backend.saveEnrolment = () => Promise.reject(new BackendError('refused', { detail: allAtOnce }));
    await send(element);
    await eventually(() => expectWithin(element.shadowRoot!, [allAtOnce]));
    expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal(allAtOnce.slice(0, 400).replace(/\r\n?/g, '\n'));
    await expectUnharmed();
  });
});
