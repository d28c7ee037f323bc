/** What `npx case-wizard` does before one of its parts is called: which it is, and in which language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command } from '../../demo/command/command.ts';

async function said(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<readonly [code: number, told: string, complaints: string]> {
  const told: string[] = [];
  const complaints: string[] = [];
  const code = await command(args, { tell: (line) => told.push(line), complain: (line) => complaints.push(line) }, environment);
  return [code, told.join('\n'), complaints.join('\n')];
}

describe('npx case-wizard', () => {
  it('explains itself where it is asked to, and where it is told nothing', async () => {
    const [code, told] = await said(['--help']);
    assert.equal(code, 0);
    for (const part of ['conformance --endpoint', 'preset check FILE', 'preset diff OLD NEW', '--lang en|fr', 'Exit 2']) assert.ok(told.includes(part), part);
    assert.deepEqual(await said([]), [2, '', told]);
  });

  it('says which command there is none of', async () => {
    const [code, , complaints] = await said(['preset', 'mend', 'a.json']);
    assert.equal(code, 2);
    assert.match(complaints, /^Unknown command: preset mend\n/);
    assert.match((await said(['mend', '--lang', 'fr']))[2], /^Commande inconnue\u00a0: mend/);
  });

  it('hands the rest to its part', async () => {
    assert.match((await said(['conformance', '--help']))[1], /--stranger HEADER/);
    assert.match((await said(['preset', 'check', '--help']))[1], /--all /);
    assert.match((await said(['preset', 'diff', '--help']))[1], /--accept PATH/);
    assert.match((await said(['conformance']))[2], /--endpoint is missing/);
  });

  it('speaks the language it is asked for, else the terminal’s', async () => {
    const french = { LANG: 'fr_CA.UTF-8' };
    for (const args of [['--help'], ['conformance', '--help'], ['preset', 'check', '--help'], ['preset', 'diff', '--help']]) {
      const [told, asked, otherwise] = await Promise.all([said(args, french), said([...args, '--lang=fr']), said([...args, '--lang', 'en'], french)]);
      assert.match(told[1], /Code 0|Dit ce qui a changé/, args.join(' '));
      assert.deepEqual(asked, told);
      assert.doesNotMatch(otherwise[1], /Code 0|Dit ce/);
    }
    assert.match((await said(['--help'], { LC_ALL: 'en_CA', LANG: 'fr_CA' }))[1], /Exit 0/);
    assert.match((await said(['conformance', '--colour'], french))[2], /pas une option/);
  });

  it('says in the terminal’s language that there is no such language', async () => {
    for (const args of [['--lang', 'xx'], ['conformance', '--lang=xx'], ['preset', 'check', 'a.json', '--lang', 'xx'], ['--lang', 'xx', 'preset', 'diff', 'a.json', 'b.json']]) {
      assert.deepEqual(await said(args, { LC_ALL: 'fr_CA.UTF-8' }), [2, '', '--lang vaut en ou fr, et non xx.'], args.join(' '));
      assert.deepEqual(await said(args), [2, '', '--lang is en or fr, not xx.'], args.join(' '));
    }
    assert.deepEqual(await said(['preset', 'check', 'a.json', '--lang'], { LANG: 'fr' }), [2, '', '--lang vaut en ou fr.']);
  });
});
