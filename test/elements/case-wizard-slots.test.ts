/** The host's own content in `<case-wizard>`: where its slots stand, in both layouts, and that empty ones take no room. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, openWizard, readyWizard, type Opening, type WizardPage } from './wizard-page.ts';

/** What the host puts there, by slot. */
function fillSlots({ wizard }: WizardPage): Record<'header' | 'help' | 'footer' | 'success', HTMLElement> {
  const made = (name: string): HTMLElement => {
    const element = document.createElement('p');
    Object.assign(element, { slot: name, textContent: `The ${name} of the society` });
    wizard.append(element);
    return element;
  };
  return { header: made('header'), help: made('help'), footer: made('footer'), success: made('success') };
}

const top = (element: Element): number => element.getBoundingClientRect().top;
const isThere = (element: Element): boolean => element.getBoundingClientRect().height > 0;

async function toReceipt(page: WizardPage, layout: 'wizard' | 'form'): Promise<void> {
  if (layout === 'wizard') {
    await page.start(['Questions']);
    await page.reach('review');
  } else {
    await page.fill('Subject', 'Slots');
    await page.choose('Questions');
  }
  await page.press('submit');
}

describe('the slots of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  for (const layout of ['wizard', 'form'] as const) {
    for (const width of [360, 1000]) {
      it(`stand above the heading, below the fields and below the buttons, in the ${layout} at ${width} pixels`, async () => {
        const page = await readyWizard({ layout, width });
        const { header, help, footer, success } = fillSlots(page);
        await page.wizard.updateComplete;
        const heading = page.root.querySelector('#heading')!;
        const fields = page.root.querySelector('.fields')!;
        expect([header, help, footer].every(isThere)).to.equal(true);
        expect(isThere(success)).to.equal(false);
        expect(top(header)).to.be.below(top(heading));
        expect(top(help)).to.be.least(fields.getBoundingClientRect().bottom);
        expect(top(footer)).to.be.least(page.root.querySelector('.ways')!.getBoundingClientRect().bottom);
        for (const element of [header, help, footer]) {
          expect(element.getBoundingClientRect().left, 'as far in as the rest').to.be.closeTo(heading.getBoundingClientRect().left, 1);
        }
      });
    }

    for (const width of [360, 500, 1000]) {
      it(`are there on the receipt, below all else, in the ${layout} at ${width} pixels`, async () => {
        const page = await readyWizard({ layout, width });
        const { success, footer, help } = fillSlots(page);
        await toReceipt(page, layout);
        await page.find('heading', /was received/);
        expect([success, footer, help].map(isThere)).to.deep.equal([true, true, false]);
        expect(top(success)).to.be.least((await page.find('button', 'Print')).getBoundingClientRect().bottom);
        expect(top(footer)).to.be.least(success.getBoundingClientRect().bottom);
      });
    }
  }

  it('leave the ways on whole: a row that is too long wraps, its words do not', async () => {
    const page = await readyWizard({ width: 600 });
    page.wizard.style.setProperty('--case-font-size', '1.75rem');
    await toReceipt(page, 'wizard');
    await page.find('heading', /was received/);
    for (const button of page.root.querySelectorAll('.ways button')) {
      const words = document.createRange();
      words.selectNodeContents(button);
      expect(words.getBoundingClientRect().height, button.textContent).to.be.below(1.6 * parseFloat(getComputedStyle(button).fontSize));
    }
  });

  it('take no room while they are empty', async () => {
    const heights = async (opening: Opening): Promise<number[]> => {
      await cleanPage();
      const page = await readyWizard(opening);
      const height = (): number => page.wizard.getBoundingClientRect().height;
      const before = height();
      page.root.querySelectorAll('slot').forEach((slot) => slot.remove());
      return [before, height()];
    };
    for (const layout of ['wizard', 'form'] as const) {
      const [before, without] = await heights({ layout, width: 360 });
      expect(before).to.equal(without);
    }
  });

  it('have a number to call beside what went wrong', async () => {
    const backend = fakeBackend();
    backend.fail('session', new BackendError('network'));
    const page = await openWizard({ backend });
    await page.find('alert');
    const { footer } = fillSlots(page);
    await eventually(() => expect(isThere(footer)).to.equal(true));
  });
});
