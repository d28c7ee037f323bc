/** Makes the production build that gates measure and journeys load. */
import { spawn } from 'node:child_process';

/** Once, where several suites follow each other on the same sources: `BUILT=1` says that it was done. */
export async function buildAll(): Promise<void> {
  if (process.env['BUILT']) return;
  await vite('build');
  await vite('build', '--mode', 'conformance');
  await vite('build', '--mode', 'demo');
}

/** In a process of its own: Vite sets NODE_ENV, which would make the tests' Lit a different one. */
const vite = (...words: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...words, '--logLevel', 'warn'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`vite ${words.join(' ')} failed with exit status ${code}.`));
    });
  });
