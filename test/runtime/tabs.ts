/** One browser with as many tabs as a test opens: they share what is stored, the locks and the kept files. */
import type { FileIdentity } from '../../src/model/attestation.ts';
import { sha256 } from '../../src/model/sha256.ts';
import type { Beginning } from '../../src/flow/begin.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import type { FlowEvent } from '../../src/flow/state.ts';
import { draftName } from '../../src/runtime/draft-store.ts';
import { DraftWatch } from '../../src/runtime/draft-watch.ts';
import type { KeptFiles } from '../../src/runtime/kept-files.ts';
import type { Hold, Locks } from '../../src/runtime/locks.ts';
import { openDraft } from '../../src/runtime/open-draft.ts';
import { WizardRuntime } from '../../src/runtime/wizard-runtime.ts';
import { beginning } from '../flow/builders.ts';
import { MemoryStore, ScreenLog, StillClock, ToldBackend } from './rig.ts';

class TabLocks implements Locks {
  readonly #held = new Map<string, () => void>();

  isHeld(name: string): boolean {
    return this.#held.has(name);
  }

  get names(): readonly string[] {
    return [...this.#held.keys()];
  }

  async take(name: string, byForce: boolean): Promise<Hold | null> {
    if (this.isHeld(name) && !byForce) return null;
    this.#held.get(name)?.();
    let take = (): void => {};
    const lost = new Promise<void>((taken) => {
      take = taken;
    });
    this.#held.set(name, take);
    return { lost, release: () => void (this.#held.get(name) === take && this.#held.delete(name)) };
  }
}

/** The files that lie on the device, by their ids. */
class FileShelf implements KeptFiles {
  readonly files = new Map<string, Blob>();

  ids = async (): Promise<ReadonlySet<string>> => new Set(this.files.keys());
  keep = (id: string, file: Blob): void => void this.files.set(id, file);
  forget = (id: string): void => void this.files.delete(id);
  forgetAll = (): void => this.files.clear();

  async find(id: string, { name, type, sha256: confirmed }: FileIdentity): Promise<File | undefined> {
    const bytes = await this.files.get(id)?.arrayBuffer();
    return bytes && (await sha256(bytes)) === confirmed ? new File([bytes], name, { type }) : undefined;
  }
}

export interface Tab {
  readonly runtime: WizardRuntime;
  readonly watch: DraftWatch;
  readonly screen: ScreenLog;
  readonly backend: ToldBackend;
  act(...events: readonly FlowEvent[]): void;
}

export class Browser {
  readonly store = new MemoryStore();
  locks = new TabLocks();
  readonly shelf = new FileShelf();
  readonly clock = new StillClock();
  readonly name = draftName(beginning.preset.id, beginning.session.member, 'a-1');
  hasLocks = true;
  #ids = 0;

  /** Every tab is gone at once, without a word. */
  crash(): void {
    this.locks = new TabLocks();
  }

  /** As the engine does it; `byForce` once the member pressed "go on here". */
  async open(byForce = false, change: Partial<Beginning> = {}): Promise<Tab> {
    const [screen, backend] = [new ScreenLog(), new ToldBackend()];
    const { store, shelf, clock } = this;
    const drafts = { store, locks: this.hasLocks ? this.locks : null, kept: shelf };
    const draft = await openDraft(drafts, this.name, clock.now().getTime(), byForce);
    const newKey = (): string => `id-${++this.#ids}`;
    const runtime = new WizardRuntime(
      { ...drafts, backend, clock, screen, newKey, random: () => 0.5, textOf: ({ id }, answer) => `${id}: ${String(answer)}` },
      beginOrResume({ ...beginning, ...draft, key: newKey(), ...change }),
      'a-1',
      draft,
    );
    const watch = (runtime.watch = new DraftWatch(runtime, { ...drafts, screen }, this.name, draft.hold));
    return { runtime, watch, screen, backend, act: (...events) => events.forEach((event) => runtime.dispatch(event)) };
  }
}
