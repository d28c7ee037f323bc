/** The elements in a host's clothes: its font, its colour scheme, the themes of the package, density and direction. */
import { expect } from '@open-wc/testing';
import type { MyCases } from '../../src/my-cases.ts';
import { colour, contrast, over, type Colour } from '../support/contrast.ts';
import { eventually, isShown, nameOf } from '../support/page.ts';
import { useTheme } from '../support/theme-sheet.ts';
import { aCase, subjects, memory, mount, whole } from './my-cases-rig.ts';
import { cleanPage, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

const everyStatus = [
  aCase(1, { unread: true, origin: 'phone' }),
  aCase(2, { waiting: true }),
  aCase(3, { status: 'resolved' }),
  aCase(4, { status: 'cancelled', mine: true }),
];

/** The list with its tools, in a place that can be given any surroundings. */
async function openList(): Promise<MyCases> {
  const backend = memory(everyStatus);
  const element = await mount({
    ...backend,
    reply: () => Promise.reject(new Error('not part of these tests')),
    readCase: async (id) =>
      whole(everyStatus.find((each) => each.id === id)!, {
        description: 'Two plays are missing.',
        acts: [{ act: 'reply' }],
        messages: [
          { id: 'a', from: 'staff', author: 'Line', at: '2026-03-02T15:00:00Z', text: 'See https://boreale.example', lang: 'en' },
          { id: 'b', from: 'member', author: 'Camille', at: '2026-03-02T15:00:00Z', text: 'Hello', lang: 'en' },
        ],
      }),
  });
  await eventually(() => expect(element.shadowRoot!.querySelector('#filters-button')).not.to.equal(null));
  await eventually(() => {
    // What is far below what one sees of the page is not drawn, and what stands above may still grow.
    element.scrollIntoView();
    expect(subjects(element)).to.deep.equal(['Subject 1', 'Subject 2', 'Subject 3', 'Subject 4']);
  });
  return element;
}

async function openCase(element: MyCases): Promise<void> {
  await element.open('case-2');
  await eventually(() => expect(element.shadowRoot!.querySelector('#reply-text')).not.to.equal(null));
}

/** The wizard's screens with the most colours, one after the other. */
async function screensOf(page: WizardPage, look: (screen: string) => void): Promise<void> {
  await page.press('continue');
  await page.faults();
  look('a step with its fault');
  await page.fill(page.word('subject'), 'Missing royalties');
  await page.continueTo('type');
  await page.choose('Requests');
  await page.choose('With proof');
  look('a choice');
  await page.press('continue');
  await page.at('details');
  await page.continueTo('files');
  await page.attach(pdf('done.pdf'));
  await page.chooseFiles(new File(['MZ'], 'refused.exe'));
  await eventually(() => page.fileRow('refused.exe'));
  look('files in each state');
  await page.continueTo('review');
  look('the preview');
}

interface Spoken {
  readonly text: string;
  readonly ink: Colour;
  readonly ground: Colour;
}

const clear = ({ alpha }: Colour): boolean => alpha < 1;

/** What lies behind an element, through shadow roots, down to the first that covers all; the page is white or dark itself. */
function groundOf(element: Element, page: Colour): Colour {
  const own = colour(getComputedStyle(element).backgroundColor);
  if (!clear(own)) return own;
  const parent = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return over(own, parent && parent !== document.documentElement ? groundOf(parent, page) : page);
}

/** Every text on the screen with its colours. What is out of use for a moment may be paler. */
function spoken(root: ShadowRoot, page: Colour): readonly Spoken[] {
  return [...root.querySelectorAll('*')]
    .filter((each) => !each.matches('style, script, option, .hidden, .hidden *, [aria-disabled=true]') && isShown(each))
    .filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
    .map((each) => {
      const ground = groundOf(each, page);
      return { text: each.textContent!.trim().slice(0, 40), ground, ink: over(colour(getComputedStyle(each).color), ground) };
    });
}

function expectReadable(root: ShadowRoot, page: Colour, least: number, where: string): void {
  const all = spoken(root, page);
  expect(all.length, where).to.be.above(5);
  const pale = all.filter(({ ink, ground }) => contrast(ink, ground) < least - 0.01);
  expect(pale.map(({ text, ink, ground }) => `${text}: ${contrast(ink, ground).toFixed(2)}`), where).to.deep.equal([]);
}

const schemes = { light: colour('#ffffff'), dark: colour('#0b0f14') } as const;

describe('theming', () => {
  const undo: (() => void)[] = [];
  const dress = async (...themes: readonly string[]): Promise<void> => {
    for (const theme of themes) undo.push(await useTheme(theme));
  };
  beforeEach(cleanPage);
  afterEach(() => {
    undo.splice(0).forEach((each) => each());
    document.documentElement.removeAttribute('style');
  });
  after(cleanPage);

  it('inherits the host’s font, in every element that has words', async () => {
    document.documentElement.style.fontFamily = 'Papyrus, fantasy';
    const page = await readyWizard();
    const list = await openList();
    for (const root of [page.root, list.shadowRoot!]) {
      const families = new Set([...root.querySelectorAll('h2, h3, p, label, button, input, th, td, span')].map((each) => getComputedStyle(each).fontFamily));
      expect([...families]).to.deep.equal(['Papyrus, fantasy']);
    }
  });

  it('shows words as they were written where the page sets everything in capitals', async () => {
    document.documentElement.style.textTransform = 'uppercase';
    const page = await readyWizard();
    const list = await openList();
    for (const root of [page.root, list.shadowRoot!]) expect(getComputedStyle(root.querySelector('h2')!).textTransform).to.equal('none');
  });

  it('is there where the page sizes a part by what is in it, fits a part that is narrow, and is as wide as the page says', async () => {
    const list = await openList();
    const around = document.createElement('div');
    list.replaceWith(around);
    around.append(list);
    const width = (css: string, own = ''): number => {
      around.style.cssText = css;
      list.style.cssText = own;
      return list.getBoundingClientRect().width;
    };
    for (const fitted of ['display: table-cell', 'display: inline-block', 'width: fit-content', 'float: inline-start']) {
      expect(width(fitted), fitted).to.be.least(256);
    }
    for (const own of ['', 'float: inline-start', 'display: inline-block', 'position: absolute']) {
      expect(width('position: relative; width: 400px', own), own).to.be.least(256);
    }
    expect(width('width: 200px')).to.equal(200);
    expect(width('width: 400px', 'width: 1100px'), 'a page that scrolls it sideways').to.equal(1100);
    for (const flexible of ['display: flex', 'display: flex; flex-wrap: wrap', 'display: flex; flex-direction: column; align-items: center']) {
      expect(width(`${flexible}; width: 400px`), flexible).to.be.least(256);
    }
    for (const row of ['display: flex', 'display: flex; flex-wrap: wrap']) expect(width(`${row}; width: 200px`), row).to.equal(200);
    around.replaceWith(list);
  });

  it('follows the colour scheme that the host gives the element itself, whatever the page’s', async () => {
    document.documentElement.style.colorScheme = 'light';
    const list = await openList();
    const paper = (): string => getComputedStyle(list.shadowRoot!.querySelector('.cases')!).backgroundColor;
    expect(paper()).to.equal('rgb(255, 255, 255)');
    list.style.colorScheme = 'dark';
    expect(paper()).to.equal('rgb(23, 33, 42)');
  });

  for (const [themes, least] of [[[], 4.5], [['boreal'], 4.5], [['practice'], 4.5], [['boreal', 'high-contrast'], 7]] as const) {
    const named = themes.join(' with ') || 'the default theme';
    for (const [scheme, ground] of Object.entries(schemes)) {
      it(`shows every text at ${least}:1 at least, in ${named}, ${scheme}`, async function () {
        this.timeout(60_000);
        await dress(...themes);
        document.documentElement.style.colorScheme = scheme;
        const page = await readyWizard();
        page.place.style.background = 'transparent';
        await screensOf(page, (screen) => expectReadable(page.root, ground, least, screen));
        page.place.remove();
        const list = await openList();
        expectReadable(list.shadowRoot!, ground, least, 'the list');
        await openCase(list);
        expectReadable(list.shadowRoot!, ground, least, 'a case');
      });
    }
  }

  for (const theme of ['boreal', 'practice']) {
    it(`keeps targets of 44 pixels and 320 pixels without a sideways scroll, in ${theme}`, async () => {
      await dress(theme);
      const page = await readyWizard({ width: 320 });
      await screensOf(page, (screen) => {
        expect(small(page.root), screen).to.deep.equal([]);
        expect(wide(page.root, page.place), screen).to.deep.equal([]);
      });
      page.place.remove();
      const list = await openList();
      list.style.width = '320px';
      await list.updateComplete;
      expect(wide(list.shadowRoot!, list)).to.deep.equal([]);
      await openCase(list);
      expect(wide(list.shadowRoot!, list)).to.deep.equal([]);
    });
  }

  it('gives two societies on one page each its own theme, by name', async () => {
    await dress('boreal', 'practice');
    const page = await readyWizard();
    page.wizard.dataset['caseTheme'] = 'boreal';
    const list = await openList();
    list.dataset['caseTheme'] = 'practice';
    const corner = (element: Element | null): string => getComputedStyle(element!).borderStartStartRadius;
    expect(corner(page.root.querySelector('.primary'))).to.equal('99px');
    expect(corner(list.shadowRoot!.querySelector('.primary'))).to.equal('2px');
  });

  it('moves closer together with density, and no control gets lower than 44 pixels', async () => {
    const page = await readyWizard();
    const body = page.root.querySelector('.body')!;
    const roomy = Number.parseFloat(getComputedStyle(body).paddingBlockStart);
    page.wizard.style.setProperty('--case-density', '0.5');
    page.wizard.style.setProperty('--case-control', '20px');
    expect(Number.parseFloat(getComputedStyle(body).paddingBlockStart)).to.equal(roomy / 2);
    expect(small(page.root)).to.deep.equal([]);
  });

  it('is mirrored on a page from right to left', async () => {
    const list = await openList();
    const start = (): number => list.shadowRoot!.querySelector('#list')!.getBoundingClientRect().left;
    const button = (): number => list.shadowRoot!.querySelector('.new')!.getBoundingClientRect().left;
    list.style.width = '900px';
    expect(start()).to.be.below(button());
    list.dir = 'rtl';
    for (const each of list.shadowRoot!.querySelectorAll('[dir]')) each.removeAttribute('dir');
    expect(start()).to.be.above(button());
    expect(wide(list.shadowRoot!, list)).to.deep.equal([]);
  });

  it('has room for the host’s header, help and footer around the list, and around an open case', async () => {
    const list = await openList();
    for (const slot of ['header', 'help', 'footer']) list.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
    const order = (): readonly string[] => {
      const places = [list.shadowRoot!.querySelector('[part~=heading]')!, ...list.querySelectorAll('p')];
      return places.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((each) => each.slot || 'heading');
    };
    await eventually(() => expect(order()).to.deep.equal(['header', 'heading', 'help', 'footer']));
    await openCase(list);
    expect(order()).to.deep.equal(['header', 'heading', 'help', 'footer']);
  });
});

/** A choice is as large as its label. */
const small = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')].filter(isShown).flatMap((element) => {
    const target = element.matches('[type=radio], [type=checkbox]') ? element.closest('label')! : element;
    const { width, height } = target.getBoundingClientRect();
    return width < 43.9 || height < 43.9 ? [`${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)}`] : [];
  });

function wide(root: ShadowRoot, place: HTMLElement): readonly string[] {
  const { left, right } = place.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((each) => isShown(each) && !each.closest('.hidden, svg') && getComputedStyle(each).position !== 'fixed')
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((each) => `${each.localName}.${each.className}`);
}
