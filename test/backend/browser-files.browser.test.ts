/** The browser's own database: files come with their confirmation, and storage that fails leaves nothing by halves. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { Attestation } from '../../src/model/attestation.ts';
import {
  account,
  attached,
  attest,
  colleague,
  everyCase,
  name,
  open,
  pdf,
  refused,
  resting,
  seeded,
  submission,
} from './browser-rig.ts';

describe('a file', () => {
  it('comes back byte for byte, with its confirmation and a type that no browser runs', async () => {
    const backend = open();
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const file = new File([bytes], 'page.html', { type: 'text/html' });
    const progress: number[] = [];
    const attestation = await attest(file);
    const upload = await backend.uploadFile!(file, attestation, { onProgress: (sent) => progress.push(sent) });
    expect(progress).to.deep.equal([60_000]);
    const { id } = await backend.submitCase(submission({ files: [{ upload, attestation }] }), 'k');
    const [kept] = (await backend.readCase(id)).files;
    const { text, lang, version } = attestation.statement;
    const shown = { by: 'Camille Roy', text, lang, version, regulation: 'none' };
    expect(kept).to.deep.equal({ id: upload, ...attestation.file, attestedAt: attestation.at, attestation: shown });
    const blob = await backend.readFile!(id, upload);
    expect(new Uint8Array(await blob.arrayBuffer())).to.deep.equal(bytes);
    expect(blob.type).to.equal('application/octet-stream');
  });

  it('shows its confirmation to whoever gave it and to administrators, and to others only when it was given', async () => {
    const backend = open();
    const held = await attached(backend);
    const { id } = await backend.submitCase(submission({ files: [held] }), 'k');
    const seenBy = async (roles: readonly string[]) => {
      const [file] = (await open({ session: { ...colleague, roles } }).readCase(id)).files;
      expect(file!.attestedAt).to.equal(held.attestation.at);
      return file!.attestation?.by;
    };
    expect(await seenBy([])).to.equal(undefined);
    expect(await seenBy(['admin'])).to.equal('Camille Roy');
  });

  it('is refused, and leaves nothing, when it is not what was confirmed', async () => {
    const backend = open();
    await backend.session();
    const right = await attest(pdf());
    const { statement, file } = right;
    const wrong: readonly (readonly [File, Attestation])[] = [
      [pdf('%PDF-1.7 relevè'), right],
      [pdf('%PDF-1.7 relevé, longer'), right],
      [pdf(), { ...right, file: { ...file, sha256: file.sha256.replace(/^./, 'g') } }],
      [pdf(), { ...right, file: { ...file, size: file.size + 1 } }],
      [pdf(), { ...right, statement: { ...statement, text: 'Autre chose.' } }],
      [pdf(), { ...right, answer: 'no' as 'yes' }],
      [pdf(), { ...right, by: 'm-2' }],
      [pdf(''), await attest(pdf(''))],
    ];
    for (const [given, attestation] of wrong) {
      const progress: number[] = [];
      const error = await refused(
        backend.uploadFile!(given, attestation, { onProgress: (sent) => progress.push(sent) }),
      );
      expect(error.detail).to.match(/fichier/);
      expect(progress).to.deep.equal([]);
    }
    const { uploads, bytes } = await resting();
    expect([uploads, bytes]).to.deep.equal([[], []]);
  });

  it('is claimed together with its case, or not at all', async () => {
    const backend = open();
    const good = await attached(backend);
    const missing = { ...good, upload: 'nowhere' };
    await refused(backend.submitCase(submission({ files: [good, missing] }), 'k'));
    expect(await everyCase(backend)).to.deep.equal([]);
    expect(await backend.findReceipt!('k')).to.equal(null);

    const receipt = await backend.submitCase(submission({ files: [good] }), 'k');
    expect(receipt.reference).to.match(/-00001$/);
    expect((await backend.readCase(receipt.id)).files).to.have.lengthOf(1);
  });

  it('belongs to one case and one member', async () => {
    const backend = open();
    const first = await attached(backend);
    const other = pdf('%PDF other');
    await refused(backend.submitCase(submission({ files: [first, first] }), 'twice'));
    await refused(
      backend.submitCase(submission({ files: [{ ...first, attestation: await attest(other) }] }), 'swapped'),
    );
    await refused(open({ session: colleague }).submitCase(submission({ files: [first] }), 'stolen'));
    await backend.submitCase(submission({ files: [first] }), 'k');
    const error = await refused(backend.submitCase(submission({ files: [first] }), 'again'));
    expect(error.detail).to.equal('Un fichier de ce cas n’est plus là. Joignez-le de nouveau.');
    expect(await everyCase(backend)).to.have.lengthOf(1);
  });

  it('replays with its case', async () => {
    const backend = open();
    const files = [await attached(backend)];
    const first = await backend.submitCase(submission({ files }), 'k');
    expect(await backend.submitCase(submission({ files }), 'k')).to.deep.equal(first);
  });

  it('is forgotten while no case holds it, by its own member only', async () => {
    const backend = open();
    const { upload } = await attached(backend);
    await refused(open({ session: colleague }).discardFile!(upload), 'not-found');
    expect((await resting())['bytes']).to.have.lengthOf(1);
    await backend.discardFile!(upload);
    await refused(backend.discardFile!(upload), 'not-found');
    const { uploads, bytes } = await resting();
    expect([uploads, bytes]).to.deep.equal([[], []]);

    const held = await attached(backend);
    const { id } = await backend.submitCase(submission({ files: [held] }), 'k');
    await refused(backend.discardFile!(held.upload), 'not-found');
    expect((await backend.readFile!(id, held.upload)).size).to.equal(pdf().size);
  });
});

describe('storage that fails', () => {
  /** Puts `method` in place of the browser's while `work` runs. */
  async function broken<T extends object>(
    of: T,
    method: keyof T,
    stand: unknown,
    work: () => Promise<void>,
  ): Promise<void> {
    const own = of[method];
    of[method] = stand as T[keyof T];
    try {
      await work();
    } finally {
      of[method] = own;
    }
  }
  const throwing = (kind: string) => (): never => {
    throw new DOMException('', kind);
  };

  it('is told as such when the browser refuses it, and works once it is allowed', async () => {
    const backend = open();
    for (const kind of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
      await broken(IDBFactory.prototype, 'open', throwing(kind), async () => {
        const error = await refused(backend.session(), 'storage');
        expect(error.retryable).to.equal(true);
      });
    }
    expect((await backend.session()).name).to.equal('Camille Roy');
  });

  it('leaves neither a case nor half of an upload when it is full', async () => {
    const backend = open();
    const held = await attached(backend);
    await broken(IDBObjectStore.prototype, 'add', throwing('QuotaExceededError'), async () => {
      await refused(backend.submitCase(submission({ files: [held] }), 'k'), 'storage');
      await refused(backend.uploadFile!(pdf('x'), await attest(pdf('x'))), 'storage');
    });
    const { cases, uploads, bytes, counters, submissions } = await resting();
    expect([cases, counters, submissions]).to.deep.equal([[], [], []]);
    expect([uploads!.length, bytes!.length]).to.deep.equal([1, 1]);
    expect((await backend.submitCase(submission({ files: [held] }), 'k')).reference).to.match(/-00001$/);
  });

  it('undoes everything when it fails at the last write', async () => {
    const backend = open();
    await backend.session();
    const own = IDBObjectStore.prototype.add;
    const failLast = function (this: IDBObjectStore, ...given: Parameters<typeof own>): IDBRequest<IDBValidKey> {
      if (this.name === 'submissions') throw new DOMException('', 'QuotaExceededError');
      return own.apply(this, given);
    };
    await broken(IDBObjectStore.prototype, 'add', failLast, async () => {
      await refused(backend.submitCase(submission(), 'k'), 'storage');
    });
    const { cases, counters } = await resting();
    expect([cases, counters]).to.deep.equal([[], []]);
  });

  it('opens anew after the database was deleted under it', async () => {
    const backend = open({ seed: [seeded(1)] });
    await backend.submitCase(submission(), 'k');
    await deleteDB(name);
    expect((await everyCase(backend)).map(({ id }) => id)).to.deep.equal(['seed-1']);
    const [listed] = await Promise.all([backend.listCases({ account }), deleteDB(name)]);
    expect(listed.total).to.equal(1);
  });

  it('opens anew when the connection turns out to be closed', async () => {
    const backend = open({ seed: [seeded(1)] });
    await backend.session();
    const own = IDBDatabase.prototype.transaction;
    let closed = 0;
    const closeFirst = function (this: IDBDatabase, ...given: Parameters<typeof own>): IDBTransaction {
      if (closed === 0) {
        closed += 1;
        this.close();
      }
      return own.apply(this, given);
    };
    await broken(IDBDatabase.prototype, 'transaction', closeFirst, async () => {
      expect((await backend.listCases({ account })).total).to.equal(1);
    });
    expect(closed).to.equal(1);
  });

  it('tells when another version of the database is newer', async () => {
    (await openDB(name, 9)).close();
    await refused(open().session(), 'storage');
  });
});
