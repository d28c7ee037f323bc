/** `<crm-enrolment>` when a backend answers wrongly: says so in words, keeps what was written, and leads on once it answers rightly. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import { byRole, findByRole } from '../support/page.ts';
import { choose, crm, enrolled, mount, opened, reads, send, write } from './crm-enrolment-rig.ts';
import { mendable, problem, uncaught, wrongReplies } from './wrong-replies.ts';

const errors = uncaught();

describe('<crm-enrolment>, answered', () => {
  afterEach(() => expect(errors()).to.deep.equal([]));

  for (const wrong of wrongReplies('readEnrolment')) {
    it(`what is known of the client with ${wrong.name}`, async () => {
      const good = crm(enrolled);
      const backend = mendable(wrong.spoil(good), good);
      const element = await mount(backend);
      await reads(element, problem);
      backend.mended = true;
      (await findByRole(element, 'button', 'Try again')).click();
      await reads(element, 'In Carnet Boréal since');
    });
  }

  for (const wrong of wrongReplies('saveEnrolment')) {
    it(`a save with ${wrong.name}, which was done: looks, and tells what became of it`, async () => {
      const good = crm(enrolled);
      const element = await opened({
        ...good,
        saveEnrolment: async (...given) => {
          const saved = await good.saveEnrolment!(...given);
          const answering: CaseBackend = { ...good, saveEnrolment: async () => saved };
          return wrong.spoil(answering).saveEnrolment!(...given);
        },
      });
      await write(element, /^CRM remarks/, 'Le matin');
      await send(element);
      await reads(element, 'Sent: an update');
      expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal('Le matin');
    });

    it(`a save with ${wrong.name}, which was not done: says so, and keeps what was written`, async () => {
      const good = crm();
      const spoiled = wrong.spoil({ ...good, saveEnrolment: async () => enrolled });
      const element = await opened(mendable(spoiled, good));
      await choose(element, 'include', 'true');
      await write(element, /^CRM remarks/, 'Le matin');
      await send(element);
      await reads(element, problem);
      expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal('Le matin');
    });
  }
});
