/** The grid of many works in `<case-wizard>`: keys, paste, files, faults, undo, five hundred rows. */
import { expect } from '@open-wc/testing';
import type { Row } from '../../src/model/answer.ts';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/case-wizard/receipt-print.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, byRole, descriptionOf, eventually, focused, nameOf, press, type } from '../support/page.ts';
import { atGrid, list } from './grid-page.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { afterwards, cleanPage, expectFocus, type WizardPage } from './wizard-page.ts';

const good = 'T-034.524.680-1';
const bad = 'T-034.524.680-2';

const cell = (page: WizardPage, column: string, row: number): HTMLInputElement =>
  byRole<HTMLInputElement>(page.wizard, 'textbox', `${column}, Work ${row}`);

async function write(page: WizardPage, column: string, row: number, value: string): Promise<void> {
  const box = cell(page, column, row);
  box.focus();
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await page.wizard.updateComplete;
}

function paste(into: HTMLElement, text: string): boolean {
  into.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  // Firefox makes the event without what was handed in.
  if (event.clipboardData !== clipboardData) Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return into.dispatchEvent(event);
}

/** The file that the next press of a button chooses on the device. */
function choosing(file: File): void {
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function chosen(this: HTMLInputElement) {
    HTMLInputElement.prototype.click = click;
    const carried = new DataTransfer();
    carried.items.add(file);
    this.files = carried.files;
    this.dispatchEvent(new Event('change'));
  };
}

async function importing(page: WizardPage, content: BlobPart, name = 'works.csv'): Promise<void> {
  choosing(new File([content], name, { type: 'text/csv' }));
  await page.press(/^(Import a CSV file|Importer un fichier CSV)$/);
}

/** What stands beside the table's name on the printed receipt. */
async function printed(page: WizardPage): Promise<string> {
  const { print } = window;
  let paper: string | undefined;
  window.print = () => {
    const lines = [...page.root.querySelectorAll('[data-case-print="this"] dl > div')];
    paper = lines.find((line) => line.querySelector('dt')?.textContent === 'Works')?.querySelector('dd')?.textContent ?? '';
  };
  try {
    await page.press(/^Print$/);
    return await eventually(() => paper ?? Promise.reject(new Error('nothing is printed yet')));
  } finally {
    dispatchEvent(new Event('afterprint'));
    window.print = print;
  }
}

async function clearDraft(page: WizardPage): Promise<void> {
  (await page.find('button', 'Start over')).click();
  await page.press(/^Clear the draft$/, await page.find('dialog'));
  await page.at('subject');
}

/** From the first step of a fresh draft. */
async function toGrid(page: WizardPage): Promise<void> {
  await page.fill('Subject', 'Again');
  await page.continueTo('type');
  await page.choose('Report');
  await page.continueTo('questions');
  await page.find('row', 'Work 1');
}

const rowsOf = (page: WizardPage): readonly string[] => allByRole(page.wizard, 'row').slice(1).map(nameOf);

const valuesOf = (page: WizardPage, row: number): readonly string[] =>
  allByRole<HTMLInputElement>(byRole(page.wizard, 'row', `Work ${row}`), 'textbox').map(({ value }) => value);

const cellFaults = (page: WizardPage): readonly string[] =>
  allByRole(page.wizard, 'group', /to correct\.$/).flatMap((group) => allByRole(group, 'link').map(nameOf));

