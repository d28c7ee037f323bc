/** Takes the preset studio of the demo along, so that the static site has it too: its page, and of the demo's files those that it can come to name. */
import { cpSync, readdirSync } from 'node:fs';
import { at } from '../package/at.ts';
import { textOf } from './read.ts';

const built = 'dist/demo';
const page = 'studio/index.html';

export function takeStudioTo(out: string): void {
  const assets = readdirSync(at(`${built}/assets`)).filter((name) => !name.endsWith('.map'));
  const needed = new Set([page]);
  for (const path of needed) {
    const text = textOf(`${built}/${path}`);
    for (const name of assets) if (text.includes(name)) needed.add(`assets/${name}`);
  }
  for (const path of needed) cpSync(at(`${built}/${path}`), at(`${out}/${path}`), { recursive: true });
}
