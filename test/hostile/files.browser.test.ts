/** Hostile files in the wizard: each is refused with a sentence that says why, or shown safely, and none leaves by itself. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { refusalText } from '../../src/locale/file-words.ts';
import type { Refusal } from '../../src/model/attachment.ts';
import { plainName } from '../../src/model/plain-name.ts';
import { eventually } from '../support/page.ts';
import { fakeBackend } from '../elements/wizard-backend.ts';
import { cleanPage, readyWizard, type WizardPage } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';

const rules = { types: ['pdf', 'png', 'docx', 'csv', 'txt'], maxSize: 2000, maxCount: 100 };

const html = '<!doctype html><script>pwned()</script>';
const pdf = '%PDF-1.7 ';

/** Refused as they are chosen, or once their first bytes are read. */
const refused: readonly (readonly [name: string, content: string, why: Refusal])[] = [
  ['page.pdf', html, 'content'],
  ['picture.png', 'GIF89a/*\u0001*/=1;pwned()', 'content'],
  ['archive.pdf', 'PK\u0003\u0004', 'content'],
  ['program.txt', 'MZ\u0000\u0003', 'content'],
  ['drawing.svg', '<svg onload="pwned()"/>', 'type'],
  ['macros.docm', 'PK\u0003\u0004', 'type'],
  ['sheet.pdf.html', html, 'type'],
  ['nepo\u202efdp.exe', 'MZ', 'type'],
  ['end.pdf\u202e', pdf, 'type'],
  ['empty.pdf', '', 'empty'],
  ['huge.pdf', pdf.padEnd(2001, 'x'), 'size'],
  [`${'n'.repeat(300)}.pdf`, pdf, 'name'],
];

/** Taken, since nothing about them is wrong but their looks. */
const taken: readonly (readonly [name: string, content: string])[] = [
  ['con.pdf', `${pdf}1`],
  ['..\u2215..\u2215etc\u2215passwd.pdf', `${pdf}2`],
  ['exe.\u202efdp.pdf', `${pdf}3`],
  ['👩🏽‍🎤 👨‍👩‍👧‍👦 🏳️‍🌈.pdf', `${pdf}4`],
  ['"><img src=x onerror=pwned()>.pdf', `${pdf}5`],
  ['__proto__.pdf', `${pdf}6`],
  ['formula.csv', '=1+1'],
  ['page.txt', html],
];

const fileOf = ([name, content]: readonly [string, string, ...unknown[]]): File => new File([content], name);

async function onFiles(backend = fakeBackend()): Promise<WizardPage> {
  const page = await readyWizard({ backend, preset: { ...smallSociety, attachments: rules } });
  await page.start(['Requests', 'Nothing asked']);
  await page.reach('files');
  return page;
}

describe('a hostile file', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  after(cleanPage);

  it('is refused with the reason in words, beside its name', async () => {
    const backend = fakeBackend();
    const page = await onFiles(backend);
    await page.chooseFiles(...refused.map(fileOf));
    for (const [name, , why] of refused) {
      await eventually(() => expect(page.fileRow(plainName(name)).textContent.replace(/\s+/g, ' ')).to.include(refusalText(why, rules).replace(/\s+/g, ' ')));
    }
    expect(page.has('dialog')).to.equal(false);
    expect(backend.uploads).to.deep.equal([]);
    await expectUnharmed();
  });

  it('whose name alone looks wrong is taken after its own yes, under the name that it has, and shown without its tricks', async () => {
    const backend = fakeBackend();
    const page = await onFiles(backend);
    await page.chooseFiles(...taken.map(fileOf));
    await page.find('dialog');
    expect(backend.uploads).to.deep.equal([]);
    await page.press('yes');
    await eventually(() => expect(backend.uploads.length).to.equal(taken.length), 10_000);
    expect(backend.uploads.map(({ attestation }) => attestation.file.name).sort()).to.deep.equal(taken.map(([name]) => name).sort());
    for (const [name] of taken) await eventually(() => expect(page.fileRow(plainName(name)).textContent).to.include(page.word('uploaded')));
    await page.continueTo('review');
    for (const [name] of taken) expect([...page.root.querySelectorAll('bdi')].map(({ textContent }) => textContent)).to.include(plainName(name));
    await expectUnharmed();
  });
});
