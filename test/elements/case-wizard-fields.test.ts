/** The fields of `<case-wizard>`: each kind of question, conditions, faults, definitions, the two ways around. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, descriptionOf, eventually, focused, nameOf, press, type } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, expectFocus, pdf, readyWizard, type WizardPage } from './wizard-page.ts';

const work = (page: WizardPage, number: number): HTMLElement => page.get('row', `Work ${number}`);

async function atQuestions(leaf: string, backend = fakeBackend()): Promise<WizardPage> {
  const page = await readyWizard({ backend });
  await page.start(['Requests', leaf]);
  await page.at('questions');
  // The grid of works is a part of its own.
  if (leaf === 'Every kind' || leaf === 'Many works') await page.find('row', 'Work 1');
  return page;
}

describe('the fields of the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('take each kind of answer, and the preview reads it back', async () => {
    const backend = fakeBackend();
    const page = await atQuestions('Every kind', backend);
    await page.fill('Title of the work', 'Aurore');
    await page.fill('What happened', 'It was played,\nand never paid.');
    await page.choose('Elsewhere');
    await page.fill('Where exactly', 'A harbour');
    await page.choose('Lyrics');
    await page.choose('Music');
    await page.fill('First heard on', '2025-03-01');
    const season = page.get('group', /^Season/);
    await page.fill('From', '2025-01-01', season);
    await page.fill('To', '2025-06-30', season);
    await page.fill('Number of plays', '1,250');
    await page.fill('Amount missing (CAD)', '33.5');
    await page.fill('Work number', 't0345246801');
    await page.fill('Title', 'Nord', work(page, 1));
    await page.press(/^Add a row$/);
    await page.fill('Title', 'Sud', work(page, 2));
    await page.fill('ISWC', 'T-034.524.680-1', work(page, 2));
    await page.press('continue');
    await page.reach('review');
    const read = ['Title of the work', 'What happened', 'Where was it played', 'Where exactly', 'Which parts', 'First heard on',
      'Season', 'Number of plays', 'Amount missing', 'Work number', 'Other works'].map((label) => page.line(label));
    expect(read).to.deep.equal([
      'Aurore', 'It was played,\nand never paid.', 'Elsewhere', 'A harbour', 'Music\nLyrics', 'March 1, 2025',
      'January 1, 2025 to June 30, 2025', '1,250', '$33.50', 'T-034.524.680-1', 'Nord\nSud · T-034.524.680-1',
    ]);
    await page.press('submit');
    await page.find('heading', /was received/);
    const sent = Object.fromEntries(backend.cases[0]!.submission.answers.map(({ id, value }) => [id, value]));
    expect(sent['plays']).to.equal('1250');
    expect(sent['parts']).to.deep.equal(['music', 'lyrics']);
    expect(sent['works']).to.deep.equal([{ title: 'Nord', iswc: '' }, { title: 'Sud', iswc: 'T-034.524.680-1' }]);
  });

  it('show a question only while its condition holds, and send a hidden answer to no one', async () => {
    const backend = fakeBackend();
    const page = await atQuestions('Every kind', backend);
    await page.fill('Title of the work', 'Aurore');
    expect(page.has('textbox', /^Where exactly/)).to.equal(false);
    await page.choose('Elsewhere');
    await page.fill('Where exactly', 'A harbour');
    await page.choose('Radio');
    expect(page.has('textbox', /^Where exactly/)).to.equal(false);
    await page.choose('Elsewhere');
    expect(page.field('Where exactly').value).to.equal('A harbour');
    await page.choose('On stage');
    await page.press('continue');
    await page.reach('review');
    expect(page.text).not.to.include('A harbour');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(JSON.stringify(backend.cases)).not.to.include('A harbour');
  });

  it('collect what is missing in one summary, focused, whose links lead to each field', async () => {
    const page = await atQuestions('Every kind');
    await page.fill('Amount missing (CAD)', 'plenty');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal([
      'Title of the work — An answer is needed here.',
      'Where was it played — Choose one of these.',
      'Amount missing — Enter a number, for example 1,234.5.',
    ]);
    const summary = page.get('group', '3 answers need your attention');
    await eventually(() => expectFocus(summary));
    for (const [link, field] of [[/^Title/, 'Title of the work'], [/^Where/, 'Radio'], [/^Amount/, 'Amount missing (CAD) (optional)']] as const) {
      byRole(summary, 'link', link).click();
      expect(page.focus).to.equal(field);
    }
    expect(location.hash).to.equal('');
  });

  it('tie each fault to its field, and drop it when the field changes', async () => {
    const page = await atQuestions('Every kind');
    await page.press('continue');
    await page.faults();
    const title = page.field('Title of the work');
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(title)).to.equal('As it was declared. An answer is needed here.');
    expect(descriptionOf(page.get('group', 'Where was it played'))).to.equal('Choose one of these.');
    await page.fill('Title of the work', 'A');
    expect(title.hasAttribute('aria-invalid')).to.equal(false);
    expect(descriptionOf(title)).to.equal('As it was declared.');
    expect(await page.faults()).to.deep.equal(['Where was it played — Choose one of these.']);
    await page.choose('Radio');
    expect(page.has('group', /attention/)).to.equal(false);
  });

  it('say of a date typed in part that it is not whole, and pass by one that is empty', async () => {
    const page = await atQuestions('Every kind');
    await page.fill('Title of the work', 'Aurore?');
    await page.choose('Radio');
    const heard = page.field('First heard on (optional)');
    heard.focus();
    await type(heard, '1');
    // Not every engine takes half a date from a driver's keys.
    if (!heard.validity.badInput) Object.defineProperty(heard, 'validity', { configurable: true, value: { badInput: true } });
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['First heard on — Enter a full date: year, month and day.']);
    expect(descriptionOf(heard)).to.equal('Enter a full date: year, month and day.');
    expect(heard.getAttribute('aria-invalid')).to.equal('true');
    await page.fill('What happened', 'Why?');
    expect(await page.faults()).to.have.length(1);
    const season = page.get('group', /^Season/);
    const from = byRole<HTMLInputElement>(season, 'textbox', 'From');
    Object.defineProperty(from, 'validity', { configurable: true, value: { badInput: true } });
    await page.press('continue');
    expect(await page.faults()).to.have.length(2);
    Reflect.deleteProperty(from, 'validity');
    await page.fill('First heard on (optional)', '2025-03-01');
    Reflect.deleteProperty(heard, 'validity');
    await page.fill('First heard on (optional)', '');
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Title of the work')).to.equal('Aurore?');
    expect(page.line('What happened')).to.equal('Why?');
  });

  it('lead from the summary to the very cell of a row', async () => {
    const page = await atQuestions('Every kind');
    await page.fill('Title of the work', 'A');
    await page.choose('Radio');
    await page.fill('Title', 'Nord', work(page, 1));
    await page.press(/^Add a row$/);
    expect(page.focus).to.equal('Title, Work 2');
    await page.fill('Title', 'Sud', work(page, 2));
    await page.fill('ISWC', 'T-034.524.680-2', work(page, 2));
    await page.press('continue');
    expect(await page.faults()).to.deep.equal([
      'Other works, ISWC — Row 2: One of the digits seems wrong. Compare it with your document.',
    ]);
    page.get('link', /^Other works, ISWC/).click();
    const cell = page.field('ISWC', work(page, 2));
    expectFocus(cell);
    expect(cell.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(cell)).to.match(/^One of the digits/);
    expect(page.field('ISWC', work(page, 1)).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('keep the focus when rows come and go, and stop at the most rows allowed', async () => {
    const page = await atQuestions('Every kind');
    await page.fill('Title', 'one', work(page, 1));
    await page.press(/^Add a row$/);
    await page.fill('Title', 'two', work(page, 2));
    await page.press(/^Add a row$/);
    await page.fill('Title', 'three', work(page, 3));
    expect(page.has('button', 'Add a row')).to.equal(false);
    await page.press(/^Remove: Work 2$/);
    await eventually(() => expectFocus(page.field('Title', work(page, 1))));
    expect(page.field('Title', work(page, 2)).value).to.equal('three');
    expect(page.has('button', 'Add a row')).to.equal(true);
  });

  it('open a definition beside its type, with its trust mark; Escape closes it and gives the focus back', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    const ask = page.get('button', 'What “Requests” means');
    ask.focus();
    await press('Enter');
    const definition = await page.find('dialog', 'Requests');
    await eventually(() => expectFocus(definition));
    expect(definition.textContent).to.match(/Anything that you ask for\..*Verified by the member team on Jan\.? 2, 2026, good until/s);
    await press('Escape');
    await eventually(() => expectFocus(ask));
    expect(page.has('dialog')).to.equal(false);
    await page.press(/“Questions” means/);
    expect((await page.find('dialog', 'Questions')).textContent).to.match(/Review overdue since Jan\.? 2, 2021/);
  });

  it('close a definition that Tab leaves, so that it covers nothing', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    page.get('button', 'What “Requests” means').focus();
    await press('Enter');
    const definition = await page.find('dialog', 'Requests');
    await eventually(() => expectFocus(definition));
    byRole(definition, 'button', 'Close').focus();
    page.get('button', 'Continue').focus();
    await eventually(() => expect(page.has('dialog')).to.equal(false));
    expectFocus(page.get('button', 'Continue'));
  });

  it('move the definition along when another one is asked for while it is open', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    await page.press(/“Requests” means/);
    await page.find('dialog', 'Requests');
    const second = page.get('button', /“Questions” means/);
    // With room below it, wherever the steps above end.
    second.scrollIntoView({ block: 'start' });
    second.focus();
    await press('Enter');
    const definition = await page.find('dialog', 'Questions');
    await eventually(() => expectFocus(definition));
    await eventually(() => expect(Math.abs(definition.getBoundingClientRect().top - second.getBoundingClientRect().top)).to.be.below(60));
    await press('Escape');
    await eventually(() => expectFocus(second));
  });

  it('say which type is not open yet, and offer it to no one', async () => {
    const page = await readyWizard();
    await page.fill('Subject', 'x');
    await page.continueTo('type');
    expect(page.text).to.include('Coming: Estates');
    expect(allByRole(page.wizard, 'radio').map(nameOf)).to.deep.equal(['Requests', 'Questions']);
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Case type — Choose one of these.']);
  });

  it('let one choice stand for many answers, and then ask for the document', async () => {
    const backend = fakeBackend();
    const page = await atQuestions('Many works', backend);
    expect(page.has('textbox', 'Reason')).to.equal(true);
    await page.choose('See attached document');
    expect(page.has('textbox', 'Reason (optional)')).to.equal(true);
    await page.press('continue');
    await page.reach('files');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Attachments — Attach the document that you refer to.']);
    page.get('link').click();
    expect(page.focus).to.equal('Choose files');
    expect(descriptionOf(focused()!)).to.equal('Attach the document that you refer to.');
    await page.attach(pdf());
    await page.continueTo('review');
    expect(page.line('Answers to the questions')).to.equal('See attached document');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(backend.cases[0]!.submission.waiver).to.deep.equal({ kind: 'document', note: 'See attached document' });
  });

  it('let the description stand for them instead, and then ask for the description', async () => {
    const page = await atQuestions('Many works');
    await page.choose('See description');
    await page.continueTo('details');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Description — Put the details that you refer to in the description.']);
    expect(page.field('Description').getAttribute('aria-required')).to.equal('true');
    await page.fill('Description', 'Forty works, listed here.');
    await page.continueTo('files');
    await page.continueTo('review');
    await page.change('Answers to the questions');
    expect(page.focus).to.match(/^See description/);
    await page.choose('I answer the questions here');
    await page.press('continue');
    expect(await page.faults()).to.have.length(2);
  });

  it('ask for the supporting document that a type needs', async () => {
    const page = await readyWizard();
    await page.start(['Requests', 'With proof']);
    await page.reach('files');
    expect(page.text).to.include('Needed for this type of case').and.include('A copy of the deed.');
    expect(page.text).to.include('PDF, CSV, TXT or PNG, 2 KB a file, 3 files at most.').and.not.include('can speed things up');
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Attachments — Attach the supporting document.']);
  });

  it('mask a tax number in the preview; Change goes to its field, and Continue comes back', async () => {
    const page = await atQuestions('One number');
    await page.fill('Social insurance number', '130 692 544');
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Social insurance number')).to.equal('••• ••• 544 masked');
    expect(page.text).not.to.include('130');
    await page.change('Social insurance number');
    const field = page.field('Social insurance number');
    expectFocus(field);
    expect(field.value).to.equal('130 692 544');
    await page.fill('Social insurance number', '193 456 712');
    await page.continueTo('review');
    expect(page.line('Social insurance number')).to.equal('••• ••• 712 masked');
    for (const [label, name] of [['Subject', 'Subject'], ['Case type', 'Requests'], ['Comments', 'Comments (optional)'], ['Attachments', 'Choose files']] as const) {
      await page.change(label);
      expect(page.focus).to.equal(name);
      await page.continueTo('review');
    }
  });
});
