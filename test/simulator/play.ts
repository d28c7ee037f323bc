/** Plays one schedule from its seed to its rest, and judges it at every moment. */
import { FoundFile, PaperReply } from './cupboard.ts';
import { digest, Stage, type Broken, type Schedule } from './stage.ts';

export interface Verdict {
  readonly law?: string;
  readonly why?: string;
  /** It is a gap that is known. */
  readonly known?: string;
  /** Faults that were met. */
  readonly met: readonly string[];
  readonly trace: readonly string[];
  readonly steps: number;
}

/** Ends a run that does not end. */
const MOST_STEPS = 8_000;

let stage: Stage;
let crashed: (error: unknown) => void = () => {};

const inPlaceOf = (owner: object, name: string, descriptor: PropertyDescriptor): void =>
  // Every planted bug comes with a bundle of its own.
  void Object.defineProperty(owner, name, { ...descriptor, configurable: true });

/** The platform's own hash is made on another thread, in a time that is not this world's. */
inPlaceOf(crypto.subtle, 'digest', {
  value: async (_: string, bytes: BufferSource) =>
    digest(Buffer.from(ArrayBuffer.isView(bytes) ? (bytes.buffer as ArrayBuffer) : bytes).toString('latin1')),
});
/** What the browser would have. */
inPlaceOf(globalThis, 'localStorage', { get: () => stage.shelf.storage });
inPlaceOf(globalThis, 'caches', { get: () => stage.cupboard.caches });
inPlaceOf(globalThis, 'Response', { value: PaperReply });
inPlaceOf(globalThis, 'File', { value: FoundFile });
// Most errors here are part of a play: where they were made does not matter, and finding out takes most of the time.
Error.stackTraceLimit = 0;

process.on('unhandledRejection', (error) => crashed(error));

/** What nobody caught is told only now. */
const aired = (): Promise<void> => new Promise((done) => setImmediate(done));

export async function play(schedule: Schedule, traced = false): Promise<Verdict> {
  let verdict: Broken | undefined;
  crashed = (error) => {
    verdict ??= { law: 'nothing is thrown', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  };
  stage = new Stage(schedule, traced);
  const { world, network } = stage;
  try {
    const rests = await world.run(() => {
      verdict ??= stage.judge(false);
      if (verdict) world.end();
    }, MOST_STEPS);
    if (!rests) verdict ??= { law: 'it comes to rest', why: `not within ${MOST_STEPS} steps` };
    verdict ??= stage.judge(true);
    await aired();
  } catch (error) {
    crashed(error);
  }
  return { ...verdict, met: network.met, trace: world.trace, steps: world.steps };
}
