/** Every hostile text as the name of a file: in the dialog, in the list of files and in the preview, a few at a time. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { plainName } from '../../src/model/plain-name.ts';
import { eventually } from '../support/page.ts';
import { cleanPage, readyWizard } from '../elements/wizard-page.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { expectWhole, hostileStrings, wordsOf } from './hostile-strings.ts';

const { types: _, waivers: __, ...small } = smallSociety;
const preset = { ...small, types: [{ id: 'leaf', label: wordsOf('Leaf') }], attachments: { types: ['txt'], maxSize: 2000, maxCount: 100 } };

/** Each file draws the list anew: all in one case take minutes. */
const AT_ONCE = 60;

/** A device has no name with a slash or a line end in it, nor one of more than 255 characters. */
const names = hostileStrings.map((text, at) => `${at} ${text.replace(/[/\r\n]/g, ' ').slice(0, 200)}.txt`);
const goes = Array.from({ length: Math.ceil(names.length / AT_ONCE) }, (_go, at) => names.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

describe('hostile texts as names of files', function () {
  this.timeout(60_000);
  beforeEach(cleanPage);
  after(cleanPage);

  it('are all of them', () => {
    expect(new Set(goes.flat()).size).to.equal(hostileStrings.length);
  });

  goes.forEach((some, at) => {
    it(`show a visible mark where one would turn letters around (${at + 1} of ${goes.length})`, async () => {
      const page = await readyWizard({ preset });
      await page.start(['Leaf']);
      await page.reach('files');
      await page.chooseFiles(...some.map((name) => new File(['text'], name, { type: 'text/plain' })));
      await page.find('dialog');
      // The question is about the first file that was read, then about one more: another question is another dialog.
      await eventually(() => expectWhole(page.root.querySelector('dialog')!, some.map(plainName)), 20_000);
      await page.press('yes');
      await eventually(() => expect(page.text.split(page.word('uploaded')).length - 1).to.equal(some.length), 20_000);
      expectWhole(page.root, some.map(plainName));
      await page.press('continue');
      await page.at('review');
      expectWhole(page.root, some.map(plainName));
      await expectUnharmed();
    });
  });
});
