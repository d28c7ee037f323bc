/** A file looked into beside the page: for ten seconds at most, while it is asked about, by our own script, or else on the page. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Noticed } from '../../../src/runtime/personal-numbers/noticed.ts';
import { look } from '../../../src/runtime/personal-numbers/look.ts';
import { fileOf, pdfReader } from './made-files.ts';

/** What a page would start, as far as it is told what to do. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  static refuses = false;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  ended = 0;
  posted: unknown[] = [];
  readonly script: string;

  constructor(script: unknown) {
    if (FakeWorker.refuses) throw new TypeError('refused');
    this.script = String(script);
    FakeWorker.all.push(this);
  }

  postMessage(what: unknown): void {
    this.posted.push(what);
  }

  terminate(): void {
    this.ended++;
  }
}

const scope = globalThis as { Worker?: unknown; origin?: unknown };
const sin: Noticed = { kind: 'sin', count: 1, masked: ['••• ••• 544'] };
const text = fileOf('a.txt', 'NAS 130692544');
/** Once what was started has had its turn. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds() && waited < 10_000; waited += 5) await new Promise((go) => setTimeout(go, 5));
};

describe('looking into a file', () => {
  let told: (readonly Noticed[])[] = [];
  let ended = false;
  let wanted = true;
  const start = (file = text): void => {
    void look({ file, lang: 'fr' }, () => wanted, (noticed) => told.push(noticed)).then(() => (ended = true));
  };

  beforeEach(() => {
    scope.Worker = FakeWorker;
    // That of a script which is loaded from a disk.
    scope.origin = 'null';
    FakeWorker.all.length = 0;
    FakeWorker.refuses = false;
    [told, ended, wanted] = [[], false, true];
  });

  afterEach(() => {
    mock.timers.reset();
    delete scope.Worker;
    delete scope.origin;
  });

  it('hands a worker of ours the file, and ends it with its last word', async () => {
    start();
    const [worker] = FakeWorker.all;
    assert.match(worker!.script, /\/worker\.ts$/);
    assert.deepEqual(worker!.posted, [{ file: text, lang: 'fr', pdf: pdfReader }]);
    worker!.onmessage!({ data: { noticed: [sin] } });
    await turns();
    assert.deepEqual([told, ended, worker!.ended], [[[sin]], false, 0]);
    worker!.onmessage!({ data: { noticed: [sin], done: true } });
    await turns();
    assert.deepEqual([ended, worker!.ended], [true, 1]);
  });

  it('gives up after ten seconds, and keeps what was told', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    start();
    FakeWorker.all[0]!.onmessage!({ data: { noticed: [sin] } });
    mock.timers.tick(9_900);
    await turns();
    assert.deepEqual([ended, FakeWorker.all[0]!.ended], [false, 0]);
    mock.timers.tick(200);
    await turns();
    assert.deepEqual([ended, FakeWorker.all[0]!.ended, told], [true, 1, [[sin]]]);
  });

  it('is over as soon as nobody wants to know any more', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    start();
    wanted = false;
    mock.timers.tick(250);
    await turns();
    assert.deepEqual([ended, FakeWorker.all[0]!.ended], [true, 1]);
  });

  it('goes on by itself on a page that refuses a worker', async () => {
    FakeWorker.refuses = true;
    start();
    await until(() => ended);
    assert.deepEqual([told.at(-1), ended], [[sin], true]);
  });

  it('goes on by itself where the script does not load', async () => {
    start();
    FakeWorker.all[0]!.onerror!();
    await until(() => ended);
    assert.deepEqual([told.at(-1), ended, FakeWorker.all[0]!.ended > 0], [[sin], true, true]);
  });

  it('starts no worker from another origin, as a page would refuse it', async () => {
    scope.origin = 'https://society.example';
    start();
    await until(() => ended);
    assert.deepEqual([FakeWorker.all.length, told.at(-1), ended], [0, [sin], true]);
  });

  it('reads on the page no more than names and plain text', async () => {
    FakeWorker.refuses = true;
    start(fileOf('nas 130692544.docx', 'NAS 347677452'));
    await until(() => ended);
    assert.deepEqual([told.at(-1), ended], [[sin], true]);
  });

  it('leaves the page in the middle of a text that nobody asks about any more', async () => {
    FakeWorker.refuses = true;
    const file = fileOf('a.txt', `${'x '.repeat(200_000)}NAS 130692544`);
    start(file);
    await new Promise(setImmediate);
    wanted = false;
    await until(() => ended);
    assert.deepEqual([told, ended], [[], true]);
  });
});
