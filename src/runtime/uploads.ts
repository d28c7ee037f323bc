/** The bytes of the files: read, hashed after their "yes", sent, stopped, forgotten, as the flow decides. */
import type { CaseBackend } from '../backend/port.ts';
import type { FileDeed, FileEvent } from '../flow/attaching.ts';
import { contentFits } from '../model/attachment.ts';
import type { Attestation } from '../model/attestation.ts';
import type { Counts } from '../model/personal-numbers/counts.ts';
import { attest, type Confirmation } from './attest.ts';
import { withOffset, type Clock } from './clock.ts';
import type { KeptFiles } from './kept-files.ts';
import { asBackendError } from './trouble.ts';

/** What the uploads need of the runtime around them. */
export interface UploadRoute {
  readonly backend: CaseBackend;
  readonly clock: Clock;
  readonly newKey: () => string;
  readonly dispatch: (event: FileEvent) => void;
  readonly signedIn: <T>(call: () => Promise<T>) => Promise<T>;
  /** Where confirmed files lie until they are uploaded. */
  readonly kept?: () => KeptFiles | null;
  /** What is confirmed at this moment: which words, in which language, by whom. */
  readonly confirming: () => Omit<Confirmation, 'gesture' | 'at'>;
  /** Aborted with the runtime's end. */
  readonly signal: AbortSignal;
}

/** What is uploaded sooner need not be kept on the device, ms. */
const KEEP_AFTER = 1_000;

export class Uploads {
  /** Personal numbers that the member is warned of, for the record. */
  readonly noticed = new WeakMap<File, Counts>();
  readonly #route: UploadRoute;
  readonly #files = new Map<string, File>();
  readonly #running = new Map<string, AbortController>();
  /** There, and the device does not know it yet. */
  readonly #there = new Set<string>();

  constructor(route: UploadRoute) {
    this.#route = route;
    route.signal.addEventListener('abort', () => {
      this.#running.forEach((upload) => upload.abort());
      this.#files.clear();
    });
  }

  fileOf(id: string): File | undefined {
    return this.#files.get(id);
  }

  choose(files: readonly File[]): void {
    const chosen = files.map((file) => {
      const id = this.#route.newKey();
      this.#files.set(id, file);
      return { id, name: file.name, size: file.size, type: file.type };
    });
    this.#route.dispatch({ type: 'files-chosen', files: chosen });
  }

  /** The draft as it stands lies on the device: of what is there, it needs the bytes no more. */
  saved(): void {
    this.#there.forEach((id) => this.#kept?.forget(id));
    this.#there.clear();
  }

  run(deed: FileDeed): void {
    switch (deed.do) {
      case 'inspect-file':
        return void this.#inspect(deed.id, deed.name);
      case 'attest':
        return void this.#attest(deed.id, deed.gesture);
      case 'upload':
        return void this.#upload(deed.id, deed.attestation);
      case 'stop-upload':
        return this.#running.get(deed.id)?.abort();
      case 'forget-file':
        return this.#forget(deed.id, deed.upload);
    }
  }

  async #inspect(id: string, name: string): Promise<void> {
    const head = await this.#files.get(id)?.slice(0, 4096).arrayBuffer().catch(() => undefined);
    this.#route.dispatch({ type: 'file-inspected', id, fits: head !== undefined && contentFits(name, new Uint8Array(head)) });
  }

  async #attest(id: string, gesture: Attestation['gesture']): Promise<void> {
    const { clock, dispatch, confirming } = this.#route;
    const file = this.#files.get(id);
    const confirmation = { ...confirming(), gesture, at: withOffset(clock.now()) };
    try {
      if (!file) throw new Error();
      const attestation = await attest(file, { ...confirmation, noticed: this.noticed.get(file) });
      // Removed meanwhile, or there already, it is not to be kept.
      clock.after(KEEP_AFTER, () => this.#files.get(id) === file && this.#kept?.keep(id, file));
      dispatch({ type: 'file-attested', id, attestation });
    } catch {
      dispatch({ type: 'file-unreadable', id });
    }
  }

  async #upload(id: string, attestation: Attestation): Promise<void> {
    const { backend, dispatch, signedIn } = this.#route;
    const control = new AbortController();
    this.#running.set(id, control);
    // From before a reload, perhaps.
    const file = this.#files.get(id) ?? (await this.#kept?.find(id, attestation.file));
    if (control.signal.aborted) return;
    if (!file || !backend.uploadFile) {
      this.#drop(id);
      return dispatch({ type: 'file-lost', id });
    }
    this.#files.set(id, file);
    const call = {
      signal: control.signal,
      onProgress: (sent: number): void => {
        // A stopped upload may still count while its file is sent anew.
        if (!control.signal.aborted) dispatch({ type: 'upload-moved', id, state: { is: 'uploading', sent } });
      },
    };
    try {
      const upload = await signedIn(() => backend.uploadFile!(file, attestation, call));
      // Stopped or removed while its last answer was on the way: no orphan stays behind.
      if (control.signal.aborted) return this.#discard(upload);
      this.#files.delete(id);
      this.#there.add(id);
      dispatch({ type: 'upload-moved', id, state: { is: 'uploaded', upload } });
    } catch (error) {
      if (control.signal.aborted) return;
      const { code, detail } = asBackendError(error);
      dispatch({ type: 'upload-moved', id, state: { is: 'failed', code, ...(detail && { detail }) } });
    }
  }

  #forget(id: string, upload: string | undefined): void {
    this.#running.get(id)?.abort();
    this.#drop(id);
    if (upload) this.#discard(upload);
  }

  get #kept(): KeptFiles | null | undefined {
    return this.#route.kept?.();
  }

  #drop(id: string): void {
    this.#files.delete(id);
    this.#kept?.forget(id);
  }

  /** Best effort: an upload that no case claims is the backend's to expire. */
  #discard(upload: string): void {
    const { backend, signedIn, signal } = this.#route;
    if (!backend.discardFile) return;
    const call = (): Promise<void> => backend.discardFile!(upload);
    // Nobody is asked to sign in for a wizard that is gone.
    void (signal.aborted ? call() : signedIn(call)).catch(() => undefined);
  }
}
