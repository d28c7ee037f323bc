/** What the widget weighs on a member's phone, measured on the production build in a real browser. */
import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CaseOverview, CasePage } from '../../src/model/case-list.ts';
import type { Session } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import { loadOf, loadUntil, shiftsOf, weight, workerFiles, type Load } from './measure.ts';

/** In bytes, a kilobyte being 1000 of them. Budgets in sizes.json may go below these, never above. */
const ceilings = {
  '<case-wizard> to its first usable field': 16_000,
  '<case-wizard> to its first usable field, in French': 16_000,
  '<case-wizard> through a case with a file, to its receipt': 40_000,
  // The words of the widget twice over: the English ones stand in the code, the French ones are loaded.
  '<case-wizard> through a case with a file, to its receipt, in French': 44_000,
  '<my-cases> to its first rows': 18_000,
  '<my-cases> to its first rows, in French': 19_000,
  // Beside the page, once a file is chosen or a text previewed.
  'the worker that looks for personal numbers': 22_500,
  'what that worker loads for a PDF': 455_000,
} as const;
type Journey = keyof typeof ceilings;

const path = 'test/gates/sizes.json';
const sizes = JSON.parse(readFileSync(path, 'utf8')) as Record<Journey, { budget: number; last: number }>;

const session: Session = {
  member: 'm-1',
  name: 'Camille Roy',
  accounts: [{ id: 'a-1', name: 'Éditions Boréal inc.', manager: 'Line Gagnon' }],
  roles: [],
};

const cases: CasePage = {
  total: 1,
  cases: [{
    id: 'c-1', reference: 'C-2026-00001', subject: 'Cue sheet of an episode', path: [{ id: 'support-request', label: 'Support Request' }],
    status: 'active', origin: 'portal', openedBy: 'Camille Roy', mine: true,
    openedAt: '2026-01-05T15:00:00Z', updatedAt: '2026-01-06T15:00:00Z', waiting: false, unread: false,
  }],
};

const word = { en: 'Word', fr: 'Mot' };

/** The society's own data does not count, so a society of one type and one question will do. */
const society: Preset = {
  id: 'one-type', version: '1', society: word, levels: [word],
  subject: { hint: word, maxLength: 100 }, description: { hint: word, maxLength: 100 },
  types: [{ id: 'only', label: word, questions: [{ id: 'only', kind: 'text', label: word, required: true }] }],
  statement: { id: 's', version: '1', regulation: 'none', text: word, otherwise: word },
  attachments: { types: ['txt'], maxSize: 1000, maxCount: 1 },
};

const replies = { '/session': session, '/preset': society, '/cases': cases };
const receiving = {
  ...replies,
  '/uploads': { upload: 'u-1' },
  '/cases': { id: 'c-1', reference: 'C-2026-00001', receivedAt: '2026-01-05T15:00:00Z' },
};

function keeps(journey: Journey, { bytes, files }: Load): void {
  const { budget, last } = sizes[journey];
  console.log(`${journey}: ${bytes} bytes of ${budget} (${last} when last written down)`);
  sizes[journey].last = bytes;
  assert.ok(budget <= ceilings[journey], `a budget only goes down: ${ceilings[journey]} at most`);
  assert.ok(bytes <= budget, `${journey} weighs ${bytes} bytes, more than ${budget}:\n${heaviest(files)}`);
}

const heaviest = (files: readonly string[]): string =>
  files
    .map((file) => ({ file, bytes: weight(file) }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `${String(bytes).padStart(7)} ${file}`)
    .join('\n');

describe('the weight of the widget', { concurrency: false }, () => {
  it('has a production build to measure (npm run build)', () => {
    assert.ok(existsSync('dist/.vite/manifest.json'));
  });

  it('has the worker for personal numbers within its budget, and what that loads for a PDF', () => {
    const { worker, pdf } = workerFiles();
    assert.deepEqual([worker.length, pdf.length], [1, 1], 'each is one file');
    keeps('the worker that looks for personal numbers', loadOf(worker));
    keeps('what that worker loads for a PDF', loadOf(pdf));
  });

  const both = [['en', ''], ['fr', ', in French']] as const;
  for (const [lang, inFrench] of both) {
    it(`lets a member type into the wizard within its budget${inFrench}`, async () => {
      const usable = (element: Element): boolean =>
        [...(element.shadowRoot?.querySelectorAll('input, textarea, select') ?? [])].some(
          (field) => field.checkVisibility() && !field.matches(':disabled, [readonly], [aria-disabled=true]'),
        );
      keeps(`<case-wizard> to its first usable field${inFrench}`, await loadUntil('case-wizard', lang, usable, replies));
    });

    it(`brings a case with a file to its receipt within its budget${inFrench}`, async () => {
      const received = (element: Element): boolean => !!element.shadowRoot?.textContent?.includes('C-2026-00001');
      keeps(
        `<case-wizard> through a case with a file, to its receipt${inFrench}`,
        await loadUntil('case-wizard', lang, received, receiving, actAsMember),
      );
    });

    it(`shows a member their cases within its budget${inFrench}`, async () => {
      const listed = (element: Element): boolean => !!element.shadowRoot?.textContent?.includes('C-2026-00001');
      keeps(`<my-cases> to its first rows${inFrench}`, await loadUntil('my-cases', lang, listed, replies));
    });
  }
});

describe('on a slow link', { concurrency: false }, () => {
  const overview: CaseOverview = { counts: { active: 1, resolved: 0, cancelled: 0 }, unread: 0, waiting: { total: 0, cases: [] }, types: [], openers: [] };

  it('nothing moves that a member looks at, on the way to the first field and to the first rows', async () => {
    assert.deepEqual(await shiftsOf('case-wizard', 'en', '#subject:not(:disabled)', replies), []);
    assert.deepEqual(await shiftsOf('my-cases', 'en', '[part~=row]', { ...replies, '/overview': overview }), []);
  });
});

/** Runs in the page: does the next thing that the screen asks for, then presses on. */
function actAsMember(element: Element): void {
  const root = element.shadowRoot!;
  const empty = [...root.querySelectorAll<HTMLInputElement>('input:not([type]), input[type=text], textarea')].find(({ value }) => !value);
  const radio = root.querySelector<HTMLInputElement>('input[type=radio]');
  const picker = root.querySelector<HTMLInputElement>('input[type=file]');
  const yes = root.querySelector<HTMLElement>('dialog .primary');
  if (yes) yes.click();
  else if (empty) {
    empty.value = 'x';
    empty.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (radio && !radio.checked) radio.click();
  else if (picker && !root.querySelector('.file')) {
    const chosen = new DataTransfer();
    chosen.items.add(new File(['x'], 'a.txt', { type: 'text/plain' }));
    picker.files = chosen.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (!picker || root.querySelector('.uploaded')) root.querySelector<HTMLElement>('[part~=next]')?.click();
}

// RECORD_SIZES=1 writes the true numbers down; a plain run leaves no trace.
after(() => {
  if (process.env['RECORD_SIZES']) writeFileSync(path, `${JSON.stringify(sizes, null, 2)}\n`);
});
