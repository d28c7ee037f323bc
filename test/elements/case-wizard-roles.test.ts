/** `<case-wizard>` offers what is for the member's roles, and says it plainly where that is nothing. */
import { expect } from '@open-wc/testing';
import type { Preset } from '../../src/model/preset.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, eventually, nameOf } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, openWizard, readyWizard } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

/** Requests are for administrators, questions for everyone. */
const gated: Preset = {
  ...smallSociety,
  types: smallSociety.types.map((type) => (type.id === 'requests' ? { ...type, roles: ['admin'] } : type)),
};
/** Nothing is for everyone. */
const closed: Preset = { ...gated, types: gated.types.filter(({ id }) => id !== 'questions') };

describe('what the wizard offers to whom', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  for (const layout of ['wizard', 'form'] as const) {
    it(`is never on the screen of others, in the ${layout}`, async () => {
      for (const [roles, offered] of [[['admin'], ['Requests', 'Questions']], [[], ['Questions']]] as const) {
        await cleanPage();
        const page = await readyWizard({ preset: gated, backend: fakeBackend({ roles }), layout });
        if (layout === 'wizard') {
          await page.fill('Subject', 'x');
          await page.continueTo('type');
        }
        expect(allByRole(page.wizard, 'radio').map(nameOf)).to.deep.equal(offered);
      }
    });

    for (const lang of ['en', 'fr'] as const) {
      it(`is said plainly where it is nothing, with ways on, in the ${layout} in ${lang}`, async () => {
        const page = await openWizard({ preset: closed, backend: fakeBackend({ roles: ['representative'] }), layout, lang });
        const alert = await page.find('alert');
        expect(alert.textContent).to.include(lang === 'en' ? 'You cannot open a case here.' : 'Vous ne pouvez pas ouvrir de cas ici.');
        expect(page.errors.map(({ code }) => code)).to.deep.equal(['not-offered']);
        await expectAxeClean(page.wizard);
        const opened = page.events('case-open', true);
        await page.press('seeList');
        expect(opened.map(({ detail }) => detail.to)).to.deep.equal(['list']);
        await page.speak(lang === 'en' ? 'fr' : 'en');
        expect(page.get('alert').textContent).to.include(lang === 'en' ? 'organisation' : 'organisation’s administrator');
      });
    }
  }

  it('is asked again where a role was given meanwhile', async () => {
    const roles: string[] = [];
    const page = await openWizard({ preset: closed, backend: fakeBackend({ roles }) });
    await page.find('alert');
    roles.push('admin');
    await page.press('tryAgain');
    await page.ready();
    expect(page.has('alert')).to.equal(false);
  });

  it('drops the type of a draft that is no longer offered, and nothing else of it', async () => {
    let page = await readyWizard({ preset: gated });
    await page.start(['Requests', 'Nothing asked'], 'Before the change');
    await page.at('details');
    await page.fill('Comments', 'Still here.');
    page.wizard.remove();
    page = await openWizard({ preset: gated, backend: fakeBackend({ roles: [] }) });
    await page.at('type');
    expect(allByRole<HTMLInputElement>(page.wizard, 'radio').some(({ checked }) => checked)).to.equal(false);
    await page.choose('Questions');
    await page.press('continue');
    await page.at('details');
    await eventually(() => expect(page.field('Comments').value).to.equal('Still here.'));
  });
});
