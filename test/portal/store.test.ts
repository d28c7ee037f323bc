/** Which store the portal stands on: what the address asks for, as far as the server has it. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { openStore, type Store } from '../../demo/portal/store.ts';
import { usualMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const session = { member: 'member-5f1c', name: 'Camille Roy', accounts: [{ id: 'editions-boreal', name: 'Éditions Boréal inc.' }], roles: [] };

const former = { fetch: globalThis.fetch, location: globalThis.location };
let asked: string[];

/** A server with these addresses; `null`: an answer without content. */
function serverWith(answers: Readonly<Record<string, object | null>>): void {
  globalThis.fetch = (async (url: string) => {
    asked.push(url);
    const answer = answers[url];
    if (answer === undefined) return new Response('{}', { status: 404 });
    return answer === null ? new Response(null, { status: 204 }) : Response.json(answer);
  }) as typeof fetch;
}

function at(search: string): Promise<Store> {
  globalThis.location = { search } as Location;
  return openStore(rightsSociety);
}

beforeEach(() => {
  asked = [];
});
afterEach(() => {
  Object.assign(globalThis, former);
});

const withTracker = { '/api/session': session, '/request-tracker/session': session, '/request-tracker/mapping': usualMapping };
const withoutTracker = { '/api/session': session, '/request-tracker/session': null };

test('the server is what the portal stands on, whatever else it offers', async () => {
  serverWith(withTracker);
  const { kind, serverAnswers, trackerAnswers } = await at('');
  assert.deepEqual([kind, serverAnswers, trackerAnswers], ['server', true, true]);
});

test('Request Tracker is chosen by the address, and laid out as the server says', async () => {
  serverWith(withTracker);
  const store = await at('?store=request-tracker');
  assert.equal(store.kind, 'request-tracker');
  assert.equal(asked.includes('/request-tracker/mapping'), true);
  assert.deepEqual(await store.backend.session(), session);
});

test('Request Tracker is not offered, and its address means the server, where the server has none', async () => {
  serverWith(withoutTracker);
  const { kind, trackerAnswers } = await at('?store=request-tracker');
  assert.deepEqual([kind, trackerAnswers], ['server', false]);
});
