/** The public surface, as code, as custom-elements.json and as the README tell it: one and the same. */
import { describe, it, before } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { elementsIn } from '../../demo/package/manifest.ts';
import { run } from './command.ts';
import { none } from './none.ts';

let fresh: string;

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  try {
    const { status, output } = await run(
      '@custom-elements-manifest/analyzer/cem.js', 'analyze', '--outdir', relative('.', folder),
    );
    assert.equal(status, 0, output);
    fresh = await readFile(join(folder, 'custom-elements.json'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('the public surface', () => {
  it('is in custom-elements.json as it is in the code (npm run analyze)', async () => {
    const committed: unknown = JSON.parse(await readFile('custom-elements.json', 'utf8'));
    assert.ok(isDeepStrictEqual(JSON.parse(fresh), committed), 'custom-elements.json is out of date: npm run analyze');
  });

  it('has an element with a tag for each definer', () => {
    assert.ok(elementsIn(fresh).length > 0);
    none(elementsIn(fresh).filter(({ tagName }) => !tagName).map(({ name }) => name));
  });

  it('is documented, each attribute, event and slot in the README, each part and token there or in the guide it leads to', async () => {
    const readme = (await Promise.all(['README.md', 'demo/guides/brand.md'].map((path) => readFile(path, 'utf8')))).join('\n');
    const missing = elementsIn(fresh).flatMap(({ tagName, attributes, events, slots, cssParts, cssProperties }) =>
      [attributes, events, slots, cssParts, cssProperties]
        .flat()
        .filter(({ name }) => name && !new RegExp(`(^|[^\\w-])${name}($|[^\\w-])`, 'm').test(readme))
        .map(({ name }) => `${tagName}: ${name}`),
    );
    none(missing);
  });

  it('has events that can be cancelled as the READMEs say, and no other', async () => {
    const events = await readFile('src/ui/events.ts', 'utf8');
    const namesOf = (how: string): readonly string[] =>
      [...new RegExp(`${how}<Name extends ([^>]*)>`).exec(events)![1]!.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
    const told = namesOf('function tell');
    const asked = namesOf('const ask = ');
    assert.deepEqual([...told, ...asked].sort(), [...new Set(elementsIn(fresh).flatMap((element) => element.events.map(({ name }) => name)))].sort());
    for (const [path, no] of [['README.md', 'cannot be cancelled'], ['README.fr.md', 'ne s’annule pas']] as const) {
      const rows = new Map([...(await readFile(path, 'utf8')).matchAll(/^\| `((?:case|crm)-[\w-]+)` \|[^|]*\|[^|]*\| ([^|]*)\|$/gm)].map(([, name, cell]) => [name!, cell!]));
      none([...told, ...asked].filter((name) => rows.get(name)?.includes(no) !== told.includes(name)).map((name) => `${path}: ${name}`));
    }
  });
});
