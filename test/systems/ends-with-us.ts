/** Ends a program that a test run started however the run itself ends, even by a signal that it never hears. */
import { spawn } from 'node:child_process';

export interface Ending {
  readonly pid: number;
  readonly signal: 'INT' | 'TERM' | 'KILL';
  /** Removed once the program is gone. */
  readonly folder?: string;
  /** Whom the program runs as. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Its input is a pipe from this process, which the system closes when the process is gone: then, or when told, it acts. */
const guard = `
trap '' INT TERM HUP
cat >/dev/null
kill -"$1" "$2" 2>/dev/null
tries=0
while kill -0 "$2" 2>/dev/null && [ $tries -lt 100 ]; do tries=$((tries + 1)); sleep 0.1; done
kill -KILL "$2" 2>/dev/null
[ -z "$3" ] || rm -rf "$3"
`;

/** Answers with what ends the program now; resolves once it is gone, and its folder with it. */
export function endsWithUs({ pid, signal, folder = '', user }: Ending): () => Promise<void> {
  const watching = spawn('/bin/sh', ['-c', guard, 'guard', signal, String(pid), folder], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of the terminal's group: an interrupt is for the run, and the guard hears of it by the run's end.
    detached: true,
    ...user,
  });
  const gone = new Promise<void>((resolve) => watching.once('exit', () => resolve()));
  watching.unref();
  return async () => {
    watching.ref();
    watching.stdin.end();
    await gone;
  };
}
