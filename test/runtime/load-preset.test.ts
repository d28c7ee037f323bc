/** Loading a preset: where it comes from, and how a wrong one is refused. */
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Preset } from '../../src/model/preset.ts';
import { loadPreset, PresetError, type PresetCheck } from '../../src/runtime/load-preset.ts';
import { preset } from '../flow/preset.ts';

const backend = (own?: Preset): CaseBackend => ({ ...(own && { preset: async () => own }) }) as CaseBackend;
const right = async (value: unknown): Promise<ReturnType<PresetCheck>> => ({ preset: value as Preset });
const wrong = async (): Promise<ReturnType<PresetCheck>> => ({
  faults: [{ path: 'types.0.id', reason: 'must be a slug' }, { path: 'statement', reason: 'is missing' }],
});
const answers = (reply: () => Promise<Response>): void => void mock.method(globalThis, 'fetch', reply);

describe('a preset', () => {
  afterEach(() => mock.restoreAll());

  it('is the one given, before the backend’s own', async () => {
    assert.equal(await loadPreset(preset, backend({ ...preset, id: 'other' }), right), preset);
    assert.equal((await loadPreset(undefined, backend(preset), right))?.id, 'aurore');
  });

  it('is none where nobody has one', async () => assert.equal(await loadPreset(undefined, backend(), right), undefined));

  it('is fetched where an address is given', async () => {
    answers(async () => Response.json(preset));
    assert.deepEqual(await loadPreset('/aurore.json', backend(), right), preset);
  });

  it('that is wrong is refused with every path and its reason', async () => {
    await assert.rejects(loadPreset(preset, backend(), wrong), (error: Error) => {
      assert.ok(error instanceof PresetError);
      assert.match(error.message, /\ntypes\.0\.id: must be a slug\nstatement: is missing$/);
      return true;
    });
  });

  it('that is not there, or is no JSON, is refused with its address', async () => {
    answers(async () => new Response('', { status: 404 }));
    await assert.rejects(loadPreset('/aurore.json', backend(), right), /aurore\.json answered 404/);
    answers(async () => new Response('<!doctype html>'));
    await assert.rejects(loadPreset('/aurore.json', backend(), right), /aurore\.json is not JSON/);
  });

  it('that cannot be reached may be asked for again', async () => {
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    await assert.rejects(loadPreset('/aurore.json', backend(), right), (error) => error instanceof BackendError && error.retryable);
  });
});
