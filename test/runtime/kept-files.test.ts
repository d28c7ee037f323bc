/** Confirmed files survive a crash: they go on by themselves under the yes that they had, and under no other. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseType, no, receipt, yes } from '../flow/builders.ts';
import { PLAIN, preset } from '../flow/preset.ts';
import { pdfFile, settled, trouble, until } from './rig.ts';
import { Browser, type Tab } from './tabs.ts';

const standing = ({ runtime }: Tab): readonly string[] => runtime.state.draft.files.map(({ state }) => state.is);
const kept = ({ shelf }: Browser): number => shelf.files.size;
const idOf = ({ runtime }: Tab): string => runtime.state.draft.files[0]!.id;

/** A case with files of which nothing was answered yet. */
async function asked(browser: Browser, ...files: readonly File[]): Promise<Tab> {
  const tab = await browser.open();
  tab.act({ type: 'typed', field: 'subject', value: 'A case' }, ...chooseType(PLAIN));
  tab.runtime.chooseFiles(files);
  await until(() => standing(tab).every((is) => is !== 'checking'));
  return tab;
}

/** On its way for a second, and saved so. */
async function uploading(browser: Browser, file = pdfFile('a.pdf')): Promise<Tab> {
  const tab = await asked(browser, file);
  tab.act(yes);
  await until(() => tab.backend.uploads.length === 1);
  browser.clock.pass(1000);
  return tab;
}

async function afterCrash(browser: Browser, change = {}): Promise<Tab> {
  browser.crash();
  const tab = await browser.open(false, change);
  await settled();
  return tab;
}

