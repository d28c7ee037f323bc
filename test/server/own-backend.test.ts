/** The example of the guide “Write your own backend”, before the kit. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { runChecks, type Person, type Target } from '../../src/conformance.ts';
import { freePort } from '../systems/free-port.ts';

const tokens: { readonly [P in Person]?: string } = { member: 'camille', stranger: 'alex' };
const headers = (person: Person): Record<string, string> => ({ Authorization: `Bearer ${tokens[person]}` });

let endpoint: string;
let stop: () => Promise<void>;

before(async () => {
  const port = await freePort();
  endpoint = `http://localhost:${port}/api`;
  const example = spawn(process.execPath, ['--import', 'tsx', 'demo/guides/own-backend.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => void example.once('exit', () => resolve()));
  stop = async () => {
    example.kill();
    await ended;
  };
  while (!(await fetch(`${endpoint}/session`).catch(() => undefined))) {
    assert.equal(example.exitCode, null, 'the example did not start');
    await new Promise((again) => void setTimeout(again, 50));
  }
});

after(() => stop());

describe('the backend of sixty lines', () => {
  it('passes every check of the core, and skips what it says it cannot do', async () => {
    const target: Target = {
      name: 'the example of the guide',
      people: ['member', 'stranger'],
      as: (person, reach) => restBackend({ endpoint, headers: () => headers(person), fetch: reach?.fetch }),
      wire: { endpoint, headers },
    };
    const findings = await runChecks(target);
    assert.deepEqual(findings.filter(({ outcome }) => outcome.is === 'failed'), []);
    const passed = findings.filter(({ outcome }) => outcome.is === 'passed');
    assert.ok(passed.length >= 60, `only ${passed.length} of ${findings.length} were shown`);
  });
});
