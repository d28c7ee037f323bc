/** The example of the guide “Write your own backend”, before the kit. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { restTarget, runChecks } from '../../src/conformance.ts';
import { freePort } from '../systems/free-port.ts';

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
  it('passes every check of the core and of files, and skips what it says it cannot do', async () => {
    const target = restTarget(endpoint, {
      member: { Authorization: 'Bearer camille' },
      stranger: { Authorization: 'Bearer alex' },
    });
    const findings = await runChecks(target);
    assert.deepEqual(findings.filter(({ outcome }) => outcome.is === 'failed'), []);
    const passed = findings.filter(({ outcome }) => outcome.is === 'passed').map(({ check }) => check.id);
    assert.ok(passed.length >= 90, `only ${passed.length} of ${findings.length} were shown`);
    const ofFiles = ['file.all-or-none', 'file.bytes', 'file.discard', 'file.name', 'file.once', 'attest.bytes', 'attest.case', 'attest.words', 'wire.attestation-missing', 'wire.download'];
    assert.deepEqual(ofFiles.filter((id) => !passed.includes(id)), []);
  });
});
