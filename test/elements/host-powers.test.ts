/** What a host may do with the wizard from outside: fill it in by a link, begin it anew, move the focus to it. */
import { expect } from '@open-wc/testing';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/case-wizard/prefill-desk.ts';
import '../../src/runtime/draft.schema.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, readyWizard, type Opening, type WizardPage } from './wizard-page.ts';

const address = location.href;
let visits = 0;

/** A link to the page that nobody has followed before. */
function follow(parameters: Readonly<Record<string, string>>): void {
  const link = new URL(address);
  for (const [name, value] of Object.entries({ ...parameters, visit: String(visits++) })) link.searchParams.set(name, value);
  history.replaceState(null, '', link);
}

const link = { subject: 'By a link', type: 'requests/nothing-asked', description: 'As in the letter.', follows: 'c-9' };
const offer = 'You are writing another case';

/** A wizard in a page whose host lets these parameters in. */
async function linked(params: string, opening: Opening = {}): Promise<WizardPage> {
  const page = await openWizard(opening);
  page.wizard.setAttribute('prefill-params', params);
  await page.ready();
  await afterwards();
  return page;
}

const filledIn = async (page: WizardPage): Promise<void> => {
  await eventually(() => expect(page.field('Subject').value).to.equal('By a link'));
};

describe('a link that fills the wizard in', () => {
  beforeEach(cleanPage);
  after(() => {
    history.replaceState(null, '', address);
    return cleanPage();
  });

  it('brings what the host lets in, subject, type and description', async () => {
    follow(link);
    const page = await linked('subject type description');
    await filledIn(page);
    await page.continueTo('type');
    expect(page.root.querySelector<HTMLInputElement>('[value="nothing-asked"]')?.checked).to.equal(true);
    await page.press('continue');
    await page.reach('details');
    expect(page.field('Description').value).to.equal('As in the letter.');
    expect(page.text).not.to.include('Takes further');
  });

  it('brings nothing else, and nothing at all where the host names nothing', async () => {
    follow(link);
    const page = await linked('subject follows');
    await filledIn(page);
    await page.continueTo('type');
    expect(page.root.querySelectorAll('input[type=radio]:checked').length).to.equal(0);
    await cleanPage();
    follow(link);
    const closed = await readyWizard();
    await afterwards();
    expect(closed.field('Subject').value).to.equal('');
  });

  it('never goes over what someone wrote: it is offered', async () => {
    follow({});
    const page = await readyWizard();
    await page.fill('Subject', 'My own words');
    follow(link);
    page.wizard.prefillParams = 'subject';
    await page.find('group', offer);
    expect(page.field('Subject').value).to.equal('My own words');
  });

  it('counts once: when the wizard is shown anew, what was made of it stays, without a question', async () => {
    follow(link);
    const first = await linked('subject');
    await filledIn(first);
    await first.fill('Subject', 'By a link, and by me');
    first.place.remove();
    await afterwards();
    const page = await linked('subject');
    await eventually(() => expect(page.field('Subject').value).to.equal('By a link, and by me'));
    await afterwards(50);
    expect(page.has('group', offer)).to.equal(false);
  });

  it('is as long as the preset lets it be, and stays text', async () => {
    follow({ subject: `<img src=x onerror=alert(1)>${'x'.repeat(900)}` });
    const page = await linked('subject');
    await eventually(() => expect(page.field('Subject').value).to.match(/^<img/));
    expect(page.field('Subject').value.length).to.equal(page.field('Subject').maxLength);
    expect(page.root.querySelector('img')).to.equal(null);
  });
});

describe('reset() of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('begins a new case without asking: what was written is gone, from the device too, and the focus is there', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked']);
    page.wizard.reset();
    await page.at('subject');
    expect(page.field('Subject').value).to.equal('');
    expect(page.focus).to.include('What can we help you with?');
    page.place.remove();
    await afterwards();
    expect((await readyWizard({ backend })).field('Subject').value).to.equal('');
  });

  it('asked for before the wizard is there, does not bring the draft back', async () => {
    const first = await readyWizard();
    await first.fill('Subject', 'Of yesterday');
    first.place.remove();
    await afterwards();
    const backend = fakeBackend();
    const session = backend.hold('session');
    const page = await openWizard({ backend });
    page.wizard.reset();
    session.release();
    await page.ready();
    await afterwards();
    expect([page.field('Subject').value, page.text.includes('We found your draft')]).to.deep.equal(['', false]);
    await page.fill('Subject', 'Of today');
    expect(page.field('Subject').value, 'it counts once').to.equal('Of today');
  });

  it('leads from a receipt to a new case', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await page.press('submit');
    await eventually(() => expect(page.text).to.include(page.word('received')));
    page.wizard.reset();
    await page.at('subject');
  });

  it('does nothing while a case is on its way', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    const submit = backend.hold('submitCase');
    await page.press('submit');
    await eventually(() => expect(submit.called).to.equal(true));
    page.wizard.reset();
    submit.release();
    await eventually(() => expect(page.text).to.include(page.word('received')));
    expect(backend.cases).to.have.length(1);
  });
});

describe('focus() of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('goes to the heading of what is shown', async () => {
    const page = await readyWizard();
    page.wizard.focus();
    expect(page.focus).to.include('What can we help you with?');
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    (document.activeElement as HTMLElement).blur();
    page.wizard.focus({ preventScroll: true });
    expect(page.focus).to.include('Attachments');
  });
});
