/** The tools of the list of <my-cases>: status, search, filters, order, what they tell the host, and what it may set. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseFilter } from '../../src/model/case-list.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import type { MyCases } from '../../src/my-cases.ts';
import type { CaseErrorDetail } from '../../src/ui/events.ts';
import { allByRole, byRole, eventually, findByRole, focused, press, said, type } from '../support/page.ts';
import { account, listens, numbered, type AccountRig } from './my-cases-account.ts';
import { later, mount, nextEvent, reads, subjects, textOf } from './my-cases-rig.ts';

const box = (element: MyCases): HTMLInputElement => byRole<HTMLInputElement>(element, 'textbox', 'Reference, subject or message');

async function opened(backend: AccountRig, filter?: CaseFilter): Promise<MyCases> {
  const element = await mount(backend, 'boreal');
  if (filter) element.filter = filter;
  element.style.width = '1100px';
  await listens(element, backend);
  return element;
}

const shows = (element: MyCases, wanted: readonly string[]): Promise<void> =>
  eventually(() => {
    expect(subjects(element)).to.deep.equal(wanted);
  });

const hears = (text: string): Promise<void> =>
  eventually(() => {
    expect(said()).to.equal(text);
  });

const filters = async (element: MyCases): Promise<void> => {
  byRole(element, 'button', 'Filters').click();
  await findByRole(element, 'combobox', 'Type');
};

const choose = (element: MyCases, name: string, value: string): void => {
  const select = byRole<HTMLSelectElement>(element, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the statuses of the list', () => {
  it('are told with their counts, and one of them is pressed', async () => {
    const element = await opened(account(31));
    const names = allByRole(byRole(element, 'group', 'Status'), 'button').map((each) => each.textContent!.trim());
    expect(names).to.deep.equal(['All 31', 'Waiting on you 1', 'Active 9', 'Resolved 19', 'Cancelled 3']);
    expect(byRole(element, 'button', 'All 31').getAttribute('aria-pressed')).to.equal('true');
  });

  it('narrow the list in the backend, say so once, and tell how many of how many', async () => {
    const backend = account(31);
    const element = await opened(backend);
    byRole(element, 'button', 'Cancelled 3').click();
    await shows(element, ['Subject 10', 'Subject 20', 'Subject 30']);
    await hears('3 cases found');
    expect(textOf(element)).to.contain('3 of 31');
    expect(backend.asked.at(-1)!.status).to.equal('cancelled');
  });

  it('leave out what waits where nothing does', async () => {
    const backend = account(31);
    backend.cases = backend.cases.map((each) => ({ ...each, waiting: false }));
    const element = await opened(backend);
    expect(allByRole(element, 'button', /Waiting/)).to.be.empty;
  });

  it('become one field where they cannot stand side by side', async () => {
    const element = await opened(account(31));
    element.style.width = '340px';
    const select = await findByRole<HTMLSelectElement>(element, 'combobox', 'Status');
    expect([...select.options].map((each) => each.text)).to.include('Active 9');
    choose(element, 'Status', 'waiting');
    await shows(element, ['Subject 2']);
  });

  it('have no counts, and there is no choice of type or opener, where the backend counts nothing', async () => {
    const backend = account(31);
    delete backend.readOverview;
    const element = await mount(backend, 'boreal');
    element.style.width = '1100px';
    await findByRole(element, 'button', 'All');
    byRole(element, 'button', 'Filters').click();
    await findByRole(element, 'combobox', 'Origin');
    expect(allByRole(element, 'combobox', 'Type')).to.be.empty;
    expect(textOf(element)).to.contain('31 cases');
  });
});

describe('the search of the list', () => {
  it('finds while someone types, and Escape shows everything again', async () => {
    const element = await opened(account(31));
    await type(box(element), 'Subject 17');
    await shows(element, ['Subject 17']);
    await hears('1 case found');
    expect(element.filter).to.deep.equal({ search: 'Subject 17' });
    await press('Escape');
    await eventually(() => expect(subjects(element).length).to.be.greaterThan(5));
    expect(box(element).value).to.equal('');
    expect(focused()).to.equal(box(element));
  });

  it('asks at the first key, never twice at a time, and the latest words win', async () => {
    const first = later<undefined>();
    let waits = false;
    const backend = account(31, {
      before: async ({ search }) => {
        if (search && !waits) {
          waits = true;
          await first.promise;
        }
      },
    });
    const element = await opened(backend);
    const before = backend.asked.length;
    await type(box(element), 'Subject 2');
    await eventually(() => expect(backend.asked.length).to.equal(before + 1));
    expect(backend.underway).to.equal(1);
    first.resolve(undefined);
    await eventually(() => expect(backend.asked.at(-1)!.search).to.equal('Subject 2'));
    expect(backend.asked.length).to.equal(before + 2);
    await hears('11 cases found');
  });

  it('is emptied by its button, which hands the focus back', async () => {
    const element = await opened(account(31));
    await type(box(element), 'Subject 30');
    await shows(element, ['Subject 30']);
    byRole(element, 'button', 'Clear the search').click();
    await eventually(() => expect(focused()).to.equal(box(element)));
    await eventually(() => expect(element.filter).to.deep.equal({}));
  });

  it('says that nothing was found, and shows everything again on one press', async () => {
    const element = await opened(account(31));
    await type(box(element), 'nowhere');
    await findByRole(element, 'heading', 'No case found');
    await hears('No case found');
    byRole(element, 'button', 'Clear filters').click();
    await eventually(() => expect(subjects(element).length).to.be.greaterThan(5));
    expect(focused()).to.equal(byRole(element, 'heading', 'My Cases'));
    expect(box(element).value).to.equal('');
  });

  it('says why it failed and lets one try other words', async () => {
    const backend = account(31);
    const element = await opened(backend);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('server'));
    await type(box(element), 'x');
    await findByRole(element, 'button', 'Try again');
    expect(focused()).to.equal(box(element));
    backend.listCases = listCases;
    await type(box(element), 'Subject 30');
    await shows(element, ['Subject 30']);
  });
});

describe('the filters of the list', () => {
  it('open on a press, and narrow by type, opener and origin together', async () => {
    const backend = account(31);
    const element = await opened(backend);
    await filters(element);
    expect([...byRole<HTMLSelectElement>(element, 'combobox', 'Type').options].map((each) => each.text.trim())).to.deep.equal([
      'All', 'Royalty Inquiry (20)', 'Repertoire (11)',
    ]);
    choose(element, 'Type', 'repertoire');
    choose(element, 'Opened by', 'm-2');
    choose(element, 'Origin', 'phone');
    await shows(element, ['Subject 15']);
    expect(element.filter).to.deep.equal({ type: 'repertoire', openedBy: 'm-2', origin: 'phone' });
  });

  it('stand under the tools once they are set, each to be taken away without losing the focus', async () => {
    const element = await opened(account(31), { type: 'repertoire', origin: 'phone' });
    await findByRole(element, 'button', 'Remove Type: Repertoire');
    byRole(element, 'button', 'Remove Origin: Phone').click();
    await eventually(() => expect(element.filter).to.deep.equal({ type: 'repertoire' }));
    expect(focused()).to.equal(byRole(element, 'button', 'Filters'));
    byRole(element, 'button', 'Clear filters').click();
    await eventually(() => expect(element.filter).to.deep.equal({}));
  });

  it('order the list by a choice, or by the heads of its columns', async () => {
    const element = await opened(account(12));
    byRole(element, 'button', 'Sort by subject').click();
    await eventually(() => expect(subjects(element).slice(0, 5)).to.deep.equal([0, 1, 10, 11, 2].map((number) => `Subject ${number}`)));
    const head = byRole(element, 'button', 'Sort by subject').closest('th')!;
    expect(head.getAttribute('aria-sort')).to.equal('ascending');
    byRole(element, 'button', 'Sort by subject').click();
    await eventually(() => expect(subjects(element)[0]).to.equal('Subject 9'));
    await eventually(() => expect(head.getAttribute('aria-sort')).to.equal('descending'));
    await filters(element);
    choose(element, 'Sort', 'reference asc');
    await eventually(() => expect(subjects(element)[0]).to.equal('Subject 0'));
    expect(element.filter).to.deep.equal({ sort: 'reference', order: 'asc' });
  });
});

describe('the filter and the host', () => {
  it('is told when the member changes it, not when the host does', async () => {
    const element = await opened(account(31));
    const told: CaseFilter[] = [];
    element.addEventListener('case-filter', ({ detail }) => told.push(detail.filter));
    element.filter = { status: 'cancelled' };
    await shows(element, ['Subject 10', 'Subject 20', 'Subject 30']);
    expect(told).to.be.empty;
    byRole(element, 'button', /^Waiting/).click();
    await shows(element, ['Subject 2']);
    expect(told).to.deep.equal([{ status: 'waiting' }]);
  });

  it('may be set before anything is loaded, with whatever stood in an address', async () => {
    const backend = account(31);
    const element = document.createElement('my-cases');
    element.filter = { status: 'cancelled', sort: 'magic', page: 4, search: ['a'] } as never;
    element.backend = backend;
    document.body.append(element);
    try {
      await shows(element, ['Subject 10', 'Subject 20', 'Subject 30']);
      expect(backend.asked.every(({ status }) => status === 'cancelled')).to.equal(true);
      expect(backend.asked[0]).to.have.all.keys('account', 'limit', 'status');
    } finally {
      element.remove();
    }
  });

  it('begins nothing for an element that was gone before its tools came, and all of it when it is back', async () => {
    const backend = account(3);
    const element = await mount(backend, 'boreal');
    await shows(element, ['Subject 0', 'Subject 1', 'Subject 2']);
    const page = element.parentElement!;
    element.remove();
    // Another one, whose tools come after the first one's would have.
    const other = account(3);
    await opened(other);
    expect(backend.listening).to.equal(false);
    page.append(element);
    await findByRole(element, 'button', 'Filters');
  });

  it('asks nothing anew when the host hands back what it was told', async () => {
    const backend = account(31);
    const element = await opened(backend);
    element.addEventListener('case-filter', ({ detail }) => {
      element.filter = { ...detail.filter };
    });
    byRole(element, 'button', 'Cancelled 3').click();
    await shows(element, ['Subject 10', 'Subject 20', 'Subject 30']);
    const before = backend.asked.length;
    await element.updateComplete;
    expect(backend.asked.length).to.equal(before);
  });

  it('forgets who opened when the account changes, and shows nothing of the former one', async () => {
    const backend = account(31);
    const element = await opened(backend, { openedBy: 'm-2' });
    const told = nextEvent(element, 'case-filter');
    const nordic = account(3);
    nordic.cases = [numbered(900)];
    const slow = later<undefined>();
    const { listCases } = backend;
    backend.listCases = async (query) => {
      if (query.account === 'nordic') return nordic.listCases(query);
      await slow.promise;
      return listCases(query);
    };
    void element.refresh();
    element.account = 'nordic';
    await shows(element, ['Subject 900']);
    slow.resolve(undefined);
    await element.updateComplete;
    expect((await told).detail.filter).to.deep.equal({});
    await shows(element, ['Subject 900']);
  });
});

describe('what stands around the list', () => {
  it('names the account where there are several, and who looks after it', async () => {
    const element = await opened(account(3));
    await reads(element, 'Éditions Boréal inc. · Account manager: Line Gagnon');
  });

  it('tells types in the reader’s language where the preset knows them, and its note on earlier cases', async () => {
    const backend = account(2);
    backend.cases = [
      numbered(0, { path: [{ id: 'royalty-inquiry', label: 'Demande de redevances' }] }),
      numbered(3, { path: [{ id: rightsSociety.types[0]!.id, label: rightsSociety.types[0]!.label.fr }] }),
    ];
    const element = await mount(backend, 'boreal');
    element.preset = rightsSociety;
    await reads(element, rightsSociety.types[0]!.label.en);
    await reads(element, 'Demande de redevances');
    await reads(element, rightsSociety.earlierCases!.en);
  });

  it('tells once what is wrong with a preset, place by place, and lists its cases all the same', async () => {
    const backend = account(2);
    const errors: CaseErrorDetail[] = [];
    const hear = ({ detail }: HTMLElementEventMap['case-error']): void => void errors.push(detail);
    document.addEventListener('case-error', hear);
    const element = await mount(backend, 'boreal');
    element.preset = { ...rightsSociety, levels: [] };
    await shows(element, ['Subject 0', 'Subject 1']);
    await eventually(() => expect(errors.map(({ code }) => code)).to.deep.equal(['bad-preset']));
    expect(errors[0]!.reason).to.match(/^The preset is not valid:\nlevels: /);
    byRole(element, 'button', 'Refresh').click();
    await element.open('case-0');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(errors, 'told again').to.have.length(1);
    element.close();
    element.preset = { ...rightsSociety, levels: [], types: [] };
    await eventually(() => expect(errors).to.have.length(2));
    document.removeEventListener('case-error', hear);
  });

  it('puts the cases that wait for the member above the list, from all of the account', async () => {
    const backend = account(400);
    backend.cases = backend.cases.map((each, number) => (number === 399 ? { ...each, waiting: true, status: 'active' } : each));
    const element = await opened(backend);
    const banner = await findByRole(element, 'region', 'Waiting on you · 2');
    expect(allByRole(banner, 'button').map((each) => each.textContent!.trim())).to.deep.equal(['Read, Subject 2', 'Read, Subject 399']);
  });

  it('tells the host how much is unread, at once and whenever that changes', async () => {
    const backend = account(31);
    const element = document.createElement('my-cases');
    const told: unknown[] = [];
    element.addEventListener('case-unread', ({ detail }) => told.push(detail));
    element.account = 'boreal';
    element.backend = backend;
    document.body.append(element);
    try {
      await eventually(() => expect(told).to.deep.equal([{ account: 'boreal', unread: 1, waiting: 1 }]));
      await eventually(() => expect(backend.listening).to.equal(true));
      backend.cases = backend.cases.map((each, number) => (number === 4 ? { ...each, unread: true } : each));
      backend.news({ case: 'case-4', kind: 'message' });
      await eventually(() => expect(told.at(-1)).to.deep.equal({ account: 'boreal', unread: 2, waiting: 1 }));
      await hears('New activity in 1 case');
      await findByRole(element, 'button', 'Unread, Subject 4');
      backend.news({ case: 'case-9', kind: 'read' });
      await element.updateComplete;
      expect(told).to.have.length(2);
    } finally {
      element.remove();
    }
  });

  it('says at the top what could not be read again, and keeps the rows', async () => {
    const backend = account(31);
    const element = await opened(backend);
    backend.listCases = () => Promise.reject(new BackendError('timeout'));
    byRole(element, 'button', 'Refresh').click();
    await findByRole(element, 'button', 'Try again');
    expect(subjects(element)).to.include('Subject 0');
  });

  it('lets who had no right to see try again once it was given', async () => {
    const backend = account(31);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('forbidden'));
    const element = await mount(backend, 'boreal');
    await reads(element, 'You do not have access to this');
    backend.listCases = listCases;
    byRole(element, 'button', 'Try again').click();
    await reads(element, 'Subject 0');
  });

  it('says that it is offline, and loads by itself once it is not', async () => {
    const backend = account(5);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('network'));
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const element = await mount(backend, 'boreal');
      await reads(element, 'You are offline');
      backend.listCases = listCases;
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
      await shows(element, [0, 1, 2, 3, 4].map((number) => `Subject ${number}`));
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
