/** Where the element's cases come from, and of which account: found once, until a property changes. */
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import type { Session } from '../model/case.ts';
import { NoBackend } from '../ui/fault-of.ts';
import { findBackend, type BackendSource } from '../ui/backend-source.ts';

export interface Reach {
  readonly backend: CaseBackend;
  readonly account: string;
}

interface Host extends BackendSource {
  account: string | undefined;
}

export class Source {
  readonly #host: Host;
  #reach: Reach | undefined;
  /** One for all who ask: what its session says of what it can do is kept with it. */
  #backend: Promise<CaseBackend> | undefined;
  #asked: { readonly backend: CaseBackend; readonly session: Promise<Session> } | undefined;
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** As far as known without asking. */
  get account(): string | undefined {
    return this.#host.account || this.#reach?.account;
  }

  /** The backend and the account, once they are found. */
  get known(): Reach | undefined {
    return this.#reach;
  }

  /** Another one for each backend or account. */
  get turn(): number {
    return this.#turn;
  }

  /** Found without asking who is signed in. */
  get backend(): Promise<CaseBackend> {
    return (this.#backend ??= this.#seek());
  }

  forget(): void {
    this.#reach = this.#backend = this.#asked = undefined;
    this.#turn++;
  }

  /** Who is signed in, asked once. */
  async session(signal: AbortSignal): Promise<Session> {
    const { backend } = await this.find(signal);
    return this.#sessionOf(backend);
  }

  async find(signal: AbortSignal): Promise<Reach> {
    if (this.#reach) return this.#reach;
    const turn = this.#turn;
    const backend = await this.backend;
    const account = this.#host.account || firstAccount(await this.#sessionOf(backend));
    signal.throwIfAborted();
    const reach = { backend, account };
    // A property that changed meanwhile has made this answer the former one.
    if (turn === this.#turn) this.#reach = reach;
    return reach;
  }

  #seek(): Promise<CaseBackend> {
    const seeking = findBackend(this.#host).then((backend) => {
      if (!backend) throw new NoBackend();
      return backend;
    });
    seeking.catch(() => {
      if (this.#backend === seeking) this.#backend = undefined;
    });
    return seeking;
  }

  /** By no one's signal: whoever else asks meanwhile shares the answer. */
  #sessionOf(backend: CaseBackend): Promise<Session> {
    if (this.#asked?.backend === backend) return this.#asked.session;
    const session = backend.session();
    this.#asked = { backend, session };
    session.catch(() => {
      if (this.#asked?.session === session) this.#asked = undefined;
    });
    return session;
  }
}

function firstAccount({ accounts }: Session): string {
  const [first] = accounts;
  if (!first) throw new BackendError('forbidden');
  return first.id;
}
