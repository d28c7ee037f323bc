/** A backend in sixty lines: the core of the REST contract, and files, kept in memory. `npx tsx demo/guides/own-backend.ts` runs it. */
import { isDeepStrictEqual } from 'node:util';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Receipt, Session, Submission } from 'case-wizard';
import { cases, findCases, isWhole, openCase, seen, type Kept } from './own-cases.ts';
import { claim, files, handOut } from './own-files.ts';
import { notFound, problem, refusal, tooLarge } from './own-refusals.ts';

/** Whoever your portal knows to be signed in, and what this backend can do beyond the core: files. */
const person = (member: string, name: string, account: string): Session =>
  ({ member, name, roles: [], accounts: [{ id: account, name: account }], capabilities: ['uploadFile', 'discardFile', 'readFile'] });
const people = new Map([['Bearer camille', person('m-1', 'Camille Roy', 'boreal')], ['Bearer alex', person('m-2', 'Alex Chen', 'alex')]]);

/** A table of yours, written in one transaction with the case; member and key are unique together. */
const receipts = new Map<string, { readonly sent: Submission; readonly receipt: Receipt }>();

const mayAct = (by: Session, account?: string): boolean => by.accounts.some(({ id }) => id === account);

const app = new Hono<{ Variables: { by: Session } }>().basePath('/api');
app.use(async (c, next) => {
  const by = people.get(c.req.header('Authorization') ?? '');
  if (!by) throw refusal(401, 'Sign in first.', 'Ouvrez d’abord une session.');
  c.set('by', by);
  c.header('Cache-Control', 'no-store');
  await next();
});
app.get('/session', (c) => c.json(c.var.by));
app.post('/cases', bodyLimit({ maxSize: 4_000_000, onError: tooLarge }), async (c) => {
  if (!c.req.header('Content-Type')?.startsWith('application/json')) throw refusal(415, 'Send JSON.', 'Envoyez du JSON.');
  const [key, sent] = [c.req.header('Idempotency-Key') ?? '', (await c.req.json()) as Submission];
  if (!/^[!-~]{8,200}$/.test(key)) throw refusal(400, 'Send an Idempotency-Key.', 'Envoyez un en-tête Idempotency-Key.');
  if (!isWhole(sent)) throw refusal(422, 'Something is missing, or is not what it has to be.', 'Il manque quelque chose, ou ce n’est pas ce qu’il faut.');
  const once = `${c.var.by.member} ${key}`;
  const former = receipts.get(once);
  if (former && !isDeepStrictEqual(former.sent, sent)) throw refusal(422, 'This key sent another case.', 'Cette clé a envoyé un autre cas.');
  if (!mayAct(c.var.by, sent.account)) throw notFound();
  const receipt = former?.receipt ?? openCase(sent, c.var.by, claim(sent.files, c.var.by));
  receipts.set(once, { sent, receipt });
  return c.json(receipt, former ? 200 : 201);
});
app.get('/cases', (c) => {
  const { account, ...query } = c.req.query();
  if (!mayAct(c.var.by, account)) throw notFound();
  const { rows, ...page } = findCases(cases.filter((row) => row.account === account), query);
  return c.json({ ...page, cases: rows.map((row) => seen(row, c.var.by)) });
});
const mine = (by: Session, id: string): Kept => {
  const row = cases.find((each) => each.id === id && mayAct(by, each.account));
  if (!row) throw notFound();
  return row;
};
app.get('/cases/:id', (c) => c.json(seen(mine(c.var.by, c.req.param('id')), c.var.by)));
app.get('/cases/:id/files/:file', (c) => {
  const file = mine(c.var.by, c.req.param('id')).files.find(({ id }) => id === c.req.param('file'));
  if (!file) throw notFound();
  return handOut(file.id);
});
app.route('/', files);
app.notFound(() => { throw notFound(); });
app.onError((error, c) => problem(error, c.req.header('Accept-Language')));

serve({ fetch: app.fetch, port: Number(process.env['PORT'] || 8080) });
