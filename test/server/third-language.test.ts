/** A language that the server does not speak itself: its cases are taken, kept and shown as they were written. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { CaseDetail } from '../../src/model/case.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import { attestationFor, codeOf, openSociety, pdf, submissionOf, type Society } from './society.ts';

let society: Society;

before(async () => {
  society = await openSociety();
});
after(() => society.close());

const written = {
  subject: 'Actualizar un contrato',
  path: [{ id: 'agreement-management', label: 'Gestión de contratos' }],
  answers: [{ id: 'agreement-number', label: 'Número de contrato', kind: 'text', value: 'E-2041', text: 'E-2041', sensitive: false }],
  description: 'La parte cedida pasa de 50 a 60.',
} as const;

const opened = async (lang: string): Promise<CaseDetail> => {
  const reply = await society.submit('camille', submissionOf({ ...written, lang }));
  assert.equal(reply.status, 201, await reply.clone().text());
  return society.detail('camille', ((await reply.json()) as { id: string }).id);
};

for (const lang of ['es', 'es-MX']) {
  test(`a case in ${lang} is accepted, kept and shown in it, in the list as well`, async () => {
    const { id, lang: shown, subject, path, answers, description } = await opened(lang);
    assert.deepEqual({ shown, subject, path, answers, description }, { shown: lang, ...written });
    const [stored] = await society.db.query<{ lang: string }>('select lang from cases where id = $1', [id]);
    assert.equal(stored?.lang, lang);
    const { cases } = await society.json<CasePage>('camille', '/api/cases?account=editions-boreal&search=contrato');
    assert.ok(cases.some((each) => each.id === id && each.subject === written.subject));
  });
}

test('a file is confirmed in the sentence that was read, and the language it was read in', async () => {
  const bytes = pdf('Contrato firmado');
  const text = 'Confirmo que este archivo no contiene información de salud protegida.';
  const usual = attestationFor(bytes, 'contrato.pdf', 'user-4f2a');
  const sentence = { ...usual.statement, lang: 'es', text, sha256: createHash('sha256').update(text).digest('hex') };
  const attestation = { ...usual, by: (await society.json<{ member: string }>('camille', '/api/session')).member, statement: sentence };
  const upload = await society.upload('camille', attestation, bytes);
  assert.equal(upload.status, 201, await upload.clone().text());
  const { upload: name } = (await upload.json()) as { upload: string };
  const reply = await society.submit('camille', submissionOf({ ...written, lang: 'es', files: [{ upload: name, attestation }] }));
  assert.equal(reply.status, 201, await reply.clone().text());
  const { id } = (await reply.json()) as { id: string };
  const [kept] = await society.db.query<{ attestation: { statement: object } }>('select attestation from uploads where case_id = $1', [id]);
  assert.deepEqual(kept?.attestation.statement, sentence);
});

test('a reply and an answer of the staff keep their language too', async () => {
  const { id } = await opened('es');
  const as = (text: string, extra: object): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ text, lang: 'es', ...extra }),
  });
  assert.equal((await society.ask('staff', `/staff-api/cases/${id}/messages`, as('¿Cuál contrato?', { asks: true }))).status, 204);
  assert.equal((await society.ask('camille', `/api/cases/${id}/messages`, as('El de mayo.', { files: [] }))).status, 201);
  const { messages } = await society.detail('camille', id);
  assert.deepEqual(messages.map(({ text, lang }) => [text, lang]), [['¿Cuál contrato?', 'es'], ['El de mayo.', 'es']]);
});

test('a problem comes in English where the language asked for is not spoken, and no language at all is refused', async () => {
  const wrong = await society.ask('camille', '/api/cases/none', { headers: { 'Accept-Language': 'es-MX' } });
  assert.match(((await wrong.json()) as { title: string }).title, /^[A-Z][\w’ ]+/);
  for (const lang of ['', 'spanish!', 'es_MX', '<b>', 'e']) {
    assert.match(await codeOf(await society.submit('camille', submissionOf({ ...written, lang }))), /^422 /);
  }
});
