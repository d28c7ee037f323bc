/** Writes `dist/third-party-licenses.md` and its copy in `dist/cdn/`: whose code is in the package, under which licence, with its text. */
import { writeFileSync } from 'node:fs';
import { at } from './at.ts';
import { packagesInside, type PackageInside } from './packages-inside.ts';

const places: Readonly<Record<string, string>> = {
  library: 'the elements, backends and presets',
  'numbers-worker': 'the worker that looks for personal numbers',
  'numbers-pdf': 'what reads a PDF for that worker',
  'one-file': 'the elements in one file',
  conformance: 'the conformance kit',
  types: 'the types',
};

const told = ({ name, version, licence, text, builds, cameIn, page }: PackageInside): string => `## ${name}${version ? ` - ${version}` : ''} (${licence})

In ${builds.map((build) => places[build]).join(', ')}${cameIn ? `, as a part of ${cameIn}` : ''}.${page ? ` ${page}` : ''}

${text}
`;

const page = `# Licenses

The package brings no other with it: code of these is within its own files.

${packagesInside().map(told).join('\n')}`;

for (const folder of ['dist', 'dist/cdn']) writeFileSync(at(`${folder}/third-party-licenses.md`), page);
