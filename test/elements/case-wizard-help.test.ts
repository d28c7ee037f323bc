/** "Understanding case types" in `<case-wizard>`: every definition with its trust mark, to be read and to be chosen from. */
import { expect } from '@open-wc/testing';
import type { CaseType } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, byRole, eventually, focused, press, type } from '../support/page.ts';
import { atTypes, checked, overviewName, societyWith } from './help-page.ts';
import { cleanPage, expectFocus, type WizardPage } from './wizard-page.ts';

const team = { en: 'Distribution', fr: 'Répartition' };
const meaning = { en: 'What it means.', fr: 'Ce que cela veut dire.' };
const page = (en: string, fr = en): { readonly en: string; readonly fr: string } => ({ en, fr });

const types: readonly CaseType[] = [
  { id: 'verified', label: page('Verified one', 'Vérifié'), definition: { text: meaning, verified: { by: team, on: '2026-01-02', until: '2099-01-02' },
    link: { label: page('All about it', 'Tout à ce sujet'), url: page('https://example.org/en', 'https://example.org/fr') } } },
  { id: 'overdue', label: page('Overdue one', 'En retard'), definition: { text: meaning, verified: { by: team, on: '2020-01-02', until: '2021-01-02' } } },
  { id: 'unverified', label: page('Unverified one', 'Non vérifié'), definition: { text: meaning } },
  { id: 'later', label: page('Later one', 'Plus tard'), coming: true, definition: { text: meaning } },
];

async function openOverview(wizard: WizardPage): Promise<HTMLElement> {
  await wizard.press(new RegExp(`^${overviewName[wizard.lang]}$`));
  return wizard.find('dialog', overviewName[wizard.lang]);
}

const entry = (dialog: HTMLElement, label: string): string => {
  const heading = byRole(dialog, 'heading', label);
  return (heading.closest('li')?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

describe('the overview of case types', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('says of each definition by whom it is verified and until when, that its review is overdue, or that it is not verified', async () => {
    const dialog = await openOverview(await atTypes({ preset: societyWith(types) }));
    expect(entry(dialog, 'Verified one')).to.match(/What it means\. Verified by Distribution on Jan\.? 2, 2026, good until Jan\.? 2, 2099/);
    expect(entry(dialog, 'Overdue one')).to.match(/Review overdue since Jan\.? 2, 2021\. Last verified by Distribution on Jan\.? 2, 2020\./);
    expect(entry(dialog, 'Unverified one')).to.contain('Not verified yet');
    for (const mark of dialog.querySelectorAll('.trust')) expect(mark.querySelector('svg[aria-hidden=true]')).to.not.equal(null);
  });

  it('says the same in French', async () => {
    const dialog = await openOverview(await atTypes({ preset: societyWith(types), lang: 'fr' }));
    expect(entry(dialog, 'Vérifié')).to.match(/Vérifié par Répartition le 2 janv\. 2026, valable jusqu’au 2 janv\. 2099/);
    expect(entry(dialog, 'En retard')).to.match(/Révision en retard depuis le 2 janv\. 2021/);
    expect(entry(dialog, 'Non vérifié')).to.contain('Pas encore vérifié');
    expect(entry(dialog, 'Plus tard À venir')).to.contain('À venir');
  });

  it('links out to the society’s own pages in words, and leaves the case where it is', async () => {
    const help = { label: page('Our guide'), url: page('https://example.org/guide') };
    const dialog = await openOverview(await atTypes({ preset: societyWith(types, { help }) }));
    for (const name of ['Our guide (opens in a new tab)', 'All about it (opens in a new tab)']) {
      const link = byRole<HTMLAnchorElement>(dialog, 'link', name);
      expect([link.protocol, link.target, link.rel]).to.eql(['https:', '_blank', 'noopener noreferrer']);
    }
  });

  it('takes the type that is chosen there, and goes to it', async () => {
    const wizard = await atTypes();
    const dialog = await openOverview(wizard);
    byRole(dialog, 'button', 'Choose this type: Upload Cue Sheets').click();
    await eventually(() => expect(wizard.focus).to.match(/^Upload Cue Sheets/));
    expect(checked(wizard)).to.eql(['support-request', 'support', 'cue-sheets']);
    expect(wizard.has('dialog')).to.equal(false);
  });

  it('lists the whole tree, offers open leaves only, and shows what is announced as coming', async () => {
    const dialog = await openOverview(await atTypes());
    expect(allByRole(dialog, 'heading').length).to.equal(1 + 6 + 10 + 25 + 5);
    expect(allByRole(dialog, 'button', /^Choose this type: /).length).to.equal(29);
    expect(entry(dialog, 'Privacy Coming')).to.not.contain('Choose this type');
  });

  it('shows on demand only what a word finds, as the finder does, and says how many', async () => {
    const wizard = await atTypes();
    const dialog = await openOverview(wizard);
    const filter = byRole(dialog, 'textbox', 'Show only what has to do with');
    await type(filter, 'pasword');
    expect(allByRole(dialog, 'heading').map((each) => each.textContent.trim()))
      .to.eql(['Understanding case types', 'Support Request (CWR, Portal, AGM)', 'Support Request', 'Portal']);
    expect(byRole(dialog, 'status').textContent).to.equal('1 case type found');
    await press('Enter');
    expect(wizard.has('dialog'), 'Enter sends nothing').to.equal(true);
    await type(filter, 'pizza');
    expect(byRole(dialog, 'status').textContent).to.equal('No case type is found by “pizza”.');
    await type(filter, '');
    expect(byRole(dialog, 'status').textContent).to.equal('');
  });

  it('begins at its title, and gives the focus back on Escape and on Close', async () => {
    const wizard = await atTypes();
    let dialog = await openOverview(wizard);
    await eventually(() => expectFocus(byRole(dialog, 'heading', overviewName.en)));
    await press('Escape');
    const opener = await wizard.find('button', overviewName.en);
    await eventually(() => expectFocus(opener));
    dialog = await openOverview(wizard);
    byRole(dialog, 'button', 'Close').click();
    await eventually(() => expectFocus(wizard.get('button', overviewName.en)));
    expect(focused()).to.not.equal(document.body);
  });

  it('is not offered where the society defines nothing', async () => {
    const plain = (each: CaseType): CaseType => {
      const { definition: _, ...rest } = each;
      return { ...rest, ...(each.children && { children: each.children.map(plain) }) };
    };
    const wizard = await atTypes();
    expect(wizard.has('button', overviewName.en)).to.equal(true);
    wizard.wizard.preset = societyWith(rightsSociety.types.map(plain));
    await eventually(() => expect(wizard.has('button', overviewName.en)).to.equal(false));
  });

  for (const lang of ['en', 'fr'] as const) {
    it(`breaks no rule of accessibility and has targets of 44 pixels, in ${lang}`, async () => {
      const wizard = await atTypes({ lang });
      const dialog = await openOverview(wizard);
      await expectAxeClean(wizard.wizard);
      const small = [...dialog.querySelectorAll('button, a, input')].filter((each) => each.getBoundingClientRect().height < 43.9);
      expect(small.map((each) => each.textContent.trim())).to.eql([]);
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    });
  }
});
