/** The one case that is open; this and all it needs is loaded with the first case that is opened. */
import { msg, str } from '@lit/localize';
import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import { currentLang } from '../../locale/locale.ts';
import type { CaseDetail, CaseSummary } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { announce } from '../../ui/announcer.ts';
import type { Fault } from '../fault.ts';
import { caseStyles } from './case-styles.ts';
import { caseView } from './case-view.ts';
import { FileDownloads } from './file-downloads.ts';
import { Latest } from '../latest.ts';
import type { Opened } from './opened.ts';
import type { Source } from '../source.ts';

interface Outcomes {
  shown(id: string): void;
  failed(fault: Fault): void;
}

export class OpenedCase {
  now: Opened | undefined;
  readonly styles: CSSResult = caseStyles;
  readonly #host: ReactiveControllerHost;
  readonly #source: Source;
  readonly #outcome: Outcomes;
  readonly #latest = new Latest();

  constructor(host: ReactiveControllerHost, source: Source, outcome: Outcomes) {
    this.#host = host;
    this.#source = source;
    this.#outcome = outcome;
  }

  /** Shows what is known at once; resolves when the rest is there. */
  async open(id: string, summary: CaseSummary | undefined): Promise<void> {
    if (this.now?.id === id && !this.now.fault) {
      this.#host.requestUpdate();
      return;
    }
    this.now = { id, summary, detail: undefined, downloads: undefined, fault: undefined };
    await this.read();
  }

  close(): void {
    this.stop();
    this.#set(undefined);
  }

  stop(): void {
    this.#latest.cancel();
  }

  /** Reads the open case again; what is on the screen stays until the answer comes. */
  async read(): Promise<void> {
    const { now } = this;
    if (!now) return;
    this.#set({ ...now, fault: undefined });
    const outcome = await this.#latest.run(async (signal) => {
      const { backend } = await this.#source.find(signal);
      const detail = await backend.readCase(now.id, { signal });
      const downloads = now.downloads ?? (backend.readFile && new FileDownloads(this.#host, backend.readFile));
      return { detail, downloads };
    });
    if (!outcome) return;
    if ('value' in outcome) {
      this.#set({ ...now, ...outcome.value, fault: undefined });
      this.#outcome.shown(now.id);
      sayNew(outcome.value.detail, now.detail);
      return;
    }
    this.#set({ ...now, fault: outcome.fault });
    this.#outcome.failed(outcome.fault);
  }

  render(lang: Lang, at: number, back: () => void, again: () => void): TemplateResult | undefined {
    return this.now && caseView({ opened: this.now, lang, now: at, back, again });
  }

  #set(now: Opened | undefined): void {
    this.now = now;
    this.#host.requestUpdate();
  }
}

/** Tells a screen reader what came: the case, or a message since it was read before. */
function sayNew(detail: CaseDetail, before: CaseDetail | undefined): void {
  if (!before) announce(msg(str`Case ${detail.reference} is shown`, { id: 'case.shown' }), currentLang());
  else if (detail.messages.length > before.messages.length) announce(msg('New message', { id: 'case.new-message' }), currentLang());
}
