/** The end of a session at each call: the page is asked once, its promise awaited, and the work goes on with nothing lost. */
import { expect } from '@open-wc/testing';
import '../../src/my-cases/reply/reply-desk.ts';
import '../../src/case-wizard/engine.ts';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';
import { account } from './my-cases-account.ts';
import { changing, file, message } from './my-cases-case-rig.ts';
import { listed, mount, reads } from './my-cases-rig.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

type Method = Exclude<keyof CaseBackend, 'discardFile'>;

interface Ended {
  readonly backend: CaseBackend;
  /** What the calls carried, as the server saw it: the token of each. */
  readonly tokens: readonly string[];
  /** From now on the server knows the session no more; for those methods alone, where they are named. */
  end(...methods: readonly Method[]): void;
  /** As the host does when the member has signed in. */
  renew(): void;
}

/**
 * A backend over HTTP, as a host of its own session has it: what a server does is done by `good`, and a token that the
 * session's end has made worthless is answered with 401 by the REST adapter itself.
 */
function ending(good: CaseBackend): Ended {
  let token = 'first';
  let valid = 'first';
  let concerned: readonly Method[] = [];
  const tokens: string[] = [];
  const guard = restBackend({
    endpoint: '/api',
    headers: () => ({ Authorization: `Bearer ${token}` }),
    fetch: async (_, init) => {
      const sent = new Headers(init?.headers).get('Authorization') ?? '';
      tokens.push(sent);
      return sent === `Bearer ${valid}`
        ? Response.json(null)
        : Response.json({ detail: 'Signed out.' }, { status: 401, headers: { 'Content-Type': 'application/problem+json' } });
    },
  });
  const backend = Object.fromEntries(
    (Object.keys(good) as Method[]).filter((method) => typeof good[method] === 'function').map((method) => [
      method,
      async (...given: unknown[]) => {
        if (concerned.length === 0 || concerned.includes(method)) await guard.session();
        return (good[method] as (...given: unknown[]) => unknown)(...given);
      },
    ]),
  ) as unknown as CaseBackend;
  return {
    backend, tokens,
    end(...methods) {
      concerned = methods;
      valid = 'second';
    },
    renew: () => void (token = 'second'),
  };
}

/** How often a page was asked to sign in, and the ways in which it answers. */
class Host {
  asked = 0;
  #settle: (() => void) | undefined;

