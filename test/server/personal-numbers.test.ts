/** Counts of personal numbers in the record of a confirmation: kept as they came, and nothing but counts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Attestation } from '../../src/model/attestation.ts';
import { attestationFor, codeOf, idOf, openSociety, pdf, type Society } from './society.ts';

let society: Society;
before(async () => {
  society = await openSociety();
});
after(() => society.close());

const bytes = pdf();
const send = (noticed: unknown): Promise<Response> => society.upload('camille', { ...attestationFor(bytes, 'entente.pdf', idOf.camille), noticed }, bytes);

test('what was noticed is kept with the confirmation, kinds and counts', async () => {
  const { upload } = (await (await send({ sin: 2, iban: 1 })).json()) as { upload: string };
  const [row] = await society.db.query<{ attestation: Attestation }>('select attestation from uploads where id = $1', [upload]);
  assert.deepEqual(row!.attestation.noticed, { sin: 2, iban: 1 });
});

test('a confirmation without it is as good as ever', async () => {
  assert.equal((await send(undefined)).status, 201);
});

for (const noticed of [{ sin: '130 692 544' }, { passport: 1 }, { sin: 0 }, { sin: 1.5 }, ['sin']]) {
  test(`${JSON.stringify(noticed)} is no count of a kind, and is refused`, async () => {
    assert.equal(await codeOf(await send(noticed)), '422 attestation-invalid');
  });
}
