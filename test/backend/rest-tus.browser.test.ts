/** Large files by REST: in parts, from where they broke off, and never under a confirmation given for something else. */
import { expect } from '@open-wc/testing';
import type { BackendError } from '../../src/backend/error.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import { attest, backendOf, fileOf, hurry, mebibyte, page, problem, same, takeIn, tusServer, type Hurry, type TusServer } from './tus-rig.ts';

const remembered = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith('case-wizard:upload:'));

const failure = async (call: Promise<unknown>): Promise<BackendError> =>
  call.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => error as BackendError,
  );

/** A tab of its own, as far as locks are concerned. */
function otherTab(): { readonly locks: LockManager; close(): void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return { locks: frame.contentWindow!.navigator.locks, close: () => frame.remove() };
}

/** Begins a second upload of the same file once the first is remembered and none of it has come; both ids. */
async function twoAtOnce(server: TusServer, file: File, attestation: Attestation): Promise<readonly [string, string]> {
  let second: Promise<string> | undefined;
  server.trouble = (asked) => {
    if (asked.method !== 'PATCH' || second) return undefined;
    second = backendOf(server).uploadFile!(file, attestation);
    return second.then(() => {
      takeIn(server, asked, asked.body.length);
      return new Response(null, { status: 204, headers: { 'Upload-Offset': `${asked.body.length}` } });
    });
  };
  const first = await backendOf(server).uploadFile!(file, attestation);
  return [first, await second!];
}

/** Lets the first part break off after `count` bytes, in a way that is told at once. */
function breakOnce(server: TusServer, count: number): void {
  server.trouble = (asked) => {
    if (asked.method !== 'PATCH') return undefined;
    server.trouble = () => undefined;
    takeIn(server, asked, count);
    return problem(401, 'Sign in again.');
  };
}

