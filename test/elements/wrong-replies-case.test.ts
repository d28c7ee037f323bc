/** An open case when a backend answers wrongly: says so in words, keeps what was typed, and leads on once it answers rightly. */
import { expect } from '@open-wc/testing';
import '../../src/my-cases/reply/reply-desk.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';
import { changing, file, message, type Changing } from './my-cases-case-rig.ts';
import { mount, reads, textOf } from './my-cases-rig.ts';
import { hurry, mendable, problem, uncaught, wrongReplies, type Wrong } from './wrong-replies.ts';

const errors = uncaught();

/** A case that takes everything; messages that are sent stand in its thread. */
function taking(): Changing {
  const backend = changing({ files: [file], messages: [message()], acts: [{ act: 'reply' }, { act: 'resolve' }] });
  return Object.assign(backend, {
    readFile: async () => new Blob(['x']),
    reply: async (_: string, { text }: { readonly text: string }) => {
      const sent = message({ id: `m-${backend.detail.messages.length + 1}`, from: 'member', text });
      backend.detail = { ...backend.detail, messages: [...backend.detail.messages, sent] };
      return sent;
    },
  });
}

async function openedWith(wrong: Wrong): Promise<{ readonly element: MyCases; readonly backend: { mended: boolean } }> {
  const good = taking();
  const backend = mendable(wrong.spoil(good), good);
  const element = await mount(backend, 'boreal');
  await element.open('case-1');
  return { element, backend };
}

const waits = (element: MyCases): number => element.shadowRoot!.querySelectorAll('[aria-busy=true]').length;

describe('an open case, answered', () => {
  let slowDown: () => void;
  const { click } = HTMLAnchorElement.prototype;
  let saved = 0;

  before(() => {
    slowDown = hurry();
    HTMLAnchorElement.prototype.click = () => void (saved += 1);
  });
  after(() => {
    slowDown();
    HTMLAnchorElement.prototype.click = click;
    localStorage.clear();
  });
  afterEach(() => {
    localStorage.clear();
    expect(errors()).to.deep.equal([]);
  });

  for (const wrong of wrongReplies('readCase')) {
    it(`itself with ${wrong.name}`, async () => {
      const { element, backend } = await openedWith(wrong);
      await reads(element, problem);
      expect(waits(element), 'waiting for nothing').to.equal(0);
      backend.mended = true;
      (await findByRole(element, 'button', 'Try again')).click();
      await reads(element, 'Hello');
      expect(textOf(element)).not.to.include(problem);
    });
  }

  for (const wrong of wrongReplies('reply')) {
    it(`a reply with ${wrong.name}`, async () => {
      const { element, backend } = await openedWith(wrong);
      const field = await findByRole<HTMLTextAreaElement>(element, 'textbox', 'Your reply');
      field.value = 'What I wrote';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      byRole(element, 'button', 'Send').click();
      const check = await findByRole(element, 'button', 'Check again');
      expect(textOf(element)).to.include('What I wrote');
      backend.mended = true;
      check.click();
      await eventually(() => {
        if (element.shadowRoot!.querySelector('[part~=message-pending]')) throw new Error('still on its way');
      });
      expect(textOf(element)).to.include('What I wrote');
      expect(byRole<HTMLTextAreaElement>(element, 'textbox', 'Your reply').value).to.equal('');
    });
  }

  for (const wrong of wrongReplies('changeCase')) {
    it(`an act with ${wrong.name}`, async () => {
      // Spoilt before it was done: what a right case would say of it is not there to be read.
      const good = taking();
      const never = { ...good, changeCase: async () => good.detail };
      const backend = mendable(wrong.spoil(never), good);
      const element = await mount(backend, 'boreal');
      await element.open('case-1');
      (await findByRole(element, 'button', 'Mark as solved')).click();
      const dialog = await findByRole(element, 'dialog');
      const send = (): HTMLElement => allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!;
      send().click();
      await reads(element, 'This was not done.');
      expect(textOf(element)).to.include(problem);
      backend.mended = true;
      send().click();
      await eventually(() => {
        if (allByRole(element, 'dialog').length > 0) throw new Error('the dialog is still open');
      });
      await reads(element, 'Resolved');
    });
  }

  for (const wrong of wrongReplies('readFile')) {
    it(`a file with ${wrong.name}`, async () => {
      const { element, backend } = await openedWith(wrong);
      (await findByRole(element, 'button', /^Download/)).click();
      await reads(element, problem);
      const before = saved;
      backend.mended = true;
      byRole(element, 'button', /^Download/).click();
      await eventually(() => expect(saved).to.equal(before + 1));
      await eventually(() => expect(textOf(element)).not.to.include(problem));
    });
  }

  it('with 3,000 messages is shown as any other', async () => {
    const good = taking();
    good.detail = { ...good.detail, messages: Array.from({ length: 3000 }, (_, each) => message({ id: `m-${each}`, text: `Message ${each}.` })) };
    const element = await mount(good, 'boreal');
    await element.open('case-1');
    await reads(element, 'Message 2999.');
  });
});
