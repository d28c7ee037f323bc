/** A member who does not know what their matter is called finds it, reads what it means and how far that is trusted: on the real server and build. */
import { expect } from '@open-wc/testing';
import { query, resetDemo } from '../support/demo.ts';
import { allByRole, byRole, eventually, findByRole, nameOf } from '../support/page.ts';
import { PortalPage } from './portal-page.ts';

const root = (page: PortalPage): ShadowRoot => page.wizard.shadowRoot!;
const checked = (page: PortalPage): readonly string[] =>
  [...root(page).querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map(({ value }) => value);
const focus = (page: PortalPage): string => {
  const element = root(page).activeElement;
  return element ? nameOf(element as HTMLElement) : '';
};

function press(page: PortalPage, target: HTMLElement, key: string): void {
  target.dispatchEvent(new page.window.KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

async function atTypes(lang: 'en' | 'fr', subject: RegExp, width?: number): Promise<PortalPage> {
  const page = await PortalPage.open({ lang, route: 'cases/new', ...(width && { width }) });
  await page.fill(subject, 'Which one is it?');
  await page.press(lang === 'en' ? 'Continue' : 'Continuer');
  await page.at(lang === 'en' ? /What is it about\?$/ : /De quoi s’agit-il\?$/);
  return page;
}

describe('the guide’s own help', () => {
  before(resetDemo);
  beforeEach(async () => {
    // A page that goes keeps its draft first.
    document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
    await new Promise((gone) => {
      setTimeout(gone);
    });
    localStorage.clear();
  });

  it('in French: “cue sheet” leads to its leaf, and its whole path is chosen', async () => {
    const page = await atTypes('fr', /^Sujet/);
    await page.write(page.wizard, 'combobox', /^Trouver un type de cas$/, 'cue shet');
    const finder = byRole(page.wizard, 'combobox', 'Trouver un type de cas');
    await eventually(() => expect(finder.getAttribute('aria-expanded')).to.equal('true'));
    press(page, finder, 'ArrowDown');
    const option = root(page).getElementById(finder.getAttribute('aria-activedescendant') ?? '');
    expect(option?.textContent).to.match(/Téléverser des rapports de contenu musical/);
    press(page, finder, 'Enter');
    await eventually(() => expect(checked(page)).to.eql(['support-request', 'support', 'cue-sheets']));
    await eventually(() => expect(focus(page)).to.match(/^Téléverser des rapports/));
    await page.press('Continuer');
    await page.at(/Quelques questions$/);
    expect(page.violations).to.eql([]);
  });

  it('in English: what a type means, with each trust mark, a page of the society’s own, and a type chosen from there', async () => {
    const page = await atTypes('en', /^Subject/);
    await page.press('What “Royalty Inquiry” means');
    const definition = await page.find('dialog', 'Royalty Inquiry');
    expect(definition.textContent).to.match(/Verified by Distribution on .*, good until /);
    await page.press('Close', definition);
    await page.press('Understanding case types');
    const overview = await page.find('dialog', 'Understanding case types');
    const text = (overview.textContent ?? '').replace(/\s+/g, ' ');
    expect(text).to.match(/Verified by Member Services on /).and.match(/Review overdue since Sep/).and.contain('Not verified yet');
    const link = byRole<HTMLAnchorElement>(overview, 'link', 'Guide to case types (opens in a new tab)');
    expect([link.target, link.rel]).to.eql(['_blank', 'noopener noreferrer']);
    expect(allByRole(overview, 'heading', /Coming$/).length).to.equal(5);
    await page.press('Choose this type: Conflict Notification', overview);
    await eventually(() => expect(checked(page)).to.eql(['conflicts', 'conflict-notification']));
    await page.press('Continue');
    await page.at(/A few questions$/);
    await page.answerEverything();
    for (const heading of [/Attachments$/, /Check before you submit$/]) {
      await page.press('Continue');
      await page.at(heading);
    }
    await page.press('Submit the case');
    const received = await findByRole(page.wizard, 'heading', /Your case was received/, 15_000);
    const reference = /C-\d{4}-\d{5}/.exec(received.textContent ?? '')![0];
    const [stored] = await query<{ heading: { path: { id: string }[] } }>('select heading from cases where reference = $1', [reference]);
    expect(stored?.heading.path.map(({ id }) => id)).to.eql(['conflicts', 'conflict-notification']);
    expect(page.violations).to.eql([]);
  });

  it('on a phone of 360 pixels the overview fills the screen, and nothing reaches out of it', async () => {
    const page = await atTypes('fr', /^Sujet/, 360);
    await page.press('Comprendre les types de cas');
    const overview = await page.find('dialog', 'Comprendre les types de cas');
    const { width, left } = overview.getBoundingClientRect();
    expect([Math.round(left), Math.round(width)]).to.eql([0, page.document.documentElement.clientWidth]);
    expect(overview.scrollWidth).to.be.at.most(overview.clientWidth);
  });
});
