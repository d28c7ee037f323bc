/** Writes to `dist/editors/` what VS Code and the editors of JetBrains want to know of the elements, from custom-elements.json. */
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { at } from './at.ts';

const manifest = JSON.parse(readFileSync(at('custom-elements.json'), 'utf8')) as Parameters<typeof generateVsCodeCustomElementData>[0];
const outdir = 'dist/editors';

generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true });
generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true });
