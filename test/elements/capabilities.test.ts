/** What the screen of both elements shows without each thing that a backend may lack, by absence or by its session's word. */
import { expect } from '@open-wc/testing';
import '../../src/my-cases/reply/reply-desk.ts';
import '../../src/case-wizard/engine.ts';
import type { CaseBackend, Capability } from '../../src/backend/port.ts';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseDetail, Session } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { BackendError } from '../../src/backend/error.ts';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';
import { account, type AccountRig } from './my-cases-account.ts';
import { changed, event, file, message } from './my-cases-case-rig.ts';
import { mount, reads, textOf, whole } from './my-cases-rig.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, pdf, readyWizard } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const all: readonly Capability[] = [
  'preset', 'findReceipt', 'uploadFile', 'discardFile', 'readOverview', 'readFile', 'reply', 'changeCase', 'watchCases',
];

const without = (lacking: readonly Capability[]): readonly string[] => all.filter((each) => !lacking.includes(each));

/** The same backend, in two ways: without the methods, or with them and a session that does not name them. */
const lackings: Readonly<Record<string, <B extends CaseBackend>(backend: B, lacking: readonly Capability[]) => B>> = {
  'that has no': (backend, lacking) => {
    const less = { ...backend };
    for (const method of lacking) Reflect.deleteProperty(less, method);
    return less;
  },
  'whose session does not name': (backend, lacking) => ({
    ...backend,
    ...Object.fromEntries(lacking.map((method) => [method, () => Promise.reject(new Error(`${method} was asked`))])),
    session: async () => ({ ...(await backend.session()), capabilities: without(lacking) }),
  }),
};

/** Everything a case can offer, behind everything a backend can do. */
function full(): AccountRig {
  const backend = account(12);
  let detail: CaseDetail = whole(backend.cases[0]!, {
    account: 'boreal', version: '1', files: [file], messages: [message()], events: [event()],
    acts: [{ act: 'reply' }, { act: 'resolve' }, { act: 'cancel' }],
  });
  return Object.assign(backend, {
    preset: async () => smallSociety,
    readCase: async () => detail,
    readFile: async () => new Blob(['x']),
    uploadFile: async () => 'u-1',
    reply: async () => message({ id: 'm-9' }),
    changeCase: async (_: string, change: Parameters<typeof changed>[1]) => (detail = changed(detail, change)),
  } satisfies Partial<CaseBackend>);
}

async function openedOf(backend: CaseBackend, given?: string): Promise<MyCases> {
  const element = await mount(backend, given);
  await element.open('case-0');
  await element.updateComplete;
  return element;
}

const quiet = async (element: MyCases): Promise<void> => {
  await element.updateComplete;
  await afterwards(50);
};

