/** Takes the version that changesets wrote into package.json to everywhere else it stands: `npm run release:version`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { released } from './changelog.ts';
import { registered, versionsIn } from './versions.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const version = versionsIn('.')['package.json']!;
const told = versionsIn('.')['CHANGELOG.md'];

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

if (told === version) {
  say(`Nothing asks for another version than ${version}: npm run changeset.`);
} else {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const day = (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
  rewrite('CHANGELOG.md', (text) => released(text, version, day));
  rewrite('src/ui/register.ts', (text) => text.replace(registered, `export const version = '${version}';`));
  rewrite('package-lock.json', (text) => {
    const lock = JSON.parse(text) as { version: string; packages: { '': { version: string } } };
    lock.version = version;
    lock.packages[''].version = version;
    return `${JSON.stringify(lock, null, 2)}\n`;
  });
  say(`This is ${version}. What is left: npm run release:check, a commit, and git tag v${version}.`);
}
