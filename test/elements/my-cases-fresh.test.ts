/** `<my-cases>` over time: new cases, new languages and other elements' wishes, without losing the reader's place. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseSummary, Message, Session } from '../../src/model/case.ts';
import type { CaseEvents } from '../../src/ui/events.ts';
import { allByRole, byRole, eventually, findByRole, focused, said } from '../support/page.ts';
import { account, listens } from './my-cases-account.ts';
import { aCase, later, listed, memory, mount, reads, subjects, textOf, whole } from './my-cases-rig.ts';

const submitted = (account: string): void => {
  const detail = { id: 'x', reference: 'C', account };
  document.dispatchEvent(new CustomEvent('case-submitted', { detail }));
};

const hears = (text: string): Promise<void> => eventually(() => void expect(said()).to.equal(text));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('<my-cases> staying fresh', () => {
  it('shows a new case of its account as soon as it is submitted, and lets the focus where it is', async () => {
    const backend = memory([aCase(1), aCase(2)]);
    const element = await mount(backend, 'boreal');
    const row = await findByRole(element, 'button', 'Subject 2');
    row.focus();
    backend.cases.unshift(aCase(9));
    submitted('boreal');
    await listed(element, ['Subject 9', 'Subject 1', 'Subject 2']);
    expect(focused()).to.equal(byRole(element, 'button', 'Subject 2'));
  });

  it('stays as it is when a case of another account is submitted', async () => {
    const backend = memory([aCase(1)]);
    await listed(await mount(backend, 'boreal'), ['Subject 1']);
    submitted('nordic');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.listed).to.have.length(1);
  });

  it('says so, and keeps the list, when a refresh fails', async () => {
    const backend = memory([aCase(1)]);
    const element = await mount(backend);
    const refresh = await findByRole(element, 'button', 'Refresh');
    backend.listCases = () => Promise.reject(new BackendError('timeout'));
    refresh.click();
    await findByRole(element, 'button', 'Try again');
    expect(subjects(element)).to.deep.equal(['Subject 1']);
  });

  it('goes on saying so when the tools of the list come after the failure', async () => {
    const backend = memory([aCase(1)]);
    const { listCases } = backend;
    const mounted = mount(backend);
    // Between the first rows and the tools, which wait until those are painted.
    backend.listCases = async (query) => {
      backend.listCases = () => Promise.reject(new BackendError('timeout'));
      setTimeout(() => void mounted.then((element) => element.refresh()));
      return listCases(query);
    };
    const element = await mounted;
    await findByRole(element, 'button', 'Filters');
    const again = await findByRole(element, 'button', 'Try again');
    backend.listCases = listCases;
    again.click();
    await eventually(() => expect(allByRole(element, 'button').map(({ textContent }) => textContent)).not.to.include('Try again'));
  });

  it('changes its language with the page, in place', async () => {
    const element = await mount(memory([aCase(1, { status: 'cancelled', origin: 'phone' })]));
    await listed(element, ['Subject 1']);
    document.documentElement.lang = 'fr';
    try {
      await findByRole(element, 'heading', 'Mes cas');
      await findByRole(element, 'button', 'Ouvrir un nouveau cas');
      expect(textOf(element)).to.contain('par téléphone');
      expect(textOf(element)).to.contain('il y a 1 heure');
      expect(element.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')).to.equal('fr');
    } finally {
      document.documentElement.lang = 'en';
      await findByRole(element, 'heading', 'My Cases');
    }
  });

  it('takes away what the server said in the former language, and keeps its own words', async () => {
    const backend = memory([aCase(1)]);
    const detail = 'You were away for too long.';
    backend.listCases = () => Promise.reject(new BackendError('unauthenticated', { detail }));
    const element = await mount(backend);
    await reads(element, detail);
    element.lang = 'fr';
    await reads(element, 'Votre session est terminée');
    expect(textOf(element)).not.to.include(detail);
    // Of a case that is open as well.
    backend.readCase = () => Promise.reject(new BackendError('server', { detail: 'Nous faisons le ménage.' }));
    await element.open('case-1');
    await reads(element, 'Nous faisons le ménage.');
    element.lang = 'en';
    await reads(element, 'The service has a problem');
    expect(textOf(element)).not.to.include('Nous faisons le ménage.');
    element.lang = 'fr';
    await reads(element, 'Nous faisons le ménage.');
  });

  it('follows another element’s wish to open a case, unless someone on the page takes it over', async () => {
    const element = await mount(memory([aCase(1)]));
    await listed(element, ['Subject 1']);
    const wish = (): boolean =>
      document.body.dispatchEvent(
        new CustomEvent<CaseEvents['case-open']['detail']>('case-open', {
          detail: { to: 'case', id: 'case-1' },
          bubbles: true,
          cancelable: true,
        }),
      );
    window.addEventListener('case-open', (event) => event.preventDefault(), { once: true });
    wish();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(subjects(element)).to.deep.equal(['Subject 1']);
    wish();
    await findByRole(element, 'heading', 'Subject 1');
  });

  it('asks who is signed in a few times at most where that fails and the news come, and tells it once it does not', async () => {
    const backend = account(3);
    const { session, watchCases } = backend;
    const calls = { session: 0, watchCases: 0 };
    let broken = true;
    backend.session = () => {
      calls.session += 1;
      return broken ? Promise.reject(new BackendError('server')) : session();
    };
    backend.watchCases = (...given) => {
      calls.watchCases += 1;
      return watchCases!(...given);
    };
    const element = await mount(backend, 'boreal');
    await listens(element, backend);
    await pause(300);
    expect(calls.watchCases, 'lines').to.equal(1);
    expect(calls.session, 'questions').to.be.below(5);
    broken = false;
    await element.refresh();
    await reads(element, 'Line Gagnon');
    await eventually(() => expect(calls.watchCases, 'one more line, in the name of the member').to.equal(2));
    await eventually(() => expect(backend.listening).to.equal(true));
    expect(calls.session, 'questions in all').to.be.below(6);
    expect(calls.watchCases, 'lines in all').to.equal(2);
  });

  for (const late of ['the counts', 'the case'] as const) {
    it(`says each event once, also with ${late} coming last`, async () => {
      const backend = account(31);
      const { readCase, readOverview } = backend;
      const change = (number: number, facts: Partial<CaseSummary>): void => {
        backend.cases = backend.cases.map((each) => (each.id === `case-${number}` ? { ...each, ...facts } : each));
      };
      const messages: Message[] = [];
      let counted = later<void>();
      let read = later<void>();
      let holds = false;
      Object.assign(backend, {
        readCase: async (id: string) => {
          if (holds && late === 'the case') await counted.promise;
          // Who has read a case has read what it holds.
          change(4, { unread: false });
          const detail = { ...(await readCase(id)), messages: [...messages] };
          read.resolve();
          return detail;
        },
        readOverview: async (id: string) => {
          const answer = readOverview!(id);
          if (holds && late === 'the counts') await read.promise;
          // A turn of the loop later, what was awaited before this has arrived.
          setTimeout(() => counted.resolve());
          return answer;
        },
      });
      const element = await mount(backend, 'boreal');
      const unreadTold: number[] = [];
      element.addEventListener('case-unread', ({ detail }) => unreadTold.push(detail.unread));
      await listens(element, backend);
      await element.open('case-4');
      await hears('Case C-000004 is shown');
      const heard: string[] = [];
      const region = document.querySelector('[data-case-announcer]')!;
      const watch = new MutationObserver(() => heard.push(said()));
      watch.observe(region, { childList: true });
      for (const news of [{ case: 'case-4', kind: 'message' } as const, undefined]) {
        [counted, read] = [later(), later()];
        holds = true;
        messages.push({ id: `m-${messages.length}`, from: 'staff', author: 'Line', at: '2026-03-02T10:00:00Z', text: 'Good news' });
        change(4, { unread: true });
        backend.news(news);
        await hears('New message');
        holds = false;
        // Of other cases it is told how many; found when the page is looked at again, before the line tells that something was missed.
        change(9, { unread: true });
        document.dispatchEvent(new Event('visibilitychange'));
        await hears('New activity in 1 case');
        change(9, { unread: false });
        backend.news();
        const { unread } = await readOverview!('boreal');
        await eventually(() => expect(unreadTold.at(-1)).to.equal(unread));
      }
      watch.disconnect();
      expect(heard).to.deep.equal(['New message', 'New activity in 1 case', 'New message', 'New activity in 1 case']);
    });
  }

  it('shows an open case of the backend set last, whenever the one before it answers', async () => {
    const who = later<Session>();
    const session = (name: string): Session => ({ member: 'm-1', name: 'Camille Roy', accounts: [{ id: 'boreal', name }], roles: [] });
    const told: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => {
      const backend = memory([aCase(1)]);
      backend.readCase = async () => whole(aCase(1), { subject: `Of the ${name}`, acts: [{ act: 'resolve' }], version: '1' });
      backend.session = name === 'first' ? () => who.promise : async () => session('The second');
      backend.changeCase = async () => {
        told.push(name);
        return backend.readCase('case-1');
      };
      return backend;
    });
    const element = await mount(first, 'boreal');
    void element.open('case-1');
    await findByRole(element, 'heading', 'Of the first');
    element.backend = second;
    await findByRole(element, 'heading', 'Of the second');
    await reads(element, 'The second');
    who.resolve(session('The first'));
    await pause(50);
    expect(textOf(element)).to.include('The second').and.not.include('The first');
    (await findByRole(element, 'button', 'Mark as solved')).click();
    const dialog = await findByRole(element, 'dialog');
    allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!.click();
    await eventually(() => expect(told).to.deep.equal(['second']));
  });
});
