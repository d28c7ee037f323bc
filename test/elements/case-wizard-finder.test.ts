/** The type finder of `<case-wizard>`: a combobox that leads from a word to the right case type. */
import { expect } from '@open-wc/testing';
import type { CaseType } from '../../src/model/preset.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { expectAxeClean } from '../support/axe.ts';
import { byRole, eventually, press } from '../support/page.ts';
import { atTypes, checked, finderName, finderOf, look, options, societyWith } from './help-page.ts';
import { smallSociety } from './wizard-preset.ts';
import { cleanPage, expectFocus } from './wizard-page.ts';

describe('the type finder', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('leads from a word to the leaf: the whole path is chosen and the focus is on the last choice', async () => {
    const page = await atTypes();
    const finder = await look(page, 'nas');
    expect(finder.getAttribute('aria-expanded')).to.equal('true');
    byRole(page.wizard, 'listbox', 'Case types found');
    expect(options(page)[0]).to.match(/^SIN Update \(SIN \/ SSN\) Profile Management › Profile Update/);
    await press('ArrowDown');
    expect(finder.getAttribute('aria-activedescendant')).to.equal('find-0');
    expect(page.root.getElementById('find-0')?.getAttribute('aria-selected')).to.equal('true');
    expectFocus(finder);
    await press('Enter');
    await eventually(() => expect(page.focus).to.match(/^SIN Update/));
    expect(checked(page)).to.eql(['profile-management', 'profile-update', 'sin-update']);
    expect(finderOf(page).value).to.equal('');
    await eventually(() => expect(page.announced).to.equal('Chosen: Profile Management › Profile Update › SIN Update (SIN / SSN)'));
    await page.continueTo('questions');
  });

  it('leads to the first level that leaves a choice where the word means a whole branch', async () => {
    const page = await atTypes({ lang: 'fr' });
    await look(page, 'redevence');
    expect(options(page)[0]).to.match(/^Demande concernant les redevances Mène à 8 types de cas au choix/);
    await press('ArrowDown');
    await press('Enter');
    await eventually(() => expect(page.focus).to.match(/^Domestique/));
    expect(checked(page)).to.eql(['royalty-inquiry']);
  });

  it('tells why: the synonym, in the language it is written in', async () => {
    const page = await atTypes({ lang: 'fr' });
    await look(page, 'lost cheque');
    const why = page.root.querySelector('#find-0 bdi')!;
    expect(options(page)[0]).to.match(/^Opposition au paiement Gestion de profil › Mise à jour financière Aussi appelé : lost cheque$/);
    expect(why.getAttribute('lang')).to.equal('en');
  });

  it('is used with keys as the practices guide says', async () => {
    const page = await atTypes();
    const finder = await look(page, 'radio');
    const count = options(page).length;
    expect(count).to.be.above(2);
    const active = (): string | null => finder.getAttribute('aria-activedescendant');
    await press('ArrowUp');
    expect(active()).to.equal(`find-${count - 1}`);
    await press('ArrowDown');
    expect(active()).to.equal('find-0');
    await press('End');
    expect(active()).to.equal(`find-${count - 1}`);
    await press('Home');
    expect(active()).to.equal('find-0');
    await press('ArrowLeft');
    expect(active()).to.equal(null);
    await press('Escape');
    expect(finder.getAttribute('aria-expanded')).to.equal('false');
    expect(finder.value).to.equal('radio');
    await press('ArrowDown');
    expect(active(), 'opens again').to.equal('find-0');
    await press('Escape');
    await press('Escape');
    expect(finder.value).to.equal('');
    expectFocus(finder);
  });

  it('chooses nothing unseen: Enter goes to the best of several first, and never sends the step on', async () => {
    const page = await atTypes();
    const finder = await look(page, 'radio');
    await press('Enter');
    expect(finder.getAttribute('aria-activedescendant')).to.equal('find-0');
    expect(checked(page)).to.eql([]);
    await press('Escape');
    await press('Escape');
    await press('Enter');
    expectFocus(finder);
    expect(page.has('group', /attention/)).to.equal(false);
  });

  it('takes a press with the pointer, and closes when the focus goes elsewhere', async () => {
    const page = await atTypes();
    const finder = await look(page, 'cue sheet');
    page.root.querySelector<HTMLElement>('#find-0')!.click();
    await eventually(() => expect(checked(page)).to.eql(['support-request', 'support', 'cue-sheets']));
    await look(page, 'iswc');
    await press('Tab');
    expect(finder.getAttribute('aria-expanded')).to.equal('false');
    expect(page.has('listbox')).to.equal(false);
  });

  it('announces how many there are, once the typing rests', async () => {
    const page = await atTypes();
    await look(page, 'radio');
    await eventually(() => expect(page.announced).to.match(/^\d+ case types found$/));
  });

  it('says that nothing is found, and what to do', async () => {
    const page = await atTypes();
    const finder = await look(page, 'pizza');
    expect(finder.getAttribute('aria-expanded')).to.equal('false');
    expect(page.text).to.contain('No case type is found by “pizza”.').and.contain('Try another word, or choose from the lists below.');
    await eventually(() => expect(page.announced).to.equal('No case type is found by “pizza”.'));
  });

  it('shows an announced type as coming, and does not choose it', async () => {
    const page = await atTypes();
    await look(page, 'estate');
    expect(options(page)[0]).to.match(/^Estate Management Coming/);
    expect(page.root.getElementById('find-0')?.getAttribute('aria-disabled')).to.equal('true');
    await press('ArrowDown');
    await press('Enter');
    expect(checked(page)).to.eql([]);
  });

  it('speaks the other language after a switch, with what was typed kept', async () => {
    const page = await atTypes();
    await look(page, 'nas');
    await page.speak('fr');
    await eventually(() => expect(finderOf(page).value).to.equal('nas'));
    expect(page.has('combobox', finderName.fr)).to.equal(true);
  });

  it('stands above more than six types only', async () => {
    const page = await atTypes({ preset: smallSociety });
    expect(page.has('combobox', finderName.en)).to.equal(false);
  });

  it('shows hostile synonyms as the text they are', async () => {
    const text = '<img src=x onerror=alert(1)> \u202egnp.exe {{7*7}}';
    const hostile: CaseType = { id: 'odd', label: { en: 'Odd', fr: 'Étrange' }, synonyms: { en: [text], fr: ['étrange'] } };
    const page = await atTypes({ preset: societyWith([hostile, ...rightsSociety.types]) });
    await look(page, 'onerror');
    expect(page.root.querySelector('#find-0 bdi')?.textContent).to.equal(text);
    expect(page.root.querySelector('#find-list img')).to.equal(null);
  });

  for (const lang of ['en', 'fr'] as const) {
    it(`breaks no rule of accessibility, open, marked or without a find, in ${lang}`, async () => {
      const page = await atTypes({ lang, width: lang === 'fr' ? 360 : 900 });
      await look(page, 'radio');
      await press('ArrowDown');
      await expectAxeClean(page.wizard);
      await look(page, 'pizza');
      await expectAxeClean(page.wizard);
    });
  }
});
