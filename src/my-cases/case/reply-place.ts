/** Where a reply is written: its desk, loaded when the case takes one, or the reason why it takes none. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseBackend } from '../../backend/port.ts';
import type { CaseDetail, Message } from '../../model/case.ts';
import type { Preset } from '../../model/preset.ts';
import { inLang, type Lang } from '../../model/words.ts';
import type { ReplyDesk } from '../reply/reply-desk.ts';
import { failure } from '../../ui/failure.ts';
import { faultOf, type Fault } from '../../ui/fault-of.ts';
import { adopt, type CaseHost } from './case-host.ts';

interface Wants {
  /** Whose drafts are kept; rejects while that cannot be told. */
  member(): Promise<string>;
  preset(): Promise<Preset | undefined>;
  sent(message: Message): void;
}

export class ReplyPlace {
  readonly #host: CaseHost;
  readonly #wants: Wants;
  #desk: ReplyDesk | undefined;
  #state: 'none' | 'loading' | Fault = 'none';
  #follow: () => void = () => undefined;
  #turn = 0;

  constructor(host: CaseHost, wants: Wants) {
    this.#host = host;
    this.#wants = wants;
  }

  /** Sets up the desk as soon as the case, read anew, takes a reply; one that is there keeps what was typed. */
  follow(backend: CaseBackend, detail: CaseDetail): void {
    this.#follow = () => void this.#load(backend, detail);
    if (!this.#desk && this.#state !== 'loading' && takesReply(backend, detail)) this.#follow();
  }

  pending(lang: Lang): TemplateResult | typeof nothing {
    return this.#desk?.pending(lang) ?? nothing;
  }

  form(detail: CaseDetail, lang: Lang): TemplateResult | typeof nothing {
    const refused = detail.acts?.find(({ act }) => act === 'reply')?.refused;
    if (refused) return html`<p class="note no-reply" part="note reply-refused">${inLang(refused, lang)}</p>`;
    if (this.#desk) return this.#desk.form(lang);
    if (this.#state === 'none') return nothing;
    return this.#state === 'loading' ? html`<div class="skeleton reply-coming" aria-busy="true"></div>` : failure(this.#state, this.#follow);
  }

  dispose(): void {
    this.#turn++;
    this.#desk?.dispose();
    this.#desk = undefined;
    this.#state = 'none';
  }

  async #load(backend: CaseBackend, { id: caseId, account }: CaseDetail): Promise<void> {
    const turn = ++this.#turn;
    this.#set('loading');
    try {
      const [{ ReplyDesk }, member] = await Promise.all([import('../reply/reply-desk.ts'), this.#wants.member()]);
      if (turn !== this.#turn) return;
      const { preset, sent } = this.#wants;
      this.#desk = new ReplyDesk(this.#host, { backend, caseId, account, member, preset, sent });
      adopt(this.#host, this.#desk.styles.styleSheet);
      this.#set('none');
    } catch (error) {
      if (turn === this.#turn) this.#set(faultOf(error));
    }
  }

  #set(state: 'none' | 'loading' | Fault): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const takesReply = (backend: CaseBackend, { acts }: CaseDetail): boolean =>
  Boolean(backend.reply) && (acts?.some(({ act, refused }) => act === 'reply' && !refused) ?? false);