for (const [saying, lacks] of Object.entries(lackings)) {
  // Where the account is given, no one but the capabilities needs the session.
  for (const given of [undefined, 'boreal']) {
    describe(`<my-cases${given ? ' account' : ''}> with a backend ${saying}`, () => {
      after(cleanPage);

      it('way to count: the list is whole, without numbers of its own', async () => {
        const element = await mount(lacks(full(), ['readOverview']), given);
        (await findByRole(element, 'button', 'Filters')).click();
        await findByRole(element, 'combobox', 'Sort');
        await quiet(element);
        expect(allByRole(element, 'combobox', 'Type')).to.have.length(0);
        expect(allByRole(element, 'combobox', 'Opened by')).to.have.length(0);
        expect(textOf(element)).to.include('12 cases').and.not.include('Waiting on you').and.not.include('did not load');
      });

      it('way to reply: no field, though the case offers it', async () => {
        const element = await openedOf(lacks(full(), ['reply']), given);
        await findByRole(element, 'button', 'Mark as solved');
        await quiet(element);
        expect(allByRole(element, 'textbox', 'Your reply')).to.have.length(0);
        expect(allByRole(element, 'button', 'Send')).to.have.length(0);
      });

      it('way to change a case: no act, only what needs none', async () => {
        const element = await openedOf(lacks(full(), ['changeCase']), given);
        await findByRole(element, 'textbox', 'Your reply');
        expect(allByRole(element, 'button', /Mark as solved|Cancel the case/)).to.have.length(0);
        byRole(element, 'button', 'Print');
      });

      it('way to read files: their names, without a button', async () => {
        const element = await openedOf(lacks(full(), ['readFile']), given);
        await findByRole(element, 'textbox', 'Your reply');
        expect(textOf(element)).to.include('statement.pdf');
        expect(allByRole(element, 'button', /Download/)).to.have.length(0);
      });

      it('way to upload: a reply without attachments', async () => {
        const element = await openedOf(lacks(full(), ['uploadFile']), given);
        await findByRole(element, 'button', 'Send');
        await quiet(element);
        expect(allByRole(element, 'button', 'Attach')).to.have.length(0);
      });

      it('preset: no attachments either, since no one says which', async () => {
        const element = await openedOf(lacks(full(), ['preset']), given);
        await findByRole(element, 'button', 'Send');
        await quiet(element);
        expect(allByRole(element, 'button', 'Attach')).to.have.length(0);
      });

      it('stream: it is not listened to, and a look at the page reads anew', async () => {
        const backend = full();
        const element = await mount(lacks(backend, ['watchCases']), given);
        await findByRole(element, 'button', 'Filters');
        await reads(element, '12 cases');
        await quiet(element);
        expect(backend.listening).to.equal(false);
        backend.cases.pop();
        document.dispatchEvent(new Event('visibilitychange'));
        await reads(element, '11 cases');
      });
    });
  }

  describe(`<my-cases> with everything but what follows from a backend ${saying}`, () => {
    after(cleanPage);

    it('nothing at all: a list and cases to read', async () => {
      const element = await openedOf(lacks(full(), all), 'boreal');
      await eventually(() => expect(textOf(element)).to.include('Hello'));
      await quiet(element);
      expect(allByRole(element, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['← My Cases', 'Print']);
      expect(textOf(element)).not.to.include('could not').and.not.include('did not');
    });
  });

  describe(`<case-wizard> with a backend ${saying}`, () => {
    beforeEach(cleanPage);
    after(cleanPage);

    it('way to upload: no step for files, no way to waive by one, and what to do with a document', async () => {
      const page = await readyWizard({ backend: lacks(fakeBackend(), ['uploadFile']) });
      await page.start(['Requests', 'With proof']);
      await page.at('details');
      expect(page.text).to.include('Needed for this type of case').and.include('A copy of the deed.');
      expect(page.text).to.include('No file can be sent from here.');
      // What only the integrator can mend is told once the member looks elsewhere.
      window.dispatchEvent(new Event('blur'));
      await eventually(() => expect(page.errors).to.have.length(1));
      expect(page.errors[0]).to.include({ code: 'no-uploads' });
      expect(page.errors[0]!.reason).to.include('"proof") at requests/with-proof, and');
      await page.continueTo('review');
      await page.press('submit');
      await page.find('heading', /was received/);
    });

    it('way to find a receipt: what became of a lost answer is told by sending again under the same key', async () => {
      const backend = fakeBackend();
      const sent = backend.hold('submitCase');
      const page = await readyWizard({ backend: lacks(backend, ['findReceipt']) });
      await page.start(['Requests', 'Nothing asked']);
      await page.reach('review');
      await page.press('submit');
      await eventually(() => expect(sent.called).to.equal(true));
      sent.loseAnswer(new BackendError('timeout', { retryable: true, ambiguous: true }));
      await page.find('heading', /was received/);
      expect(backend.cases).to.have.length(1);
      expect(new Set(backend.submits).size, 'one key').to.equal(1);
      expect(backend.submits).to.have.length(2);
    });

    it('way to discard: a file is taken away all the same', async () => {
      const page = await readyWizard({ backend: lacks(fakeBackend(), ['discardFile']) });
      await page.start(['Requests', 'Nothing asked']);
      await page.reach('files');
      await page.attach(pdf('lease.pdf'));
      await page.press(/^Remove/);
      await eventually(() => expect(page.text).not.to.include('lease.pdf'));
    });

    it('preset: says that the page has to give one', async () => {
      const backend = lacks({ ...fakeBackend(), preset: async () => smallSociety }, ['preset']);
      const page = await openWizard({ backend, preset: undefined });
      expect((await page.find('alert')).textContent).to.include('set “preset”');
      expect(page.errors.map(({ code }) => code)).to.deep.equal(['no-preset']);
      page.wizard.preset = smallSociety;
      await page.ready();
    });
  });
}

describe('a server of the contract whose session names no capability', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  const asked: string[] = [];

  /** It answers what every server must, and anything else with a page of its own. */
  const bare = (): CaseBackend => {
    asked.length = 0;
    const backend = full();
    return restBackend({
      endpoint: '/api',
      fetch: async (address, init) => {
        const path = String(address).replace(/^\/api|\?.*$/g, '');
        asked.push(`${init?.method ?? 'GET'} ${path}`);
        if (path === '/session') {
          const session: Session = { ...(await backend.session()), capabilities: [] };
          return Response.json(session);
        }
        if (path === '/cases' && init?.method === 'POST') {
          return Response.json({ id: 'c-1', reference: 'SB-1', receivedAt: '2026-03-01T14:05:00Z' }, { status: 201 });
        }
        if (path === '/cases') return Response.json(await backend.listCases({ account: 'boreal' }));
        if (path === '/cases/case-0') return Response.json(await backend.readCase('case-0'));
        return new Response('<!doctype html><title>Nothing here</title>', { headers: { 'Content-Type': 'text/html' } });
      },
    });
  };

  it('shows its list and its cases, and is asked for nothing else', async () => {
    const errors: string[] = [];
    const hear = ({ detail }: HTMLElementEventMap['case-error']): void => void errors.push(detail.code);
    document.addEventListener('case-error', hear);
    const element = await openedOf(bare(), 'boreal');
    await reads(element, 'Hello');
    await quiet(element);
    expect(allByRole(element, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['← My Cases', 'Print']);
    element.close();
    await findByRole(element, 'button', 'Filters');
    await quiet(element);
    document.removeEventListener('case-error', hear);
    expect(errors).to.deep.equal([]);
    expect([...new Set(asked)].sort()).to.deep.equal(['GET /cases', 'GET /cases/case-0', 'GET /session']);
  });

  it('takes a case', async () => {
    const page = await openWizard({ backend: bare() });
    await page.ready();
    await page.start(['Requests', 'Nothing asked']);
    await page.at('details');
    await page.continueTo('review');
    await page.press('submit');
    await page.find('heading', /was received/);
  });
});
