/** The thread and the timeline of an open case: who wrote what, what is new, what is safe to follow, what happened when. */
import { expect } from '@open-wc/testing';
import type { MyCases } from '../../src/my-cases.ts';
import type { CaseEvent } from '../../src/model/case.ts';
import { allByRole, byRole, eventually, findByRole, focused, isShown, said } from '../support/page.ts';
import { changed, changing, event, file, hoursAgo, message, opened } from './my-cases-case-rig.ts';
import { reads, textOf } from './my-cases-rig.ts';

const takesReplies = { acts: [{ act: 'reply' }] } as const;

const isMedia = (rule: CSSRule): rule is CSSMediaRule => rule instanceof CSSMediaRule;
const isStyle = (rule: CSSRule): rule is CSSStyleRule => rule instanceof CSSStyleRule;

/** What stands in each such part of the case once it is without what its rules for paper leave out. */
function onPaper(element: MyCases, selector: string): readonly string[] {
  const { adoptedStyleSheets } = element.shadowRoot!;
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].filter(isMedia)).filter(({ media }) => media.mediaText === 'print');
  const left = rules.flatMap(({ cssRules }) => [...cssRules].filter(isStyle)).filter(({ style }) => style.display === 'none').map(({ selectorText }) => selectorText);
  return [...element.shadowRoot!.querySelectorAll(selector)].map((each) => {
    const gone = [...each.querySelectorAll(left.join())].map(({ textContent }) => textContent);
    return gone.reduce((text, part) => text.replace(part, ''), each.textContent!).trim();
  });
}

describe('the thread of an open case', () => {
  it('makes web and mail addresses links that give nothing away, and nothing else', async () => {
    const element = await opened(
      changing({
        messages: [
          message({ text: 'Voir (https://exemple.ca/a?b=1). <a href="https://mechant.test">ici</a>\njavascript:alert(1) https://exemple.ca@mechant.test/ https://exеmple.ca' }),
        ],
      }),
    );
    const links = allByRole<HTMLAnchorElement>(byRole(element, 'region', 'Messages'), 'link');
    expect(links.map((each) => each.getAttribute('href'))).to.deep.equal(['https://exemple.ca/a?b=1', 'https://mechant.test/', 'https://xn--exmple-4of.ca/']);
    for (const each of links) {
      expect(each.rel).to.equal('noopener noreferrer');
      expect(each.target).to.equal('_blank');
      expect(each.parentElement!.localName).to.equal('bdi');
    }
    const shown = textOf(element);
    for (const each of ['Voir (https://exemple.ca/a?b=1 (new tab)).', '<a href="https://mechant.test', 'javascript:alert(1)', 'https://exemple.ca@mechant.test/', '(xn--exmple-4of.ca)']) {
      expect(shown).to.contain(each);
    }
  });

  it('shows the files of a message with what was confirmed, and saves them like any other', async () => {
    const backend = changing({ messages: [message({ from: 'member', files: [file] })] });
    backend.readFile = async () => new Blob();
    const element = await opened(backend);
    const thread = byRole(element, 'region', 'Messages');
    expect(thread.textContent).to.contain('statement.pdf').and.to.contain('confirmed on');
    byRole(thread, 'button', /^Download/);
  });

  it('says of a member’s message that it was received, and keeps the exact time behind the relative one', async () => {
    const at = hoursAgo(3);
    const element = await opened(changing({ messages: [message({ from: 'member', author: 'Camille Roy', at })] }));
    const [item] = allByRole(byRole(element, 'region', 'Messages'), 'listitem');
    expect(item!.textContent).to.contain('Received');
    const time = item!.querySelector('time')!;
    expect(time.dateTime).to.equal(at);
    expect(time.querySelector('.ago')!.textContent).to.equal('3 hours ago');
    expect(isShown(time.querySelector('.exact')!)).to.be.false;
    expect(time.title).to.equal(time.querySelector('.exact')!.textContent);
  });

  it('marks what the member has not read: the message that made the case unread, and each that comes while it is open', async () => {
    const backend = changing({ messages: [message({ text: 'Old', from: 'member' }), message({ id: 'm-2' })] }, { unread: true });
    const element = await opened(backend);
    const marked = (): string[] => [...element.shadowRoot!.querySelectorAll('.fresh')].map((each) => each.closest('li')!.querySelector('.bubble')!.textContent!.trim());
    expect(marked()).to.deep.equal(['Hello']);
    expect(onPaper(element, '.thread .under').at(-1)).to.match(/^Line/);
    backend.detail = changed(backend.detail, { act: 'ask', text: 'One thing more' });
    await element.refresh();
    await eventually(() => expect(marked()).to.deep.equal(['Hello', 'One thing more']));
    await eventually(() => expect(said()).to.equal('New message'));
  });

  it('announces a change of status once, with the message that came with it', async () => {
    const backend = changing();
    const element = await opened(backend);
    backend.detail = changed(changed(backend.detail, { act: 'ask', text: 'Paid.' }), { act: 'resolve' }, 'Line Gagnon', 'staff');
    await element.refresh();
    await eventually(() => expect(said()).to.equal('The case is now resolved. New message'));
    document.querySelector('[data-case-announcer]')!.replaceChildren();
    await element.refresh();
    await eventually(() => expect(said()).to.equal(''));
  });

  it('gives the reason where the form would be while a reply is refused', async () => {
    const backend = changing({ acts: [{ act: 'reply', refused: { en: 'Reopen the case to reply.', fr: 'Rouvrez le cas pour répondre.' } }] });
    backend.reply = () => Promise.reject(new Error('not part of this test'));
    const element = await opened(backend);
    expect(textOf(element)).to.contain('Reopen the case to reply.');
    expect(allByRole(element, 'textbox')).to.have.length(0);
  });

  it('has the form where the backend takes replies and the case one, and nothing where not', async () => {
    const backend = changing(takesReplies);
    expect(allByRole(await opened(backend), 'textbox')).to.have.length(0);
    backend.reply = () => new Promise(() => undefined);
    const element = await opened(backend);
    await eventually(() => expect(allByRole(element, 'textbox')).to.have.length(1));
  });

  it('keeps a message that was sent from here on the screen when an older answer knows nothing of it', async () => {
    localStorage.clear();
    const backend = changing(takesReplies);
    backend.reply = async (_, { text }) => message({ id: 'm-own', from: 'member', text });
    const element = await opened(backend);
    const field = await findByRole<HTMLTextAreaElement>(element, 'textbox', 'Your reply');
    field.value = 'Here it is';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    byRole(element, 'button', 'Send').click();
    const thread = (): string[] => [...element.shadowRoot!.querySelectorAll('.thread .bubble')].map((each) => each.textContent!.trim());
    await eventually(() => expect(said()).to.equal('Your reply was sent.'));
    backend.detail = changed(backend.detail, { act: 'ask', text: 'One thing more' });
    await element.refresh();
    await element.updateComplete;
    expect(thread()).to.deep.equal(['One thing more', 'Here it is']);
    backend.detail = { ...backend.detail, messages: [message({ id: 'm-own', from: 'member', text: 'Here it is' })] };
    await element.refresh();
    await element.updateComplete;
    expect(thread()).to.deep.equal(['Here it is']);
  });

  it('offers the form again when its setting up failed', async () => {
    const backend = changing(takesReplies);
    backend.reply = () => new Promise(() => undefined);
    const { session } = backend;
    backend.session = () => Promise.reject(new Error('down'));
    const element = await opened(backend);
    const again = await findByRole(element, 'button', 'Try again');
    backend.session = session;
    again.click();
    await eventually(() => expect(allByRole(element, 'textbox')).to.have.length(1));
  });
});