describe('a large file', () => {
  let server: TusServer;
  let hurried: Hurry;

  beforeEach(() => {
    localStorage.clear();
    server = tusServer();
    hurried = hurry();
  });

  afterEach(() => {
    hurried.end();
    localStorage.clear();
  });

  it('goes in parts, each with the headers of the moment and the confirmation before the first byte', async () => {
    const file = fileOf(9 * mebibyte);
    const attestation = await attest(file);
    let tokens = 0;
    const backend = backendOf(server, () => ({ Authorization: `Bearer ${++tokens}` }));
    const progress: number[] = [];
    const id = await backend.uploadFile!(file, attestation, { onProgress: (sent) => progress.push(sent) });
    expect(id).to.equal('u-1');
    expect(await same(file, server.uploads.get(id))).to.equal(true);
    expect(server.methods()).to.equal('OPTIONS POST PATCH PATCH PATCH');
    expect(server.asked.map(({ headers }) => headers.get('Authorization'))).to.eql([1, 2, 3, 4, 5].map((n) => `Bearer ${n}`));
    expect(server.asked.every(({ headers }) => headers.get('Accept-Language') === (document.documentElement.lang || null))).to.equal(true);
    expect(server.asked.every(({ body }) => body.length <= 4 * mebibyte)).to.equal(true);
    const { headers } = server.asked[1]!;
    expect(headers.get('Upload-Length')).to.equal(String(file.size));
    const bytes = Uint8Array.from(atob(headers.get('Upload-Metadata')!.replace(/^attestation /, '')), (sign) => sign.charCodeAt(0));
    expect(JSON.parse(new TextDecoder().decode(bytes))).to.eql(attestation);
    expect([progress[0], progress.at(-1)]).to.eql([0, file.size]);
    expect(remembered()).to.eql([]);
  });

  it('asks a server once what it can do, and sends small files whole without asking', async () => {
    const backend = backendOf(server);
    const small = fileOf(mebibyte - 1);
    expect(await backend.uploadFile!(small, await attest(small))).to.equal('plain');
    expect(server.methods()).to.equal('POST');
    const files = [fileOf(mebibyte), fileOf(mebibyte + 1)];
    for (const file of files) await backend.uploadFile!(file, await attest(file));
    expect(server.methods()).to.equal('POST OPTIONS POST PATCH POST PATCH');
    expect(server.plain).to.equal(1);
  });

  it('goes whole where a server does not say that it resumes, whatever it says instead', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const answers: readonly (() => Response | Promise<Response>)[] = [
      () => page(404),
      () => problem(405, 'Not so.'),
      () => page(200),
      () => new Response(null, { status: 204, headers: { 'Tus-Version': '0.2.2' } }),
      () => Promise.reject(new TypeError('no line')),
      () => problem(500, 'Broken.'),
      () => problem(401, 'Sign in.'),
    ];
    for (const answer of answers) {
      server = tusServer();
      server.trouble = ({ method }) => (method === 'OPTIONS' ? answer() : undefined);
      expect(await backendOf(server).uploadFile!(file, attestation)).to.equal('plain');
    }
    // A doubt that may pass is no answer for good.
    server.trouble = () => undefined;
    const backend = backendOf(server);
    server.trouble = ({ method }) => (method === 'OPTIONS' ? problem(503, 'Later.') : undefined);
    expect(await backend.uploadFile!(file, attestation)).to.equal('plain');
    server.trouble = () => undefined;
    expect(await backend.uploadFile!(file, attestation)).to.equal('u-1');
  });

  it('goes whole when its confirmation is too long for a header', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const wordy = { ...attestation, statement: { ...attestation.statement, text: 'é'.repeat(3_000) } };
    expect(await backendOf(server).uploadFile!(file, wordy)).to.equal('plain');
    expect(server.methods()).to.equal('POST');
  });

  it('goes on where it broke off, wherever that was', async () => {
    const file = fileOf(mebibyte + 7);
    const attestation = await attest(file);
    for (const cut of [0, 1, mebibyte / 2, file.size - 1, file.size]) {
      server = tusServer();
      server.trouble = (asked) => {
        if (asked.method !== 'PATCH') return undefined;
        server.trouble = () => undefined;
        takeIn(server, asked, cut);
        return Promise.reject(new TypeError('cut'));
      };
      const id = await backendOf(server).uploadFile!(file, attestation);
      expect(await same(file, server.uploads.get(id))).to.equal(true);
      // A file all of which came is not sent again because its answer was lost.
      expect(server.methods()).to.equal(cut === file.size ? 'OPTIONS POST PATCH HEAD' : 'OPTIONS POST PATCH HEAD PATCH');
      expect(server.uploads.size).to.equal(1);
    }
  });

  it('tells an ended session at once, and goes on after it with the progress it had', async () => {
    const file = fileOf(2 * mebibyte);
    const attestation = await attest(file);
    breakOnce(server, mebibyte);
    const backend = backendOf(server);
    const error = await failure(backend.uploadFile!(file, attestation));
    expect([error.code, error.detail]).to.eql(['unauthenticated', 'Sign in again.']);
    expect(server.methods()).to.equal('OPTIONS POST PATCH');
    const progress: number[] = [];
    const id = await backend.uploadFile!(file, attestation, { onProgress: (sent) => progress.push(sent) });
    expect(progress[0]).to.equal(mebibyte);
    expect(await same(file, server.uploads.get(id))).to.equal(true);
    expect(server.methods()).to.equal('OPTIONS POST PATCH HEAD PATCH');
  });

  it('goes on after a reload, knowing only a hash and an id', async () => {
    const file = fileOf(2 * mebibyte);
    const attestation = await attest(file);
    breakOnce(server, mebibyte);
    await failure(backendOf(server).uploadFile!(file, attestation));
    const [key, ...others] = remembered();
    expect(others).to.eql([]);
    expect(key).to.match(/^case-wizard:upload:[0-9a-f]{64}$/);
    const { id, at, ...rest } = JSON.parse(localStorage.getItem(key!)!) as Record<string, unknown>;
    expect([id, typeof at, rest]).to.eql(['u-1', 'number', {}]);
    // Chosen and confirmed anew, at another moment.
    const again = { ...attestation, at: '2026-03-01T14:00:00-05:00', gesture: 'all-files' } as const;
    expect(await backendOf(server).uploadFile!(file, again)).to.equal('u-1');
    expect(await same(file, server.uploads.get('u-1'))).to.equal(true);
    expect(remembered()).to.eql([]);
  });

  it('begins anew for other words, another person, another name, other bytes or another place', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const { statement } = attestation;
    const other = fileOf(mebibyte);
    const others = [
      await attest(file, { statement: { ...statement, sha256: 'f'.repeat(64) } }),
      await attest(file, { by: 'morgan' }),
      await attest(file, { regulation: 'hipaa' }),
      await attest(file, { file: { ...attestation.file, name: 'autre.pdf' } }),
    ];
    breakOnce(server, 1000);
    await failure(backendOf(server).uploadFile!(file, attestation));
    let next = 2;
    for (const each of others) expect(await backendOf(server).uploadFile!(file, each)).to.equal(`u-${next++}`);
    expect(await backendOf(server).uploadFile!(other, await attest(other))).to.equal(`u-${next}`);
    expect(server.uploads.get('u-1')!.length).to.equal(1000);
    expect(server.methods()).not.to.contain('HEAD');
  });

  it('begins anew once the server no longer has what came, or has something else', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    for (const answer of [
      () => problem(404, 'Gone.'),
      () => problem(410, 'Gone.'),
      () => new Response(null, { status: 200, headers: { 'Upload-Offset': '5', 'Upload-Length': '5' } }),
    ]) {
      server = tusServer();
      breakOnce(server, 1000);
      const backend = backendOf(server);
      await failure(backend.uploadFile!(file, attestation));
      server.trouble = ({ method }) => (method === 'HEAD' ? answer() : undefined);
      const id = await backend.uploadFile!(file, attestation);
      expect(id).to.equal('u-2');
      expect(await same(file, server.uploads.get(id))).to.equal(true);
      expect(remembered()).to.eql([]);
    }
  });

  it('begins anew when the server forgets it in the middle', async () => {
    const file = fileOf(9 * mebibyte);
    server.trouble = ({ method, headers }) => {
      if (method !== 'PATCH' || headers.get('Upload-Offset') === '0') return undefined;
      server.uploads.set('u-1', new Uint8Array());
      server.uploads.delete('u-1');
      server.trouble = () => undefined;
      return undefined;
    };
    const id = await backendOf(server).uploadFile!(file, await attest(file));
    expect(await same(file, server.uploads.get(id))).to.equal(true);
  });

  it('goes twice when it is wanted twice at once, with or without locks', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const refused = { request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')) };
    for (const locks of [navigator.locks, undefined, refused]) {
      server = tusServer();
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      try {
        expect(await twoAtOnce(server, file, attestation)).to.eql(['u-1', 'u-2']);
        for (const id of ['u-1', 'u-2']) expect(await same(file, server.uploads.get(id))).to.equal(true);
        expect(remembered()).to.eql([]);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    }
  });

  it('begins anew while another tab is at it, without taking what that tab remembers', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const tab = otherTab();
    try {
      breakOnce(server, 1000);
      await failure(backendOf(server).uploadFile!(file, attestation));
      const [key] = remembered();
      await tab.locks.request(key!, async () => {
        expect(await backendOf(server).uploadFile!(file, attestation)).to.equal('u-2');
        breakOnce(server, 2000);
        await failure(backendOf(server).uploadFile!(file, attestation));
      });
      expect(remembered()).to.eql([key]);
      expect(await backendOf(server).uploadFile!(file, attestation), 'the tab is closed').to.equal('u-1');
    } finally {
      tab.close();
    }
  });

  it('keeps other tabs away as long as it lasts', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const tab = otherTab();
    try {
      const isFree = (): Promise<boolean> => tab.locks.request(remembered()[0]!, { ifAvailable: true }, (lock) => lock !== null);
      let during: Promise<boolean> | undefined;
      server.trouble = (asked) => {
        if (asked.method !== 'PATCH') return undefined;
        during = isFree();
        return during.then(() => problem(401, 'Sign in again.'));
      };
      await failure(backendOf(server).uploadFile!(file, attestation));
      expect([await during, await isFree()]).to.eql([false, true]);
    } finally {
      tab.close();
    }
  });

  it('forgets what it knew after a week', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    breakOnce(server, 1000);
    await failure(backendOf(server).uploadFile!(file, attestation));
    const [key] = remembered();
    localStorage.setItem(key!, JSON.stringify({ id: 'u-1', at: Date.now() - 8 * 24 * 60 * 60 * 1000 }));
    localStorage.setItem('case-wizard:upload:nonsense', '{');
    localStorage.setItem('case-wizard:other', 'stays');
    expect(await backendOf(server).uploadFile!(file, attestation)).to.equal('u-2');
    expect(Object.keys(localStorage)).to.eql(['case-wizard:other']);
  });

  it('goes on within a page whose storage is off', async () => {
    const file = fileOf(2 * mebibyte);
    const attestation = await attest(file);
    const { setItem, getItem } = Storage.prototype;
    const off = (): never => {
      throw new DOMException('off', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: off, getItem: off });
    try {
      breakOnce(server, mebibyte);
      await failure(backendOf(server).uploadFile!(file, attestation));
      expect(await backendOf(server).uploadFile!(file, attestation)).to.equal('u-1');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });

  it('tries again a few times, each after a wait of its own, and then says what is wrong', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    for (const [answer, code] of [
      [() => Promise.reject(new TypeError('no line')), 'network'],
      [() => problem(503, 'Later.'), 'server'],
      [() => problem(423, 'Locked.'), 'conflict'],
    ] as const) {
      server = tusServer();
      server.trouble = ({ method }) => (method === 'PATCH' ? answer() : undefined);
      const from = hurried.waits.length;
      const error = await failure(backendOf(server).uploadFile!(file, attestation));
      expect([error.name, error.code, error.retryable]).to.eql(['BackendError', code, true]);
      const waits = hurried.waits.slice(from);
      expect(waits).to.have.length(5);
      [1_000, 2_500, 5_000, 8_000, 10_000].forEach((wait, at) => expect(waits[at]).to.be.within(wait / 2, wait * 1.5));
      expect(remembered(), 'it may go on later').to.have.length(1);
      server.trouble = () => undefined;
      await backendOf(server).uploadFile!(file, attestation);
      expect(server.uploads.size).to.equal(1);
    }
  });

  it('waits as long as it is told to, but not for ever', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    const told = (seconds: string): void => {
      server.trouble = ({ method }) => {
        if (method !== 'PATCH') return undefined;
        server.trouble = () => undefined;
        return problem(429, 'Slowly.', { 'Retry-After': seconds });
      };
    };
    told('20');
    await backendOf(server).uploadFile!(file, attestation);
    expect(hurried.waits).to.eql([20_000]);
    told('600');
    const error = await failure(backendOf(server).uploadFile!(file, attestation));
    expect([error.code, error.retryAfter]).to.eql(['rate-limited', 600]);
    expect(hurried.waits).to.have.length(1);
  });

  it('is refused at once for what it is, in the server’s words', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    for (const [status, method, code] of [[413, 'POST', 'too-large'], [415, 'POST', 'refused'], [422, 'POST', 'refused'], [422, 'PATCH', 'refused']] as const) {
      server = tusServer();
      server.trouble = (asked) => (asked.method === method ? problem(status, 'Not so.') : undefined);
      const error = await failure(backendOf(server).uploadFile!(file, attestation));
      expect([error.code, error.retryable, error.detail]).to.eql([code, false, 'Not so.']);
      expect(remembered()).to.eql([]);
    }
    expect(hurried.waits).to.eql([]);
  });

  it('tells an answer that does not keep the protocol as such, without asking for ever', async () => {
    const file = fileOf(mebibyte);
    const attestation = await attest(file);
    for (const [method, answer] of [
      ['POST', () => page()],
      ['PATCH', () => page()],
      ['PATCH', () => new Response(null, { status: 204, headers: { 'Upload-Offset': '0' } })],
      ['PATCH', () => new Response(null, { status: 204, headers: { 'Upload-Offset': '99999999' } })],
    ] as const) {
      server = tusServer();
      server.trouble = (asked) => (asked.method === method ? answer() : undefined);
      const error = await failure(backendOf(server).uploadFile!(file, attestation));
      expect([error.code, error.retryable]).to.eql(['contract', true]);
    }
    expect(hurried.waits).to.eql([]);
  });

  it('stops at once when it is aborted, at any moment, and keeps what was sent', async () => {
    const file = fileOf(2 * mebibyte);
    const attestation = await attest(file);
    for (const moment of ['OPTIONS', 'POST', 'PATCH']) {
      localStorage.clear();
      server = tusServer();
      const stop = new AbortController();
      const backend = backendOf(server);
      server.trouble = (asked) => {
        if (asked.method !== moment) return undefined;
        if (moment === 'PATCH') takeIn(server, asked, mebibyte);
        queueMicrotask(() => stop.abort(new DOMException('enough', 'AbortError')));
        return new Promise(() => {});
      };
      const error = await failure(backend.uploadFile!(file, attestation, { signal: stop.signal }));
      expect(error).to.equal(stop.signal.reason);
      const asked = server.asked.length;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(server.asked, 'nothing is asked any more').to.have.length(asked);
      server.trouble = () => undefined;
      if (moment === 'PATCH') {
        const id = await backend.uploadFile!(file, attestation);
        expect([id, server.asked.at(-1)!.body.length]).to.eql(['u-1', mebibyte]);
      }
    }
    const early = AbortSignal.abort();
    expect(await failure(backendOf(server).uploadFile!(file, attestation, { signal: early }))).to.equal(early.reason);
  });

  it('is ended by discarding it', async () => {
    const file = fileOf(mebibyte);
    const backend = backendOf(server);
    const id = await backend.uploadFile!(file, await attest(file));
    await backend.discardFile!(id);
    expect(server.uploads.size).to.equal(0);
    expect((await failure(backend.discardFile!(id))).code).to.equal('not-found');
  });
});
