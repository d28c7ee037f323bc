/** What lies on a device beyond a visit: swept once it has had its time, wiped whole at the end of a session. */
import { createHash } from 'node:crypto';
import type { FileIdentity } from '../../src/model/attestation.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAY, draftName } from '../../src/runtime/draft-store.ts';
import { keptFiles } from '../../src/runtime/kept-files.ts';
import { sweepDevice } from '../../src/runtime/sweep-device.ts';
import { wipeDevice } from '../../src/runtime/wipe-device.ts';
import { until } from './rig.ts';

const NOW = Date.parse('2026-03-02T15:00:00Z');

/** As a browser's: its entries are its keys, its methods are not. */
function shelf(entries: Record<string, string>): Storage {
  const methods = {
    getItem: (name: string) => (entries as Record<string, string>)[name] ?? null,
    removeItem: (name: string) => Reflect.deleteProperty(entries, name),
  };
  return new Proxy(entries, { get: (all, name: string) => methods[name as keyof typeof methods] ?? all[name] }) as unknown as Storage;
}

/** Cache Storage, as far as it is in use. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();

  async has(name: string): Promise<boolean> {
    return this.all.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async open(name: string): Promise<object> {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    const urlOf = (request: string | { readonly url: string }): string => (typeof request === 'string' ? request : request.url);
    return {
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      put: async (url: string, response: Response) => void entries.set(url, response),
      match: async (request: string | { readonly url: string }) => entries.get(urlOf(request))?.clone(),
      delete: async (request: string | { readonly url: string }) => entries.delete(urlOf(request)),
    };
  }

  get files(): number {
    return this.all.get('case-wizard-files')?.size ?? 0;
  }
}

const use = (name: string, value: unknown): void => void Object.defineProperty(globalThis, name, { value, configurable: true });
const mine = draftName('p', 'm-1', 'a-1');
let [local, tab, caches] = [{} as Record<string, string>, {} as Record<string, string>, new Caches()];

beforeEach(() => {
  [local, tab, caches] = [{}, {}, new Caches()];
  use('localStorage', shelf(local));
  use('sessionStorage', shelf(tab));
  use('caches', caches);
});
afterEach(() => ['localStorage', 'sessionStorage', 'caches'].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const draft = (until: number): string => JSON.stringify({ savedAt: NOW - DAY, revision: 1, until, draft: {} });

async function keepFile(name: string, at: number): Promise<void> {
  const kept = keptFiles(name, () => new Date(at));
  kept.keep('f-1', new Blob(['%PDF']));
  // In turn behind the one before: once this is answered, it is there.
  await kept.ids();
}

describe('the sweep', () => {
  it('takes away what has had its time, whoever wrote it, and nothing else', async () => {
    Object.assign(local, {
      [`case-wizard:${mine}`]: draft(NOW + 1),
      'case-wizard:p/m-2/a-1': draft(NOW),
      'case-wizard:p/m-3/a-1': JSON.stringify({ savedAt: NOW - DAY, draft: { schema: 1 } }),
      'case-wizard:p/m-4/a-1': JSON.stringify({ savedAt: NOW - DAY + 1, draft: { schema: 1 } }),
      'case-wizard:p/m-5/a-1': 'not of our writing',
      'case-reply:m-2/c-1': JSON.stringify({ savedAt: NOW - DAY, draft: {} }),
      'case-reply:m-1/c-1': JSON.stringify({ savedAt: NOW - DAY + 1, draft: {} }),
      'case-wizard:upload:old': JSON.stringify({ id: 'u-1', at: NOW - 7 * DAY }),
      'case-wizard:upload:new': JSON.stringify({ id: 'u-2', at: NOW - 7 * DAY + 1 }),
      'host:own': 'not ours',
    });
    Object.assign(tab, { 'case-wizard:p/m-2/a-1': draft(NOW), 'case-wizard:p/m-1/a-1': draft(NOW + 1) });
    await sweepDevice(NOW);
    assert.deepEqual(Object.keys(local).sort(), [
      'case-reply:m-1/c-1', `case-wizard:${mine}`, 'case-wizard:p/m-4/a-1', 'case-wizard:upload:new', 'host:own',
    ].sort());
    assert.deepEqual(Object.keys(tab), ['case-wizard:p/m-1/a-1']);
  });

  it('leaves a draft of a version still to come until its time is over', async () => {
    local['case-wizard:a'] = JSON.stringify({ savedAt: 1, revision: 1, until: NOW + 1, draft: { schema: 9 } });
    await sweepDevice(NOW);
    assert.equal(Object.keys(local).length, 1);
  });

  it('takes files whose draft is gone, but not of one that may just be on its way to the storage', async () => {
    local[`case-wizard:${mine}`] = JSON.stringify({ savedAt: NOW, revision: 1, until: NOW + 1, draft: { files: [{ id: 'f-1' }] } });
    await keepFile(mine, NOW - DAY);
    keptFiles(mine, () => new Date(NOW - DAY)).keep('f-2', new Blob(['%PDF that the draft does not name']));
    await keepFile(draftName('p', 'm-2', 'a-1'), NOW - 60_000);
    await keepFile(draftName('p', 'm-3', 'a-1'), NOW - 59_999);
    await until(() => caches.files === 4);
    await sweepDevice(NOW);
    assert.equal(caches.files, 2);
    Reflect.deleteProperty(local, `case-wizard:${mine}`);
    await sweepDevice(NOW + 60_000);
    assert.equal(caches.files, 0);
  });

  it('makes no cache where there was none, and is quiet where the storage is off', async () => {
    await sweepDevice(NOW);
    assert.equal(caches.all.size, 0);
    const off = (): never => {
      throw new Error('off');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(globalThis, name, { get: off, configurable: true });
    await sweepDevice(NOW);
    await wipeDevice();
  });
});

describe('the wiping', () => {
  it('leaves nothing of the widget, and everything that is not the widget\'s', async () => {
    Object.assign(local, {
      [`case-wizard:${mine}`]: draft(NOW + DAY), 'case-reply:m-1/c-1': '{}', 'case-wizard:upload:x': '{}', 'host:own': 'stays', 'case': 'stays',
    });
    Object.assign(tab, { [`case-wizard:${mine}`]: draft(NOW + DAY), other: 'stays' });
    await keepFile(mine, NOW);
    await wipeDevice();
    assert.deepEqual([Object.keys(local), Object.keys(tab), caches.all.size], [['host:own', 'case'], ['other'], 0]);
  });
});

/** What was confirmed of `%PDF one`. */
const confirmed: FileIdentity = {
  name: 'a.pdf', size: 8, type: 'application/pdf', sha256: createHash('sha256').update('%PDF one').digest('hex'),
};

