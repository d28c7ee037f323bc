/** `<case-wizard>` from its first field to its receipt. */
import { expect } from '@open-wc/testing';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { allByRole, eventually, nameOf } from '../support/page.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { cleanPage, expectFocus, openWizard, pdf, readyWizard } from './wizard-page.ts';

describe('the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('walks a whole case to its receipt, and the backend holds what was previewed', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    const submitted = page.events('case-submitted');
    await page.start(['Requests', 'Nothing asked'], 'A new address');
    await page.at('details');
    await page.fill('Description', 'We moved in March.');
    await page.continueTo('files');
    await page.attach(pdf('lease.pdf'));
    await page.continueTo('review');
    expect(page.line('Subject')).to.equal('A new address');
    expect(page.line('Account')).to.equal('Lucie Bernier (00123)');
    expect(page.line('Case type')).to.equal('Requests › Nothing asked');
    expect(page.line('Description')).to.equal('We moved in March.');
    expect(page.line('Comments')).to.equal('Nothing added');
    expect(page.line('Attachments')).to.match(/lease\.pdf, 1 KB/);
    expect(backend.submits).to.be.empty;
    await page.press('submit');
    const heading = await page.find('heading', /Your case was received.*SB-2026-41/);
    await eventually(() => expectFocus(heading));
    await eventually(() => expect(page.announced).to.equal('Your case was received. Its reference is SB-2026-41.'));
    expect(page.text).to.include('Paul Roy, your account manager, has been told.');
    expect(backend.cases).to.have.length(1);
    const { submission } = backend.cases[0]!;
    expect(submission.subject).to.equal('A new address');
    expect(submission.lang).to.equal('en');
    expect(submission.path.map(({ label }) => label)).to.deep.equal(['Requests', 'Nothing asked']);
    expect(submission.files.map(({ upload, attestation }) => [upload, attestation.file.name])).to.deep.equal([['u-1', 'lease.pdf']]);
    expect(submitted.map(({ detail }) => detail)).to.deep.equal([{ id: 'c-1', reference: 'SB-2026-41', account: 'a1' }]);
  });

  it('stays on its page when a script submits its form', async () => {
    const { root } = await readyWizard();
    const stayed: boolean[] = [];
    root.addEventListener('submit', (event) => {
      stayed.push(event.defaultPrevented);
      event.preventDefault();
    });
    root.querySelector('form')!.requestSubmit();
    expect(stayed).to.deep.equal([true]);
  });

  it('offers two ways on from the receipt, and a case more', async () => {
    const page = await readyWizard();
    const asked = page.events('case-open', true);
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await page.press('submit');
    await page.find('heading', /Your case was received/);
    await page.press('seeCase');
    await page.press('seeList');
    expect(asked.map(({ detail, cancelable }) => [detail, cancelable])).to.deep.equal([
      [{ to: 'case', id: 'c-1' }, true],
      [{ to: 'list' }, true],
    ]);
    await page.press('another');
    const first = await page.at('subject');
    await eventually(() => expectFocus(first));
    expect(page.field('Subject').value).to.equal('');
  });

  it('begins a new case when the page asks for one, and leaves a case being written as it is', async () => {
    const page = await readyWizard();
    const askForNew = (): void => {
      document.body.dispatchEvent(new CustomEvent('case-open', { detail: { to: 'new' }, bubbles: true, cancelable: true }));
    };
    await page.start(['Requests', 'Nothing asked']);
    const heading = await page.at('details');
    await page.fill('Description', 'Half written');
    askForNew();
    await eventually(() => expectFocus(heading));
    expect(page.field('Description').value).to.equal('Half written');
    await page.reach('review');
    await page.press('submit');
    await page.find('heading', /Your case was received/);
    askForNew();
    await page.at('subject');
    expect(page.field('Subject').value).to.equal('');
  });

  it('gives a second case a key of its own', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    for (const nth of ['first', 'second']) {
      await page.start(['Requests', 'Nothing asked'], nth);
      await page.reach('review');
      await page.press('submit');
      await page.find('heading', /Your case was received/);
      await page.press('another');
      await page.at('subject');
    }
    expect(backend.cases.map(({ submission }) => submission.subject)).to.deep.equal(['first', 'second']);
    expect(new Set(backend.submits).size).to.equal(2);
  });

  it('walks a case of the rights society, its conditions and its tax number included', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend, preset: rightsSociety });
    await page.start(['Profile Management', 'Profile Update', 'SIN Update'], 'My tax number');
    await page.at('questions');
    await page.choose('United States SSN');
    expect(page.has('textbox', /^Social insurance number/)).to.equal(false);
    await page.choose('Canadian SIN');
    await page.fill('Social insurance number', '130692544');
    await page.choose('You do not have it yet');
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Case type')).to.equal('Profile Management › Profile Update › SIN Update (SIN / SSN)');
    expect(page.line('Social insurance number')).to.equal('••• ••• 544 masked');
    await page.press('submit');
    await page.find('heading', /Your case was received/);
    const answers = Object.fromEntries(backend.cases[0]!.submission.answers.map(({ id, value }) => [id, value]));
    expect(answers).to.deep.equal({ 'tax-number-kind': 'sin', sin: '130 692 544', 'tax-number-reason': 'first' });
  });

  it('goes back and forth without losing a word, and by the list of steps', async () => {
    const page = await readyWizard({ width: 900 });
    await page.start(['Requests', 'Nothing asked'], 'A new address');
    await page.at('details');
    await page.fill('Description', 'We moved.');
    await page.press('back');
    await page.at('type');
    expect(allByRole<HTMLInputElement>(page.wizard, 'radio').filter(({ checked }) => checked).map(nameOf)).to.deep.equal(['Requests', 'Nothing asked']);
    await page.press(/^Subject/);
    await page.at('subject');
    expect(page.field('Subject').value).to.equal('A new address');
    await page.press(/^Details/);
    await page.at('details');
    expect(page.field('Description').value).to.equal('We moved.');
  });

  it('tells the host each step and never what was typed', async () => {
    const page = await readyWizard();
    const steps = page.events('case-change');
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    expect(steps.map(({ detail }) => detail)).to.deep.equal(['type', 'details', 'files', 'review'].map((step) => ({ step })));
  });

  it('leaves the attachments out where the backend takes none', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend: { ...backend, uploadFile: undefined } as never });
    await page.start(['Requests', 'Nothing asked']);
    await page.continueTo('review');
    expect(page.text).not.to.include('Attachments');
  });

  it('asks for the account only where there are several, the one in view chosen', async () => {
    const one = await readyWizard();
    expect(one.has('combobox')).to.equal(false);
    expect(one.text).to.include('Lucie Bernier (00123)');
    const backend = fakeBackend({ accounts: [lucie, ensemble] });
    const two = await readyWizard({ backend, account: 'a2' });
    const select = two.get('combobox', 'Account') as HTMLSelectElement;
    expect(select.selectedOptions[0]?.textContent).to.equal('Ensemble Aurore');
    select.value = 'a1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await two.start(['Requests', 'Nothing asked']);
    await two.reach('review');
    expect(two.line('Account')).to.equal('Lucie Bernier (00123)');
    await two.change('Account');
    expect(two.focus).to.equal('Account');
    await two.continueTo('review');
    await two.press('submit');
    await two.find('heading', /Your case was received/);
    expect(backend.cases[0]!.submission.account).to.equal('a1');
  });

  it('names the account manager before and after, where the account has one', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    expect(page.text).to.include('Your account manager, Paul Roy, will be told.');
    const other = await readyWizard({ backend: fakeBackend({ accounts: [ensemble] }) });
    await other.fill('Subject', 'x');
    await other.continueTo('type');
    expect(other.text).not.to.include('account manager');
  });

  it('asks before a draft is cleared, and keeps it on a no or on Escape', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'Nothing asked'], 'Keep me');
    await page.press('back');
    await page.at('type');
    await page.find('button', 'Start over');
    await page.press('startOver');
    await page.find('dialog', 'Clear this draft?');
    expect(page.focus).to.equal('Keep the draft');
    await page.press(/^Keep the draft$/);
    expect(page.has('dialog')).to.equal(false);
    await eventually(() => expect(page.focus).to.equal('Start over'));
    await page.press('startOver');
    await page.press(/^Clear the draft$/, await page.find('dialog'));
    const first = await page.at('subject');
    await eventually(() => expectFocus(first));
    expect(page.field('Subject').value).to.equal('');
    await eventually(() => expect(page.announced).to.equal('The draft was cleared.'));
    expect(localStorage.length).to.equal(0);
  });

  it('stands twice on a page without the two meeting', async () => {
    const first = await readyWizard();
    const second = await openWizard({ backend: fakeBackend({ accounts: [ensemble] }) });
    await second.find('textbox', /^Subject/);
    await first.start(['Requests'], 'one');
    await second.fill('Subject', 'two');
    await second.ready();
    await second.continueTo('type');
    await second.choose('Questions');
    expect(allByRole<HTMLInputElement>(first.wizard, 'radio', 'Requests')[0]!.checked).to.equal(true);
    expect(document.querySelectorAll('[id]').length).to.equal(0);
  });

  it('can be used before the engine has arrived, and keeps what was typed and a Continue pressed', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    await page.fill('Subject', 'Typed early');
    page.field('Subject').focus();
    await page.press('continue');
    await page.press('continue');
    session.release();
    await page.at('type');
    expect(page.has('group', /attention/), 'no fault is shown').to.equal(false);
    await page.press('back');
    await page.at('subject');
    expect(page.field('Subject').value).to.equal('Typed early');
  });

  it('keeps the caret in the first field while the engine takes over', async () => {
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    await page.fill('Subject', 'Half a sen');
    const field = page.field('Subject');
    field.setSelectionRange(4, 4);
    session.release();
    await page.ready();
    expect(page.field('Subject') === field, 'the very same field').to.equal(true);
    expectFocus(field);
    expect([field.value, field.selectionStart]).to.deep.equal(['Half a sen', 4]);
  });
});
