/** Makes the production build that gates measure and journeys load, as everybody makes it. */
import { spawn } from 'node:child_process';

/** Once, where several suites follow each other on the same sources: `BUILT=1` says that it was done. */
export async function buildAll(): Promise<void> {
  if (process.env['BUILT']) return;
  await new Promise<void>((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run build failed with exit status ${code}.`));
    });
  });
}