describe('a confirmed file', () => {
  it('lies on the device once it is not uploaded within a second of its own yes, and not before', async () => {
    const browser = new Browser();
    const tab = await asked(browser, pdfFile('a.pdf'), pdfFile('b.pdf'));
    assert.equal(kept(browser), 0);
    tab.act({ type: 'confirm-mode', mode: 'each' }, no);
    await settled();
    assert.equal(kept(browser), 0);
    tab.act(yes);
    await until(() => tab.backend.uploads.length === 1);
    browser.clock.pass(999);
    assert.equal(kept(browser), 0);
    browser.clock.pass(1);
    assert.equal(await [...browser.shelf.files.values()][0]!.text(), '%PDF-1.7 a certificate');
    assert.equal(kept(browser), 1);
  });

  it('goes on by itself after a crash, the same bytes under the record of the same yes', async () => {
    const browser = new Browser();
    const before = await uploading(browser);
    const { attestation } = before.backend.uploads[0]!;
    const tab = await afterCrash(browser);
    assert.deepEqual(standing(tab), ['uploading']);
    await until(() => tab.backend.uploads.length === 1);
    const [again] = tab.backend.uploads;
    assert.deepEqual(again!.attestation, attestation);
    assert.equal(await again!.file.text(), '%PDF-1.7 a certificate');
    assert.deepEqual(tab.screen.said, []);
    again!.answer.resolve('u-1');
    await settled();
    browser.clock.pass(400);
    assert.deepEqual([standing(tab), kept(browser)], [['uploaded'], 0]);
  });

  it('lies there until the draft that says that it is uploaded does, so that no crash between the two asks for it again', async () => {
    const browser = new Browser();
    const before = await uploading(browser);
    before.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    assert.deepEqual([standing(before), kept(browser)], [['uploaded'], 1]);
    assert.deepEqual(standing(await afterCrash(browser)), ['uploading']);

    const full = new Browser();
    const unsaved = await uploading(full);
    unsaved.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    full.store.off = true;
    full.clock.pass(400);
    assert.equal(kept(full), 1);
    full.store.off = false;
    unsaved.act({ type: 'typed', field: 'subject', value: 'Another word' });
    full.clock.pass(400);
    assert.equal(kept(full), 0);
  });

  it('goes on though it had failed, and waits for the member where it was stopped', async () => {
    const failed = new Browser();
    (await uploading(failed)).backend.uploads[0]!.answer.reject(trouble('network'));
    await settled();
    failed.clock.pass(400);
    assert.deepEqual(standing(await afterCrash(failed)), ['uploading']);
    const stopped = new Browser();
    const before = await uploading(stopped);
    before.act({ type: 'upload-stopped', id: idOf(before) });
    stopped.clock.pass(400);
    const tab = await afterCrash(stopped);
    assert.deepEqual([standing(tab), tab.backend.uploads.length], [['stopped'], 0]);
    tab.act({ type: 'upload-retried', id: idOf(tab) });
    await until(() => tab.backend.uploads.length === 1);
  });

  it('that is uploaded within a second never lies on the device', async () => {
    const browser = new Browser();
    const tab = await asked(browser, pdfFile('a.pdf'));
    tab.act(yes);
    await until(() => tab.backend.uploads.length === 1);
    tab.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    browser.clock.pass(10_000);
    assert.deepEqual([standing(tab), kept(browser)], [['uploaded'], 0]);
  });

  it('is asked for again where its bytes are not there, or are not the ones that were confirmed', async () => {
    const gone = new Browser();
    await uploading(gone);
    gone.shelf.files.clear();
    assert.deepEqual(standing(await afterCrash(gone)), ['missing']);
    const other = new Browser();
    const id = idOf(await uploading(other));
    other.shelf.files.set(id, pdfFile('a.pdf', '%PDF-1.7 another one'));
    const tab = await afterCrash(other);
    await until(() => standing(tab)[0] === 'missing');
    assert.deepEqual([tab.backend.uploads.length, kept(other)], [0, 0]);
    assert.deepEqual(tab.screen.said, ['file']);
    other.clock.pass(400);
    assert.deepEqual(standing(await afterCrash(other)), ['missing']);
  });

  it('is asked for again where the words that were confirmed have changed, and its bytes are let go', async () => {
    const browser = new Browser();
    await uploading(browser);
    const tab = await afterCrash(browser, { preset: { ...preset, statement: { ...preset.statement, version: '2' } } });
    assert.deepEqual([standing(tab), tab.backend.uploads.length, kept(browser)], [['missing'], 0, 0]);
  });

  it('leaves the device when it is removed, when the draft is cleared, when the case is received, and when the session ends', async () => {
    const ends: readonly ((tab: Tab) => void)[] = [
      (tab) => tab.act({ type: 'file-removed', id: idOf(tab) }),
      (tab) => tab.runtime.startOver(),
      (tab) => tab.runtime.drop(),
    ];
    for (const end of ends) {
      const browser = new Browser();
      const tab = await uploading(browser);
      assert.equal(kept(browser), 1);
      end(tab);
      assert.equal(kept(browser), 0);
    }
    const browser = new Browser();
    const tab = await uploading(browser);
    tab.act({ type: 'submit' });
    tab.backend.uploads[0]!.answer.resolve('u-1');
    await settled();
    tab.backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([tab.runtime.state.phase, kept(browser)], ['received', 0]);
  });

  it('that a crash left behind before any draft named it goes with the end of the case', async () => {
    const browser = new Browser();
    browser.shelf.files.set('nobody', pdfFile('a.pdf'));
    const tab = await asked(browser);
    tab.act({ type: 'submit' });
    tab.backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([tab.runtime.state.phase, kept(browser)], ['received', 0]);
  });

  it('is removed for good though it was removed while its record was being made', async () => {
    const browser = new Browser();
    const tab = await asked(browser, pdfFile('a.pdf'));
    tab.act(yes, { type: 'file-removed', id: idOf(tab) });
    await settled();
    assert.deepEqual([kept(browser), tab.backend.uploads.length], [0, 0]);
  });

  it('stays when the tab closes, and when another tab goes on with its case', async () => {
    const browser = new Browser();
    const first = await uploading(browser);
    const second = await browser.open(true);
    await until(() => second.backend.uploads.length === 1);
    assert.deepEqual([first.screen.handOvers, first.backend.uploads[0]!.call.signal?.aborted], [1, true]);
    second.runtime.dispose();
    assert.equal(kept(browser), 1);
  });

  it('of a case that is not kept is not kept either', async () => {
    const browser = new Browser();
    await uploading(browser);
    const second = await uploading(browser, pdfFile('b.pdf', '%PDF-1.7 of another case'));
    assert.equal(second.runtime.state.saved.is, 'elsewhere');
    assert.equal(kept(browser), 1);
    second.act({ type: 'file-removed', id: idOf(second) }, { type: 'submit' });
    assert.equal(kept(browser), 1);
    second.backend.submits[0]!.answer.resolve(receipt);
    await settled();
    assert.deepEqual([second.runtime.state.phase, kept(browser)], ['received', 1]);
  });

  it('holds Submit back after a crash until it is there, and leads to itself where it was lost', async () => {
    const browser = new Browser();
    await uploading(browser);
    const tab = await afterCrash(browser);
    await until(() => tab.backend.uploads.length === 1);
    tab.act({ type: 'submit' });
    assert.deepEqual([tab.runtime.state.phase, tab.backend.submits.length], ['sending', 0]);
    tab.backend.uploads[0]!.answer.resolve('u-1');
    await until(() => tab.backend.submits.length === 1);
    const lost = new Browser();
    const id = idOf(await uploading(lost));
    lost.shelf.files.set(id, pdfFile('a.pdf', '%PDF-1.7 another one'));
    lost.crash();
    const other = await lost.open();
    other.act({ type: 'submit' });
    await until(() => other.runtime.state.phase === 'editing');
    assert.deepEqual([other.runtime.state.draft.step, other.backend.submits.length], ['files', 0]);
  });
});