describe('the timeline of an open case', () => {
  const life: CaseEvent[] = [
    event(),
    event({ kind: 'viewed', by: 'Line Gagnon', side: 'staff', at: hoursAgo(40) }),
    event({ kind: 'asked', by: 'Line Gagnon', side: 'staff', at: hoursAgo(30) }),
    event({ kind: 'replied', by: 'Camille Roy', at: hoursAgo(20) }),
    event({ kind: 'answered', by: 'Line Gagnon', side: 'staff', at: hoursAgo(18) }),
    event({ kind: 'resolved', by: 'Line Gagnon', side: 'staff', at: hoursAgo(10) }),
    event({ kind: 'reopened', by: 'Camille Roy', reason: 'Still <i>missing</i>', at: hoursAgo(8) }),
    event({ kind: 'cancelled', by: 'Camille \u202eRoy', reason: 'Found', at: hoursAgo(6) }),
  ];

  it('tells each step as the backend does, latest first, with who and when', async () => {
    const element = await opened(changing({ events: life, origin: 'phone' }));
    const steps = [...byRole(element, 'region', 'Follow-up').querySelectorAll('li')];
    expect(steps.map((each) => each.querySelector('.strong')!.textContent!.trim())).to.deep.equal([
      'Case cancelled', 'Case reopened', 'Resolved by the staff', 'Message from the staff', 'Reply from a member', 'Question from the staff',
      'Seen by the staff', 'Opened by phone',
    ]);
    expect(steps[0]!.textContent).to.contain('Camille \ufffdRoy').and.to.contain('Found').and.to.contain('6 hours ago');
    expect(steps[1]!.textContent).to.contain('Still <i>missing</i>');
  });

  it('folds the older steps of a long one, and keeps the focus when they are asked for', async () => {
    const element = await opened(changing({ events: life }));
    const timeline = byRole(element, 'region', 'Follow-up');
    expect(allByRole(timeline, 'listitem')).to.have.length(6);
    const all = byRole(timeline, 'button', 'Show all 8 steps');
    all.focus();
    all.click();
    await eventually(() => expect(allByRole(timeline, 'listitem')).to.have.length(8));
    expect(focused()).to.equal(byRole(timeline, 'button', 'Show the latest steps only'));
    expect(all.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is made of what is known where the backend tells none', async () => {
    const backend = changing({ messages: [message()], waiting: true });
    delete (backend.detail as { events?: unknown }).events;
    const element = await opened(backend);
    await reads(element, 'Question from the staff');
    const steps = [...byRole(element, 'region', 'Follow-up').querySelectorAll('li .strong')].map((each) => each.textContent!.trim());
    expect(steps).to.deep.equal(['Question from the staff', 'Last change', 'Opened online']);
  });
});
