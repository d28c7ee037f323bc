/**
 * What a page needs to have its scripts checked before they run: prints the tags with the hashes of a served `dist/cdn/`
 * and writes those of every part to `dist/cdn/integrity.json`. `npm run integrity -- https://example.org/case-wizard/`
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './at.ts';

const folder = at('dist/cdn/');
const served = process.argv[2] ?? '/case-wizard/';

const hashOf = (path: string): string => `sha384-${createHash('sha384').update(readFileSync(folder + path)).digest('base64')}`;
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js')).sort();
const integrity = Object.fromEntries(scripts.map((path) => [new URL(path, new URL(served, 'http://host')).href.replace('http://host', ''), hashOf(path)]));

/** An import map: browsers check by it what a script imports, in whichever part. */
writeFileSync(`${folder}integrity.json`, `${JSON.stringify({ integrity }, null, 2)}\n`);

const tag = (path: string): string => `<script type="module" src="${served}${path}" integrity="${hashOf(path)}" crossorigin="anonymous"></script>`;
console.log(`
What the page needs, loaded as it is needed:
${tag('case-wizard.js')}
Everything in one file:
${tag('case-wizard.all.js')}
The parts that the first one loads: dist/cdn/integrity.json, to stand before it in <script type="importmap">.
`);
