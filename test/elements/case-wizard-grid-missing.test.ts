/** Parts of the grid that do not load: said in place, with a way on, and no file is blamed for it. */
import { expect } from '@open-wc/testing';
import { byRole, eventually } from '../support/page.ts';
import type { GridFrame } from './frame-of-grid.ts';
import type { WizardPage } from './wizard-page.ts';

const GRID = '/src/case-wizard/grid/grid-field.ts';
const FILES = '/src/case-wizard/grid/table-file.ts';
const NOWHERE = '/test/elements/no-such-part.ts';

/** In a frame of its own, whose import map leads the part to where there is nothing. */
async function without(part: string): Promise<{ readonly page: WizardPage; readonly view: GridFrame }> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '900px', height: '900px', border: '0' });
  const base = location.origin;
  const imports = JSON.stringify({ imports: { [base + part]: base + NOWHERE } });
  frame.srcdoc = `<!doctype html><html lang="en"><title>Case</title><script type="importmap">${imports}</script>
    <script type="module" src="${base}/test/elements/frame-of-grid.ts"></script>`;
  document.body.append(frame);
  const view = (): GridFrame => frame.contentWindow as unknown as GridFrame;
  const page = await (await eventually(() => view().wizardPage ? [view().wizardPage!] : Promise.reject(new Error('the frame is empty')), 15_000))[0]!;
  return { page, view: view() };
}

describe('a grid that does not load', () => {
  afterEach(() => {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    localStorage.clear();
  });

  it('is said to, in the place where it would be, and what was written elsewhere stays', async () => {
    const { page } = await without(GRID);
    const said = await page.find('alert');
    expect(said.textContent).to.equal('This table did not load. Check your connection, then try again or reload this page; your draft is kept.');
    expect(byRole(page.wizard, 'group', 'Works').contains(said)).to.equal(true);
    await page.press('back');
    await page.at('type');
  });

  it('is asked for again with a button, which keeps the focus while there is still nothing', async () => {
    const { page } = await without(GRID);
    const again = await page.find('button', 'Try again');
    again.focus();
    again.click();
    await page.find('alert');
    expect(page.focus).to.equal('Try again');
  });
});

describe('the reader of table files, where it does not load', () => {
  afterEach(() => {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    localStorage.clear();
  });

  const away = /^The service could not be reached\. Check your connection, then try again\.$/;

  it('is said to be out of reach, and the file is not blamed', async () => {
    const { page } = await without(FILES);
    await page.find('row', 'Work 1');
    page.root.querySelector('.grid')!.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { files: [new File(['Title\nNordet\n'], 'works.csv')] } }));
    await eventually(() => expect(page.announced).to.match(away));
    expect(page.text).to.include('could not be reached').and.not.include('cannot be read');
  });

  it('is said to be out of reach where the table should be saved', async () => {
    const { page, view } = await without(FILES);
    const rejected: unknown[] = [];
    view.addEventListener('unhandledrejection', ({ reason }) => rejected.push(reason));
    await page.find('row', 'Work 1');
    await page.press(/^Download an empty table/);
    await eventually(() => expect(page.announced).to.match(away));
    expect(rejected).to.deep.equal([]);
  });
});
