/** The first page of the account's cases, loaded before anything else; from there the board takes over. */
import type { LitElement } from 'lit';
import type { CaseFilter, CasePage } from '../../model/case-list.ts';
import type { Preset } from '../../model/preset.ts';
import type { Fault } from '../../ui/fault-of.ts';
import { Latest } from '../latest.ts';
import type { Source } from '../source.ts';

/** As many as the board asks for at a time. */
const ROWS = 50;

interface Host extends LitElement {
  filter: CaseFilter | undefined;
  preset: Preset | string | undefined;
}

export class FirstPage {
  page: CasePage | undefined;
  fault: Fault | undefined;
  /** An answer is awaited. */
  busy = false;
  readonly #host: Host;
  readonly #source: Source;
  readonly #failed: (fault: Fault) => void;
  readonly #latest = new Latest();

  constructor(host: Host, source: Source, failed: (fault: Fault) => void) {
    this.#host = host;
    this.#source = source;
    this.#failed = failed;
  }

  /** From nothing: what is shown goes, and the skeleton stands in. */
  restart(): Promise<void> {
    this.page = undefined;
    return this.refresh();
  }

  /** Again, under the eyes of the reader. */
  async refresh(): Promise<void> {
    this.fault = undefined;
    this.busy = true;
    this.#host.requestUpdate();
    const { filter } = this.#host;
    const outcome = await this.#latest.run(async (signal) => {
      const { backend, account } = await this.#source.find(signal);
      const clean = filter && (await import('./filter.ts')).cleanFilter(filter);
      return backend.listCases({ account, limit: ROWS, ...clean }, { signal });
    });
    if (!outcome) return;
    this.busy = false;
    if ('value' in outcome) this.page = outcome.value;
    else {
      this.fault = outcome.fault;
      this.#failed(outcome.fault);
      // The board, which brings the society's words, may never come.
      import('./preset-source.ts').then((part) => part.presetAfter(outcome.fault, this.#host, this.#source), () => undefined);
    }
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#latest.cancel();
  }
}
