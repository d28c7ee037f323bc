/** The list as a file: asked for, on its way, and said when it is there. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { currentLang, inWordsOf } from '../../locale/locale.ts';
import { formatNumber } from '../../locale/format.ts';
import type { CaseFilter } from '../../model/case-list.ts';
import { announceFor } from '../../ui/announcer.ts';
import { faultOf, type Fault } from '../../ui/fault-of.ts';
import type { Source } from '../source.ts';
import { presetOf, type PresetHost } from './preset-source.ts';

interface Surroundings {
  filter(): CaseFilter;
  failed(fault: Fault): void;
  /** The button with the focus gives way to another. */
  focus(target: string): void;
}

interface Underway {
  readonly done: number;
  readonly total: number | undefined;
  readonly abort: AbortController;
}

export class ExportDesk {
  readonly #host: LitElement & PresetHost;
  readonly #source: Source;
  readonly #around: Surroundings;
  #underway: Underway | undefined;

  constructor(host: LitElement & PresetHost, source: Source, around: Surroundings) {
    this.#host = host;
    this.#source = source;
    this.#around = around;
  }

  stop(): void {
    this.#underway?.abort.abort();
    this.#set(undefined);
  }

  view(): TemplateResult {
    if (!this.#underway) {
      return html`<button class="link" id="export" part="export" @click=${() => void this.#start()}>
        ${msg('Export (CSV)', { id: 'list.export' })}
      </button>`;
    }
    return html`<span class="second">${this.#progress(this.#underway)}</span>
      <button class="link" id="cancel-export" @click=${() => this.#cancel()}>${msg('Cancel', { id: 'list.export.cancel' })}</button>`;
  }

  #progress({ done, total }: Underway): string {
    const lang = currentLang();
    return total === undefined
      ? msg('Preparing the file…', { id: 'list.export.start' })
      : msg(str`${formatNumber(done, lang)} of ${formatNumber(total, lang)}`, { id: 'list.export.progress' });
  }

  async #start(): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    this.#set({ done: 0, total: undefined, abort });
    this.#around.focus('#cancel-export');
    try {
      const [{ exportCases }, { backend, account }, preset, session] = await Promise.all([
        import('./export-cases.ts'),
        this.#source.find(signal),
        presetOf(this.#host, this.#source),
        // Only for a better name of the file.
        this.#source.session(signal).catch(() => undefined),
      ]);
      const accountName = session?.accounts.find(({ id }) => id === account)?.name;
      await exportCases({
        backend,
        query: { ...this.#around.filter(), account },
        lang: currentLang(),
        inWords: (say) => inWordsOf(this.#host, say),
        ...(preset && { preset }),
        ...(accountName && { accountName }),
        signal,
        onProgress: (done, total) => {
          if (!signal.aborted) this.#set({ done, total, abort });
        },
      });
      if (signal.aborted) return;
      this.#end();
      announceFor(this.#host, () => msg('The file is ready', { id: 'list.export.done' }));
    } catch (error) {
      if (signal.aborted) return;
      this.#end();
      this.#around.failed(faultOf(error));
    }
  }

  #cancel(): void {
    this.#underway?.abort.abort();
    this.#end();
    announceFor(this.#host, () => msg('Export cancelled', { id: 'list.export.cancelled' }));
  }

  #end(): void {
    if (this.#host.shadowRoot?.activeElement?.id === 'cancel-export') this.#around.focus('#export');
    this.#set(undefined);
  }

  #set(underway: Underway | undefined): void {
    this.#underway = underway;
    this.#host.requestUpdate();
  }
}
