/** Has a file looked into beside the page, for as long as somebody wants to know and never for long. */
import type { Noticed } from './noticed.ts';

export interface Wanted {
  readonly file: File;
  /** Of the member, which is as a rule that of what they write. */
  readonly lang: string;
  /** Address of the script that reads a PDF; empty where there is none. */
  readonly pdf: string;
}

export interface Told {
  readonly noticed: readonly Noticed[];
  readonly done?: true;
}

export type Tell = (noticed: readonly Noticed[]) => void;

/** Ten seconds in all. */
const BEAT = 250;
const BEATS = 40;

/**
 * The build puts the finished scripts beside this one, and their names here. Each is whole, and each is named on the page:
 * a host's bundler copies what it sees in a `new URL`, and looks no further.
 */
const script = './worker.ts';
const url = new URL(script, import.meta.url);
const reader = './pdf-file.ts';
const pdf = reader && new URL(reader, import.meta.url).href;

/** Where a page wants to be asked for scripts, this policy answers with one, whatever it is asked for: ours. */
let policy: { createScriptURL(asked: string): string } | undefined;

function start(): Worker {
  // A worker of another origin is never let in: not even asking spares the page an error.
  if (url.origin !== origin) throw new Error();
  policy ??= (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): typeof policy } }).trustedTypes?.createPolicy('case-wizard', {
    createScriptURL: () => url.href,
  });
  return new Worker(policy?.createScriptURL('') ?? url, { type: 'module' });
}

/** Resolves when there is no more to tell. */
export const look = (what: Omit<Wanted, 'pdf'>, wanted: () => boolean, tell: Tell): Promise<void> =>
  new Promise((end) => {
    let worker: Worker | undefined;
    let beats = BEATS;
    const goesOn = (): boolean => beats > 0 && wanted();
    const over = (): void => {
      clearInterval(beat);
      worker?.terminate();
      end();
    };
    const here = (): void => {
      worker?.terminate();
      void import('./on-page.ts').then((part) => part.lookOnPage(what, goesOn, tell)).then(over, over);
    };
    const beat = setInterval(() => {
      beats--;
      if (!goesOn()) over();
    }, BEAT);
    try {
      worker = start();
      worker.onerror = here;
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        tell(data.noticed);
        if (data.done) over();
      };
      worker.postMessage({ ...what, pdf } satisfies Wanted);
    } catch {
      here();
    }
  });