const manyLines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Work title ${at + 1}\tComposer ${at % 7}\t${good}\tCAABC26${String(at).padStart(5, '0')}`).join('\r\n');

describe('the grid of many works', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('takes rows from a spreadsheet into the focused cell onwards, and writes the numbers as the field does', async () => {
    const backend = fakeBackend();
    const page = await atGrid({ backend });
    expect(paste(cell(page, 'Title', 1), `Nordet\tAna\tt0345246801\tcaabc2600001\r\n"Suroît\nlive"\t"Ana ""Nina"" Roy"\t\t\r\n`)).to.equal(false);
    await page.find('row', 'Work 2');
    expect(valuesOf(page, 1)).to.deep.equal(['Nordet', 'Ana', good, 'CA-ABC-26-00001']);
    expect(valuesOf(page, 2)).to.deep.equal(['Suroît live', 'Ana "Nina" Roy', '', '']);
    expectFocus(cell(page, 'Title', 1));
    await eventually(() => expect(page.announced).to.equal('2 rows were pasted.'));
    paste(cell(page, 'ISWC', 2), `${good}\n${good}`);
    await page.find('row', 'Work 3');
    expect(valuesOf(page, 3)).to.deep.equal(['', '', good, '']);
    await eventually(() => expect(page.announced).to.equal('2 rows were pasted. One cell to correct.'));
    expect(cellFaults(page)).to.deep.equal(['Row 3, Title: An answer is needed here.']);
    await write(page, 'Title', 3, 'Nordet II');
    await page.press('continue');
    await page.reach('review');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(backend.cases[0]!.submission.answers[0]!.value).to.deep.equal([
      { title: 'Nordet', creator: 'Ana', iswc: good, isrc: 'CA-ABC-26-00001' },
      { title: 'Suroît live', creator: 'Ana "Nina" Roy', iswc: good, isrc: '' },
      { title: 'Nordet II', creator: '', iswc: good, isrc: '' },
    ]);
  });

  it('keeps each line of a paste in its row, where a cell of a copied column is blank too', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), 'a\nb\nc\nd');
    await page.find('row', 'Work 4');
    paste(cell(page, 'Composer', 1), '\nAna\n\nZoé\n\n');
    await eventually(() => expect(page.announced).to.equal('2 rows were pasted.'));
    expect([1, 2, 3, 4].map((row) => valuesOf(page, row)[1])).to.deep.equal(['Ana', '', 'Zoé', '']);
    paste(cell(page, 'Composer', 4), 'Line\n\nMia');
    await page.find('row', 'Work 6');
    expect([3, 4, 5, 6].map((row) => valuesOf(page, row)[1])).to.deep.equal(['Zoé', 'Line', '', 'Mia']);
  });

  it('refuses a paste of more lines than it reads, and leaves nothing of it to the browser', async () => {
    const page = await atGrid();
    await write(page, 'Title', 1, 'Mine');
    expect(paste(cell(page, 'Title', 1), 'a\n'.repeat(200_000))).to.equal(false);
    await eventually(() => expect(page.announced).to.match(/^That is too much for this table/));
    expect(rowsOf(page)).to.deep.equal(['Work 1']);
    expect(valuesOf(page, 1)[0]).to.equal('Mine');
  });

  it('leaves the paste of a single text to the browser', async () => {
    const page = await atGrid();
    expect(paste(cell(page, 'Title', 1), 'Nordet')).to.equal(true);
    expect(paste(cell(page, 'Title', 1), 'Nordet\r\n')).to.equal(true);
  });

  it('knows a line of column names in either language, passes it over and goes by it', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), `ISWC\tRemarques\tTITRE\n${good}\tvieux\tNordet`);
    await eventually(() => expect(valuesOf(page, 1)).to.deep.equal(['Nordet', '', good, '']));
    expect(rowsOf(page)).to.deep.equal(['Work 1']);
    await eventually(() => expect(page.announced).to.equal('1 row was pasted. Columns without a place here were left out: Remarques.'));
  });

  it('refuses rows beyond the most there may be with a sentence, and keeps the others', async () => {
    const page = await atGrid({ question: { ...list, maxRows: 3 } });
    await write(page, 'Title', 1, 'Mine');
    await page.press(/^Add a row$/);
    paste(cell(page, 'Title', 2), 'a\nb\nc\nd');
    await page.find('row', 'Work 3');
    expect([1, 2, 3].map((row) => valuesOf(page, row)[0])).to.deep.equal(['Mine', 'a', 'b']);
    await eventually(() => expect(page.announced).to.equal('2 rows were pasted. This table takes 3 rows at most: 2 were left out.'));
    expect(page.text).to.include('2 were left out.').and.include('This table takes 3 rows at most.');
    expect(page.has('button', 'Add a row')).to.equal(false);
  });

  it('undoes the last paste, does it again, and clears without losing anything', async () => {
    const page = await atGrid();
    await write(page, 'Title', 1, 'Mine');
    paste(cell(page, 'Title', 1), 'a\nb');
    await page.find('row', 'Work 2');
    await page.press(/^Undo$/);
    expect(rowsOf(page)).to.deep.equal(['Work 1']);
    expect(valuesOf(page, 1)[0]).to.equal('Mine');
    await eventually(() => expect(page.announced).to.equal('That was undone.'));
    await page.press(/^Do it again$/);
    expect(valuesOf(page, 2)[0]).to.equal('b');
    await page.press(/^Clear the table$/);
    expect(valuesOf(page, 1)[0]).to.equal('');
    expectFocus(cell(page, 'Title', 1));
    await eventually(() => expect(page.announced).to.equal('The table was cleared.'));
    await page.press(/^Undo$/);
    expect([valuesOf(page, 1)[0], valuesOf(page, 2)[0]]).to.deep.equal(['a', 'b']);
    await page.press(/^Remove: Work 1$/);
    expect(valuesOf(page, 1)[0]).to.equal('b');
    await page.press(/^Undo$/);
    expect([valuesOf(page, 1)[0], valuesOf(page, 2)[0]]).to.deep.equal(['a', 'b']);
  });

  it('goes down and up with Enter, adds a row below the last, and never sends the step on', async () => {
    const page = await atGrid();
    await type(cell(page, 'Composer', 1), 'Ana');
    await press('Enter');
    await eventually(() => expectFocus(cell(page, 'Composer', 2)));
    await press('Shift+Enter');
    await eventually(() => expectFocus(cell(page, 'Composer', 1)));
    await press('Enter');
    await eventually(() => expectFocus(cell(page, 'Composer', 2)));
    await press('Enter');
    await page.wizard.updateComplete;
    expect(rowsOf(page)).to.deep.equal(['Work 1', 'Work 2']);
    await press('Tab');
    expect(page.focus).to.equal('ISWC, Work 2');
    await page.at('questions');
  });

  it('writes a number out when its cell is left, and says then what is wrong with it, once', async () => {
    const page = await atGrid();
    await write(page, 'Title', 1, 'Nordet');
    await type(cell(page, 'ISWC', 1), 't0345246801');
    await press('Tab');
    expect(cell(page, 'ISWC', 1).value).to.equal(good);
    await type(cell(page, 'ISWC', 1), bad);
    expect(cell(page, 'ISWC', 1).hasAttribute('aria-invalid')).to.equal(false);
    await press('Tab');
    await eventually(() => expect(cell(page, 'ISWC', 1).getAttribute('aria-invalid')).to.equal('true'));
    expect(descriptionOf(cell(page, 'ISWC', 1))).to.match(/^One of the digits seems wrong/);
    await eventually(() => expect(page.announced).to.equal('Row 1, ISWC: One of the digits seems wrong. Compare it with your document.'));
    await type(cell(page, 'ISWC', 1), good);
    await press('Tab');
    await eventually(() => expect(cellFaults(page)).to.deep.equal([]));
  });

  it('lists what is wrong by row and column; each link leads to its cell, drawn or not', async () => {
    const page = await atGrid();
    const lines = manyLines(500).split('\r\n');
    lines[11] = `Wrong\tx\t${bad}\t`;
    lines[399] = `Wrong too\tx\tT-1\t`;
    paste(cell(page, 'Title', 1), lines.join('\n'));
    await eventually(() => expect(cellFaults(page)).to.deep.equal([
      'Row 12, ISWC: One of the digits seems wrong. Compare it with your document.',
      'Row 400, ISWC: An ISWC is a T and ten digits, like T-034.524.680-1.',
    ]));
    await eventually(() => expect(page.announced).to.equal('500 rows were pasted. 2 cells to correct.'));
    page.get('link', /^Row 400, ISWC/).click();
    await eventually(() => expectFocus(cell(page, 'ISWC', 400)));
    await eventually(() => expect(cell(page, 'ISWC', 400).getBoundingClientRect().bottom).to.be.below(innerHeight));
    await write(page, 'ISWC', 400, good);
    page.get('link', /^Row 12, ISWC/).click();
    await eventually(() => expectFocus(cell(page, 'ISWC', 12)));
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Works, ISWC — Row 12: One of the digits seems wrong. Compare it with your document.']);
    page.get('link', /^Works, ISWC/).click();
    await eventually(() => expectFocus(cell(page, 'ISWC', 12)));
    await write(page, 'ISWC', 12, good);
    await page.press('continue');
    await page.reach('review');
  });

  it('names the first few of many faults in the summary, and lists ten of them until asked for all', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), Array.from({ length: 40 }, (_, at) => `w${at}\t\t${bad}`).join('\n'));
    await page.find('row', 'Work 40');
    expect(cellFaults(page)).to.have.length(10);
    await page.press(/^Show all 40$/);
    expect(cellFaults(page)).to.have.length(40);
    await page.press('continue');
    expect((await page.faults()).map((line) => line.slice(0, 22))).to.deep.equal(['Works, ISWC — Row 1: O', 'Works, ISWC — Row 2: O', 'Works, ISWC — Row 3: O']);
  });

  it('draws one row for a key stroke in five hundred, and keeps the page bounded', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), manyLines(500));
    await eventually(() => expect(page.announced).to.equal('500 rows were pasted.'));
    await page.wizard.updateComplete;
    expect(page.root.querySelectorAll('td input').length).to.be.below(800);
    expect(page.get('table', 'Works').getAttribute('aria-rowcount')).to.equal('501');
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => {
      const row = (target instanceof Element ? target : target.parentElement)?.closest('tr');
      if (row) changed.add(row);
    }));
    observer.observe(page.get('table', 'Works'), { subtree: true, attributes: true, childList: true, characterData: true });
    await write(page, 'Title', 3, 'Another');
    await page.wizard.updateComplete;
    observer.takeRecords().forEach(({ target }) => changed.add((target as Element).closest?.('tr') ?? (target as Element)));
    observer.disconnect();
    expect([...changed].length).to.be.below(2);
  });

  it('takes five thousand rows at once with no more in the page than for five hundred', async function () {
    this.timeout(60_000);
    const page = await atGrid({ question: { ...list, maxRows: 5000 } });
    paste(cell(page, 'Title', 1), manyLines(5000));
    await eventually(() => expect(page.announced).to.equal('5,000 rows were pasted.'), 30_000);
    await page.wizard.updateComplete;
    expect(page.root.querySelectorAll('td input').length).to.be.below(800);
    expect(page.get('table', 'Works').getAttribute('aria-rowcount')).to.equal('5001');
    const scroller = page.root.querySelector('.scroll')!;
    scroller.scrollTop = scroller.scrollHeight;
    await page.find('row', 'Work 5000');
    expect(valuesOf(page, 5000)[0]).to.equal('Work title 5000');
    expect(page.root.querySelectorAll('td input').length).to.be.below(1000);
  });

  it('keeps five hundred rows through the draft and a folded preview, and sends every one of them', async () => {
    const backend = fakeBackend();
    const page = await atGrid({ backend });
    paste(cell(page, 'Title', 1), manyLines(500));
    await eventually(() => expect(page.announced).to.equal('500 rows were pasted.'));
    await eventually(() => expect(page.text).to.include('Draft saved'));
    const kept = JSON.parse(localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('case-wizard'))!)!) as { draft: { answers: { list: readonly Row[] } } };
    expect(kept.draft.answers.list).to.have.length(500);
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Works')).to.match(/^500 rows/);
    const shown = page.root.querySelector('.review details')!;
    expect(shown.textContent).to.include('and 495 more').and.include('Work title 500');
    expect(page.text).to.include('Work title 5 ').and.not.include('Work title 6 ');
    await page.change('Works');
    await eventually(() => expectFocus(cell(page, 'Title', 1)));
    await page.continueTo('review');
    await page.press('submit');
    await page.find('heading', /was received/);
    const [sent] = backend.cases[0]!.submission.answers;
    expect(sent!.value).to.have.length(500);
    expect(sent!.text.split('\n')).to.have.length(500);
    const paper = await printed(page);
    expect(paper.split('\n').map((line) => /^Work title \d+/.exec(line)?.[0])).to.deep.equal(Array.from({ length: 500 }, (_, at) => `Work title ${at + 1}`));
  });

  it('folds no table of ten rows, in the preview or on paper', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), manyLines(10));
    await page.find('row', 'Work 10');
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Works')).to.include('Work title 1 ').and.include('Work title 10 ').and.not.include('more');
    await page.press('submit');
    await page.find('heading', /was received/);
    expect(await printed(page)).to.include('Work title 10 ').and.not.include('more');
  });

  it('imports a CSV file by its line of names: semicolons, accents of Windows, and formulas as text', async () => {
    const page = await atGrid();
    // As Excel in French saves it: é and Î are one byte each.
    const text = 'ISWC;Titre;Compositeur\r\nT0345246801;"Été; la nuit";=1+1\r\n;\u00cele;Zoé\r\n';
    await importing(page, Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
    await page.find('row', 'Work 2');
    expect(valuesOf(page, 1)).to.deep.equal(['Été; la nuit', '=1+1', good, '']);
    expect(valuesOf(page, 2)).to.deep.equal(['Île', 'Zoé', '', '']);
    await eventually(() => expect(page.announced).to.equal('2 rows were imported.'));
    await importing(page, '\ufefftitle,isrc\n"Another, one",CAABC2600001\n');
    await page.find('row', 'Work 3');
    expect(valuesOf(page, 3)).to.deep.equal(['Another, one', '', '', 'CA-ABC-26-00001']);
    await page.press(/^Undo$/);
    expect(rowsOf(page)).to.have.length(2);
  });

  it('asks which column is which where the file does not say, and imports nothing when told so', async () => {
    const page = await atGrid();
    await importing(page, `Song,Code\nNordet,${good}\nSuroît,\n`);
    const asked = await page.find('group', 'Which column is which?');
    expect(nameOf(focused() as HTMLElement)).to.equal('Which column is which?');
    expect(allByRole<HTMLSelectElement>(asked, 'combobox').map(({ value }) => value)).to.deep.equal(['title', 'creator']);
    byRole(asked, 'checkbox', 'The first line holds the names of the columns').click();
    const code = allByRole<HTMLSelectElement>(asked, 'combobox')[1]!;
    code.value = 'iswc';
    code.dispatchEvent(new Event('change'));
    await page.wizard.updateComplete;
    await page.press(/^Import these rows$/);
    await page.find('row', 'Work 2');
    expect(valuesOf(page, 1)).to.deep.equal(['Nordet', '', good, '']);
    expect(valuesOf(page, 2)).to.deep.equal(['Suroît', '', '', '']);
    await importing(page, 'x,y\n1,2\n');
    await page.find('group', 'Which column is which?');
    await page.press(/^Do not import$/);
    expect(page.has('group', 'Which column is which?')).to.equal(false);
    expectFocus(cell(page, 'Title', 1));
    expect(rowsOf(page)).to.have.length(2);
  });

  it('says what it cannot read: a workbook, an empty file, one that is too large', async () => {
    const page = await atGrid();
    await write(page, 'Title', 1, 'Mine');
    await importing(page, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'works.xlsx');
    await eventually(() => expect(page.announced).to.match(/^This file is a workbook/));
    await importing(page, 'Title,ISWC\n');
    await eventually(() => expect(page.announced).to.match(/^There are no rows in it/));
    await importing(page, new Uint8Array(4_000_001));
    await eventually(() => expect(page.announced).to.match(/^That is too much/));
    await importing(page, new Uint8Array([1, 0, 2, 0, 3]));
    await eventually(() => expect(page.announced).to.match(/cannot be read as a table/));
    expect(valuesOf(page, 1)[0]).to.equal('Mine');
  });

  it('hands out its columns, and takes back what was filled in as it was', async () => {
    const page = await atGrid({ question: { ...list, label: { en: 'Which works?', fr: 'Quelles œuvres?' } } });
    let text: Promise<string> | undefined;
    let name = '';
    const create = URL.createObjectURL.bind(URL);
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      text = (blob as Blob).text();
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function clicked(this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      paste(cell(page, 'Title', 1), `=1+1\t"a ""b"", c"\t${good}\t\n'-x\tÉ\t\t`);
      await page.find('row', 'Work 2');
      await page.press(/^Download the table/);
      const saved = await eventually(() => text ?? Promise.reject(new Error('nothing saved')));
      expect(saved).to.include('"Title","Composer","ISWC","ISRC"').and.include(`"'=1+1"`);
      expect(name).to.equal('Which-works.csv');
      const before = [1, 2].map((row) => valuesOf(page, row));
      await page.press(/^Clear the table$/);
      await importing(page, saved);
      await eventually(() => expect([1, 2].map((row) => valuesOf(page, row))).to.deep.equal(before));
    } finally {
      Object.assign(URL, { createObjectURL: create });
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('says what it could not read after something was undone too', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), 'a\nb');
    await page.find('row', 'Work 2');
    await page.press(/^Undo$/);
    await importing(page, 'Title,ISWC\n');
    await eventually(() => expect(page.announced).to.match(/^There are no rows in it/));
    expect(page.text).to.include('There are no rows in it').and.not.include('That was undone.');
  });

  it('forgets what could be undone when the draft is cleared', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), 'a\nb');
    await page.find('row', 'Work 2');
    await clearDraft(page);
    await toGrid(page);
    expect(rowsOf(page)).to.have.length(1);
    expect(page.has('button', 'Undo')).to.equal(false);
  });

  it('knows nothing of the draft before, where both have an empty table', async () => {
    const page = await atGrid();
    paste(cell(page, 'Title', 1), 'a\nb');
    await page.find('row', 'Work 2');
    await page.press(/^Clear the table$/);
    await importing(page, 'x,y\n1,2\n', 'private.csv');
    await page.find('group', 'Which column is which?');
    await clearDraft(page);
    await toGrid(page);
    expect(page.has('button', 'Undo')).to.equal(false);
    expect(page.has('group', 'Which column is which?')).to.equal(false);
    expect(page.text).to.not.include('The table was cleared.');
  });

  it('knows nothing of what another account had in the same element', async () => {
    const backend = fakeBackend({ accounts: [lucie, ensemble] });
    const page = await atGrid({ backend });
    paste(cell(page, 'Title', 1), 'a\nb');
    await page.find('row', 'Work 2');
    await page.press(/^Clear the table$/);
    page.wizard.account = ensemble.id;
    await page.at('subject');
    await page.ready();
    await toGrid(page);
    expect(page.has('button', 'Undo')).to.equal(false);
    await page.press(/^Add a row$/);
    await page.find('row', 'Work 2');
  });

  it('lets a file that is read late go, where the draft has ended meanwhile', async () => {
    const page = await atGrid();
    const { arrayBuffer } = Blob.prototype;
    let reading: (() => void) | undefined;
    Blob.prototype.arrayBuffer = async function held(this: Blob) {
      await new Promise<void>((resolve) => {
        reading = resolve;
      });
      return arrayBuffer.call(this);
    };
    try {
      await importing(page, 'Title,ISWC\nNordet,\n');
      const read = await eventually(() => reading ?? Promise.reject(new Error('not asked for yet')));
      await clearDraft(page);
      await toGrid(page);
      await eventually(() => expect(page.announced).to.equal('The draft was cleared.'));
      read();
      await afterwards(200);
      expect(valuesOf(page, 1)[0]).to.equal('');
      expect(page.announced).to.equal('The draft was cleared.');
    } finally {
      Blob.prototype.arrayBuffer = arrayBuffer;
    }
  });

  for (const lang of ['en', 'fr'] as const) {
    for (const width of [900, 320]) {
      it(`is for everyone: ${lang}, ${width} px, with faults, a note and a question about columns`, async function () {
        this.timeout(30_000);
        const page = await atGrid({ lang, width });
        const [first] = allByRole(page.wizard, 'textbox');
        paste(first!, manyLines(100).replace(good, bad));
        await eventually(() => expect(page.root.querySelectorAll('tbody').length).to.equal(4));
        await importing(page, 'x,y\n1,2\n');
        await page.find('group', lang === 'en' ? 'Which column is which?' : 'À quoi correspond chaque colonne?');
        await expectAxeClean(page.wizard);
        const wide = [...page.root.querySelectorAll<HTMLElement>('.grid *')].filter((each) => {
          const { right, width: own } = each.getBoundingClientRect();
          return own > 1 && right > page.wizard.getBoundingClientRect().right + 1;
        });
        expect(wide.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
        const small = allByRole(page.wizard, 'button').filter((each) => each.closest('.grid') && each.getBoundingClientRect().height < 44);
        expect(small.map(nameOf)).to.deep.equal([]);
        for (const box of page.root.querySelectorAll('.grid td input')) expect(box.getBoundingClientRect().height).to.be.at.least(44);
      });
    }
  }
});
