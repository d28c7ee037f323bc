/** Hostile texts in `<my-cases>`: all of them, in the list, its filters, its file, and everything about an open case. */
import { expectUnharmed } from './strict-page.ts';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { BackendError } from '../../src/backend/error.ts';
import { plainName } from '../../src/model/plain-name.ts';
import { withLinks } from '../../src/model/links.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { caseRow } from '../../src/my-cases/list/case-row.ts';
import { byRole, eventually, findByRole, said } from '../support/page.ts';
import { account } from '../elements/my-cases-account.ts';
import { changing, event, file, message, opened } from '../elements/my-cases-case-rig.ts';
import { aCase, listed, memory, mount, reads, subjects } from '../elements/my-cases-rig.ts';
import { openReply, closeReplies, message as received } from '../elements/reply-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { allAtOnce, expectWhole, expectWithin, hostileStrings } from './hostile-strings.ts';

const rootOf = (element: MyCases): ShadowRoot => element.shadowRoot!;

const noLinks = (text: string): boolean => withLinks(text).every((part) => typeof part === 'string');

/** What the list is made of: `count` cases, in turn with each text in every place that a case has one. */
const casesWith = (texts: readonly string[]) =>
  texts.map((text, at) => aCase(at, {
    id: text + at, reference: `ref ${text}`, subject: `subject ${text}`, openedBy: `by ${text}`, path: [{ id: text, label: `type ${text}` }],
  }));

describe('hostile texts in the list of cases', function () {
  this.timeout(60_000);
  afterEach(() => {
    closeReplies();
    document.querySelectorAll('my-cases, [data-case-announcer]').forEach((each) => each.remove());
  });

  it('are all that a row says, each of them', async () => {
    const screen = { lang: 'en', now: Date.now(), open: () => undefined };
    const cases = casesWith(hostileStrings);
    const table = await fixture(html`<table data-place><tbody>${cases.map((each, at) => caseRow(each, at, screen))}</tbody></table>`);
    expectWhole(table, cases.map(({ subject }) => subject));
    expectWithin(table, cases.map(({ reference }) => reference));
    expectWithin(table, cases.map(({ path }) => path[0]!.label));
    expectWithin(table, cases.map(({ openedBy }) => openedBy));
    await expectUnharmed(table);
  });

  it('are rows of the element, opened by ids that look like anything', async () => {
    const backend = memory(casesWith(['"><img src=x onerror=pwned()>', '\u0000__proto__', 'lit$123456789$']));
    const element = await mount(backend, 'boreal');
    await listed(element, backend.cases.map(({ subject }) => subject));
    const asked: unknown[] = [];
    const hear = (asking: HTMLElementEventMap['case-open']): void => {
      asking.preventDefault();
      asked.push(asking.detail);
    };
    document.addEventListener('case-open', hear);
    rootOf(element).querySelectorAll<HTMLElement>('[data-case]').forEach((row) => row.click());
    document.removeEventListener('case-open', hear);
    expect(asked).to.deep.equal(backend.cases.map(({ id }) => ({ to: 'case', id })));
    await expectUnharmed();
  });

  it('are accounts, managers, types and openers of the filters, and what waits', async () => {
    const backend = account(3);
    const { readOverview, session } = backend;
    backend.session = async () => ({ ...(await session()), accounts: [{ id: 'boreal', name: allAtOnce, manager: allAtOnce }, { id: 'b', name: 'B' }] });
    backend.readOverview = async (...given) => ({
      ...(await readOverview!(...given)),
      types: hostileStrings.map((text, at) => ({ path: [{ id: text + at, label: `type ${text}` }], count: 1 })),
      openers: hostileStrings.map((text, at) => ({ id: text + at, name: `person ${text}`, mine: false, count: 1 })),
      waiting: { total: 3, cases: casesWith([allAtOnce]) },
    });
    const element = await mount(backend, 'boreal');
    (await findByRole(element, 'button', 'Filters')).click();
    await eventually(() => expectWithin(rootOf(element), hostileStrings.map((text) => `person ${text}`)));
    expectWithin(rootOf(element), hostileStrings.map((text) => `type ${text}`));
    expectWithin(rootOf(element), [allAtOnce]);
    for (const at of [3, 300, 600]) {
      element.filter = { type: `${hostileStrings[at]!}${at}`, openedBy: `${hostileStrings[at]!}${at}` };
      await element.updateComplete;
      await eventually(() => expectWithin(rootOf(element), [`person ${hostileStrings[at]!}`]));
    }
    await expectUnharmed();
  });

  it('are the words of a search, and a filter that a host takes from an address', async () => {
    const backend = account(3);
    const element = await mount(backend, 'boreal');
    const field = await eventually(() => rootOf(element).querySelector<HTMLInputElement>('input[type=search]') ?? Promise.reject(new Error('no field')));
    for (const text of hostileStrings) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await element.updateComplete;
    await eventually(() => expect(backend.asked.at(-1)!.search).to.equal(field.value.trim().slice(0, 200)));
    for (const given of [allAtOnce, 7, null, [], { status: allAtOnce, sort: '__proto__', order: 'constructor', origin: allAtOnce, type: allAtOnce, openedBy: allAtOnce, search: allAtOnce }, JSON.parse('{"__proto__":{"search":"polluted"}}')]) {
      element.filter = given as never;
      await element.updateComplete;
      await eventually(() => expect(backend.underway).to.equal(0));
    }
    expect(backend.asked.at(-1)!.search).to.equal(undefined);
    await expectUnharmed();
  });

  it('are what a backend says of a failure', async () => {
    const backend = memory([aCase(1)]);
    backend.listCases = () => Promise.reject(new BackendError('refused', { detail: allAtOnce }));
    const element = await mount(backend, 'boreal');
    await eventually(() => expectWhole(rootOf(element), [allAtOnce]));
    await expectUnharmed();
  });
});

