/** What the project begins with, so that `npm run unused` can tell what nothing leads to. */
import { readdirSync, readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** The scripts beside a page, as the imports that a builder makes of them. */
const scriptsOf = (page: string): string => [...page.matchAll(/<script type="module" src="\.\/([^"]+)"/g)].map(([, script]) => `import './${script}';`).join('\n');

/** The host examples are built with what this project installs; each names what it takes in a package.json of its own. */
const takenByHosts = readdirSync('demo/hosts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(`demo/hosts/${name}/package.json`, 'utf8')) as Readonly<Record<'dependencies' | 'devDependencies', object>>)
  .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }));

/** Loaded when they are wanted, and used under a name that knip does not follow from there. */
const late = [
  'src/case-wizard/{not-offered,not-set-up,prefill-desk,receipt-print}.ts',
  'src/case-wizard/{fields/rows-field,form/layouts,grid/grid-field,grid/table-file,help/type-help}.ts',
  'src/locale/generated/*.ts',
  'src/model/{identifier-rules,number-habit}.ts',
  'src/my-cases/list/case-table-text.ts',
  'src/ui/{failure,files/personal-numbers}.ts',
];

/** Of a host. */
const project = ['**/*.{js,ts,tsx,vue,svelte}'];

const config: KnipConfig = {
  compilers: { html: scriptsOf },
  // What a function takes or gives is part of it, whether or not a caller has had to name it yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: [
        'src/*.ts',
        'src/frameworks/*.ts',
        'src/presets/define-preset.ts',
        '{demo/portal,test}/**/*.html',
        'demo/site/reader/{site,live,theme,door}.ts',
        // By number, from the folder.
        'demo/server/database/migrations/*.ts',
        'test/**/*.{test,journey}.ts',
        'test/faults/every-*.ts',
        // Bundled, with or without a planted fault.
        'test/simulator/playing.ts',
        // For the compiler alone.
        'test/presets/define-preset.types.ts',
        // By hand, as each says in its first line.
        'demo/{pictures,guides/own-backend}.ts',
        'test/hostile/pictures.ts',
        'test/model/personal-numbers/print-figures.ts',
        ...late,
      ],
      project: ['src/**/*.ts', 'demo/**/*.{ts,js,html}', 'test/**/*.{ts,html}', '!demo/hosts/*/**'],
      ignoreDependencies: [
        new RegExp(`^(${takenByHosts.join('|')})$`),
        // Run by its path in test/gates/templates.test.ts.
        'lit-analyzer',
      ],
    },
    'demo/hosts/*': { project },
    'demo/hosts/plain': { project, entry: ['public/*.js'] },
    'demo/hosts/server-rendered': { project, entry: ['src/{server,browser}.ts'] },
  },
};

export default config;