  constructor() {
    document.addEventListener('case-session-expired', this.#hear);
  }

  /** The member has signed in: `renew` puts the new token where `headers()` finds it. */
  signIn(renew: () => void): void {
    renew();
    this.#settle?.();
  }

  leave(): void {
    document.removeEventListener('case-session-expired', this.#hear);
  }

  readonly #hear = ({ detail }: HTMLElementEventMap['case-session-expired']): void => {
    this.asked += 1;
    detail.resumeAfter(new Promise<void>((resolve) => (this.#settle = resolve)));
  };

  /** Asked once; a moment later still once, and the work goes on. */
  async isAskedOnce(session: Ended): Promise<void> {
    await eventually(() => expect(this.asked).to.equal(1), 15_000);
    await afterwards(60);
    expect(this.asked, 'asked once').to.equal(1);
    const before = session.tokens.length;
    this.signIn(session.renew);
    await eventually(() => expect(session.tokens.slice(before)).to.include('Bearer second'));
  }
}

let host: Host;

describe('the end of a session in <my-cases>', () => {
  beforeEach(async () => {
    await cleanPage();
    host = new Host();
  });
  afterEach(async () => {
    host.leave();
    await cleanPage();
  });

  const full = (): CaseBackend => {
    const many = account(3);
    delete many.watchCases;
    return Object.assign(many, { preset: async () => ({ ...smallSociety, earlierCases: { en: 'Earlier ones are elsewhere.', fr: 'x' } }) });
  };
  const oneCase = (): CaseBackend => {
    const backend = changing({ files: [file], messages: [message()], acts: [{ act: 'reply' }, { act: 'resolve' }] });
    return Object.assign(backend, { readFile: async () => new Blob(['x']), reply: async (_: string, { text }: { readonly text: string }) => {
      const sent = message({ id: 'm-9', from: 'member', text });
      backend.detail = { ...backend.detail, messages: [...backend.detail.messages, sent] };
      return sent;
    } });
  };
  const opened = async (backend: CaseBackend): Promise<MyCases> => {
    const element = await mount(backend, 'boreal');
    await element.open('case-1');
    return element;
  };

  for (const [method, words] of [
    ['session', 'Éditions Boréal'], ['listCases', 'Subject 0'], ['readOverview', 'Waiting on you'], ['preset', 'Earlier ones are elsewhere.'],
  ] as const) {
    it(`met by ${method} alone`, async () => {
      const session = ending(full());
      session.end(method);
      const element = await mount(session.backend, method === 'session' ? undefined : 'boreal');
      await host.isAskedOnce(session);
      await reads(element, words);
    });
  }

  it('met by everything at once', async () => {
    const session = ending(full());
    session.end();
    const element = await mount(session.backend);
    await host.isAskedOnce(session);
    await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
    await reads(element, 'Waiting on you');
    expect(host.asked).to.equal(1);
  });

  it('met by a list, an open case and an act at once', async () => {
    const session = ending(oneCase());
    const element = await opened(session.backend);
    (await findByRole(element, 'button', 'Mark as solved')).click();
    const dialog = await findByRole(element, 'dialog');
    session.end();
    allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!.click();
    void element.refresh();
    await host.isAskedOnce(session);
    await reads(element, 'Resolved');
    expect(host.asked).to.equal(1);
  });

  it('met by readCase', async () => {
    const session = ending(oneCase());
    session.end('readCase');
    const element = await mount(session.backend, 'boreal');
    void element.open('case-1');
    await host.isAskedOnce(session);
    await reads(element, 'Hello');
  });

  it('met by a reply keeps it, and sends it', async () => {
    const session = ending(oneCase());
    const element = await opened(session.backend);
    const field = await findByRole<HTMLTextAreaElement>(element, 'textbox', 'Your reply');
    field.value = 'What I wrote';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    session.end('reply');
    byRole(element, 'button', 'Send').click();
    await host.isAskedOnce(session);
    await eventually(() => expect(element.shadowRoot!.querySelector('[part~=message-pending]')).to.equal(null));
    await reads(element, 'What I wrote');
  });

  it('met by changeCase', async () => {
    const session = ending(oneCase());
    const element = await opened(session.backend);
    (await findByRole(element, 'button', 'Mark as solved')).click();
    const dialog = await findByRole(element, 'dialog');
    session.end('changeCase');
    allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!.click();
    await host.isAskedOnce(session);
    await reads(element, 'Resolved');
  });

  it('met by readFile', async () => {
    const { click } = HTMLAnchorElement.prototype;
    let saved = 0;
    HTMLAnchorElement.prototype.click = () => void (saved += 1);
    try {
      const session = ending(oneCase());
      const element = await opened(session.backend);
      session.end('readFile');
      (await findByRole(element, 'button', /^Download/)).click();
      await host.isAskedOnce(session);
      await eventually(() => expect(saved).to.equal(1));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('met by the stream ends it until the member is back', async () => {
    const backend = account(3);
    const session = ending(backend);
    session.end('watchCases');
    await mount(session.backend, 'boreal');
    await host.isAskedOnce(session);
    await eventually(() => expect(backend.listening).to.equal(true));
  });

  it('whose host never answers leaves the list with a way on', async () => {
    const session = ending(full());
    session.end();
    const element = await mount(session.backend);
    const again = await findByRole(element, 'button', 'Try again');
    await reads(element, 'Sign in again, then try again.');
    session.renew();
    again.click();
    await listed(element, ['Subject 0', 'Subject 1', 'Subject 2']);
  });
});

describe('the end of a session in <case-wizard>', () => {
  beforeEach(async () => {
    await cleanPage();
    host = new Host();
  });
  afterEach(async () => {
    host.leave();
    await cleanPage();
  });

  const good = (): ReturnType<typeof fakeBackend> => fakeBackend();

  for (const methods of [['session'], ['preset'], ['session', 'preset']] as const) {
    it(`met by ${methods.join(' and ')} at its start`, async () => {
      const session = ending({ ...good(), preset: async () => smallSociety });
      session.end(...methods);
      const page = await openWizard({ backend: session.backend, preset: undefined });
      // The notice may stand there already.
      const typed = page.has('textbox');
      if (typed) await page.fill('Subject', 'Typed before');
      await host.isAskedOnce(session);
      await page.ready();
      expect(page.field('Subject').value).to.equal(typed ? 'Typed before' : '');
    });
  }

  async function atReview(session: Ended): Promise<WizardPage> {
    const page = await readyWizard({ backend: session.backend });
    await page.start(['Requests', 'Nothing asked'], 'What I wrote');
    await page.reach('review');
    return page;
  }

  it('met by the submit', async () => {
    const backend = good();
    const session = ending(backend);
    const page = await atReview(session);
    session.end('submitCase');
    await page.press('submit');
    await host.isAskedOnce(session);
    await page.find('heading', /was received/);
    expect(backend.cases.map(({ submission }) => submission.subject)).to.deep.equal(['What I wrote']);
  });

  it('met by the question what became of a submit', async () => {
    const backend = good();
    const session = ending({ ...backend, submitCase: async (...given) => {
      await backend.submitCase(...given);
      throw new Error('the answer is lost');
    } });
    const page = await atReview(session);
    session.end('findReceipt');
    await page.press('submit');
    await host.isAskedOnce(session);
    await page.find('heading', /was received/);
    expect(backend.cases).to.have.length(1);
  });

  it('met by two uploads at once', async () => {
    const session = ending(good());
    const page = await readyWizard({ backend: session.backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    session.end('uploadFile');
    for (const name of ['lease.pdf', 'proof.pdf']) {
      await page.chooseFiles(pdf(name, name.length * 40));
      await page.find('dialog');
      await page.press('yes');
    }
    await host.isAskedOnce(session);
    for (const name of ['lease.pdf', 'proof.pdf']) {
      await eventually(() => expect(page.fileRow(name).textContent).to.include('Confirmed and uploaded'));
    }
  });

  it('whose host never answers gives the case back after a minute, to be sent once one is signed in', async () => {
    const backend = good();
    const session = ending(backend);
    const page = await atReview(session);
    const { setTimeout: real } = globalThis;
    let minute: (() => void) | undefined;
    globalThis.setTimeout = ((job: () => void, ms?: number, ...given: unknown[]) => {
      if (ms === 60_000) minute = job;
      return real(job, ms, ...given);
    }) as typeof setTimeout;
    try {
      session.end('submitCase');
      await page.press('submit');
      await eventually(() => expect(minute).to.be.a('function'));
      minute!();
      await eventually(() => expect(page.text).to.include('Your session has ended. Sign in again; what you wrote is kept.'));
      expect(page.line('Subject')).to.equal('What I wrote');
      session.renew();
      await page.press('submit');
      await page.find('heading', /was received/);
      expect(backend.cases).to.have.length(1);
    } finally {
      globalThis.setTimeout = real;
    }
  });

  it('whose host never answers leaves its start with a way on', async () => {
    const session = ending(good());
    session.end();
    const page = await openWizard({ backend: session.backend });
    const alert = await page.find('alert');
    expect(alert.textContent).to.include('Your session has ended.');
    session.renew();
    await page.press('tryAgain');
    await page.ready();
  });

  it('whose host keeps its promise without a sign-in is met once more, and then waits for the member', async () => {
    const backend = good();
    const session = ending(backend);
    session.end();
    const page = await openWizard({ backend: session.backend });
    await eventually(() => expect(host.asked).to.equal(1), 15_000);
    host.signIn(() => {});
    await eventually(() => expect(session.tokens.length).to.equal(2));
    await afterwards(100);
    expect([host.asked, session.tokens.length], 'after one more attempt').to.deep.equal([1, 2]);
    await page.press('tryAgain');
    await eventually(() => expect(host.asked).to.equal(2));
    host.signIn(session.renew);
    await page.ready();
  });

  it('leaves a wizard alone that the member began anew before its host is done', async () => {
    const backend = good();
    const session = ending(backend);
    session.end();
    const page = await openWizard({ backend: session.backend });
    await eventually(() => expect(host.asked).to.equal(1), 15_000);
    await page.find('alert');
    session.renew();
    await page.press('tryAgain');
    await page.ready();
    await page.fill('Subject', 'Written meanwhile');
    host.signIn(session.renew);
    await afterwards(100);
    expect(backend.asked.sessions, 'begun anew by the member alone').to.equal(1);
    expect(page.field('Subject').value).to.equal('Written meanwhile');
  });

  it('begins nothing in a wizard that was taken away before the member is back', async () => {
    const session = ending(good());
    session.end();
    const page = await openWizard({ backend: session.backend });
    await eventually(() => expect(host.asked).to.equal(1), 15_000);
    await page.find('alert');
    page.wizard.remove();
    await afterwards();
    const before = session.tokens.length;
    host.signIn(session.renew);
    await afterwards(100);
    expect(session.tokens.length).to.equal(before);
  });
});
