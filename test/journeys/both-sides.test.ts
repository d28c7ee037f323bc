/** Both sides of a case on one page: the staff desk acts, the member sees; on the server and in the browser's own database. */
import { expect } from '@open-wc/testing';
import { resetDemo } from '../support/demo.ts';
import { allByRole, eventually, findByRole } from '../support/page.ts';
import { PortalPage } from './portal-page.ts';

async function openCase(page: PortalPage, subject: string): Promise<void> {
  await page.fill(/^Subject/, subject);
  await page.press('Continue');
  for (const choice of ['Support Request (CWR, Portal, AGM)', 'Support Request', 'AGM']) await page.choose(choice, groupOf[choice]);
  await page.press('Continue');
  await page.at(/A few questions$/);
  await page.answerEverything();
  await page.press('Continue');
  await page.attach(new File(['a,b\n1,2\n'], 'list.csv', { type: 'text/csv' }));
  await page.press('I confirm, upload', await page.find('dialog', 'Before uploading this file'));
  await eventually(() => expect(page.text).to.contain('Confirmed and uploaded'), 10_000);
  await page.press('Continue');
  await page.at(/Check before you submit$/);
  await page.press('Submit the case');
  await page.find('heading', /Your case was received/);
}

const groupOf: Readonly<Record<string, RegExp>> = {
  'Support Request (CWR, Portal, AGM)': /^Case type/,
  'Support Request': /^Subtype/,
  AGM: /^Update type/,
};

describe('both sides of a case', () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());

  for (const store of [undefined, 'browser'] as const) {
    it(`${store ?? 'server'}: a question of the staff and its resolution reach the member’s list`, async () => {
      if (store) await new Promise((done) => Object.assign(indexedDB.deleteDatabase('case-wizard'), { onsuccess: done, onerror: done, onblocked: done }));
      const page = await PortalPage.open({ lang: 'en', route: 'cases/new', ...(store && { store }) });
      await openCase(page, `A question for the ${store ?? 'server'}`);
      await page.press('Go to my cases');
      const row = new RegExp(`^(Unread, )?A question for the ${store ?? 'server'}`);
      await findByRole(page.cases, 'button', row, 15_000);

      await page.press(/Staff desk/, page.document.body);
      const desk = await eventually(() => page.document.querySelector<HTMLElement>('aside')!, 5000);
      await page.press(new RegExp(row.source.slice(1)), desk);
      await page.write(desk, 'textbox', /^Answer to the member/, 'Which year is it about?');
      (await findByRole(desk, 'checkbox', /asks the member a question/)).click();
      await page.press('Send the answer', desk);
      await eventually(() => expect(page.cases.shadowRoot!.textContent).to.contain('Active, your turn'), 15_000);
      await eventually(() => expect(desk.textContent).to.contain('Answer sent.'), 15_000);
      await page.press('Resolve', desk);
      await eventually(() => {
        const shown = allByRole(page.cases, 'row', row)[0] ?? page.cases.shadowRoot!;
        expect(shown.textContent).to.contain('Resolved');
      }, 15_000);
      await page.press(row, page.cases);
      await eventually(() => expect(page.cases.shadowRoot!.textContent).to.contain('Which year is it about?'), 15_000);
      expect(page.violations).to.eql([]);
    });
  }

  it('switches the language in the middle of a case with everything kept, and back', async () => {
    const page = await PortalPage.open({ lang: 'en', route: 'cases/new' });
    await page.fill(/^Subject/, 'Kept through it all');
    await page.press('Continue');
    await page.choose('Conflicts');
    await page.write(page.document.body, 'combobox', /^Language/, 'fr');
    await page.at(/De quoi s’agit-il\?$/);
    expect(page.wizard.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')).to.equal('fr');
    expect((await page.find('radio', /^Conflits/) as HTMLInputElement).checked).to.equal(true);
    await page.choose('Notification de conflit');
    await page.press('Retour');
    expect((await page.find('textbox', /^Sujet/) as HTMLInputElement).value).to.equal('Kept through it all');
    await page.write(page.document.body, 'combobox', /^Langue/, 'en');
    await page.at(/What can we help you with\?$/);
    expect((await page.find('textbox', /^Subject/) as HTMLInputElement).value).to.equal('Kept through it all');
    expect(page.violations).to.eql([]);
  });
});
