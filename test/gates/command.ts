/** Runs one of the project's tools as a person would at the terminal, and answers with what it said. */
import { spawn } from 'node:child_process';

export interface Said {
  readonly status: number | null;
  readonly output: string;
}

/** `tool` is a path below node_modules. Colours are off, so that a gate can read the words. */
export const run = (tool: string, ...words: readonly string[]): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${tool}`, ...words], {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    const heard = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: output.trim() }));
  });
