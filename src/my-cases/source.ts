/** Where the element's cases come from, and of which account: found once, until a property changes. */
import { BackendError } from '../backend/error.ts';
import type { CaseBackend } from '../backend/port.ts';
import { NoBackend } from './fault.ts';
import { findBackend, type BackendSource } from '../ui/backend-source.ts';

export interface Reach {
  readonly backend: CaseBackend;
  readonly account: string;
}

interface Host extends BackendSource {
  account: string | undefined;
}

/** A page often hands its backend over a moment after the element is there: that is no error. */
const GRACE = 1000;

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, GRACE));

export class Source {
  readonly #host: Host;
  #reach: Reach | undefined;
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** As far as known without asking. */
  get account(): string | undefined {
    return this.#host.account || this.#reach?.account;
  }

  forget(): void {
    this.#reach = undefined;
    this.#turn++;
  }

  async find(signal: AbortSignal): Promise<Reach> {
    if (this.#reach) return this.#reach;
    const turn = this.#turn;
    const backend = (await findBackend(this.#host)) ?? (await pause().then(() => findBackend(this.#host)));
    if (!backend) throw new NoBackend();
    const account = this.#host.account || (await firstAccount(backend, signal));
    const reach = { backend, account };
    // A property that changed meanwhile has made this answer the former one.
    if (turn === this.#turn) this.#reach = reach;
    return reach;
  }
}

async function firstAccount(backend: CaseBackend, signal: AbortSignal): Promise<string> {
  const { accounts } = await backend.session({ signal });
  const [first] = accounts;
  if (!first) throw new BackendError('forbidden');
  return first.id;
}
