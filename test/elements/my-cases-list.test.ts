/** The long list of `<my-cases>`: scrolled, jumped through, walked by keyboard, and never more than a window of it drawn. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { allByRole, byRole, eventually, findByRole, focused, press } from '../support/page.ts';
import { account, listens, numbered, type AccountRig } from './my-cases-account.ts';
import { mount, subjects, textOf } from './my-cases-rig.ts';

/** The bound that holds wherever the list is scrolled to. */
const MOST = 350;

const elements = (element: MyCases): number => element.shadowRoot!.querySelectorAll('*').length;

/** Subjects of the rows that a person sees right now. */
const seen = (element: MyCases): string[] =>
  [...element.shadowRoot!.querySelectorAll('[data-case]')]
    .filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .map((each) => each.querySelector('bdi')!.textContent!);

const opened = async (element: MyCases, backend: AccountRig): Promise<void> => {
  await listens(element, backend);
  await eventually(() => expect(seen(element)).not.to.be.empty);
};

const scrollTo = (top: number): void => document.scrollingElement!.scrollTo({ top, behavior: 'instant' });

const sees = (element: MyCases, subject: string): Promise<void> =>
  eventually(() => {
    expect(seen(element)).to.include(subject);
  });

/** The page has told of a scroll, and what follows from it is drawn. */
const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((drawn) => {
      requestAnimationFrame(drawn);
    });
  }
};

/** Nothing more is on its way. */
const settled = async (element: MyCases, backend: { readonly underway: number }): Promise<void> => {
  await frames();
  await eventually(async () => {
    await element.updateComplete;
    expect(backend.underway).to.equal(0);
    expect(element.shadowRoot!.querySelector('.ghost')).to.equal(null);
  });
};

const widths = [1248, 358];

