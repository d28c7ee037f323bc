/** The host examples as projects to copy: each names what it needs, in the versions that it is tested with. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hostNames } from '../../demo/hosts/build-hosts.ts';
import { filesBelow } from '../gates/sources.ts';
import { none } from '../gates/none.ts';

interface Manifest {
  readonly version?: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestAt = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const root = manifestAt('package.json');

/** By the name it is imported by; Node's own and the project's own files are no package. */
const packagesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g)].map(([, name]) => name!);

describe('the host examples', () => {
  it('are there', () => {
    assert.ok(['plain', 'server-rendered', 'react'].every((name) => hostNames.includes(name)));
  });

  for (const name of hostNames) {
    const folder = `demo/hosts/${name}`;
    const host = manifestAt(`${folder}/package.json`);
    const needs = { ...host.dependencies, ...host.devDependencies };

    it(`${name}: a project of its own, with the scripts and the compiler’s settings that a reader looks for`, () => {
      assert.deepEqual({ private: host.private, type: host.type }, { private: true, type: 'module' });
      assert.ok(host.scripts?.['dev'] && host.scripts['build']);
      assert.ok(existsSync(`${folder}/tsconfig.json`));
    });

    it(`${name}: names the versions that it is tested with`, () => {
      const tested: Readonly<Record<string, string | undefined>> = { ...root.devDependencies, 'case-wizard': root.version };
      none(Object.entries(needs).filter(([each, version]) => tested[each] !== version).map(([each, version]) => `${each} ${version}, tested: ${tested[each]}`));
    });

    it(`${name}: names every package that it imports, found by walking up or not`, () => {
      const sources = filesBelow(folder, /\.(tsx?|m?js|vue|svelte)$/);
      const imported = new Set(sources.flatMap((path) => packagesIn(readFileSync(path, 'utf8'))));
      none([...imported].filter((each) => !(each in needs)));
    });
  }

  it('angular: takes along every script that the widget starts beside the page, which its bundler does not see', () => {
    const [assets] = /"assets": \[[^\]]*\]/.exec(readFileSync('demo/hosts/angular/angular.json', 'utf8')) ?? [];
    const glob = /"glob": "([^"*]*)\*\.js"/.exec(assets ?? '')![1]!;
    const started = readdirSync('dist/chunks').filter((name) => /^numbers-/.test(name));
    assert.equal(started.length, 2);
    none(started.filter((name) => !name.startsWith(glob)));
  });
});
