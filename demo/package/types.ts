/** Writes the types of each entry to `dist/`, what they share beside them; Lit's are within, so that a host needs no other package. */
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { at } from './at.ts';
import { entries, kit } from './entries.ts';
import { note } from './inside.ts';

const build = await rolldown({
  input: { ...entries, ...kit },
  cwd: at(''),
  resolve: { symlinks: false },
  // No comments that name files of the machine.
  experimental: { attachDebugInfo: 'none' },
  plugins: [dts({ emitDtsOnly: true, sourcemap: false, tsconfig: at('tsconfig.json') })],
});
const { output } = await build.write({ dir: at('dist'), format: 'es', entryFileNames: '[name].js', chunkFileNames: 'types/[name].d.ts' });
note('types', output);
