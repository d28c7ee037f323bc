/** The list of `<my-cases>`: what it shows, how it grows, and how it says why it cannot. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import { allByRole, byRole, eventually, findByRole, focused, said } from '../support/page.ts';
import { aCase, later, listed, memory, mount, nextEvent, reads, subjects, textOf } from './my-cases-rig.ts';

describe('the list of <my-cases>', () => {
  it('shows each case with its subject, reference, type, status, who opened it and when it changed', async () => {
    const element = await mount(memory([aCase(3, { status: 'resolved' })]));
    await listed(element, ['Subject 3']);
    const row = allByRole(element, 'row')[1]!;
    const text = row.textContent!.replace(/\s+/g, ' ');
    expect(text).to.contain('C-2026-00003');
    expect(text).to.contain('Royalty Inquiry › Domestic');
    expect(text).to.contain('Resolved');
    expect(text).to.contain('Morgan Tremblay');
    expect(row.querySelector('time')!.textContent).to.equal('3 hours ago');
    await eventually(() => expect(element.shadowRoot!.querySelector('time')!.title).to.match(/\d{4}, \d/));
  });

  it('marks by words what is unread, what came by phone and what is the member’s own', async () => {
    const element = await mount(memory([aCase(1, { unread: true, origin: 'phone', mine: true })]));
    await findByRole(element, 'button', /^Unread ?, Subject 1$/);
    expect(textOf(element)).to.contain('by phone');
    expect(textOf(element)).to.contain('you');
    expect(textOf(element)).not.to.contain('Morgan');
  });

  it('counts what there is, drawn or not', async () => {
    const element = await mount({
      ...memory([]),
      listCases: async () => ({ cases: [aCase(1)], total: 3481, next: 'a' }),
    });
    await reads(element, '3,481 cases');
  });

  it('asks the page to open a new case', async () => {
    const element = await mount(memory([aCase(1)]));
    const asked = nextEvent(document, 'case-open');
    (await findByRole(element, 'button', 'Open a new case')).click();
    expect((await asked).detail).to.deep.equal({ to: 'new' });
  });

  it('invites to open the first case where there is none', async () => {
    const element = await mount(memory([]));
    await findByRole(element, 'heading', 'No cases yet');
    expect(allByRole(element, 'button', 'Open a new case')).to.have.length(1);
  });

  it('takes the session’s first account where none is given', async () => {
    const backend = memory([aCase(1)]);
    await listed(await mount(backend), ['Subject 1']);
    expect(backend.listed.map((query) => query.account)).to.deep.equal(['boreal']);
  });

  it('finds a backend that a provider on the page holds', async () => {
    const backend = memory([aCase(1)]);
    const provide = (event: Event): void => {
      const request = event as Event & { context: string; callback: (value: unknown) => void };
      if (request.context === 'case-backend') request.callback(backend);
    };
    document.addEventListener('context-request', provide);
    try {
      await listed(await mount(undefined), ['Subject 1']);
    } finally {
      document.removeEventListener('context-request', provide);
    }
  });

  it('tells the integrator and the page when no one supplies a backend', async () => {
    const told = nextEvent(document, 'case-error');
    const element = await mount(undefined);
    expect((await told).detail.code).to.equal('no-backend');
    await reads(element, 'context-request');
    expect(allByRole(element, 'button', 'Try again')).to.have.length(0);
  });

  it('draws names and subjects as text, whatever they hold', async () => {
    const hostile = '<img src=x onerror="window.caught=1">${alert(1)}\u202eexe.fdp';
    const element = await mount(memory([aCase(1, { subject: hostile, openedBy: hostile, reference: hostile })]));
    await listed(element, [hostile]);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect('caught' in window).to.equal(false);
  });

  it('does not grow wider than a phone, however long a word is', async () => {
    const long = 'W'.repeat(300);
    const element = await mount(memory([aCase(1, { subject: long, openedBy: long, path: [{ id: 'a', label: long }], waiting: true })]));
    element.style.width = '288px';
    await listed(element, [long]);
    expect(element.scrollWidth).to.be.at.most(288);
  });
});

describe('<my-cases> when things go wrong', () => {
  it('does not say that there are no cases beside a failure: nobody knows', async () => {
    const backend = memory([]);
    const element = await mount(backend);
    await findByRole(element, 'heading', 'No cases yet');
    backend.listCases = () => Promise.reject(new BackendError('server'));
    await element.refresh();
    await findByRole(element, 'button', 'Try again');
    expect(allByRole(element, 'heading', 'No cases yet').length).to.equal(0);
    expect(textOf(element)).not.to.contain('0 cases');
    byRole(element, 'button', 'Open a new case');
  });

  it('says what happened, tells the page, and tries again without losing the focus', async () => {
    const backend = memory([aCase(1)]);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('network', { detail: 'The gateway sleeps.' }));
    const told = nextEvent(document, 'case-error');
    const element = await mount(backend);
    expect((await told).detail).to.deep.equal({ code: 'network', reason: 'listCases failed: network' });
    const again = await findByRole(element, 'button', 'Try again');
    expect(textOf(element)).to.contain('could not be reached');
    expect(textOf(element)).to.contain('The gateway sleeps.');
    await eventually(() => expect(said()).to.contain('could not be reached'));
    backend.listCases = listCases;
    again.focus();
    again.click();
    await listed(element, ['Subject 1']);
    expect(focused()).to.equal(byRole(element, 'heading', 'My Cases'));
  });

  it('loads again by itself once the host has signed the member in', async () => {
    const backend = memory([aCase(1)]);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('unauthenticated'));
    const expired = nextEvent(document, 'case-session-expired');
    const element = await mount(backend);
    const { detail } = await expired;
    await reads(element, 'Sign in again');
    backend.listCases = listCases;
    detail.resumeAfter(Promise.resolve());
    await listed(element, ['Subject 1']);
  });

  it('shows only the account that was asked for last, whichever answer comes first', async () => {
    const slow = later<CasePage>();
    const element = await mount(
      {
        ...memory([]),
        listCases: ({ account }) =>
          account === 'slow' ? slow.promise : Promise.resolve({ cases: [aCase(2)], total: 1 }),
      },
      'slow',
    );
    element.account = 'quick';
    await listed(element, ['Subject 2']);
    slow.resolve({ cases: [aCase(1)], total: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(subjects(element)).to.deep.equal(['Subject 2']);
  });

  it('asks again for what a removal from the page cut off', async () => {
    const first = later<CasePage>();
    const backend = memory([aCase(1)]);
    const { listCases } = backend;
    backend.listCases = () => first.promise;
    const element = await mount(backend);
    const parent = element.parentElement!;
    element.remove();
    backend.listCases = listCases;
    parent.append(element);
    await listed(element, ['Subject 1']);
  });

  it('takes the focus to its heading as soon as that is there', async () => {
    const listing = later<void>();
    const backend = memory([aCase(1)]);
    const { listCases } = backend;
    const element = await mount({ ...backend, listCases: (query, signal) => listing.promise.then(() => listCases(query, signal)) });
    element.focus();
    listing.resolve();
    await listed(element, ['Subject 1']);
    expect(focused()).to.equal(byRole(element, 'heading', 'My Cases'));
  });
});
