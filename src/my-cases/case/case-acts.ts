/** The buttons' side of the acts: loads the dialogs and the printing when they are first asked for. */
import { nothing, type TemplateResult } from 'lit';
import type { CaseChange } from '../../model/act.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { announceFor } from '../../ui/announcer.ts';
import { faultWords } from '../../ui/fault-words.ts';
import type { ActDesk, ActPlace } from './act-desk.ts';
import { adopt, type CaseHost } from './case-host.ts';

type Act = CaseChange['act'];

export class CaseActs {
  readonly #host: CaseHost;
  readonly #place: ActPlace;
  #desk: ActDesk | undefined;
  #stuck: Act | 'print' | undefined;
  #turn = 0;

  constructor(host: CaseHost, place: ActPlace) {
    this.#host = host;
    this.#place = place;
  }

  get stuck(): Act | 'print' | undefined {
    return this.#stuck;
  }

  press(act: Act, detail: CaseDetail): void {
    const turn = ++this.#turn;
    void this.#load(act, async () => {
      const { ActDesk } = await import('./act-desk.ts');
      if (turn !== this.#turn) return;
      this.#desk ??= new ActDesk(this.#host, this.#place);
      adopt(this.#host, this.#desk.styles.styleSheet);
      this.#desk.ask(act, detail);
    });
  }

  print(): void {
    void this.#load('print', async () => {
      const { printOnly } = await import('../../ui/print.ts');
      const article = this.#host.renderRoot.querySelector<HTMLElement>('[part~="detail"]');
      if (article) printOnly(article);
    });
  }

  dialog(lang: Lang, now: number): TemplateResult | typeof nothing {
    return this.#desk?.dialog(lang, now) ?? nothing;
  }

  /** The case is closed: what comes late has nothing to be shown on. */
  dispose(): void {
    this.#turn++;
    this.#desk?.dispose();
    this.#desk = undefined;
    this.#stuck = undefined;
  }

  async #load(what: Act | 'print', job: () => Promise<void>): Promise<void> {
    this.#stuck = undefined;
    try {
      await job();
    } catch {
      this.#stuck = what;
      announceFor(this.#host, () => faultWords('network'));
    }
    this.#host.requestUpdate();
  }
}
