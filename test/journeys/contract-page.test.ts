/** The page of the contract as the reference server gives it: in both languages, on a phone, for everybody. */
import { expect } from '@open-wc/testing';
import { expectAxeClean } from '../support/axe.ts';
import { eventually } from '../support/page.ts';

let frame: HTMLIFrameElement;

async function opened(query: string, width: number): Promise<Document> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '800px', border: '0' });
  frame.src = `/demo/contract${query}`;
  document.body.append(frame);
  return eventually(() => {
    const page = frame.contentDocument!;
    if (page.readyState !== 'complete' || !page.querySelector('h1')) throw new Error('the page is not there yet');
    return page;
  }, 15_000);
}

/** Axe runs in the page that it judges, and the contract's own lets no script of another hand in. */
async function axeOver(page: Document): Promise<void> {
  const styles = document.createElement('link');
  Object.assign(styles, { rel: 'stylesheet', href: '/demo/contract.css' });
  const copy = document.createElement('div');
  copy.lang = page.documentElement.lang;
  copy.append(...[...page.body.children].map((each) => document.importNode(each, true)));
  const styled = new Promise((done) => styles.addEventListener('load', done));
  document.head.append(styles);
  await styled;
  frame.remove();
  document.body.append(copy);
  try {
    await expectAxeClean(copy);
  } finally {
    copy.remove();
    styles.remove();
  }
}

describe('the page of the contract', () => {
  for (const [lang, title, other] of [['en', 'Case backend', 'Français'], ['fr', 'Système de gestion de cas', 'English']] as const) {
    it(`tells every address, ${lang}, on a phone too, and leads to what it names`, async function () {
      this.timeout(120_000);
      const page = await opened(`?lang=${lang}`, 360);
      expect(page.documentElement.lang).to.equal(`${lang}-CA`);
      expect(page.querySelector('h1')!.textContent).to.equal(title);
      expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
      const contract = (await (await fetch(`/api/openapi.json?lang=${lang}`)).json()) as { info: { title: string }; paths: object };
      expect(contract.info.title).to.equal(title);
      const text = page.querySelector('main')!.textContent!.replace(/\s+/g, ' ');
      for (const path of Object.keys(contract.paths)) expect(text).to.contain(path);
      const lost = [...page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(({ hash }) => !page.getElementById(hash.slice(1)));
      expect(lost.map(({ hash }) => hash)).to.eql([]);
      const small = [...page.querySelectorAll('nav a, summary')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44);
      expect(small.map(({ textContent }) => textContent)).to.eql([]);
      page.querySelectorAll('details').forEach((each) => { each.open = true; });
      expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
      expect([...page.querySelectorAll('.languages a')].map((each) => each.textContent)).to.include(other);
    });

    it(`is clean by the rules of accessibility, ${lang}`, async function () {
      this.timeout(120_000);
      await axeOver(await opened(`?lang=${lang}`, 1280));
    });
  }

  it('changes its language by a link, and needs no script for anything', async () => {
    const page = await opened('?lang=en', 1280);
    expect(page.querySelectorAll('script, style, [style]').length).to.equal(0);
    [...page.querySelectorAll<HTMLAnchorElement>('.languages a')].find(({ textContent }) => textContent === 'Français')!.click();
    await eventually(() => expect(frame.contentDocument?.documentElement.lang).to.equal('fr-CA'), 15_000);
    await eventually(() => expect(frame.contentDocument?.querySelector('[aria-current]')?.textContent).to.equal('Français'), 15_000);
  });
});
