/** The worker that looks for personal numbers and what reads a PDF for it: scripts of their own beside the parts of the page. */
import { build, type Plugin, type Rolldown } from 'vite';
import { at } from './at.ts';
import { inside } from './inside.ts';
import { papaparseAsModule } from './old-scripts.ts';

interface Script {
  /** As the page's part names it in the sources. */
  readonly source: string;
  /** What it is called in the finished folder. */
  readonly name: string;
}

const scripts: readonly Script[] = [
  { source: 'worker.ts', name: 'numbers-worker' },
  { source: 'pdf-file.ts', name: 'numbers-pdf' },
];

type Made = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** Where their scripts stand beside the parts of the page, `folder` being theirs. */
export const numbersWorker = (folder: string): Plugin => {
  let making: Promise<readonly Made[]> | undefined;
  return {
    name: 'numbers-worker',
    // Before the compiler, while the names still stand as they were written.
    enforce: 'pre',
    async transform(code, id) {
      if (id.split('?')[0] !== at('src/runtime/personal-numbers/look.ts')) return null;
      const made = await (making ??= Promise.all(scripts.map(whole)));
      return { code: made.reduce((text, [script], each) => text.replace(`./${scripts[each]!.source}`, `./${script!.fileName}`), code), map: null };
    },
    async generateBundle() {
      for (const file of ((await making) ?? []).flat()) {
        const isScript = file.type === 'chunk';
        this.emitFile({ type: 'asset', fileName: isScript ? `${folder}/${file.fileName}` : file.fileName, source: isScript ? file.code : file.source });
      }
    },
  };
};

/**
 * By itself, so that nothing of a page gets into it, and in one file: bundlers of hosts copy a script that a page starts
 * as it is, without what it would import. The script is first.
 */
async function whole({ source, name }: Script): Promise<Made> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { preserveSymlinks: true },
    plugins: [papaparseAsModule, inside(name)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { [name]: at(`src/runtime/personal-numbers/${source}`) }, formats: ['es'] },
      rolldownOptions: {
        // Tools that go by the text of a script would not take it for a module, for all the old ones within.
        output: { minify: true, comments: false, codeSplitting: false, entryFileNames: '[name]-[hash].js', banner: 'export {};' },
      },
    },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output;
}
