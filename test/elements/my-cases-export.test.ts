/** The export: every case of the filter once, in a file that a spreadsheet opens as text, in the reader's language. */
import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { BackendError } from '../../src/backend/error.ts';
import { currentLang, useLang } from '../../src/locale/locale.ts';
import type { CaseQuery } from '../../src/model/case-list.ts';
import type { CaseSummary } from '../../src/model/case.ts';
import { localMoment } from '../../src/my-cases/list/case-table-text.ts';
import { exportCases, type Export } from '../../src/my-cases/list/export-cases.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { aCase, later, memory, type Memory } from './my-cases-rig.ts';

interface Saved {
  readonly count: number;
  readonly name: string;
  readonly type: string;
  /** With its mark, which a decoder would take away. */
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

async function saved(backend: Memory, change: Partial<Export> = {}): Promise<Saved> {
  let file: { blob: Blob; name: string } | undefined;
  const count = await exportCases({
    backend, query: { account: 'boreal' }, lang: currentLang(), now: new Date('2026-03-01T12:00:00'),
    save: (blob, name) => (file = { blob, name }),
    ...change,
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file!.blob.arrayBuffer());
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return { count, name: file!.name, type: file!.blob.type, text, rows: data };
}

const many = (count: number): CaseSummary[] => Array.from({ length: count }, (_, at) => aCase(at + 1));

const failure = (export_: Promise<unknown>): Promise<unknown> =>
  export_.then(() => Promise.reject(new Error('it did not fail')), (reason: unknown) => reason);

describe('the export of the list', () => {
  afterEach(() => useLang('en'));

  it('holds every case once, page after page, and tells how far it is', async () => {
    const backend = memory(many(23), 5);
    const progress: string[] = [];
    const { count, rows } = await saved(backend, { onProgress: (done, total) => progress.push(`${done} of ${total}`) });
    expect(count).to.equal(23);
    expect(rows.slice(1).map(([, subject]) => subject)).to.deep.equal(many(23).map(({ subject }) => subject));
    expect(progress.slice(0, 5)).to.deep.equal(['5 of 23', '10 of 23', '15 of 23', '20 of 23', '23 of 23']);
  });

  it('asks with the filter, in large pages from the top', async () => {
    const backend = memory(many(2));
    await saved(backend, { query: { account: 'boreal', status: 'active', search: 'été', cursor: '9', skip: 4, limit: 3 } });
    expect(backend.listed as CaseQuery[]).to.deep.equal([{ account: 'boreal', status: 'active', search: 'été', limit: 500 }]);
  });

  it('leaves out no case and repeats none that moved to the top meanwhile', async () => {
    const backend = memory(many(12), 5);
    const { listCases } = backend;
    let pages = 0;
    backend.listCases = async (query) => {
      const page = await listCases(query);
      pages += 1;
      if (pages === 1) backend.cases = [backend.cases[11]!, ...backend.cases.slice(0, 11)];
      return page;
    };
    const { rows } = await saved(backend);
    expect(rows.slice(1).map(([, subject]) => subject).sort()).to.deep.equal(many(12).map(({ subject }) => subject).sort());
  });

  it('is a table of UTF-8 with a mark, of commas in English', async () => {
    const opened = '2026-02-03T10:20:30';
    const { text, type, rows, name } = await saved(memory([
      aCase(1, { subject: 'L’été, « déjà »; "quoted"\nsecond line', openedAt: opened, updatedAt: '2026-02-04', waiting: true, unread: true, origin: 'phone' }),
    ]));
    expect(text.startsWith('\ufeff"Reference","Subject"')).to.equal(true);
    expect(text.endsWith('\r\n')).to.equal(true);
    expect(type).to.equal('text/csv;charset=utf-8');
    expect(name).to.equal('cases-boreal-2026-03-01.csv');
    expect(rows).to.deep.equal([
      ['Reference', 'Subject', 'Type', 'Status', 'Opened by', 'Origin', 'Opened on', 'Updated on', 'Unread'],
      ['C-2026-00001', 'L’été, « déjà »; "quoted"\nsecond line', 'Royalty Inquiry › Domestic', 'Active, your turn', 'Morgan Tremblay',
        'By phone', '2026-02-03 10:20:30', '2026-02-04', 'Yes'],
    ]);
  });

  it('is a table of semicolons in French, with French labels, types and name', async () => {
    await useLang('fr');
    const [type] = rightsSociety.types.filter(({ coming }) => !coming);
    const path = [{ id: type!.id, label: type!.label.en }];
    const { text, rows, name } = await saved(memory([aCase(1, { path, status: 'resolved' })]), {
      preset: rightsSociety, accountName: 'Éditions du Nord / Québec inc.',
    });
    expect(text.split('\r\n')[0]).to.include('"Sujet";"Type";"Statut";');
    expect(rows[1]![2]).to.equal(type!.label.fr);
    expect(rows[1]!.slice(3)).to.include.members(['Résolu', 'En ligne', 'Non']);
    expect(name).to.equal('cas-Editions-du-Nord-Quebec-inc-2026-03-01.csv');
  });

  it('gives a spreadsheet nothing to calculate', async () => {
    const hostile = [
      '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', ' \u00a0=1', '"=1', ' \'"=1', '=1\nsecond', '+1\r\nsecond', '＝1', '\u200b=1', '«\u00a0=1',
      '=cmd|\' /C calc\'!A0', '\t1',
    ];
    const { rows } = await saved(memory(hostile.map((subject, at) => aCase(at + 1, { subject, openedBy: subject, reference: subject, path: [{ id: 'x', label: subject }] })), 100));
    for (const [at, subject] of hostile.entries()) {
      const row = rows[at + 1]!;
      for (const column of [0, 1, 2, 4]) expect(row[column], JSON.stringify(subject)).to.equal(`'${subject}`);
    }
  });

  it('leaves other texts as they are', async () => {
    const plain = ['C-2026-1', 'a=1', '1-2', 'Été – déjà', 'a, =1', 'courriel@exemple.ca', '', '(514) 555-0100'];
    const { rows } = await saved(memory(plain.map((subject, at) => aCase(at + 1, { subject }))));
    expect(rows.slice(1).map(([, subject]) => subject)).to.deep.equal(plain);
  });

  it('of an empty list is a line of heads', async () => {
    const { count, rows } = await saved(memory([]));
    expect([count, rows.length]).to.deep.equal([0, 1]);
  });

  it('fails with the backend’s reason and saves nothing', async () => {
    const backend = memory(many(12), 5);
    const { listCases } = backend;
    backend.listCases = (query) => (query.cursor ? Promise.reject(new BackendError('forbidden')) : listCases(query));
    let files = 0;
    const reason = await failure(saved(backend, { save: () => (files += 1) }));
    expect(reason).to.be.instanceOf(BackendError).with.property('code', 'forbidden');
    expect(files).to.equal(0);
  });

  it('does not go round for ever where a cursor leads to itself', async () => {
    const backend = memory(many(3));
    backend.listCases = async () => ({ cases: many(3), total: 9, next: 'again' });
    expect(await failure(saved(backend))).to.have.property('code', 'contract');
  });

  it('called off ends at once, whether the backend heeds it or not', async () => {
    const backend = memory(many(3));
    const never = later<never>();
    const asked = later<void>();
    backend.listCases = () => {
      asked.resolve();
      return never.promise;
    };
    const control = new AbortController();
    const reason = failure(saved(backend, { signal: control.signal }));
    await asked.promise;
    control.abort(new DOMException('enough', 'AbortError'));
    expect(await reason).to.have.property('name', 'AbortError');
  });

  it('called off between two pages asks for no other', async () => {
    const backend = memory(many(12), 5);
    const control = new AbortController();
    const reason = await failure(saved(backend, { signal: control.signal, onProgress: () => control.abort() }));
    expect(reason).to.have.property('name', 'AbortError');
    expect(backend.listed.length).to.equal(1);
  });

  it('reaches the browser as a download that no one has to click for', async () => {
    const clicked: string[] = [];
    const stop = (event: Event): void => event.preventDefault();
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(`${new URL(this.href).protocol} ${this.download}`);
    };
    addEventListener('click', stop, true);
    await exportCases({ backend: memory(many(1)), query: { account: 'boreal' }, lang: 'en', now: new Date('2026-03-01T12:00:00') });
    HTMLAnchorElement.prototype.click = click;
    removeEventListener('click', stop, true);
    expect(clicked).to.deep.equal(['blob: cases-boreal-2026-03-01.csv']);
  });

  it('tells moments by the reader’s clock, and leaves what is no moment', () => {
    const moment = new Date(2026, 2, 1, 4, 5, 6);
    expect(localMoment(moment.toISOString())).to.equal('2026-03-01 04:05:06');
    expect(localMoment('2026-03-01')).to.equal('2026-03-01');
    expect(localMoment('soon')).to.equal('soon');
  });
});
