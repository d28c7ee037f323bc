/** `<case-wizard layout="form">`: the same case on one page, told in the same stories as the wizard's. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { allByRole, byRole, eventually, focused, press, type } from '../support/page.ts';
import { ensemble, fakeBackend, lucie, type FakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, openWizard, pdf, readyWizard, type Opening, type WizardPage } from './wizard-page.ts';

const formPage = (opening: Opening = {}): Promise<WizardPage> => readyWizard({ layout: 'form', ...opening });

async function fillNumber(page: WizardPage): Promise<void> {
  await page.fill('Subject', 'My new number');
  await page.choose('Requests');
  await page.choose('One number');
  await page.fill('Social insurance number', '130 692 544');
  await page.fill('Comments', 'No hurry.');
}

const sectionsOf = (page: WizardPage): string[] =>
  allByRole(page.wizard, 'region').map((region) => region.querySelector('h3')!.textContent.trim());

describe('the form on one page', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('has its first field at once, and whoever types in it is not interrupted by what comes', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend, layout: 'form' });
    page.get('heading', 'Open a new case');
    page.section('subject');
    const subject = page.field('Subject');
    await type(subject, 'Missing roy');
    session.release();
    await page.ready();
    expectFocus(subject);
    expect(subject.isConnected).to.equal(true);
    expect(page.field('Subject').value).to.equal('Missing roy');
    expect(page.text).not.to.match(/Step \d/);
  });

  it('says what is missing once all is there, where its button was pressed before', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend, layout: 'form' });
    await page.fill('Subject', 'Early');
    await page.press('continue');
    session.release();
    expect(await page.faults()).to.deep.equal(['Case type — Choose one of these.']);
  });

  it('shows every step as a section, and the questions below the type once it is chosen', async () => {
    const page = await formPage();
    expect(sectionsOf(page)).to.deep.equal(['What can we help you with?', 'What is it about?', 'A few questions', 'Anything to add?', 'Attachments']);
    expect(page.section('questions').textContent).to.include('Further questions depend on the type of your case.');
    const topOf = (element: Element): number => element.getBoundingClientRect().top - page.wizard.getBoundingClientRect().top;
    const top = topOf(page.section('type'));
    await page.choose('Requests');
    await page.choose('One number');
    page.field('Social insurance number');
    expect(page.section('questions').textContent).not.to.include('Further questions');
    expect(topOf(page.section('type')), 'nothing above moves').to.equal(top);
    await page.choose('Nothing asked');
    expect(sectionsOf(page)).not.to.include('A few questions');
  });

  it('names no id twice', async () => {
    const page = await formPage({ backend: fakeBackend({ accounts: [lucie, ensemble] }) });
    await page.choose('Requests');
    await page.choose('Many works');
    await page.press('submit');
    await page.faults();
    const ids = [...page.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).to.deep.equal([]);
  });

  it('lists the faults of all sections in the order of the page, each leading to its field', async () => {
    const page = await formPage();
    await page.choose('Requests');
    await page.choose('Many works');
    await page.choose('See description');
    await page.press('submit');
    expect((await page.faults()).map((each) => each.split(' — ')[0])).to.deep.equal(['Subject', 'Description']);
    const summary = page.get('group', /need your attention/);
    await eventually(() => expectFocus(summary));
    const links = allByRole<HTMLAnchorElement>(summary, 'link');
    links[1]!.click();
    expectFocus(page.field('Description'));
    await page.fill('Description', 'Forty works.');
    expect(allByRole(page.wizard, 'link', /^Description —/)).to.deep.equal([]);
    expect((await page.faults()).length).to.equal(1);
  });

  it('takes a fault away that a choice elsewhere on the page mends', async () => {
    const page = await formPage();
    await page.fill('Subject', 'The deed');
    await page.choose('Requests');
    await page.choose('With proof');
    await page.press('submit');
    expect((await page.faults()).map((each) => each.split(' — ')[0])).to.deep.equal(['Attachments']);
    await page.choose('Nothing asked');
    expect(page.has('group', /attention/)).to.equal(false);
  });

  it('sends the very case that the wizard would', async () => {
    const [fromForm, fromWizard] = [fakeBackend(), fakeBackend()];
    let page = await formPage({ backend: fromForm });
    await fillNumber(page);
    await page.attach(pdf('lease.pdf'));
    await page.press('submit');
    await page.find('heading', /was received.*SB-2026-41/);
    await cleanPage();
    page = await readyWizard({ backend: fromWizard });
    await page.start(['Requests', 'One number'], 'My new number');
    await page.at('questions');
    await page.fill('Social insurance number', '130 692 544');
    await page.continueTo('details');
    await page.fill('Comments', 'No hurry.');
    await page.continueTo('files');
    await page.attach(pdf('lease.pdf'));
    await page.continueTo('review');
    await page.press('submit');
    await page.find('heading', /was received/);
    const [form, wizard] = [fromForm, fromWizard].map(({ cases }) => timeless(cases[0]!.submission));
    expect(form).to.deep.equal(wizard);
  });

  it('shows the preview in place, each line leading back to its field in the form', async () => {
    const page = await formPage();
    await fillNumber(page);
    const changes = page.events('case-change');
    await page.press('preview');
    await eventually(() => expectFocus(page.get('heading', 'Check before you submit')));
    expect(page.line('Social insurance number')).to.equal('••• ••• 544 masked');
    expect(allByRole(page.wizard, 'region')).to.deep.equal([]);
    await page.change('Comments');
    await eventually(() => expectFocus(page.field('Comments')));
    expect(sectionsOf(page)).to.include('What is it about?');
    await eventually(() => expect(page.announced, 'no step of a number of steps').not.to.match(/Step/));
    await page.press('preview');
    await page.atPreview();
    await page.press('backToForm');
    await eventually(() => expectFocus(page.get('heading', 'Open a new case')));
    expect(page.field('Comments').value).to.equal('No hurry.');
    expect(changes.map(({ detail }) => detail.step)).to.deep.equal(['review', 'details', 'review', 'files']);
  });

  it('leads from a field to the preview with Enter, and never sends what no one looked over', async () => {
    const backend = fakeBackend();
    const page = await formPage({ backend });
    page.field('Subject').focus();
    await press('Enter');
    expect((await page.faults()).length).to.equal(2);
    await fillNumber(page);
    page.field('Subject').focus();
    await press('Enter');
    await page.atPreview();
    await afterwards(50);
    expect(backend.submits).to.deep.equal([]);
  });

  it('sends one case on a double click, and shows meanwhile what is being sent', async () => {
    const backend = fakeBackend();
    const answer = backend.hold('submitCase');
    const page = await formPage({ backend });
    await fillNumber(page);
    const button = page.get('button', 'Submit the case');
    for (const detail of [1, 2]) button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
    await page.find('button', 'Sending…');
    expect(page.line('Comments')).to.equal('No hurry.');
    await eventually(() => expect(answer.called).to.equal(true));
    answer.release();
    await page.find('heading', /was received/);
    expect(backend.submits).to.have.length(1);
  });

  it('waits for a file that is on its way, and can be called back meanwhile', async () => {
    const backend = fakeBackend();
    const upload = backend.hold('uploadFile');
    const page = await formPage({ backend, width: 1100 });
    await fillNumber(page);
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await page.press('yes');
    await eventually(() => expect(upload.called).to.equal(true));
    await page.press('submit');
    await page.find('button', 'Sending…');
    expect(page.text).to.include('Your case leaves as soon as it has arrived.');
    await page.press('backToForm');
    await page.find('heading', 'Open a new case');
    await page.press('submit');
    await page.find('button', 'Sending…');
    byRole(page.wizard, 'link', 'Attachments').click();
    await eventually(() => expectFocus(byRole(page.wizard, 'heading', 'Attachments')));
    await page.press('submit');
    upload.release();
    await page.find('heading', /was received/);
    expect(backend.cases[0]!.submission.files).to.have.length(1);
  });

  it('says that a case was not sent, keeps everything, and sends it under the same key', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('refused', { detail: 'Another account, please.' }));
    const page = await formPage({ backend });
    await fillNumber(page);
    await page.press('submit');
    const problem = await page.find('group', 'Not sent');
    await eventually(() => expectFocus(problem));
    await eventually(() => expect(page.announced).to.equal('Your case was not sent.'));
    await page.press('backToForm');
    expect(page.field('Social insurance number').value).to.equal('130 692 544');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(new Set(backend.submits).size).to.equal(1);
  });

  it('without an answer says so, and is back with everything when the case is not there', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('network', { ambiguous: true, retryable: true }));
    const found = backend.hold('findReceipt');
    const page = await formPage({ backend });
    await fillNumber(page);
    await page.press('submit');
    await eventually(() => expectFocus(page.get('heading', 'Sent, waiting for confirmation')));
    found.release();
    await page.find('group', 'Not received so far');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(backend.cases).to.have.length(1);
  });

  it('brings a draft back, and asks again for what was not kept', async () => {
    const page = await formPage();
    await fillNumber(page);
    page.wizard.remove();
    await afterwards();
    expect(JSON.stringify(localStorage)).not.to.match(/130.?692.?544/);
    const back = await formPage();
    await eventually(() => expect(back.text).to.include('We brought back your draft.').and.include('is asked again: Social insurance number.'));
    expect([back.field('Subject').value, back.field('Comments').value, back.field('Social insurance number').value])
      .to.deep.equal(['My new number', 'No hurry.', '']);
    await back.press('submit');
    expect((await back.faults()).map((each) => each.split(' — ')[0])).to.deep.equal(['Social insurance number']);
  });

  it('starts over with an empty form, and goes on after the receipt', async () => {
    const page = await formPage();
    await fillNumber(page);
    await page.find('button', 'Start over');
    await page.press('startOver');
    await page.press(/^Clear the draft$/, await page.find('dialog'));
    await eventually(() => expectFocus(page.get('heading', 'Open a new case')));
    expect(page.field('Subject').value).to.equal('');
    await fillNumber(page);
    await page.press('submit');
    await page.find('heading', /was received/);
    const opened = page.events('case-open', true);
    await page.press('seeCase');
    await page.press('seeList');
    expect(opened.map(({ detail }) => detail.to)).to.deep.equal(['case', 'list']);
    await page.press('another');
    await page.find('heading', 'Open a new case');
    expect(page.field('Subject').value).to.equal('');
  });

  it('takes a prefill, and a definition beside its type', async () => {
    const page = await formPage();
    page.wizard.prefill = { subject: 'As before', path: ['requests', 'with-proof'], follows: { id: 'c-1', reference: 'SB-1' } };
    await eventually(() => expect(page.field('Subject').value).to.equal('As before'));
    expect(page.text).to.include('Takes further SB-1');
    expect(page.section('files').textContent).to.include('A copy of the deed.');
    const ask = page.get('button', /“Requests” means/);
    ask.click();
    await page.find('dialog', 'Requests');
    await press('Escape');
    await eventually(() => expectFocus(ask));
  });

  it('goes on by itself once the host has signed the member in again', async () => {
    const backend = fakeBackend();
    backend.fail('submitCase', new BackendError('unauthenticated'));
    const page = await formPage({ backend });
    let signedIn!: () => void;
    page.place.addEventListener('case-session-expired', (event) => {
      event.preventDefault();
      event.detail.resumeAfter(new Promise<void>((done) => (signedIn = done)));
    });
    await fillNumber(page);
    await page.press('submit');
    await eventually(() => expect(signedIn).to.be.a('function'));
    signedIn();
    await page.find('heading', /was received/);
    expect(backend.cases).to.have.length(1);
  });

  it('leads to each section from the list beside it', async () => {
    const page = await formPage({ width: 1100 });
    byRole(page.wizard, 'link', 'Attachments').click();
    expectFocus(byRole(page.wizard, 'heading', 'Attachments'));
    await fillNumber(page);
    await page.press('preview');
    await page.atPreview();
    byRole(page.wizard, 'link', 'Details').click();
    await eventually(() => expectFocus(byRole(page.wizard, 'heading', 'Anything to add?')));
  });

  it('asks about a file that was chosen just before another dialog opened', async () => {
    const page = await formPage();
    const overview = await page.find('button', 'Understanding case types');
    await page.chooseFiles(pdf('lease.pdf'));
    overview.click();
    await eventually(() => expect([...page.root.querySelectorAll('dialog')].map((each) => each.matches(':modal'))).to.deep.equal([true, true]));
    await page.press('yes');
    await eventually(() => expect(page.root.querySelectorAll('dialog')).to.have.length(1));
    await page.press(/^Close$/);
    await eventually(() => expect(page.text).to.include('lease.pdf'));
  });

  it('takes a pasted image for an attachment among the attachments only', async () => {
    const page = await formPage();
    const paste = (target: HTMLElement): void => {
      target.focus();
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
      // Firefox hands no files to a paste event that a page makes.
      document.body.dispatchEvent(Object.defineProperty(new Event('paste', { bubbles: true }), 'clipboardData', { value: clipboardData }));
    };
    paste(page.field('Description'));
    await afterwards(50);
    expect(page.text).not.to.include('image.png');
    paste(page.get('button', 'Choose files'));
    await eventually(() => expect(page.text).to.include('image.png'));
  });
});

describe('a layout that changes in the middle', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  async function turn(page: WizardPage, layout: 'wizard' | 'form'): Promise<void> {
    page.wizard.layout = layout;
    await eventually(() => expect(page.has('heading', 'Open a new case')).to.equal(layout === 'form'));
  }

  it('loses nothing: values, files, an upload, a confirmation and the language are kept', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'One number'], 'Both ways');
    await page.at('questions');
    await page.fill('Social insurance number', '130 692 544');
    await turn(page, 'form');
    await eventually(() => expectFocus(page.field('Social insurance number')));
    expect(page.field('Subject').value).to.equal('Both ways');
    expect(page.field('Social insurance number').value).to.equal('130 692 544');
    const upload = backend.hold('uploadFile');
    await page.chooseFiles(pdf('lease.pdf'));
    await page.find('dialog');
    await turn(page, 'wizard').catch(() => undefined);
    await page.find('dialog', /Before uploading/);
    await page.press('yes');
    await eventually(() => expect(upload.called).to.equal(true));
    await turn(page, 'form');
    await page.speak('fr');
    expect(upload.upload!.signal!.aborted).to.equal(false);
    upload.release();
    await eventually(() => expect(page.fileRow('lease.pdf').textContent).to.include('Confirmé et téléversé'));
    await page.fill('Commentaires', 'Merci');
    await page.press('submit');
    await page.find('heading', /Votre cas a été reçu/);
    const { submission } = backend.cases[0]!;
    expect([submission.subject, submission.comments, submission.lang, submission.files.length]).to.deep.equal(['Both ways', 'Merci', 'fr', 1]);
  });

  it('takes the member to the step of the field that was in use', async () => {
    const page = await formPage();
    await fillNumber(page);
    page.field('Comments').focus();
    await turn(page, 'wizard');
    await page.at('details');
    await eventually(() => expectFocus(page.field('Comments')));
    await page.press('back');
    await page.at('questions');
    expect(page.field('Social insurance number').value).to.equal('130 692 544');
  });

  it('shows in the wizard those faults only that are of the step on the screen', async () => {
    const page = await formPage();
    await page.fill('Subject', 'x');
    await page.choose('Requests');
    await page.choose('Many works');
    await page.choose('See description');
    await page.fill('Subject', '');
    await page.press('submit');
    expect((await page.faults()).length).to.equal(2);
    (focused() as HTMLElement).blur();
    await turn(page, 'wizard');
    await page.at('subject');
    expect((await page.faults()).length).to.equal(1);
  });

  it('keeps preview and receipt', async () => {
    const page = await formPage();
    await fillNumber(page);
    await page.press('preview');
    await page.atPreview();
    page.wizard.layout = 'wizard';
    await page.at('review');
    await page.press('submit');
    await page.find('heading', /was received/);
    page.wizard.layout = 'form';
    await page.wizard.updateComplete;
    page.get('heading', /was received/);
  });
});

/** Without what no two cases share: ids of uploads are the backend's, times the clock's. */
const timeless = (submission: FakeBackend['cases'][number]['submission']): unknown => ({
  ...submission,
  files: submission.files.map(({ upload, attestation: { at: _, ...attestation } }) => ({ upload, attestation })),
});