describe('the long list of <my-cases>', () => {
  beforeEach(() => scrollTo(0));

  for (const width of widths) {
    it(`draws a window of 100,000 cases and no more, wherever it is scrolled to, ${width} px wide`, async () => {
      const backend = account(100_000);
      const element = await mount(backend);
      element.style.width = `${width}px`;
      await opened(element, backend);
      const most: number[] = [];
      for (const part of [0, 0.13, 0.5, 0.500001, 0.77, 1, 0.3, 0]) {
        scrollTo(part * document.scrollingElement!.scrollHeight);
        await settled(element, backend);
        await eventually(() => expect(seen(element)).not.to.be.empty);
        most.push(elements(element));
      }
      expect(Math.max(...most)).to.be.at.most(MOST);
    });
  }

  it('reaches the last case of 100,000 by the End key, and passes over those between', async () => {
    const backend = account(100_000);
    const element = await mount(backend);
    await opened(element, backend);
    byRole(element, 'button', 'Filters').focus();
    // The first jump goes by estimated heights; the measured ones may put the end a little further. Pressed while the page still glides, it would
    // begin anew.
    await eventually(async () => {
      await press('End');
      await settled(element, backend);
      expect(seen(element)).to.include('Subject 99999');
    });
    // Where the page glides, rows on the way are asked for, as many as there is time to see: most are never seen.
    const rows = backend.asked.reduce((sum, { limit = 0 }) => sum + limit, 0);
    expect(rows).to.be.below(50_000);
    const table = byRole(element, 'table');
    expect(table.getAttribute('aria-rowcount')).to.equal('100001');
    expect(element.shadowRoot!.querySelector('[data-case="case-99999"]')!.closest('tr')!.getAttribute('aria-rowindex')).to.equal('100001');
  });

  it('walks by cursors to where it is scrolled when the backend passes no rows over', async () => {
    const backend = account(3000, { skips: false });
    const element = await mount(backend);
    await opened(element, backend);
    scrollTo(document.scrollingElement!.scrollHeight);
    await sees(element, 'Subject 2999');
    expect(backend.asked.length).to.be.below(20);
  });

  it('shows rows of the right size until those that are scrolled to come', async () => {
    let hold: Promise<void> | undefined;
    let release = (): void => undefined;
    const backend = account(5000, { before: () => hold ?? Promise.resolve() });
    const element = await mount(backend);
    await opened(element, backend);
    hold = new Promise((resolve) => {
      release = resolve;
    });
    scrollTo(document.scrollingElement!.scrollHeight / 2);
    const ghost = await eventually(() => {
      const found = element.shadowRoot!.querySelector('.ghost');
      if (!found) throw new Error('no row stands in');
      return found;
    });
    expect(ghost.getBoundingClientRect().height).to.be.within(60, 100);
    hold = undefined;
    release();
    await settled(element, backend);
    expect(seen(element)).not.to.be.empty;
  });

  it('does not move what is read when rows above turn out higher than thought', async () => {
    const backend = account(3000);
    const tall = 'a subject that takes several lines of the screen, one after the other, '.repeat(6);
    backend.cases = backend.cases.map((each, number) => (number % 7 === 0 && number > 40 ? { ...each, subject: `${each.subject}: ${tall}` } : each));
    const element = await mount(backend);
    await opened(element, backend);
    scrollTo(60_000);
    await settled(element, backend);
    const name = seen(element)[0]!;
    const placeOf = (): number =>
      [...element.shadowRoot!.querySelectorAll('[data-case]')].find((each) => each.textContent!.includes(name))!.getBoundingClientRect().top;
    const before = placeOf();
    for (let step = 1; step <= 4; step++) {
      document.scrollingElement!.scrollBy({ top: -15, behavior: 'instant' });
      await settled(element, backend);
      expect(Math.abs(placeOf() - before - 15 * step)).to.be.below(2);
    }
  });

  it('is walked row by row with Tab, further than what was drawn at first', async () => {
    const backend = account(200);
    const element = await mount(backend);
    await opened(element, backend);
    (await findByRole(element, 'button', 'Unread, Subject 1')).focus();
    for (let number = 2; number < 40; number++) {
      await press('Tab');
      await eventually(() => expect(focused()?.textContent).to.match(new RegExp(`Subject ${number}\\s*$`)));
    }
    expect(elements(element)).to.be.at.most(MOST);
  });

  it('keeps the row that has the focus, however far it is scrolled away, and goes on from there', async () => {
    const backend = account(5000);
    const element = await mount(backend);
    await opened(element, backend);
    const row = await findByRole(element, 'button', 'Subject 4');
    row.focus();
    scrollTo(200_000);
    await settled(element, backend);
    expect(focused()).to.equal(row);
    expect(seen(element)).not.to.include('Subject 4');
    await press('Tab');
    await eventually(() => expect(focused()?.textContent).to.match(/Subject 5\s*$/));
    await sees(element, 'Subject 5');
  });

  it('keeps few rows in memory, and asks again for those that it let go of', async () => {
    const backend = account(2000);
    const element = await mount(backend);
    await opened(element, backend);
    for (const top of [30_000, 50_000, 70_000, 90_000, 110_000]) {
      scrollTo(top);
      await settled(element, backend);
    }
    const before = backend.asked.length;
    scrollTo(0);
    await sees(element, 'Subject 0');
    expect(backend.asked.length).to.be.greaterThan(before);
  });

  it('scrolls with whichever box around it scrolls, also through a shadow root', async () => {
    const backend = account(3000);
    const frame = document.createElement('div');
    const box = frame.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    Object.assign(box.style, { height: '500px', overflow: 'auto' });
    document.body.append(frame);
    try {
      const element = document.createElement('my-cases') as MyCases;
      element.backend = backend;
      box.append(element);
      await opened(element, backend);
      expect(element.shadowRoot!.querySelectorAll('[data-case]').length).to.be.below(16);
      box.scrollTop = box.scrollHeight;
      await eventually(() => expect(subjects(element)).to.include('Subject 2999'));
    } finally {
      frame.remove();
    }
  });

  it('says where further rows should be that they did not come, and tries again there', async () => {
    const backend = account(3000);
    const element = await mount(backend);
    await opened(element, backend);
    await settled(element, backend);
    const { listCases } = backend;
    backend.listCases = () => Promise.reject(new BackendError('server'));
    scrollTo(100_000);
    const again = await findByRole(element, 'button', 'Try again');
    expect(again.closest('table')).not.to.equal(null);
    backend.listCases = listCases;
    again.focus();
    again.click();
    await settled(element, backend);
    expect(allByRole(element, 'button', 'Try again')).to.be.empty;
    await eventually(() => expect(focused()?.hasAttribute('data-case')).to.equal(true));
  });

  it('does not wait for rows that nobody looks at any more', async () => {
    let stuck = true;
    const backend = account(100_000, { before: ({ skip }) => (skip && stuck ? new Promise(() => undefined) : Promise.resolve()) });
    const element = await mount(backend);
    await opened(element, backend);
    scrollTo(1_000_000);
    await eventually(() => expect(backend.asked.at(-1)!.skip).to.be.greaterThan(1000));
    stuck = false;
    const before = backend.asked.length;
    await eventually(() => {
      document.scrollingElement!.scrollBy({ top: 9000, behavior: 'instant' });
      expect(backend.asked.length).to.be.greaterThan(before);
    });
    await eventually(() => expect(seen(element)).not.to.be.empty);
  });

  it('comes back from a case to the very place that it was left at', async () => {
    const backend = account(3000);
    const element = await mount(backend);
    await opened(element, backend);
    scrollTo(80_000);
    await settled(element, backend);
    const name = seen(element)[4]!;
    const row = byRole(element, 'button', name);
    const { top } = row.getBoundingClientRect();
    row.click();
    await findByRole(element, 'heading', name);
    scrollTo(0);
    byRole(element, 'button', 'My Cases').click();
    const back = await findByRole(element, 'button', name);
    await eventually(() => expect(focused()).to.equal(back));
    expect(Math.abs(back.getBoundingClientRect().top - top)).to.be.below(2);
  });

  it('lets a new case in at the top, but nothing under the eyes of who reads further down', async () => {
    const backend = account(3000);
    const element = await mount(backend, 'boreal');
    await opened(element, backend);
    scrollTo(80_000);
    await settled(element, backend);
    const before = seen(element);
    const name = before[2]!;
    const { top } = byRole(element, 'button', name).getBoundingClientRect();
    backend.cases.unshift(numbered(-1, { subject: 'Brand new' }));
    await element.refresh();
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(before);
    expect(Math.abs(byRole(element, 'button', name).getBoundingClientRect().top - top)).to.be.below(2);
    scrollTo(0);
    await sees(element, 'Brand new');
  });

  it('tells the true number of each row to a screen reader', async () => {
    const backend = account(3000);
    const element = await mount(backend);
    await opened(element, backend);
    scrollTo(50_000);
    await settled(element, backend);
    for (const row of allByRole(element, 'row').slice(1)) {
      const name = row.querySelector('[data-case] bdi')?.textContent;
      if (name) expect(Number(row.getAttribute('aria-rowindex'))).to.equal(Number(name.replace(/\D/g, '')) + 2);
    }
    expect(textOf(element)).to.contain('3,000 cases');
  });
});
