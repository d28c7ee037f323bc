/** The browser's own database: cases are opened once, listed in order, and seen by those they concern. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Submission } from '../../src/model/case.ts';
import { account, attached, colleague, everyCase, open, refused, resting, seeded, submission } from './browser-rig.ts';

describe('a session', () => {
  it('is an invented member on three accounts unless one is given', async () => {
    const { member, name: called, accounts } = await open().session();
    expect([member, called]).to.deep.equal(['m-7f3c', 'Camille Roy']);
    expect(accounts.map((each) => each.name)).to.deep.equal(['Éditions Boréal inc.', 'Camille Roy', 'Studio Nordique']);
    expect(accounts[0]!.manager).to.equal('Line Gagnon');
    expect(await open({ session: colleague }).session()).to.deep.equal(colleague);
  });

  it('comes with a preset only where one is given', async () => {
    expect(open()).not.to.have.property('preset');
    const preset = { id: 'boreale' } as never;
    expect(await open({ preset }).preset!()).to.equal(preset);
  });
});

describe('opening a case', () => {
  it('answers with a receipt, and the case can be read after a reload', async () => {
    const receipt = await open({ now: () => Date.UTC(2026, 2, 1) }).submitCase(submission(), 'k');
    expect(receipt).to.deep.include({ reference: 'C-2026-00001', receivedAt: '2026-03-01T00:00:00.000Z' });
    const { subject, path, answers, description } = submission();
    const detail = await open().readCase(receipt.id);
    expect(detail).to.deep.include({
      subject,
      path,
      answers,
      description,
      status: 'active',
      mine: true,
      openedBy: 'Camille Roy',
    });
    expect(detail.messages).to.deep.equal([]);
  });

  it('makes one case of one key, however often and from however many tabs it is sent', async () => {
    const tabs = [open(), open(), open()];
    const receipts = await Promise.all(
      Array.from({ length: 21 }, (_, index) => tabs[index % 3]!.submitCase(submission(), 'k')),
    );
    expect(new Set(receipts.map(({ id }) => id)).size).to.equal(1);
    expect((await resting())['cases']).to.have.lengthOf(1);
  });

  it('knows the same content whatever the order of its keys', async () => {
    const backend = open();
    const first = await backend.submitCase(submission(), 'k');
    const turned = Object.fromEntries(Object.entries(submission()).reverse()) as unknown as Submission;
    expect(await backend.submitCase(turned, 'k')).to.deep.equal(first);
  });

  it('refuses other content under a key that has a case', async () => {
    const backend = open();
    await backend.submitCase(submission(), 'k');
    const error = await refused(backend.submitCase(submission({ subject: 'Autre' }), 'k'));
    expect(error.detail).to.equal('Ce cas a déjà été reçu, avec un autre contenu.');
    expect(await everyCase(backend)).to.have.lengthOf(1);
  });

  it('counts its references up by year', async () => {
    const at = (year: number): CaseBackend => open({ now: () => Date.UTC(year, 5, 1) });
    const references: string[] = [];
    for (const [index, year] of [2026, 2026, 2027, 2026].entries()) {
      references.push((await at(year).submitCase(submission(), `k-${index}`)).reference);
    }
    expect(references).to.deep.equal(['C-2026-00001', 'C-2026-00002', 'C-2027-00001', 'C-2026-00003']);
  });

  it('finds the receipt by its key, for the member who sent it', async () => {
    const backend = open();
    expect(await backend.findReceipt!('k')).to.equal(null);
    const receipt = await backend.submitCase(submission(), 'k');
    expect(await open().findReceipt!('k')).to.deep.equal(receipt);
    expect(await open({ session: colleague }).findReceipt!('k')).to.equal(null);
  });

  it('keeps the waiver by its note', async () => {
    const backend = open();
    const waiver = { kind: 'document', note: 'Voir document joint' } as const;
    const { id } = await backend.submitCase(submission({ waiver }), 'k');
    expect((await backend.readCase(id)).waiver).to.equal('Voir document joint');
  });

  it('keeps hostile text as the text it is', async () => {
    const backend = open();
    const subject = '<img src=x onerror=alert(1)>\u202Egnp.exe\0\uD800';
    const { id } = await backend.submitCase(submission({ subject }), 'k');
    expect((await backend.readCase(id)).subject).to.equal(subject);
  });

  it('never lets a sensitive value rest, whole or as a hash that could be guessed back', async () => {
    const secret = (value: string): Submission =>
      submission({
        answers: [{ id: 'sin', label: 'NAS', kind: 'identifier', value, text: '••• ••• 286', sensitive: true }],
      });
    const backend = open({ seed: [seeded(1, { answers: secret('130692544').answers })] });
    const receipt = await backend.submitCase(secret('046454286'), 'k');
    const all = JSON.stringify(await resting());
    for (const trace of ['046454286', '130692544', '286"']) expect(all).not.to.contain(trace);
    const [answer] = (await backend.readCase(receipt.id)).answers;
    expect(answer).to.deep.equal({ id: 'sin', label: 'NAS', kind: 'identifier', text: '•••••••••', sensitive: true });
    expect(await backend.submitCase(secret('193456787'), 'k')).to.deep.equal(receipt);
  });
});

describe('the list', () => {
  it('pages through every case once, newest change first', async () => {
    const seed = Array.from({ length: 130 }, (_, number) => seeded(number));
    const backend = open({ seed: [...seed, seeded(900, { account: 'camille-roy' })] });
    const first = await backend.listCases({ account });
    expect(first.cases).to.have.lengthOf(50);
    expect(first.total).to.equal(130);
    const cases = await everyCase(backend);
    const places = cases.map(({ updatedAt, id }) => `${updatedAt} ${id}`);
    expect(places).to.deep.equal(places.toSorted().reverse());
    expect(new Set(places).size).to.equal(130);
  });

  it('has no further page when the last one is full', async () => {
    const backend = open({ seed: Array.from({ length: 50 }, (_, number) => seeded(number)) });
    const page = await backend.listCases({ account });
    expect(page.cases).to.have.lengthOf(50);
    expect(page).not.to.have.property('next');
  });

  it('refuses a cursor that no page gave', async () => {
    for (const cursor of ['', 'x', '[]', '[1,2]', 'null', '{}']) {
      await refused(open().listCases({ account, cursor }));
    }
  });

  it('is seeded once, and counts its references on from there', async () => {
    const now = (): number => Date.UTC(2025, 6, 1);
    const seed = [seeded(7), seeded(3)];
    await Promise.all([open({ seed }).session(), open({ seed }).session()]);
    const { reference } = await open({ seed, now }).submitCase(submission(), 'k');
    expect(reference).to.equal('C-2025-00008');
    expect(await everyCase(open({ seed: [seeded(50)] }))).to.have.lengthOf(3);
  });

  it('reads the dates of its seed in any time zone', async () => {
    const seed = [
      seeded(1, { updatedAt: '2025-06-01T23:00:00-05:00' }),
      seeded(2, { updatedAt: '2025-06-02T01:00:00Z' }),
    ];
    expect((await everyCase(open({ seed }))).map(({ id }) => id)).to.deep.equal(['seed-1', 'seed-2']);
  });
});

describe('who sees a case', () => {
  it('is everyone on its account, with who opened it', async () => {
    const { id } = await open().submitCase(submission(), 'k');
    const [seen] = await everyCase(open({ session: colleague }));
    expect(seen).to.deep.include({ id, openedBy: 'Camille Roy', mine: false });
  });

  it('is nobody else: it is not found', async () => {
    const backend = open();
    const held = await attached(backend);
    const { id } = await backend.submitCase(submission({ account: 'camille-roy', files: [held] }), 'k');
    const other = open({ session: colleague });
    await refused(other.listCases({ account: 'camille-roy' }), 'not-found');
    await refused(other.readCase(id), 'not-found');
    await refused(other.readFile!(id, held.upload), 'not-found');
    await refused(other.submitCase(submission({ account: 'camille-roy' }), 'k2'), 'not-found');
    await refused(backend.readCase('nowhere'), 'not-found');
    await refused(backend.readFile!(id, 'nowhere'), 'not-found');
  });

  it('does not reach an upload that the named case lacks', async () => {
    const backend = open();
    const held = await attached(backend);
    const { id } = await backend.submitCase(submission(), 'k');
    await refused(backend.readFile!(id, held.upload), 'not-found');
  });
});
