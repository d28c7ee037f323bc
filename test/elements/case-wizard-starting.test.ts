/** How `<case-wizard>` starts, fails to start, comes back after leaving the page, and moves within it. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, openWizard, pdf, readyWizard } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

describe('the start of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('without a backend tells the integrator, on the page and by an event, and starts once there is one', async () => {
    const page = await openWizard({ backend: undefined });
    await page.fill('Subject', 'Typed before');
    const alert = await page.find('alert');
    expect(alert.textContent).to.include('This page does not say where its cases are kept.').and.include('set “backend” or “endpoint”');
    expect(page.errors.map(({ code }) => code)).to.deep.equal(['no-backend']);
    page.wizard.backend = fakeBackend();
    await page.ready();
    expect(page.field('Subject').value).to.equal('Typed before');
  });

  it('finds the backend of a provider on the page', async () => {
    const backend = fakeBackend();
    const provide = (event: Event): void => {
      if ((event as Event & { context?: unknown }).context === 'case-backend') (event as Event & { callback(value: unknown): void }).callback(backend);
    };
    document.addEventListener('context-request', provide);
    const page = await openWizard({ backend: undefined });
    await page.ready();
    document.removeEventListener('context-request', provide);
    expect(backend.asked.sessions).to.equal(1);
  });

  it('without a preset says so', async () => {
    const page = await openWizard({ preset: undefined });
    expect((await page.find('alert')).textContent).to.include('set “preset”');
    await eventually(() => expect(page.errors.map(({ code }) => code)).to.deep.equal(['no-preset']));
  });

  it('takes the preset from its backend, or from an address', async () => {
    const backend = { ...fakeBackend(), preset: async () => smallSociety };
    const page = await openWizard({ backend, preset: undefined });
    await page.ready();
    const address = URL.createObjectURL(new Blob([JSON.stringify(smallSociety)], { type: 'application/json' }));
    await readyWizard({ preset: address });
    URL.revokeObjectURL(address);
  });

  it('with a wrong preset names each place and reason, and draws nothing of it', async () => {
    const wrong = { ...smallSociety, levels: [], statement: { ...smallSociety.statement, text: { en: 'Only English' } } };
    const page = await openWizard({ preset: wrong as never });
    const alert = await page.find('alert');
    expect(alert.textContent).to.include('statement.text.fr: is missing');
    expect(alert.querySelector('[lang=en]')?.textContent).to.match(/^The preset is not valid:/);
    await eventually(() => expect(page.errors[0]?.code).to.equal('bad-preset'));
    expect(page.errors[0]?.reason).to.include('statement.text.fr');
    page.wizard.preset = smallSociety;
    await page.ready();
  });

  it('with a wrong preset says so in the language of the page, and in that of the event what it always said', async () => {
    const [first, ...others] = smallSociety.types;
    const wrong = { ...smallSociety, levels: 'Type', types: [{ ...first, lable: first!.label }, ...others] };
    const page = await openWizard({ preset: wrong as never, lang: 'fr' });
    const french = ['Le préréglage n’est pas valide\u00a0:', 'levels\u00a0: doit être une liste. Mettez-le entre [ et ], même s’il est seul.', 'types.0.lable\u00a0: n’est pas connu ici. Vouliez-vous dire "label"?'];
    const english = ['The preset is not valid:', 'levels: must be a list. Put it between [ and ], even if it is one.', 'types.0.lable: is not known here. Did you mean "label"?'];
    const told = async (lang: 'en' | 'fr'): Promise<string> =>
      [...(await page.find('alert')).querySelectorAll<HTMLElement>(`p > [lang=${lang}]`)].map(({ textContent }) => textContent).join('\n');
    expect(await told('fr')).to.equal(french.join('\n'));
    expect(page.errors.map(({ reason }) => reason)).to.deep.equal([english.join('\n')]);
    page.place.lang = 'en';
    await eventually(async () => expect(await told('en')).to.equal(english.join('\n')));
    page.place.lang = 'es';
    await eventually(async () => expect((await page.find('alert')).lang).to.equal('en'));
    page.place.lang = 'fr';
    page.wizard.preset = 'data:,none' as never;
    await eventually(async () => expect(await told('fr')).to.equal('Le préréglage qui se trouve à data:,none n’est pas du JSON.'));
  });

  it('with a session that fails says so, and tries again with the subject kept', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    await page.fill('Subject', 'Typed before');
    session.fail(new BackendError('network', { retryable: true }));
    const alert = await page.find('alert');
    expect(alert.textContent).to.include('The service could not be reached.');
    await eventually(() => expect(page.errors.map(({ code }) => code)).to.deep.equal(['network']));
    await eventually(() => expect(page.focus).to.equal('Try again'));
    const again = backend.hold('session');
    await page.press('tryAgain');
    expect(page.field('Subject').value, 'at once, before the answer').to.equal('Typed before');
    await eventually(() => expect(page.focus).to.match(/What can we help you with/));
    again.release();
    await page.ready();
    expect(page.field('Subject').value).to.equal('Typed before');
    expect(backend.asked.sessions).to.equal(2);
  });

  it('with a reply that breaks the contract says so instead of drawing it', async () => {
    const backend = { ...fakeBackend(), session: async () => ({ member: 7 }) as never };
    const page = await openWizard({ backend });
    expect((await page.find('alert')).textContent).to.include('The service has a problem.');
    await eventually(() => expect(page.errors.map(({ code }) => code)).to.deep.equal(['contract']));
  });

  it('asks the host to sign the member in before the session is known', async () => {
    const backend = fakeBackend();
    backend.fail('session', new BackendError('unauthenticated'));
    document.addEventListener('case-session-expired', (event) => event.detail.resumeAfter(Promise.resolve()), { once: true });
    await readyWizard({ backend });
    expect(backend.asked.sessions).to.equal(2);
  });

  it('obeys the last of several backends, however late the first one answers', async () => {
    const slow = fakeBackend();
    const session = slow.hold('session');
    const page = await openWizard({ backend: slow });
    await eventually(() => expect(session.called).to.equal(true));
    page.wizard.backend = fakeBackend({ accounts: [{ id: 'z', name: 'The later one' }] });
    await page.ready();
    session.release();
    await afterwards(100);
    expect(page.text).to.include('The later one').and.not.include('Lucie');
  });
});

describe('a draft of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('comes back after the element was removed, the sensitive answer asked again with the reason', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'One number'], 'My tax number');
    await page.at('questions');
    await page.fill('Social insurance number', '130 692 544');
    await page.press('continue');
    await page.at('details');
    await page.fill('Description', 'It changed.');
    await page.continueTo('files');
    await page.attach(pdf('proof.pdf'));
    await page.chooseFiles(pdf('unsent.pdf', 500));
    await page.find('dialog');
    page.wizard.remove();
    await afterwards();
    expect(JSON.stringify(localStorage)).to.include('My tax number').and.not.match(/130.?692/);
    const next = await openWizard({ backend });
    await next.at('questions');
    expect(next.text).to.include('We brought back your draft.');
    expect(next.text).to.include('For your privacy, this was not kept and is asked again: Social insurance number.');
    const field = next.field('Social insurance number');
    expect(field.value).to.equal('');
    await next.fill('Social insurance number', '130 692 544');
    await next.continueTo('details');
    expect(next.field('Description').value).to.equal('It changed.');
    await next.continueTo('files');
    expect(next.fileRow('proof.pdf').textContent).to.include('Confirmed and uploaded');
    expect(next.fileRow('unsent.pdf').textContent).to.include('Its content was not kept. Choose it again, or remove it.');
    await next.chooseFiles(pdf('unsent.pdf', 500));
    await next.find('dialog');
    await next.press('yes');
    await eventually(() => expect(next.fileRow('unsent.pdf').textContent).to.include('Confirmed and uploaded'));
    await next.continueTo('review');
    await next.press('submit');
    await next.find('heading', /was received/);
    expect(backend.cases[0]!.submission.files).to.have.length(2);
  });

  it('that comes back while one types stays at the field, with what was typed', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked'], 'The old subject');
    await page.at('details');
    page.wizard.remove();
    await afterwards();
    const session = backend.hold('session');
    const next = await openWizard({ backend });
    await eventually(() => expect(session.called).to.equal(true));
    await next.fill('Subject', 'The new subject');
    await next.press('continue');
    next.field('Subject').focus();
    session.release();
    await eventually(() => expect(next.text).to.include('We brought back your draft.'));
    await next.at('subject');
    expect(next.field('Subject').value).to.equal('The new subject');
    expectFocus(next.field('Subject'));
  });

  it('that comes back elsewhere takes the focus along from the field that it replaces', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.at('details');
    page.wizard.remove();
    await afterwards();
    const session = backend.hold('session');
    const next = await openWizard({ backend });
    await eventually(() => expect(session.called).to.equal(true));
    next.field('Subject').focus();
    session.release();
    const heading = await next.at('details');
    await eventually(() => expectFocus(heading));
  });

  it('ends with its element: what is removed asks the backend for nothing more', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.fill('Subject', 'Short');
    page.wizard.remove();
    await afterwards(100);
    page.wizard.account = 'a1';
    await afterwards(100);
    expect(backend.asked.sessions).to.equal(1);
    page.place.append(page.wizard);
    await page.ready();
    expect(page.field('Subject').value).to.equal('Short');
  });

  it('of another account in view is another draft', async () => {
    const accounts = [{ id: 'a1', name: 'First' }, { id: 'a2', name: 'Second' }];
    const page = await readyWizard({ backend: fakeBackend({ accounts }), account: 'a1' });
    await page.fill('Subject', 'Of the first');
    page.wizard.account = 'a2';
    await eventually(() => expect((page.get('combobox') as HTMLSelectElement).value).to.equal('a2'));
    expect(page.field('Subject').value).to.equal('');
    page.wizard.account = 'a1';
    await eventually(() => expect(page.field('Subject').value).to.equal('Of the first'));
  });

  it('says when the device keeps no drafts, and goes on without', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const page = await readyWizard({ preset: rightsSociety });
      await page.fill('Subject', 'x');
      await eventually(() => expect(page.text).to.include('This draft cannot be kept on this device.'));
      await page.continueTo('type');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('a wizard that the host moves in its page', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('keeps its step, its answers and its uploads, and asks the backend nothing anew', async () => {
    const backend = fakeBackend();
    const upload = backend.hold('uploadFile');
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'One number']);
    await page.at('questions');
    await page.fill('Social insurance number', '130 692 544');
    await page.press('continue');
    await page.reach('files');
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(upload.called).to.equal(true));
    const other = document.createElement('section');
    page.place.append(other);
    other.append(page.wizard);
    await afterwards(50);
    expect(upload.upload!.signal!.aborted).to.equal(false);
    upload.release();
    await eventually(() => expect(page.fileRow('lease.pdf').textContent).to.include('Confirmed and uploaded'));
    await page.continueTo('review');
    expect(page.line('Social insurance number')).to.equal('••• ••• 544 masked');
    expect(backend.asked.sessions).to.equal(1);
  });

  it('keeps an open question in front', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    const other = document.createElement('section');
    page.place.append(other);
    other.append(page.wizard);
    await eventually(() => expect(page.get('dialog').matches(':modal')).to.equal(true));
    await page.press('no');
    expect(page.has('dialog')).to.equal(false);
  });
});
