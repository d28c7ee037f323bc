/** The worker that looks for personal numbers: a script of its own beside the parts of the page. */
import { build, type Plugin, type Rolldown } from 'vite';
import { at } from './at.ts';
import { papaparseAsModule } from './old-scripts.ts';

/** Where a worker's script stands beside the parts of the page, `folder` being theirs. */
export const numbersWorker = (folder: string): Plugin => {
  let making: Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> | undefined;
  return {
    name: 'numbers-worker',
    // Before the compiler, while the name still stands as it was written.
    enforce: 'pre',
    async transform(code, id) {
      if (id.split('?')[0] !== at('src/runtime/personal-numbers/look.ts')) return null;
      const [script] = await (making ??= workerFiles());
      return { code: code.replace('./worker.ts', `./${script!.fileName}`), map: null };
    },
    async generateBundle() {
      for (const file of (await making) ?? []) {
        const isScript = file.type === 'chunk';
        this.emitFile({ type: 'asset', fileName: isScript ? `${folder}/${file.fileName}` : file.fileName, source: isScript ? file.code : file.source });
      }
    },
  };
};

/** By itself, so that nothing of a page gets into it; what reads a PDF apart, for those who choose one. The entry is first. */
async function workerFiles(): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [papaparseAsModule],
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: 'third-party-licenses.numbers-worker.md' },
      lib: { entry: { 'numbers-worker': at('src/runtime/personal-numbers/worker.ts') }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, comments: false, entryFileNames: '[name]-[hash].js', chunkFileNames: 'numbers-worker-[name]-[hash].js' },
      },
    },
  });
  return (made as Rolldown.RolldownOutput[])[0]!.output;
}
