/** An open case of `<my-cases>`: what it shows, where the focus goes, and what happens when it does not load. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseDetail, CaseFile, Message } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { allByRole, byRole, eventually, findByRole, focused, press, said } from '../support/page.ts';
import { aCase, later, listed, memory, mount, nextEvent, reads, textOf, whole, type Memory } from './my-cases-rig.ts';

const file: CaseFile = {
  id: 'f-1',
  name: 'statement.pdf',
  size: 820_000,
  type: 'application/pdf',
  sha256: '0'.repeat(64),
  attestedAt: '2026-03-01T15:00:00Z',
};
const message = (facts: Partial<Message>): Message => ({
  id: 'm-1', from: 'staff', author: 'Line Gagnon', at: '2026-03-02T15:00:00Z', text: 'Hello', ...facts,
});

function holding(facts: Partial<CaseDetail>): Memory {
  const backend = memory([aCase(1, { unread: true }), aCase(2)]);
  backend.readCase = async (id) => whole(backend.cases.find((each) => each.id === id)!, facts);
  return backend;
}

async function opened(backend: Memory): Promise<MyCases> {
  const element = await mount(backend);
  await element.open('case-1');
  await element.updateComplete;
  return element;
}

describe('an open case of <my-cases>', () => {
  it('opens from its row, takes the focus to its heading, and gives it back to the row, now read', async () => {
    const element = await mount(holding({}));
    const row = await findByRole(element, 'button', /^Unread ?, Subject 1$/);
    row.focus();
    await press('Enter');
    await eventually(() => expect(focused()).to.equal(byRole(element, 'heading', 'Subject 1')));
    await eventually(() => expect(said()).to.equal('Case C-2026-00001 is shown'));
    byRole(element, 'button', 'My Cases').click();
    await eventually(() => expect(focused()).to.equal(byRole(element, 'button', 'Subject 1')));
  });

  it('asks the page first, and leaves the matter to it when it cancels', async () => {
    const element = await mount(holding({}));
    await listed(element, ['Subject 1', 'Subject 2']);
    document.addEventListener('case-open', (event) => event.preventDefault(), { once: true });
    byRole(element, 'button', 'Subject 2').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await listed(element, ['Subject 1', 'Subject 2']);
  });

  it('shows everything that was submitted, in the language it was sent in', async () => {
    const element = await opened(
      holding({
        lang: 'fr',
        answers: [
          { id: 'work', label: 'Œuvre', kind: 'text', text: 'Neige d’avril', sensitive: false },
          { id: 'sin', label: 'NAS', kind: 'identifier', text: '••• ••• 286', sensitive: true },
        ],
        waiver: 'Voir document joint',
        description: 'Deux lignes\nbien distinctes',
        comments: 'Merci',
      }),
    );
    const sent = byRole(element, 'region', 'What was submitted');
    for (const each of ['Œuvre', 'Neige d’avril', '••• ••• 286', 'Voir document joint', 'Merci', 'Written in French']) {
      expect(sent.textContent).to.contain(each);
    }
    const description = [...sent.querySelectorAll('dd')].find((each) => each.textContent === 'Deux lignes\nbien distinctes')!;
    expect(description.lang).to.equal('fr');
    expect(getComputedStyle(description).whiteSpace).to.match(/pre-line|preserve-breaks/);
    expect(byRole(element, 'heading', 'Subject 1').lang).to.equal('fr');
  });

  it('shows the thread with who wrote what, each message in its own language', async () => {
    const element = await opened(
      holding({
        messages: [
          message({ text: 'Pouvez-vous préciser?', lang: 'fr' }),
          message({ id: 'm-2', from: 'member', author: 'Camille Roy', text: 'Yes: <b>March</b>' }),
        ],
      }),
    );
    const items = allByRole(byRole(element, 'region', 'Messages'), 'listitem');
    expect(items.map((each) => each.getAttribute('part'))).to.deep.equal(['message message-staff', 'message message-member']);
    expect(items[0]!.textContent).to.contain('Line Gagnon').and.to.contain('Staff');
    expect(items[0]!.querySelector('[lang=fr]')!.textContent).to.equal('Pouvez-vous préciser?');
    expect(items[1]!.textContent).to.contain('Yes: <b>March</b>');
  });

  it('offers each attachment for saving, with its size and what was confirmed about it', async () => {
    const backend = holding({ files: [{ ...file, name: 'nepo\u202efdp.exe' }] });
    backend.readFile = async () => new Blob(['<script>'], { type: 'text/html' });
    const element = await opened(backend);
    expect(textOf(element)).to.contain('820 KB · confirmed on Mar 1, 2026');
    const saved = later<HTMLAnchorElement>();
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.resolve(this);
    };
    try {
      byRole(element, 'button', /^Download ?, nepo\ufffdfdp.exe$/).click();
      const link = await saved.promise;
      expect(link.download).to.equal('nepo\ufffdfdp.exe');
      const bytes = await (await fetch(link.href)).blob();
      expect(bytes.type).to.equal('application/octet-stream');
      expect(await bytes.text()).to.equal('<script>');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('says beside the file that it could not be fetched', async () => {
    const backend = holding({ files: [file] });
    backend.readFile = () => Promise.reject(new BackendError('network'));
    const element = await opened(backend);
    byRole(element, 'button', /Download/).click();
    await reads(element, 'could not be reached');
    await eventually(() => expect(said()).to.contain('could not be reached'));
  });

  it('offers no download where the backend has none', async () => {
    const element = await opened(holding({ files: [file] }));
    expect(textOf(element)).to.contain('statement.pdf');
    expect(allByRole(element, 'button', /Download/)).to.have.length(0);
  });

  it('shows what the list knows while the rest is on its way', async () => {
    const backend = holding({});
    backend.readCase = () => new Promise(() => undefined);
    const element = await mount(backend);
    (await findByRole(element, 'button', 'Subject 2')).click();
    await eventually(() => expect(focused()).to.equal(byRole(element, 'heading', 'Subject 2')));
    expect(textOf(element)).to.contain('C-2026-00002');
  });

  it('says that a case was not found, with the way back', async () => {
    const backend = holding({});
    backend.readCase = () => Promise.reject(new BackendError('not-found'));
    const element = await mount(backend);
    const told = nextEvent(document, 'case-error');
    void element.open('gone');
    expect((await told).detail.code).to.equal('not-found');
    await findByRole(element, 'heading', 'Case not found');
    byRole(element, 'button', 'My Cases').click();
    await eventually(() => expect(focused()).to.equal(byRole(element, 'heading', 'My Cases')));
  });

  it('tries again when asked, without losing the focus', async () => {
    const backend = holding({ description: 'All of it' });
    const { readCase } = backend;
    backend.readCase = () => Promise.reject(new BackendError('server'));
    const element = await opened(backend);
    backend.readCase = readCase;
    const again = byRole(element, 'button', 'Try again');
    again.focus();
    again.click();
    await reads(element, 'All of it');
    expect(focused()).to.equal(byRole(element, 'heading', 'Subject 1'));
  });

  it('stays closed when its answer comes after the member went back', async () => {
    const slow = later<CaseDetail>();
    const backend = holding({});
    backend.readCase = () => slow.promise;
    const element = await mount(backend);
    (await findByRole(element, 'button', 'Subject 2')).click();
    (await findByRole(element, 'button', 'My Cases')).click();
    slow.resolve(whole(aCase(2)));
    await listed(element, ['Subject 1', 'Subject 2']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await listed(element, ['Subject 1', 'Subject 2']);
  });

  it('brings in a new message on refresh and says so', async () => {
    const messages = [message({})];
    const element = await opened(holding({ messages }));
    messages.push(message({ id: 'm-2', text: 'One thing more' }));
    await element.refresh();
    await reads(element, 'One thing more');
    await eventually(() => expect(said()).to.equal('New message'));
  });

  it('goes back to the list when the account is switched', async () => {
    const backend = holding({});
    const element = await mount(backend, 'boreal');
    await element.open('case-1');
    element.account = 'nordic';
    await listed(element, ['Subject 1', 'Subject 2']);
    expect(backend.listed.at(-1)!.account).to.equal('nordic');
  });

  it('stays open when the host names the account after the case', async () => {
    const element = await mount(holding({ description: 'All of it' }));
    void element.open('case-1');
    element.account = 'boreal';
    await reads(element, 'All of it');
  });
});
