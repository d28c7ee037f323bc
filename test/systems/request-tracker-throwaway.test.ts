/** The throwaway Request Tracker: each by itself, laid out with rights no wider than needed, and gone whatever happens. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startRequestTracker, type RunningRequestTracker } from '../../demo/request-tracker/start.ts';
import { alex, camille, morgan } from '../../demo/server/seed/people.ts';

type Tracker = Omit<RunningRequestTracker, 'close'>;

let inProcess: RunningRequestTracker;
/** The other, as its own command runs it. */
let byCommand: Tracker;
let folder: string;
let command: ReturnType<typeof spawn>;

async function runCommand(): Promise<Tracker> {
  folder = await mkdtemp(join(tmpdir(), 'case-wizard-rt-'));
  command = spawn(process.execPath, ['--import', 'tsx', 'demo/request-tracker/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: folder },
  });
  let said = '';
  for await (const chunk of command.stdout!) {
    said += String(chunk);
    if (said.endsWith('}\n')) return JSON.parse(said) as Tracker;
  }
  throw new Error('The command ended without a word.');
}

before(async () => {
  [inProcess, byCommand] = await Promise.all([startRequestTracker(), runCommand()]);
});
after(async () => {
  command?.kill('SIGKILL');
  await inProcess?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function ask<T>(tracker: Tracker, authorization: string | undefined, path: string, method = 'GET', body?: object): Promise<{ status: number; body: T }> {
  const reply = await fetch(`${tracker.url}/REST/2.0${path}`, {
    method,
    headers: { ...(authorization && { Authorization: authorization }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as T };
}

interface TicketBody {
  readonly id: string;
  readonly Subject: string;
  readonly Status: string;
  readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

const open = (tracker: Tracker, queue = 'Cases of editions-boreal', who: string = camille.id): Promise<{ status: number; body: TicketBody }> =>
  ask(tracker, tracker.authorization[who], '/ticket', 'POST', {
    Queue: queue,
    Subject: 'Entente « 2041 »',
    Content: 'Bonjour',
    CustomFields: { Account: 'editions-boreal', [tracker.sensitiveField]: '[{"id":"sin"}]' },
  });

const fieldsOf = ({ CustomFields }: TicketBody): Record<string, string | undefined> =>
  Object.fromEntries(CustomFields.map(({ name, values }) => [name, values[0]]));

test('two stand side by side, and share nothing', async () => {
  assert.notEqual(inProcess.url, byCommand.url);
  const { status, body } = await open(byCommand);
  assert.deepEqual([status, body.id], [201, '1']);
  const { body: found } = await ask<{ total: number }>(inProcess, inProcess.staff, '/tickets?query=id%3E0');
  assert.equal(found.total, 0);
  assert.equal((await ask(inProcess, byCommand.staff, '/tickets?query=id%3E0')).status, 401);
});

test('a member sees the cases of their accounts, whoever opened them, and no other account’s', async () => {
  const { body: { id } } = await open(inProcess);
  assert.equal((await ask(inProcess, inProcess.authorization[morgan.id], `/ticket/${id}`)).status, 200);
  assert.equal((await ask(inProcess, inProcess.authorization[alex.id], `/ticket/${id}`)).status, 403);
  assert.equal((await open(inProcess, 'Cases of editions-boreal', alex.id)).status, 403);
  assert.equal((await ask(inProcess, undefined, `/ticket/${id}`)).status, 401);
  const { body } = await ask<{ total: number }>(inProcess, inProcess.authorization[alex.id], '/tickets?query=id%3E0');
  assert.equal(body.total, 0);
});

test('sensitive answers are written by members and read by the staff alone', async () => {
  const { body: { id } } = await open(inProcess);
  const seen = await ask<TicketBody>(inProcess, inProcess.authorization[camille.id], `/ticket/${id}`);
  assert.equal('Sensitive answers' in fieldsOf(seen.body), false);
  assert.equal(fieldsOf(seen.body)['Account'], 'editions-boreal');
  const whole = await ask<TicketBody>(inProcess, inProcess.staff, `/ticket/${id}`);
  assert.equal(fieldsOf(whole.body)['Sensitive answers'], '[{"id":"sin"}]');
});

test('a member settles, reopens and rates a case, and changes nothing else of it', async () => {
  const { body: { id } } = await open(inProcess);
  const mine = inProcess.authorization[camille.id];
  const put = async (change: object): Promise<TicketBody> => {
    await ask(inProcess, mine, `/ticket/${id}`, 'PUT', change);
    return (await ask<TicketBody>(inProcess, mine, `/ticket/${id}`)).body;
  };
  assert.equal((await put({ Status: 'resolved' })).Status, 'resolved');
  assert.equal((await put({ Status: 'rejected' })).Status, 'resolved', 'closed is closed');
  assert.equal((await put({ Status: 'open' })).Status, 'open');
  assert.equal(fieldsOf(await put({ CustomFields: { Rating: '5' } }))['Rating'], '5');
  const after = await put({ Subject: 'Other', Queue: 'Cases of camille-roy', Status: 'deleted', CustomFields: { Account: 'x', [inProcess.sensitiveField]: 'x' } });
  assert.deepEqual([after.Subject, after.Status, fieldsOf(after)['Account']], ['Entente « 2041 »', 'open', 'editions-boreal']);
  assert.equal((await put({ Status: 'rejected' })).Status, 'rejected');
  assert.equal((await put({ Status: 'open' })).Status, 'rejected', 'a cancelled case stays closed for members');
});

test('one whose process is killed ends with it, and leaves nothing behind', async () => {
  assert.equal((await readdir(folder)).some((name) => name.startsWith('throwaway-rt-')), true);
  const ended = once(command, 'exit');
  command.kill('SIGKILL');
  await ended;
  const left = async (): Promise<boolean> => (await readdir(folder)).some((name) => name.startsWith('throwaway-rt-'));
  while (await left()) await wait(50);
  await assert.rejects(fetch(byCommand.url));
});

test('one that is closed is gone', async () => {
  await inProcess.close();
  await assert.rejects(fetch(inProcess.url));
});
