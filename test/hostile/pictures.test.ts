/** The pictures of hosts can be taken: the hardest to serve are, on every run, and every screen of them is on the sheet. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { screens } from './pages/host-screens.ts';
import { takePictures } from './take-pictures.ts';

/** A frame that may load nothing, a page that came over HTTP from another name, and a system that wants less motion. */
const names = ['sandbox', 'not-secure', 'reduced-motion'];

describe('the pictures of hosts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hosts-'));
  after(() => rm(folder, { recursive: true }));

  it('show every screen, and what is printed, where a page is hardest to serve', async () => {
    const seen = [];
    for await (const { name, faults, screens: shown } of takePictures({ engine: 'chromium', names, widths: [360], folder })) {
      assert.deepEqual(faults, [], name);
      assert.deepEqual(shown.filter((screen) => !screen.endsWith(' printed')), screens, name);
      assert.deepEqual(shown.filter((screen) => screen.endsWith(' printed')), ['receipt printed', 'list printed', 'case printed'], name);
      seen.push(name.split(' ')[1]);
    }
    assert.deepEqual(seen, names);
    for (const name of names) assert.ok(existsSync(join(folder, `chromium-${name}-360.png`)), name);
  });

  it('are taken of no host that there is not', async () => {
    const pictures = takePictures({ engine: 'chromium', names: ['nowhere'], widths: [360], folder });
    await assert.rejects(pictures.next(), /No such host or look: nowhere/);
  });
});
