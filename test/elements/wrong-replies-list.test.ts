/** The list of `<my-cases>` when a backend answers wrongly: says so in words, and leads on once it answers rightly. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { byRole, eventually, findByRole } from '../support/page.ts';
import { account, numbered, type AccountRig } from './my-cases-account.ts';
import { listed, mount, reads, textOf } from './my-cases-rig.ts';
import { smallSociety } from './wizard-preset.ts';
import { litShaped, mendable, problem, uncaught, wrongReplies } from './wrong-replies.ts';

const errors = uncaught();

const rig = (): AccountRig => {
  const backend = account(3);
  // No news: what is tried again is tried by hand.
  delete backend.watchCases;
  return Object.assign(backend, { preset: async () => smallSociety });
};

/** A notice in words, nothing that waits for ever, and the button that leads on. */
async function tellsAndMends(element: MyCases, backend: { mended: boolean }, words = problem): Promise<void> {
  await reads(element, words);
  const again = await findByRole(element, 'button', 'Try again');
  expect(element.shadowRoot!.querySelectorAll('[aria-busy=true]').length, 'waiting for nothing').to.equal(0);
  backend.mended = true;
  again.click();
}

describe('the list of <my-cases>, answered', () => {
  afterEach(() => expect(errors()).to.deep.equal([]));

  for (const wrong of wrongReplies('listCases')) {
    it(`the first page with ${wrong.name}`, async () => {
      const backend = mendable(wrong.spoil(rig()), rig());
      const element = await mount(backend);
      await tellsAndMends(element, backend);
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
    });
  }

  for (const wrong of wrongReplies('session')) {
    it(`who is signed in with ${wrong.name}`, async () => {
      const backend = mendable(wrong.spoil(rig()), rig());
      const element = await mount(backend);
      await tellsAndMends(element, backend);
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
    });
  }

  for (const wrong of wrongReplies('session')) {
    it(`who is signed in with ${wrong.name}, where the account is given`, async () => {
      const backend = mendable(wrong.spoil(rig()), rig());
      const element = await mount(backend, 'boreal');
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
      await tellsAndMends(element, backend, 'The numbers and names of this account did not load.');
      await reads(element, 'Éditions Boréal inc.');
      expect(textOf(element)).not.to.include('did not load');
    });
  }

  for (const wrong of wrongReplies('readOverview')) {
    it(`its counts with ${wrong.name}`, async () => {
      const good = rig();
      const backend = mendable(wrong.spoil(good), good);
      const element = await mount(backend);
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
      await tellsAndMends(element, backend, 'The numbers and names of this account did not load.');
      await reads(element, 'Waiting on you');
      expect(textOf(element)).not.to.include('did not load');
    });
  }

  for (const wrong of wrongReplies('preset')) {
    it(`a preset with ${wrong.name}, in the words it was opened in`, async () => {
      const backend = mendable(wrong.spoil(rig()), Object.assign(rig(), { preset: async () => ({ ...smallSociety, earlierCases: { en: 'Earlier ones are kept elsewhere.', fr: 'x' } }) }));
      const element = await mount(backend);
      const told = new Promise((resolve) => {
        element.addEventListener('case-error', resolve, { once: true });
      });
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
      await told;
      backend.mended = true;
      byRole(element, 'button', 'Refresh').click();
      await reads(element, 'Earlier ones are kept elsewhere.');
    });
  }
});

describe('a further page of <my-cases>, answered', () => {
  afterEach(() => {
    document.scrollingElement!.scrollTo({ top: 0 });
    expect(errors()).to.deep.equal([]);
  });

  const toTheEnd = (): void => document.scrollingElement!.scrollTo({ top: document.scrollingElement!.scrollHeight, behavior: 'instant' });

  /** Wrong from the second page on. */
  const paged = (wrong: CaseBackend, good: CaseBackend): CaseBackend & { mended: boolean } => {
    const later = mendable(wrong, good);
    const { listCases } = later;
    return Object.assign(later, {
      listCases: ((query, call) => (query.cursor ? listCases(query, call) : good.listCases(query, call))) as CaseBackend['listCases'],
    });
  };

  for (const wrong of wrongReplies('listCases')) {
    it(`with ${wrong.name}`, async () => {
      const good = account(90, { skips: false });
      const backend = paged(wrong.spoil(good), good);
      const element = await mount(backend);
      await findByRole(element, 'button', 'Filters');
      await eventually(() => {
        toTheEnd();
        byRole(element, 'button', 'Try again');
      });
      await tellsAndMends(element, backend);
      // The rows that came made the page longer.
      await eventually(() => {
        toTheEnd();
        expect(textOf(element)).to.include('Subject 89');
      });
    });
  }
});

describe('the news of <my-cases>', () => {
  afterEach(() => expect(errors()).to.deep.equal([]));

  for (const [name, news] of [
    ['null', null], ['a number', 7], ['a text', 'case-1'], ['an empty object', {}], ['a list', [{}]], ['an unknown kind', { case: 'case-1', kind: 'archived' }],
    ['a Lit-shaped object', litShaped], ['a Lit-shaped id', { case: litShaped, kind: 'opened' }], ['hostile keys', JSON.parse('{"__proto__":{"case":"x"},"constructor":1}')],
  ] as const) {
    it(`with ${name} is news all the same: the list is read anew`, async () => {
      const backend = account(3);
      const element = await mount(backend);
      await eventually(() => expect(backend.listening).to.equal(true));
      backend.cases.push(numbered(-1));
      backend.news(news as never);
      await listed(element, ['Subject -1', 'Subject 0', 'Subject 1', 'Subject 2']);
    });
  }

  for (const wrong of wrongReplies('watchCases').filter(({ name }) => name.includes('status'))) {
    it(`from a stream that answers with ${wrong.name} does without, and the list stands`, async () => {
      const element = await mount(wrong.spoil(account(3)));
      await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
      await reads(element, 'Waiting on you');
      expect(textOf(element)).not.to.include(problem);
    });
  }
});

describe('a huge reply', () => {
  it('of 20,000 cases in one page, and as many people and types, is shown as any other', async () => {
    const many = Array.from({ length: 20_000 }, (_, each) => each);
    const backend = account(20_000);
    const { readOverview } = backend;
    backend.listCases = async () => ({ cases: backend.cases, total: 20_000 });
    backend.readOverview = async (of) => ({
      ...(await readOverview!(of)),
      openers: many.map((each) => ({ id: `p-${each}`, name: `Person ${each}`, mine: false, count: 1 })),
      types: many.map((each) => ({ path: [{ id: `t-${each}`, label: `Type ${each}` }], count: 1 })),
    });
    const element = await mount(backend);
    await reads(element, '20,000 cases');
    await reads(element, 'Waiting on you');
    expect(errors()).to.deep.equal([]);
  });
});