describe('hostile texts in an open case', function () {
  this.timeout(60_000);
  afterEach(() => {
    closeReplies();
    document.querySelectorAll('my-cases, [data-case-announcer]').forEach((each) => each.remove());
  });

  it('are messages, their authors and the names of their files', async () => {
    const messages = hostileStrings.map((text, at) =>
      message({ id: text + at, text, author: `author ${text}`, from: at % 2 ? 'staff' : 'member', lang: at % 3 ? text : undefined, files: [{ ...file, id: text, name: `file ${text}` }] }));
    const element = await opened(changing({ messages }));
    await eventually(() => expectWhole(rootOf(element), hostileStrings));
    expectWhole(rootOf(element), hostileStrings.map((text) => plainName(`author ${text}`)));
    expectWhole(rootOf(element), hostileStrings.map((text) => plainName(`file ${text}`)));
    await expectUnharmed();
  });

  it('are answers, their labels and their rows', async () => {
    const answers = hostileStrings.map((text, at) =>
      at % 5 === 0
        ? { id: text, label: `label ${text}`, kind: 'rows' as const, value: [{ [text]: text, b: text }], text, sensitive: false }
        : { id: text, label: `label ${text}`, kind: 'text' as const, value: text, text, sensitive: at % 7 === 0 });
    const element = await opened(changing({ answers, description: allAtOnce, comments: allAtOnce, waiver: allAtOnce, lang: 'fr' }));
    await eventually(() => expectWhole(rootOf(element), hostileStrings.map((text) => `label ${text}`)));
    expectWithin(rootOf(element), hostileStrings);
    expectWhole(rootOf(element), [allAtOnce]);
    await expectUnharmed();
  });

  it('are subject, reference, type, account and language of the case', async () => {
    const backend = changing({ lang: allAtOnce, account: 'boreal' }, { subject: allAtOnce, reference: allAtOnce, openedBy: allAtOnce, path: [{ id: allAtOnce, label: allAtOnce }] });
    backend.session = async () => ({ member: allAtOnce, name: allAtOnce, accounts: [{ id: 'boreal', name: allAtOnce, number: allAtOnce }], roles: [allAtOnce] });
    const element = await opened(backend, smallSociety);
    await eventually(() => expectWhole(rootOf(element), [allAtOnce]));
    await eventually(() => expect(said()).to.include('pwned()'));
    await expectUnharmed();
  });

  it('are steps of the timeline, reasons, refused acts, a rating and the case before', async () => {
    const events = hostileStrings.map((text) => event({ kind: 'cancelled', by: `by ${text}`, reason: `reason ${text}` }));
    const element = await opened(changing({
      events, rating: { stars: 3, comment: allAtOnce }, follows: { id: allAtOnce, reference: allAtOnce },
      acts: [{ act: 'resolve', refused: { en: allAtOnce, fr: allAtOnce } }, { act: 'reply', refused: { en: allAtOnce, fr: allAtOnce } }],
    }));
    await eventually(() => expectWhole(rootOf(element), hostileStrings.map((text) => `reason ${text}`)));
    expectWhole(rootOf(element), hostileStrings.map((text) => plainName(`by ${text}`)));
    expectWithin(rootOf(element), [allAtOnce]);
    await expectUnharmed();
  });

  it('are attachments, and what was confirmed of them', async () => {
    const files = hostileStrings.map((text, at) => ({
      ...file, id: `${at}`, name: text, type: text, sha256: text,
      attestation: { by: `by ${text}`, text: `words ${text}`, lang: at % 2 ? text : 'fr', version: `version ${text}`, regulation: `rule ${text}` },
    }));
    const element = await opened(changing({ files }));
    await eventually(() => expectWhole(rootOf(element), hostileStrings.map(plainName)));
    for (const part of ['words', 'version', 'rule']) expectWhole(rootOf(element), hostileStrings.map((text) => `${part} ${text}`));
    await expectUnharmed();
  });

  it('are names under which files are saved: none is a path, none is empty, none turns letters around', async () => {
    const names = [...hostileStrings, 'a/../../b.txt', 'C:\\nul.txt', 'nepo\u202efdp.exe', '\u0000', '. .', '..', 'con.pdf', `${'n'.repeat(300)}.pdf`];
    const backend = changing({ files: names.map((name, at) => ({ ...file, id: `${at}`, name })) });
    backend.readFile = async () => new Blob(['<script>pwned()</script>'], { type: 'text/html' });
    const element = await opened(backend);
    const saved: { readonly name: string; readonly href: string }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, href: this.href });
    };
    try {
      const buttons = await eventually(() => {
        const found = [...rootOf(element).querySelectorAll<HTMLElement>('[part=file] > button')];
        return found.length === names.length ? found : Promise.reject(new Error(`${found.length} buttons`));
      });
      buttons.forEach((button) => button.click());
      await eventually(() => expect(saved.length).to.equal(names.length), 20_000);
      expect(saved.map(({ name }) => name).sort()).to.deep.equal(names.map(plainName).sort());
      for (const { href } of saved.slice(-3)) expect((await (await fetch(href)).blob()).type).to.equal('application/octet-stream');
      await expectUnharmed();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('are replies of a member, kept as they were typed', async () => {
    const rig = await openReply();
    for (const text of hostileStrings) {
      rig.field().value = text;
      rig.field().dispatchEvent(new Event('input', { bubbles: true }));
    }
    await rig.write(allAtOnce);
    await rig.press('Send');
    await eventually(() => expect(rig.replies.length).to.equal(1));
    // A field of several lines has one kind of line end.
    expect(rig.replies[0]!.reply.text).to.equal(allAtOnce.replace(/\r\n?/g, '\n').trim());
    await eventually(() => expectWithin(rig.page.shadowRoot!, [hostileStrings.at(-1)!.trim(), hostileStrings[9]!]));
    rig.replies[0]!.answer({ ...received, text: allAtOnce });
    await eventually(() => expect(rig.field().value).to.equal(''));
    await expectUnharmed();
  });

  it('are the reason of an act, and why it was refused', async () => {
    const backend = changing();
    backend.changeCase = () => Promise.reject(new BackendError('refused', { detail: allAtOnce }));
    const element = await opened(backend);
    (await findByRole(element, 'button', 'Cancel the case')).click();
    const field = await eventually(() => byRole<HTMLTextAreaElement>(element, 'textbox', /reason|why/i));
    field.value = allAtOnce;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    rootOf(element).querySelector<HTMLElement>('dialog [type=submit]')!.click();
    await eventually(() => expectWhole(rootOf(element), [allAtOnce]));
    await reads(element, 'This was not done.');
    await expectUnharmed();
  });

  it('print as text', async () => {
    const element = await opened(changing({ description: allAtOnce, messages: [message({ text: allAtOnce })] }));
    const { print } = window;
    let printed = '';
    window.print = () => {
      printed = rootOf(element).textContent;
    };
    try {
      (await findByRole(element, 'button', 'Print')).click();
      await eventually(() => expect(printed).to.include(hostileStrings.at(-1)!));
      await expectUnharmed();
    } finally {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
    }
    expect(subjects(element)).to.deep.equal([]);
  });

  it('become links only where they are addresses of the web or of mail', async () => {
    const element = await opened(changing({ messages: hostileStrings.map((text, at) => message({ id: `${at}`, text })) }));
    await eventually(() => expectWhole(rootOf(element), hostileStrings.filter(noLinks)));
    const links = [...rootOf(element).querySelectorAll('a')];
    expect(links.length).to.be.above(0);
    for (const link of links) {
      expect(link.protocol).to.match(/^(https?|mailto):$/);
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.target).to.equal('_blank');
    }
  });
});
