/** Loads the account's cases, page by page, and keeps them fresh without a flicker. */
import type { ReactiveControllerHost } from 'lit';
import { Latest } from '../latest.ts';
import { freshList, listAfter, type ListEvent, type ListState, type Load } from './list-state.ts';
import type { Source } from '../source.ts';
import type { Fault } from '../fault.ts';

export class CaseList {
  state: ListState = freshList;
  readonly #host: ReactiveControllerHost;
  readonly #source: Source;
  readonly #failed: (fault: Fault) => void;
  readonly #latest = new Latest();
  #underway: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, source: Source, failed: (fault: Fault) => void) {
    this.#host = host;
    this.#source = source;
    this.#failed = failed;
  }

  /** From nothing: what is shown goes, and the skeleton stands in. */
  restart(): Promise<void> {
    return this.#load('all');
  }

  /** The top again, under the eyes of the reader: nothing moves that did not change. */
  async refresh(): Promise<void> {
    // The page that was asked for by hand is not thrown away for a silent refresh.
    if (this.state.loading === 'more') await this.#underway;
    await this.#load(this.state.loading === 'all' || this.state.fault?.during === 'all' ? 'all' : 'again');
  }

  /** The following page, added below. */
  async more(): Promise<void> {
    if (this.state.loading === 'more') return;
    await this.#underway;
    if (this.state.next !== undefined) await this.#load('more');
  }

  markRead(id: string): void {
    this.#step({ type: 'read', id });
  }

  stop(): void {
    this.#latest.cancel();
  }

  #load(load: Load): Promise<void> {
    return (this.#underway = this.#run(load));
  }

  async #run(load: Load): Promise<void> {
    this.#step({ type: 'asked', load });
    const cursor = load === 'more' ? this.state.next : undefined;
    const outcome = await this.#latest.run(async (signal) => {
      const { backend, account } = await this.#source.find(signal);
      return backend.listCases({ account, ...(cursor !== undefined && { cursor }) }, { signal });
    });
    if (!outcome) return;
    if ('value' in outcome) {
      this.#step({ type: 'page', page: outcome.value });
      return;
    }
    this.#step({ type: 'failed', fault: outcome.fault });
    this.#failed(outcome.fault);
  }

  #step(event: ListEvent): void {
    this.state = listAfter(this.state, event);
    this.#host.requestUpdate();
  }
}
