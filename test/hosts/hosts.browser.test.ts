/** Every host example, built from the packed package as its reader would build it, meets the same member. */
import { expect } from '@open-wc/testing';
import { resetDemo } from '../support/demo.ts';
import { HostPage } from './host-page.ts';
import { comesAndGoes, findsItAgain, isAccessible, opensACase, seesTheCasesOfEachAccount, swapsThePlaceOfCases } from './journey.ts';

/** Compilers of frameworks take their time, the first time. */
const BUILDING = 300_000;
const JOURNEY = 90_000;

const names = (await (await fetch('/hosts/')).json()) as readonly string[];

for (const name of names) {
  describe(`the portal made with: ${name}`, () => {
    before(async function () {
      this.timeout(BUILDING);
      await resetDemo();
      localStorage.clear();
      // Signs the member in.
      await fetch('/demo/');
      const page = await fetch(`/hosts/${name}/`);
      if (!page.ok) throw new Error(await page.text());
    });

    it('shows each account’s cases, and takes a case through a change of page and of language to its receipt and back', async function () {
      this.timeout(JOURNEY);
      const page = await HostPage.open(name);
      await seesTheCasesOfEachAccount(page);
      await findsItAgain(page, await opensACase(page));
      expect(page.faults).to.deep.equal([]);
    });

    it('swaps the place where cases are kept while it stands', async function () {
      this.timeout(JOURNEY);
      const page = await HostPage.open(name);
      await swapsThePlaceOfCases(page);
      expect(page.faults).to.deep.equal([]);
    });

    it('lets both elements come and go ten times and leaves no listener behind', async function () {
      this.timeout(JOURNEY);
      const page = await HostPage.open(name);
      await comesAndGoes(page, 10);
      expect(page.faults).to.deep.equal([]);
    });

    it('is accessible with the list and with the wizard', async function () {
      this.timeout(JOURNEY);
      await isAccessible(await HostPage.open(name));
    });
  });
}
