/** A runtime with every part handed in: a clock that stands still, a store in memory, a backend that does as told. */
import { BackendError, type BackendErrorCode } from '../../src/backend/error.ts';
import type { CaseBackend, UploadCall } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Receipt, Submission } from '../../src/model/case.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Beginning } from '../../src/flow/begin.ts';
import { beginOrResume } from '../../src/flow/resume.ts';
import type { Announcement, FlowEvent } from '../../src/flow/state.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { DraftStore, StoredDraft } from '../../src/runtime/draft-store.ts';
import { WizardRuntime, type Screen } from '../../src/runtime/wizard-runtime.ts';
import { beginning } from '../flow/builders.ts';

/** A promise that the test settles. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export function held<T>(): Held<T> {
  let resolve: Held<T>['resolve'] = () => {};
  let reject: Held<T>['reject'] = () => {};
  const promise = new Promise<T>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}

export class StillClock implements Clock {
  readonly #start = Date.parse('2026-03-02T15:00:00Z');
  #passed = 0;
  #timers: { readonly due: number; readonly act: () => void }[] = [];

  now(): Date {
    return new Date(this.#start + this.#passed);
  }

  after(ms: number, act: () => void): () => void {
    const timer = { due: this.#passed + ms, act };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  get pending(): number {
    return this.#timers.length;
  }

  pass(ms: number): void {
    this.#passed += ms;
    const due = this.#timers.filter((timer) => timer.due <= this.#passed);
    this.#timers = this.#timers.filter((timer) => timer.due > this.#passed);
    for (const { act } of due) act();
  }
}

export class MemoryStore implements DraftStore {
  /** Everything that was ever written, as text. */
  readonly written: string[] = [];
  readonly kept = new Map<string, Draft>();
  readonly #revisions = new Map<string, number>();
  off = false;

  revision(name: string): number {
    return this.#revisions.get(name) ?? 0;
  }

  async load(name: string): Promise<StoredDraft> {
    return { revision: this.revision(name), draft: this.kept.get(name) };
  }

  save(name: string, draft: Draft, _: number, seen: number, alone = false): number | undefined {
    if (this.off) throw new DOMException('off', 'QuotaExceededError');
    const there = this.revision(name);
    if (there !== seen && (there || !alone)) return undefined;
    const text = JSON.stringify(draft);
    this.written.push(text);
    this.kept.set(name, JSON.parse(text) as Draft);
    this.#revisions.set(name, seen + 1);
    return seen + 1;
  }

  clear(name: string, seen: number, received?: string): void {
    if (this.revision(name) !== seen && this.kept.get(name)?.key !== received) return;
    this.kept.delete(name);
    this.#revisions.delete(name);
  }

  get only(): Draft | undefined {
    return [...this.kept.values()][0];
  }
}

export class ScreenLog implements Screen {
  readonly said: Announcement['say'][] = [];
  readonly focused: string[] = [];
  readonly steps: string[] = [];
  readonly received: { readonly receipt: Receipt; readonly account: string }[] = [];
  changes = 0;
  handOvers = 0;
  signInsAsked = 0;
  /** The host's answers. */
  submits = true;
  signIn: (() => Promise<unknown> | undefined) = () => undefined;

  changed(): void {
    this.changes++;
  }
  announce(what: Announcement): void {
    this.said.push(what.say);
  }
  focus(target: string): void {
    this.focused.push(target);
  }
  tellStep(step: string): void {
    this.steps.push(step);
  }
  tellReceived(receipt: Receipt, account: string): void {
    this.received.push({ receipt, account });
  }
  askSubmit(): boolean {
    return this.submits;
  }
  signInAgain(): Promise<unknown> | undefined {
    this.signInsAsked++;
    return this.signIn();
  }
  handedOver(): void {
    this.handOvers++;
  }
}

export interface Upload {
  readonly file: Blob;
  readonly attestation: Attestation;
  readonly call: UploadCall;
  readonly answer: Held<string>;
}

export interface Submit {
  readonly submission: Submission;
  readonly key: string;
  readonly answer: Held<Receipt>;
}

/** Writes down what it is asked, and answers when the test does. */
export class ToldBackend implements CaseBackend {
  readonly uploads: Upload[] = [];
  readonly submits: Submit[] = [];
  readonly lookUps: { readonly key: string; readonly answer: Held<Receipt | null> }[] = [];
  readonly discarded: string[] = [];
  findReceipt: CaseBackend['findReceipt'] = (key) => {
    const answer = held<Receipt | null>();
    this.lookUps.push({ key, answer });
    return answer.promise;
  };

  session(): Promise<never> {
    throw new Error('not asked here');
  }
  listCases(): Promise<never> {
    throw new Error('not asked here');
  }
  readCase(): Promise<never> {
    throw new Error('not asked here');
  }
  submitCase(submission: Submission, key: string): Promise<Receipt> {
    const answer = held<Receipt>();
    this.submits.push({ submission, key, answer });
    return answer.promise;
  }
  uploadFile(file: Blob, attestation: Attestation, call: UploadCall): Promise<string> {
    const answer = held<string>();
    this.uploads.push({ file, attestation, call, answer });
    return answer.promise;
  }
  discardFile(upload: string): Promise<void> {
    this.discarded.push(upload);
    return Promise.reject(new BackendError('not-found'));
  }
}

export interface Rig {
  readonly runtime: WizardRuntime;
  readonly clock: StillClock;
  readonly store: MemoryStore;
  readonly screen: ScreenLog;
  readonly backend: ToldBackend;
  act(...events: readonly FlowEvent[]): void;
}

export function rig(change: Partial<Beginning> = {}, prepare: (backend: ToldBackend) => void = () => {}): Rig {
  const [clock, store, screen, backend] = [new StillClock(), new MemoryStore(), new ScreenLog(), new ToldBackend()];
  prepare(backend);
  let ids = 0;
  const runtime = new WizardRuntime(
    { backend, store, locks: null, kept: null, clock, screen, newKey: () => `id-${++ids}`, random: () => 0.5, textOf: ({ id }, answer) => `${id}: ${String(answer)}` },
    beginOrResume({ ...beginning, ...change }),
    'a-1',
  );
  return { runtime, clock, store, screen, backend, act: (...events) => events.forEach((event) => runtime.dispatch(event)) };
}

/** Waits until it holds: files are read and hashed by the platform, in their own time. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((done) => setTimeout(done, 2));
  if (!holds()) throw new Error('it never came to hold');
}

/** Lets everything that is already answered be heard. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

export const trouble = (code: BackendErrorCode, facts: { retryable?: boolean; ambiguous?: boolean; detail?: string; retryAfter?: number } = {}): BackendError =>
  new BackendError(code, facts);

export const pdfFile = (name: string, text = '%PDF-1.7 a certificate'): File => new File([text], name, { type: 'application/pdf' });
