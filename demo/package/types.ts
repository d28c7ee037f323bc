/** Writes the types of each entry to `dist/`, what they share beside them; Lit's are within, so that a host needs no other package. */
import { writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { at } from './at.ts';
import { entries, frameworks, kit } from './entries.ts';
import { note } from './inside.ts';

const build = await rolldown({
  input: { ...entries, ...kit, ...frameworks },
  cwd: at(''),
  resolve: { symlinks: false },
  // No comments that name files of the machine.
  experimental: { attachDebugInfo: 'none' },
  // The host's own; an entry of theirs is imported by those who have them.
  external: /^(react|preact|solid-js|svelte|vue)(\/|$)/,
  plugins: [dts({ emitDtsOnly: true, sourcemap: false, tsconfig: at('tsconfig.json') })],
});
const { output } = await build.write({ dir: at('dist'), format: 'es', entryFileNames: '[name].js', chunkFileNames: 'types/[name].d.ts' });
note('types', output);

// Node and bundlers want a script behind every name that is imported; the compiler takes what stands beside it.
for (const name of Object.keys(frameworks)) writeFileSync(at(`dist/${name}.js`), 'export{};\n');
