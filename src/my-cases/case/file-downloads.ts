/** Fetches a case's file through the backend and hands it to the browser to save, never to open. */
import type { LitElement } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import type { CaseFile } from '../../model/case.ts';
import { withSession } from '../../runtime/session.ts';
import { announceFor } from '../../ui/announcer.ts';
import { saveFile } from '../../ui/save-file.ts';
import { signInAgain } from '../../ui/sign-in-again.ts';
import { faultOf, type Fault } from '../../ui/fault-of.ts';
import { faultWords } from '../../ui/fault-words.ts';
import { plainName } from '../../model/plain-name.ts';

type ReadFile = NonNullable<CaseBackend['readFile']>;

export class FileDownloads {
  readonly #host: LitElement;
  readonly #read: ReadFile;
  readonly #states = new Map<string, 'loading' | Fault>();

  constructor(host: LitElement, read: ReadFile) {
    this.#host = host;
    this.#read = read;
  }

  stateOf(file: CaseFile): 'loading' | Fault | undefined {
    return this.#states.get(file.id);
  }

  async start(caseId: string, file: CaseFile): Promise<void> {
    if (this.#states.get(file.id) === 'loading') return;
    this.#set(file.id, 'loading');
    try {
      const bytes = await withSession(() => this.#read(caseId, file.id), () => signInAgain(this.#host));
      // A neutral type: no browser is tempted to show a page or a picture that someone else wrote.
      saveFile(new Blob([bytes], { type: 'application/octet-stream' }), plainName(file.name));
      this.#set(file.id, undefined);
    } catch (error) {
      const fault = faultOf(error);
      this.#set(file.id, fault);
      announceFor(this.#host, () => faultWords(fault.code));
    }
  }

  #set(id: string, state: 'loading' | Fault | undefined): void {
    if (state) this.#states.set(id, state);
    else this.#states.delete(id);
    this.#host.requestUpdate();
  }
}
