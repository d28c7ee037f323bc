/** Every state of `<crm-enrolment>` breaks no accessibility rule, in both languages, on a phone and on a desk. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CrmEnrolment } from '../../src/crm-enrolment.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually } from '../support/page.ts';
import { after as saved, choose, crm, enrolled, opened, send, type Crm } from './crm-enrolment-rig.ts';

const shows = (element: CrmEnrolment, selector: string): Promise<void> =>
  eventually(() => {
    expect(element.shadowRoot!.querySelector(selector), selector).to.exist;
  });

const states: readonly (readonly [string, () => Crm, (element: CrmEnrolment, backend: Crm) => Promise<unknown>])[] = [
  ['a new client', () => crm(), async () => undefined],
  ['a current client, with a history', () => crm(enrolled), async () => undefined],
  ['another address, and all that is missing', () => crm(), async (element) => {
    await choose(element, 'mailing', 'other');
    await send(element);
    await shows(element, '#crm-summary');
  }],
  ['asked before a removal', () => crm(enrolled), async (element) => {
    await choose(element, 'include', 'false');
    await send(element);
    await shows(element, 'dialog[open]');
  }],
  ['sent', () => crm(enrolled), async (element) => {
    await send(element);
    await shows(element, '.note.good');
  }],
  ['refused', () => Object.assign(crm(enrolled), { saveEnrolment: () => Promise.reject(new BackendError('refused', { detail: 'No' })) }), async (element) => {
    await send(element);
    await shows(element, '.note.bad');
  }],
  ['saved by someone else meanwhile', () => crm(enrolled), async (element, backend) => {
    backend.enrolment = saved(enrolled, { ...enrolled.saved!, current: true, remarks: 'Autre' }, 'Morgan Tremblay');
    await send(element);
    await shows(element, '.versions');
  }],
  ['not known to be sent', () => crm(enrolled), async (element, backend) => {
    backend.saveEnrolment = () => Promise.reject(new BackendError('network', { ambiguous: true }));
    backend.readEnrolment = () => Promise.reject(new BackendError('network'));
    await send(element);
    await shows(element, '[readonly]');
  }],
  ['not read again', () => crm(enrolled), async (element, backend) => {
    backend.readEnrolment = () => Promise.reject(new BackendError('server'));
    await element.refresh();
    await shows(element, '#crm-retry');
  }],
];

for (const lang of ['en', 'fr'] as const) {
  for (const width of ['320px', '900px']) {
    describe(`an enrolment in ${lang}, ${width} wide, breaks no accessibility rule`, () => {
      before(() => {
        document.documentElement.lang = lang;
      });
      after(() => {
        document.documentElement.lang = 'en';
      });

      for (const [state, backendOf, reach] of states) {
        it(state, async () => {
          const backend = backendOf();
          const element = await opened(backend);
          element.style.width = width;
          await eventually(() => expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal(lang === 'fr' ? 'Effectif GRC' : 'CRM enrolment'));
          await reach(element, backend);
          await element.updateComplete;
          await expectAxeClean(element);
          expect(element.scrollWidth, 'scrolls sideways').to.be.at.most(element.clientWidth);
        });
      }
    });
  }
}
