/** What a member does in the portal of every host example, whatever it is made of: one journey, told by role and name. */
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { eventually } from '../support/page.ts';
import type { HostPage } from './host-page.ts';
import { watchListeners } from './watch-listeners.ts';

const PATIENCE = 15_000;
const SUBJECT = 'My statements do not open';
const boreal = 'ISWC needed for two works before a release';
const nordique = 'Représentation aux États-Unis';

const shows = (page: HostPage, subject: string): Promise<unknown> =>
  eventually(() => expect(page.subjects, page.textOf('my-cases')).to.include(subject), PATIENCE);

const hides = (page: HostPage, subject: string): Promise<unknown> =>
  eventually(() => expect(page.subjects).not.to.include(subject), PATIENCE);

export async function seesTheCasesOfEachAccount(page: HostPage): Promise<void> {
  await page.go('cases');
  await shows(page, boreal);
  await page.choose('actingFor', 'Studio Nordique');
  await hides(page, boreal);
  await shows(page, nordique);
}

/** From the first word to the receipt, by way of another page and another language. Answers with the case's reference. */
export async function opensACase(page: HostPage): Promise<string> {
  await page.go('open');
  await page.fill(/^Subject/, SUBJECT);
  await page.press('case-wizard', 'Continue');
  for (const label of ['Support Request (CWR, Portal, AGM)', 'Support Request Choose what you need help with', 'Portal']) await page.pick(label);

  await page.go('account');
  await page.go('open');
  await eventually(() => expect(page.card('Portal').checked).to.equal(true), PATIENCE);

  await page.speakTheOther();
  await eventually(() => expect(page.card('Portail').checked).to.equal(true), PATIENCE);
  await page.press('case-wizard', 'Retour');
  await eventually(async () => expect(((await page.find('case-wizard', 'textbox', /^Sujet/)) as HTMLInputElement).value).to.equal(SUBJECT), PATIENCE);

  await page.press('case-wizard', 'Continuer');
  await page.find('case-wizard', 'radio', /^Portail/);
  await page.press('case-wizard', 'Continuer');
  await page.at(/Quelques questions$/);
  await page.pick('Une réponse à une question');
  await page.fill(/^Page ou fonction/, 'Relevés');
  await page.pick('Firefox');
  await page.press('case-wizard', 'Continuer');
  await page.at(/précisions à ajouter\?$/);
  await page.fill(/^Description/, 'La page des relevés reste blanche.');
  await page.press('case-wizard', 'Continuer');
  await page.at(/Pièces jointes$/);
  await page.press('case-wizard', 'Continuer');
  await page.at(/Vérifiez avant de soumettre$/);
  await page.press('case-wizard', 'Soumettre le cas');
  const receipt = await page.at(/Votre cas a été reçu/);
  return /C-\d{4}-\d{5}/.exec(receipt.textContent ?? '')![0];
}

export async function findsItAgain(page: HostPage, reference: string): Promise<void> {
  await page.go('home');
  await eventually(() => expect(page.status).to.equal(`Le cas ${reference} a été reçu.`), PATIENCE);
  await page.go('cases');
  await shows(page, SUBJECT);
  await page.press('my-cases', SUBJECT);
  await page.find('my-cases', 'heading', SUBJECT);
  expect(page.address).to.match(/\/cases\/[\w-]+$/);
  await page.press('my-cases', 'Mes cas');
  await shows(page, SUBJECT);
  expect(page.address).to.match(/\/cases$/);
}

/** Cases are kept elsewhere from one moment to the next: the page stands, and so does what comes back. */
export async function swapsThePlaceOfCases(page: HostPage): Promise<void> {
  await page.go('cases');
  await shows(page, boreal);
  const { document: before } = page;
  const list = page.element('my-cases');
  await page.choose('store', 'This browser');
  await hides(page, boreal);
  await eventually(() => expect(page.textOf('my-cases')).to.contain('No case'), PATIENCE);
  await page.choose('store', 'Our server');
  await shows(page, boreal);
  expect(page.document, 'no reload').to.equal(before);
  expect(page.element('my-cases'), 'the same element').to.equal(list);
}

export async function comesAndGoes(page: HostPage, times: number): Promise<void> {
  await page.go('cases');
  await shows(page, boreal);
  await page.go('account');
  const left = watchListeners(page.window);
  for (let time = 0; time < times; time++) {
    await page.go(time % 2 ? 'cases' : 'open');
    if (time % 2) await shows(page, boreal);
    else await page.find('case-wizard', 'textbox', /^Subject/);
    await page.go('account');
  }
  expect(page.document.querySelectorAll('my-cases').length, 'one list at most').to.be.below(2);
  expect(page.document.querySelectorAll('case-wizard').length, 'one wizard at most').to.be.below(2);
  // Each came every other time: what stays in the page may listen once more, what leaves its listeners behind has that many.
  await eventually(() => expect(left(times / 2)).to.deep.equal([]));
}

export async function isAccessible(page: HostPage): Promise<void> {
  await page.go('cases');
  await shows(page, boreal);
  await judged(page);
  await page.go('open');
  await page.find('case-wizard', 'combobox', /^Account/);
  await judged(page);
}

/** The whole page by axe, its own rules about pages included. */
async function judged(page: HostPage): Promise<void> {
  const window = page.window as Window & typeof globalThis & { axe?: typeof Axe };
  if (!window.axe) {
    const script = page.document.createElement('script');
    script.src = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).href;
    const loaded = new Promise((done) => script.addEventListener('load', done));
    page.document.head.append(script);
    await loaded;
  }
  const { violations } = await window.axe!.run(page.document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`)).to.deep.equal([]);
}
