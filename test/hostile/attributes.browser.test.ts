/** Hostile values in every attribute and property that a host can set, and in a prefill that comes from an address. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import '../../src/crm-enrolment.define.ts';
import '../../src/my-cases.define.ts';
import { eventually } from '../support/page.ts';
import { cleanPage, readyWizard } from '../elements/wizard-page.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { crm, enrolled } from '../elements/crm-enrolment-rig.ts';
import { account } from '../elements/my-cases-account.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { litShaped } from '../elements/wrong-replies.ts';
import { allAtOnce, expectWithin, hostileStrings } from './hostile-strings.ts';

const some = hostileStrings.filter((_text, at) => at % 6 === 0);

const { fetch } = globalThis;

/** Addresses that a host was made to set lead nowhere here. */
function noNetwork(): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    throw new TypeError('no network');
  };
  return asked;
}

function placed<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  document.body.append(element);
  return element;
}

describe('a hostile attribute', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  afterEach(async () => {
    document.querySelectorAll('case-wizard, my-cases, crm-enrolment').forEach((each) => each.remove());
    globalThis.fetch = fetch;
    await cleanPage();
  });

  it('of <case-wizard> is a value, and the right one after it works', async () => {
    noNetwork();
    const page = await readyWizard({ backend: fakeBackend() });
    for (const text of some) {
      for (const name of ['layout', 'drafts', 'lang', 'endpoint', 'class', 'part', 'title']) page.wizard.setAttribute(name, text);
      await page.wizard.updateComplete;
    }
    for (const text of some.slice(0, 40)) {
      page.wizard.setAttribute('account', text);
      await page.wizard.updateComplete;
    }
    for (const name of ['layout', 'drafts', 'lang', 'endpoint', 'account']) page.wizard.removeAttribute(name);
    page.wizard.account = undefined;
    await page.ready();
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await expectUnharmed();
  });

  it('of <case-wizard> that should be the address of a preset is said to be none', async () => {
    const asked = noNetwork();
    for (const text of ['javascript:pwned()', 'data:text/html,<script>pwned()</script>', '//mechant.test/x', '"><img src=x onerror=pwned()>', allAtOnce]) {
      const wizard = placed('case-wizard', { backend: fakeBackend(), preset: text });
      await eventually(() => expect(wizard.shadowRoot!.querySelector('[part~=error], [role=alert]')).to.not.equal(null));
      await expectUnharmed();
      wizard.remove();
    }
    expect(asked.length).to.equal(5);
  });

  it('of <my-cases> and of <crm-enrolment> is a value', async () => {
    noNetwork();
    const cases = placed('my-cases', { backend: account(3) });
    const enrolment = placed('crm-enrolment', { backend: crm(enrolled) });
    for (const text of some) {
      for (const element of [cases, enrolment]) for (const name of ['lang', 'endpoint', 'preset', 'case', 'class']) element.setAttribute(name, text);
      await Promise.all([cases.updateComplete, enrolment.updateComplete]);
    }
    for (const text of some.slice(0, 40)) {
      cases.setAttribute('account', text);
      await cases.open(text);
      cases.close();
    }
    await expectUnharmed();
  });

  it('of the page around, its language, is English or what was registered, never a value of its own', async () => {
    const page = await readyWizard();
    for (const text of [...some, 'constructor', '__proto__', 'valueOf', 'toString']) {
      page.place.lang = text;
      await page.wizard.updateComplete;
    }
    page.place.lang = 'en';
    await eventually(() => expect(page.root.querySelector('[lang]')!.getAttribute('lang')).to.equal('en'));
    await expectUnharmed();
  });
});

describe('a hostile prefill', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  after(cleanPage);

  it('of right shape is text in the fields and in the line about the case before', async () => {
    const page = await readyWizard({ preset: { ...smallSociety, subject: { ...smallSociety.subject, maxLength: 100_000 } } });
    for (const text of some) {
      page.wizard.prefill = { subject: text, description: text, path: [text, '__proto__', 'constructor'], follows: { id: text, reference: text } };
      await page.wizard.updateComplete;
      await eventually(() => expectWithin(page.root, [text]));
    }
    page.wizard.prefill = { subject: allAtOnce, follows: { id: 'c', reference: allAtOnce } };
    await eventually(() => expectWithin(page.root, [allAtOnce]));
    await expectUnharmed();
  });

  it('of a wrong shape is told to the integrator by path, and nothing of it is taken', async () => {
    const page = await readyWizard();
    const wrong: readonly unknown[] = [7, 'x', true, [], litShaped, { subject: litShaped }, { path: litShaped }, { path: [litShaped] }, { description: 7 }, { follows: litShaped }, { follows: 'x' },
      { follows: { id: 'x' } }, { subject: ['x'] }];
    for (const given of wrong) {
      const before = page.errors.length;
      page.wizard.prefill = given as never;
      await eventually(() => expect(page.wizard.prefill).to.equal(undefined));
      if (page.errors.length > before) expect(page.errors.at(-1)!.reason).to.match(/^prefill /).and.not.include('onerror');
    }
    page.wizard.prefill = JSON.parse('{"__proto__":{"subject":"polluted"},"constructor":{"prototype":{"polluted":1}}}') as never;
    await eventually(() => expect(page.wizard.prefill).to.equal(undefined));
    expect(page.field('Subject').value).to.equal('');
    await expectUnharmed();
  });
});
