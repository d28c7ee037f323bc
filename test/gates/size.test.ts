/** What the widget weighs on a member's phone, measured on the production build in a real browser. */
import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import type { CasePage, Session } from '../../src/model/case.ts';
import { everythingFrom, loadUntil, weight, type Load } from './measure.ts';

/** In bytes, a kilobyte being 1000 of them. Budgets in sizes.json may go below these, never above. */
const ceilings = {
  '<case-wizard> to its first usable field': 16_000,
  '<case-wizard> with all it can ever load': 40_000,
  '<my-cases> to its first rows': 18_000,
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

const replies = { '/session': session, '/preset': rightsSociety, '/cases': cases };

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

  it('lets a member type into the wizard within its budget', async () => {
    const usable = (element: Element): boolean =>
      [...(element.shadowRoot?.querySelectorAll('input, textarea, select') ?? [])].some(
        (field) => field.checkVisibility() && !field.matches(':disabled, [readonly], [aria-disabled=true]'),
      );
    keeps('<case-wizard> to its first usable field', await loadUntil('case-wizard', usable, replies));
  });

  it('keeps a whole journey through the wizard within its budget', () => {
    keeps('<case-wizard> with all it can ever load', everythingFrom('src/case-wizard.define.ts'));
  });

  it('shows a member their cases within its budget', async () => {
    const usable = (element: Element): boolean => !!element.shadowRoot?.textContent?.includes('C-2026-00001');
    keeps('<my-cases> to its first rows', await loadUntil('my-cases', usable, replies));
  });
});

// RECORD_SIZES=1 writes the true numbers down; a plain run leaves no trace.
after(() => {
  if (process.env['RECORD_SIZES']) writeFileSync(path, `${JSON.stringify(sizes, null, 2)}\n`);
});
