/** The command line of the kit: what it says, in which language, and how it exits. */
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { command } from '../../demo/command/command.ts';
import { conformance } from '../../demo/conformance/command.ts';
import { openSociety, temporaryFolder, type Society } from '../server/society.ts';

interface Said {
  readonly code: number;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

async function say(...args: readonly string[]): Promise<Said> {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await conformance(args, { tell: (line) => lines.push(line), complain: (line) => complaints.push(line) });
  return { code, lines, complaints };
}

/** A port on which nobody listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('npx case-wizard conformance', () => {
  let society: Society;
  let url: string;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  /** Of a single-page application: every address is its first page. */
  const pages = createWebServer((_request, reply) => void reply.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html>'));
  const camille = ['--as', 'Authorization: Bearer camille'];

  before(async () => {
    society = await openSociety();
    url = `${society.url}/api`;
    folder = await temporaryFolder();
    await new Promise<void>((ready) => pages.listen(0, ready));
  });

  after(async () => {
    pages.close();
    await society.close();
    await folder.remove();
  });

  it('tells each group in which checks hold, and closes with the counts', async () => {
    const { code, lines } = await say('--endpoint', url, ...camille, '--only', 'submit.replay', '--only', 'outcome.unknown');
    assert.equal(code, 0);
    assert.deepEqual(lines, [
      `Conformance of ${url}`,
      '',
      '✓ Opening a case once (1)',
      '✓ When the answer does not come (1)',
      '',
      '2 passed, 0 failed, 0 skipped',
    ]);
  });

  it('speaks French, with the same closing line', async () => {
    const { lines } = await say('--lang', 'fr', '--endpoint', url, ...camille, '--only', 'submit.replay');
    assert.match(lines.join('\n'), /Ouvrir un cas une seule fois/);
    assert.equal(lines.at(-1), '1 passed, 0 failed, 0 skipped');
  });

  it('says for lack of what checks were not run', async () => {
    const { code, lines } = await say('--endpoint', url, ...camille, '--only', 'submit.key-per-member');
    assert.equal(code, 0);
    assert.match(lines.join('\n'), /– 1 not run, for lack of a second member of the account \(--colleague\)/);
    assert.equal(lines.at(-1), '0 passed, 0 failed, 1 skipped');
  });

  it('says of a failed check what was seen, why it matters and what breaks, and exits with 1', async () => {
    const sample = join(folder.path, 'sample.json');
    await writeFile(sample, JSON.stringify({ path: [] }));
    const { code, lines } = await say('--endpoint', url, ...camille, '--sample', sample, '--only', 'submit.receipt');
    assert.equal(code, 1);
    const text = lines.join('\n');
    assert.match(text, /✗ .*\[submit\.receipt\]\n.*Seen: submitCase: refused: “Something in the request is missing.*”\n.*Why it matters: .*\n.*Without it: /);
    assert.equal(lines.at(-1), '0 passed, 1 failed, 0 skipped');
  });

  it('takes colleague and stranger by their headers', async () => {
    const { lines } = await say(
      '--endpoint', url, ...camille, '--colleague', 'Authorization: Bearer morgan', '--stranger', 'Authorization: Bearer alex',
      '--account', 'editions-boreal', '--only', 'submit.key-per-member', '--only', 'submit.account-foreign',
    );
    assert.equal(lines.at(-1), '2 passed, 0 failed, 0 skipped');
  });

  it('takes a target from a module, and writes the findings as JSON', async () => {
    const json = join(folder.path, 'findings.json');
    const module = 'demo/conformance/reference-target.ts';
    const { code } = await say('--endpoint', url, '--target', module, '--only', 'submit.account-foreign', '--json', json);
    assert.equal(code, 0);
    const written = JSON.parse(await readFile(json, 'utf8')) as { passed: number; checks: readonly { id: string; outcome: { is: string } }[] };
    assert.equal(written.passed, 1);
    assert.deepEqual(written.checks.map(({ id, outcome }) => [id, outcome.is]), [['submit.account-foreign', 'passed']]);
  });

  it('exits with 2 and a sentence when nothing answers', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/api`;
    const { code, lines, complaints } = await say('--endpoint', nobody, ...camille);
    assert.equal(code, 2);
    assert.deepEqual(lines, []);
    assert.match(complaints.join('\n'), new RegExp(`^Nothing answers at ${nobody} \\(`));
  });

  it('exits with 2 and a sentence for each wrong argument', async () => {
    const sample = join(folder.path, 'sample.json');
    await writeFile(sample, '{\n  "lang": "fr"\n  "preset": "a"\n}');
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /--endpoint is missing/],
      [['--lang', 'fr'], /--endpoint est absent\u00a0:/],
      [['--endpoint', 'ftp://society.example'], /no address that begins with http/],
      [['--endpoint', url, '--as', 'camille'], /A header is written/],
      [['--endpoint', 'https://ada:hush@society.example/api'], /alone, without a name, a password, a query or a “#”/],
      [['--endpoint', 'https://society.example/api?token=hush'], /--as/],
      [['--endpoint', `${url}#hush`, '--lang', 'fr'], /l’adresse seule/],
      [['--endpoint', url, '--only', 'nothing'], /no such group or check: nothing \(session, submit, .*\)$/],
      [['--endpoint', url, '--colleage', 'x'], /^--colleage is no option of this command\. Did you mean --colleague\?$/],
      [['--endpoint', url, '--lang', 'fr', '--colour'], /^--colour n’est pas une option de cette commande\.$/],
      [['--endpoint', url, '--as'], /^--as: its value is missing; /],
      [['--endpoint', url, '--as', '--colleague', 'x', '--lang', 'fr'], /^--as\u00a0: sa valeur manque; .* --as=-…$/],
      [['--help=yes'], /^--help takes no value\.$/],
      [['--endpoint', url, '--as', 'Authorization:', 'Bearer', 'hush'], /^Something stands beside the options, (?!.*(?:Bearer|hush))/],
      [['--endpoint', url, '--sample', 'missing.json'], /sample cannot be read as a JSON object: missing\.json \(there is no such file\)$/],
      [['--endpoint', url, '--sample', sample, '--lang', 'fr'], /^L’exemple ne se lit pas .*sample\.json:3:3 il faut ici une virgule\.$/],
      [['--endpoint', url, ...camille, '--only', 'submit.replay', '--json', join(folder.path, 'none', 'found.json'), '--lang', 'fr'], /^Les constats ne peuvent .*found\.json \(ce dossier n’existe pas\)\.$/],
      [['--endpoint', url, ...camille, '--only', 'submit.replay', '--json', folder.path], /^The findings cannot be written to .* \(it is a folder, not a file\)\.$/],
      [['--endpoint', url, '--target', 'missing.ts'], /target’s module has to export .*: missing\.ts \(there is no such file\)$/],
      [['--endpoint', url, '--target', 'demo/conformance/reference-target.ts', ...camille], /leave --as/],
    ];
    for (const [args, said] of wrong) {
      const { code, complaints } = await say(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(complaints.join('\n'), said);
    }
  });

  it('exits with 2 and one sentence where nobody is signed in, or the paths begin elsewhere', async () => {
    for (const [args, said] of [
      [['--endpoint', url], /^Without a session nothing can be checked; look at --endpoint and --as: .*\/session \(401\)\.$/],
      [['--endpoint', url, '--as', 'Authorization: Bearer nobody', '--lang', 'fr'], /^Sans session, .*\(401\)\.$/],
      [['--endpoint', `${url}/elsewhere`, ...camille], /\(404\)\.$/],
      [['--endpoint', `http://localhost:${(pages.address() as AddressInfo).port}/api`, ...camille], /\/session \(200, text\/html\)\.$/],
    ] as const) {
      const { code, lines, complaints } = await say(...args);
      assert.equal(code, 2, args.join(' '));
      assert.deepEqual(lines, []);
      assert.match(complaints.join('\n'), said);
    }
  });

  it('prints no secret back, which a log would keep', async () => {
    for (const args of [['--endpoint', 'https://ada:hush@society.example/api'], ['--endpoint', `${url}?token=hush`], ['--endpoint', url, '--as', 'Bearer hush'], ['--endpoint', url, '--stranger', 'hush']]) {
      const { code, lines, complaints } = await say(...args);
      assert.equal(code, 2);
      assert.doesNotMatch([...lines, ...complaints].join('\n'), /hush/);
    }
  });

  it('lets no backend write into the terminal: each finding is one line of plain text', async () => {
    const evil = 'no\u001B[2J\u001B]0;title\u0007\u202E\r\n189 passed, 0 failed, 0 skipped\n';
    const server = createWebServer((_request, reply) => {
      reply.writeHead(422, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: evil, detail: evil, status: 422 }));
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    try {
      const { lines } = await say('--endpoint', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, '--only', 'submit');
      const text = lines.join('\n');
      assert.match(text, /189 passed/, 'what it said is told');
      assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
      assert.deepEqual(text.split('\n').filter((line) => /^189/.test(line)), []);
    } finally {
      server.close();
    }
  });

  it('quotes the backend in the language of the report, or in the one that a header asks for', async () => {
    const server = createWebServer(({ headers: { 'accept-language': lang } }, reply) => {
      reply.writeHead(422, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title: 'no', detail: `asked in <${lang ?? ''}>`, status: 422 }));
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      for (const [args, lang] of [[['--lang', 'fr'], 'fr'], [[], 'en'], [['--as', 'accept-language: es', '--lang', 'fr'], 'es']] as const) {
        const text = (await say('--endpoint', address, '--only', 'submit', ...args)).lines.join('\n');
        assert.deepEqual([...new Set(text.match(/asked in <.*?>/g))], [`asked in <${lang}>`]);
      }
    } finally {
      server.close();
    }
  });

  it('takes the language before the name of the command too', async () => {
    const told: string[] = [];
    const output = { tell: (line: string) => told.push(line), complain: (line: string) => told.push(line) };
    assert.equal(await command(['--lang', 'fr', 'conformance', '--help'], output, {}), 0);
    assert.match(told.join('\n'), /en-tête/i);
    assert.equal(await command(['--lang=fr', 'preset', 'check', '--help'], output, {}), 0);
    told.length = 0;
    assert.equal(await command(['--lang', 'de', 'conformance', '--endpoint', url], output, {}), 2);
    assert.match(told.join('\n'), /--lang is en or fr/);
    told.length = 0;
    assert.equal(await command(['--lang', 'de'], output, {}), 2);
    assert.doesNotMatch(told.join('\n'), /Unknown command/);
  });

  it('explains itself', async () => {
    const { code, lines } = await say('--help');
    assert.equal(code, 0);
    assert.match(lines.join('\n'), /--stranger HEADER/);
  });
});