describe('a kept file', () => {
  it('is found again by its draft and its id, with its bytes, name and type', async () => {
    const kept = keptFiles(mine, () => new Date(NOW));
    kept.keep('f-1', new Blob(['%PDF one'], { type: 'application/pdf' }));
    kept.keep('f-2', new Blob(['%PDF two']));
    assert.deepEqual([...(await kept.ids())], ['f-1', 'f-2']);
    const found = await kept.find('f-1', confirmed);
    assert.deepEqual([found?.name, found?.type, await found?.text()], ['a.pdf', 'application/pdf', '%PDF one']);
    assert.equal(await keptFiles(draftName('p', 'm-2', 'a-1'), () => new Date(NOW)).find('f-1', confirmed), undefined);
    assert.equal(await kept.find('f-2', confirmed), undefined);
  });

  it('leaves with all others of its draft, and with those of no other draft', async () => {
    const kept = keptFiles(mine, () => new Date(NOW));
    kept.keep('f-1', new Blob(['%PDF one']));
    kept.keep('f-2', new Blob(['%PDF two']));
    await keepFile(draftName('p', 'm-2', 'a-1'), NOW);
    kept.forgetAll();
    await kept.ids();
    assert.equal(caches.files, 1);
  });

  it('is up to 10 MiB large; a larger one is not kept', async () => {
    const kept = keptFiles(mine, () => new Date(NOW));
    kept.keep('just', new Blob([new Uint8Array(10 * 2 ** 20)]));
    kept.keep('over', new Blob([new Uint8Array(10 * 2 ** 20 + 1)]));
    assert.deepEqual([...(await kept.ids())], ['just']);
  });

  it('is forgotten for good though it was still being put there', async () => {
    const kept = keptFiles(mine, () => new Date(NOW));
    kept.keep('f-1', new Blob(['%PDF']));
    kept.forget('f-1');
    assert.deepEqual([...(await kept.ids())], []);
  });

  it('is simply not there where the browser refuses, or has no such storage', async () => {
    for (const refused of [undefined, { open: () => Promise.reject(new Error('refused')) }]) {
      use('caches', refused);
      const kept = keptFiles(mine, () => new Date(NOW));
      kept.keep('f-1', new Blob(['%PDF']));
      kept.forget('f-1');
      assert.deepEqual([[...(await kept.ids())], await kept.find('f-1', confirmed)], [[], undefined]);
    }
  });
});
