/** `npx case-wizard preset check` and `preset diff`, as an integrator runs them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { check } from '../../demo/preset/check.ts';
import { diff } from '../../demo/preset/diff.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { changed, leaf, whole, words } from './whole-preset.ts';

interface Said {
  readonly code: number;
  readonly lines: readonly string[];
  readonly complaints: string;
}

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presets-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

async function said(run: (output: { tell(line: string): void; complain(line: string): void }) => Promise<number>): Promise<Said> {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await run({ tell: (line) => lines.push(line.replace(`${folder}/`, '')), complain: (line) => complaints.push(line) });
  return { code, lines, complaints: complaints.join('\n') };
}

const checked = (...args: readonly string[]): Promise<Said> => said((output) => check(args, output, '2026-06-01'));
const compared = (...args: readonly string[]): Promise<Said> => said((output) => diff(args, output));

describe('npx case-wizard preset check', () => {
  it('says in one line what is in a right preset, after its warnings', async () => {
    const { code, lines } = await checked(await file('right.json', whole));
    assert.equal(code, 0);
    assert.equal(lines.at(-1), 'right.json: right. 2 case types with 2 open leaves and 1 announced, 10 questions, complete in en, fr.');
    assert.ok(lines.slice(0, -1).every((line) => /^right\.json:\d+:\d+ warning: /.test(line)), lines.join('\n'));
    const french = await checked(join(folder, 'right.json'), '--lang', 'fr');
    assert.match(french.lines.at(-1)!, /juste\. 2 types de cas.*, complet en anglais et en français\.$/);
  });

  it('counts one as one', async () => {
    const one = { id: 'one', label: words('One'), questions: [{ id: 'which', kind: 'text', label: words('Which?') }] };
    const path = await file('one.json', { ...whole, types: [one] });
    const [english, french] = [(await checked(path)).lines.join('\n'), (await checked(path, '--lang', 'fr')).lines.at(-1)!];
    assert.match(english, /right\. 1 case type with 1 open leaf and 0 announced, 1 question, complete/);
    assert.match(french, /juste\. 1 type de cas, dont 1 feuille ouverte et 0 annoncée, 1 question, complet/);
  });

  it('says where each fault is, which rule it breaks and what mends it, and exits with 1', async () => {
    const { code, lines } = await checked(await file('wrong.json', changed(['society', { en: 'Union' }], ['types.1.colour', 'red'], [`${leaf}.questions.0.kind`, 'textarea'])));
    assert.equal(code, 1);
    assert.equal(lines[0], 'wrong.json:4:14 society.fr: is missing. Add "fr" beside "en".');
    assert.match(lines[1]!, /^wrong\.json:\d+:\d+ types\.0\.children\.0\.questions\.0\.kind: must be one of: .*\. Did you mean "long-text"\?$/);
    assert.match(lines[2]!, /^wrong\.json:\d+:7 types\.1\.colour: is not known here\. /);
    assert.match(lines.at(-1)!, /not right, faults: \d+\.$/);
  });

  it('says everything in French where it is asked to, its own arguments too', async () => {
    const wrong = await checked(join(folder, 'wrong.json'), '--lang', 'fr');
    assert.equal(wrong.lines[0], 'wrong.json:4:14 society.fr\u00a0: manque. Ajoutez "fr" à côté de "en".');
    const overdue = await checked(await file('overdue.json', changed(['types.0.definition.verified.until', '2026-05-31'])), '--lang', 'fr');
    assert.ok(overdue.lines.some((line) => /avertissement\u00a0: .*\u00a0: est passé\u00a0: la révision s’affiche comme en retard\. Faites réviser le texte, puis mettez "verified" à jour\.$/.test(line)), overdue.lines.join('\n'));
    assert.equal((await checked('--lagn', '--lang', 'fr')).complaints, '--lagn n’est pas une option de cette commande. Vouliez-vous dire --lang?');
  });

  it('advises on strings that the widget would never say, at their place and with what was meant', async () => {
    const strings = {
      'fr-CA': { 'reply.send': 'Soumettre' }, 'not a language': {},
      fr: { 'reply.send': 'Soumettre', 'reply.sned': 'Soumettre', 'draft.saved': 'Gardé' }, en: { 'reply.send': 'Submit ${0}' },
    };
    const { code, lines } = await checked(await file('strings.json', { ...whole, strings }), '--all');
    assert.equal(code, 0);
    const told = lines.filter((line) => line.includes('strings.') && line.includes('warning: strings'));
    const ofPath = (path: string): string => told.find((line) => line.includes(`warning: ${path}:`)) ?? `nothing of ${path}: ${told.join('\n')}`;
    assert.match(ofPath('strings.fr-CA'), /^strings\.json:\d+:\d+ .*is never read, for the widget speaks "fr"\. Write "fr"\.$/);
    assert.match(ofPath('strings.not a language'), /is no language/);
    assert.match(ofPath('strings.fr.reply.sned'), /is no message of the widget, so it is never said\. Did you mean "reply\.send"\?$/);
    assert.match(ofPath('strings.en.reply.send'), /does not hold exactly what the widget fills in\. Write it without \$\{…\}\.$/);
    assert.ok(!told.some((line) => line.includes('strings.fr.reply.send:')));
  });

  it('remarks in one line which words of a copy still name the trade of our example, and says nothing of the example itself', async () => {
    const copied = { ...whole, strings: { ...practiceAdmin.strings, en: { 'case.from.staff': 'Support', 'label.account': 'Unit' } } };
    const { code, lines } = await checked(await file('copied.json', copied));
    const told = lines.filter((line) => line.includes('still names'));
    assert.equal(code, 0);
    assert.match(told[0]!, /^copied\.json:\d+:\d+ warning: strings\.en: still names .*; texts: 1 \(case\.from\.staff\)\. Put your own names there/);
    assert.match(told[1]!, /warning: strings\.fr: .*; texts: \d\d \(act\.cancel\.lead, act\.rate\.lead, act\.reopen\.lead …\)\. /);
    assert.equal(told.length, 2);
    const french = await checked(join(folder, 'copied.json'), '--lang', 'fr');
    assert.ok(french.lines.some((line) => line.includes('strings.en\u00a0: nomme encore, mot pour mot, les cabinets ou l’assistance')));
    assert.doesNotMatch((await checked(await file('ours.json', practiceAdmin))).lines.join(), /still names/);
  });

  it('refuses what makes no sense, though the widget would run with it', async () => {
    const { code, lines } = await checked(await file('sense.json', changed(['attachments.types', ['pdf', 'pdf']])));
    assert.equal(code, 1);
    assert.match(lines[0]!, /^sense\.json:\d+:7 attachments\.types\.1: repeats "pdf"\. Take one of them away\.$/);
  });

  it('says where JSON is broken, and which key stands there twice', async () => {
    const broken = await checked(await file('broken.json', '{\n  "id": "a",\n  "version": "1",,\n}'));
    assert.equal(broken.code, 1);
    assert.match(broken.lines[0]!, /^broken\.json:3:18 /);
    const twice = await checked(await file('twice.json', '{\n  "id": "a",\n  "id": "b"\n}'));
    assert.deepEqual([twice.code, twice.lines[0]], [1, 'twice.json:3:3 "id" stands here twice.']);
  });

  it('takes modules, and goes through every file it is given', async () => {
    const module = await file('union.mjs', `export const union = ${JSON.stringify({ ...whole, id: 'union' })};`);
    const { code, lines } = await checked(module, join(folder, 'twice.json'), 'src/presets/rights-society.ts');
    assert.equal(code, 1);
    assert.ok(lines.some((line) => line.startsWith('union.mjs: right.')));
    assert.ok(lines.some((line) => line.startsWith('src/presets/rights-society.ts: right.')));
  });

  it('says how it is used', async () => {
    assert.deepEqual([(await checked()).code, (await checked('--help')).code, (await checked('--colour')).code], [2, 0, 2]);
    assert.match((await checked()).complaints, /npx case-wizard preset check/);
    const named = [...(await checked('--help')).lines, ...(await compared('--help', '--lang', 'fr')).lines].join('\n');
    for (const option of ['--all ', '--lang ', '--strict ', '--accept ', '--help ']) assert.ok(named.includes(`\n  ${option}`), option);
  });

  it('runs from the command line', async () => {
    const path = join(folder, 'right.json');
    const { code, out } = await new Promise<{ code: number; out: string }>((done) => {
      execFile(process.execPath, ['--import', 'tsx', 'demo/command/main.ts', 'preset', 'diff', path, path], (error, out) => done({ code: error ? Number(error.code) : 0, out }));
    });
    assert.deepEqual([code, out], [0, '0 breaking, 0 to ask again, 0 harmless\n']);
  });
});

describe('a file that no preset can be read from', () => {
  const readings: readonly (readonly [string, (path: string, ...args: readonly string[]) => Promise<Said>])[] = [
    ['preset check', checked],
    ['preset diff', (path, ...args) => compared(path, path, ...args)],
  ];
  for (const [name, run] of readings) {
    it(`is told by ${name} in one sentence of either language, where it is not there or is none`, async () => {
      const [json, module] = [join(folder, 'folder.json'), join(folder, 'folder.mjs')];
      await Promise.all([json, module].map((path) => mkdir(path, { recursive: true })));
      for (const [path, english, french] of [
        [join(folder, 'nowhere.json'), 'there is no such file', 'ce fichier n’existe pas'],
        [join(folder, 'nowhere.mjs'), 'there is no such file', 'ce fichier n’existe pas'],
        [join(folder, 'union.mjs', 'below.json'), 'there is no such file', 'ce fichier n’existe pas'],
        ['https://society.example/preset.json', 'it is an address: download it first', 'c’est une adresse\u00a0: téléchargez-la d’abord'],
        [json, 'it is a folder, not a file', 'c’est un dossier, et non un fichier'],
        [module, 'it is a folder, not a file', 'c’est un dossier, et non un fichier'],
      ] as const) {
        const [en, fr] = [await run(path), await run(path, '--lang', 'fr')];
        const short = path.replace(`${folder}/`, '');
        const told = ({ code, lines, complaints }: Said): unknown => [code, [...lines, complaints].filter(Boolean).join('\n').replace(`${folder}/`, '')];
        assert.deepEqual(told(en), [2, `${short}: cannot be read: ${english}.`]);
        assert.deepEqual(told(fr), [2, `${short}\u00a0: ne peut être lu\u00a0: ${french}.`]);
      }
    });

    it(`is told by ${name} with line and column where its JSON is broken`, async () => {
      const path = await file('comma.json', '{\n  "id": "a"\n  "version": "1"\n}');
      const { code, lines, complaints } = await run(path, '--lang', 'fr');
      assert.equal(code, 1);
      assert.equal([...lines, complaints].filter(Boolean).join('\n').replaceAll(`${folder}/`, ''),
        'comma.json:3:3 il faut ici une virgule.\ncomma.json\u00a0: ne peut être lu\u00a0: ce n’est pas du JSON.');
    });
  }
});

describe('npx case-wizard preset diff', () => {
  it('compares two, and says so of more', async () => {
    const { code, complaints } = await compared('a.json', 'b.json', 'c.json', '--lang', 'fr');
    assert.deepEqual([code, complaints], [2, 'Deux préréglages se comparent, celui d’avant et celui de maintenant\u00a0: plus de deux ont été donnés.']);
  });

  it('tells each change by its weight, closes with the counts, and fails on breaks only where it is asked to', async () => {
    const old = await file('old.json', whole);
    const now = await file('new.json', changed(
      ['version', '4'], ['types.0.children.1', undefined], ['types.0.children', [whole.types[0].children[0]]], ['statement.version', '2'], ['types.2', { id: 'new', label: words('New') }],
    ));
    const { code, lines } = await compared(old, now);
    assert.equal(code, 0);
    assert.match(lines[0]!, /^✗ breaks +royalty-inquiry\/international: is gone: .*\.$/);
    assert.equal(lines.at(-1), '1 breaking, 1 to ask again, 1 harmless');
    assert.equal((await compared(old, now, '--strict')).code, 1);
    assert.equal((await compared(old, old, '--strict')).code, 0);
  });

  it('passes a break that is named and meant, tells it as accepted, and none beside it', async () => {
    const { questions } = whole.types[0].children[0];
    const now = await file('dropped.json', changed(['version', '4'], [`${leaf}.questions`, questions.slice(0, 6)]));
    const old = join(folder, 'old.json');
    const sin = 'royalty-inquiry/domestic#sin';
    const one = await compared(old, now, '--strict', '--accept', sin);
    assert.equal(one.code, 1);
    assert.ok(one.lines.some((line) => line.startsWith(`! accepted   ${sin}: is no longer asked`)), one.lines.join('\n'));
    assert.equal(one.lines.at(-1), '1 breaking, 0 to ask again, 0 harmless, 1 accepted');
    const both = await compared(old, now, '--strict', '--accept', sin, '--accept', 'royalty-inquiry/domestic#works');
    assert.deepEqual([both.code, both.lines.at(-1)], [0, '0 breaking, 0 to ask again, 0 harmless, 2 accepted']);
    const slip = await compared(old, now, '--strict', '--accept', 'royalty-inquiry/domestic#sni');
    assert.equal(slip.code, 1);
    assert.match(slip.complaints, /#sni: nothing breaks there/);
  });

  it('takes a path as it prints it, of several types and in French too', async () => {
    const now = await file('fewer.json', changed(['version', '4'], ['types.0.questions', [whole.types[0].questions[0]]]));
    const french = await compared(join(folder, 'old.json'), now, '--lang', 'fr');
    assert.match(french.lines[0]!, /^✗ brise +royalty-inquiry\/domestic et 1 autre#medium-other\u00a0: n’est plus demandé/);
    assert.match(french.lines.at(-1)!, /^se brisent\u00a0: 1, /);
    for (const path of ['royalty-inquiry/domestic et 1 autre#medium-other', 'royalty-inquiry/domestic and 1 more#medium-other']) {
      assert.equal((await compared(join(folder, 'old.json'), now, '--strict', '--accept', path)).code, 0);
    }
  });

  it('compares only what is right', async () => {
    const wrong = await file('not-right.json', changed(['society', 7]));
    const { code, complaints } = await compared(wrong, wrong);
    assert.equal(code, 1);
    assert.match(complaints, /run `preset check` on it first/);
    assert.equal((await compared('one.json')).code, 2);
  });
});
