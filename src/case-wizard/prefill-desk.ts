/** Takes a prefill into the draft, or offers it where someone is writing already; loaded with the first one. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isAlready, isUntouched, taking } from '../flow/prefill.ts';
import type { Phase } from '../flow/state.ts';
import type { Draft } from '../model/draft.ts';
import { prefillOf, type Prefill } from '../model/prefill.ts';
import { askedByAddress } from '../runtime/page-address.ts';
import { announceFor } from '../ui/announcer.ts';
import { tell } from '../ui/events.ts';
import { focusOn } from '../ui/focus.ts';
import type { Desk } from './desk.ts';
import { readPrefill } from './prefill.schema.ts';

/**
 * Draws the notes of a follow-up for this desk, and takes up what its element was given.
 * `asked`: the phase it was given in; this part may have come later.
 */
export function takeUp(desk: Desk, asked: Phase): void {
  // Its successor is to take it up, with another account say.
  if (desk.life.aborted) return;
  const part = (desk.followUp ??= new PrefillDesk(desk));
  const { host } = desk;
  host.requestUpdate();
  const given = host.prefill ?? linked(desk);
  host.prefill = host.prefillParams = undefined;
  if (!given) return;
  const read = readPrefill(given);
  if ('value' in read) return part.take(read.value, asked);
  const reason = read.faults.map((fault) => `prefill ${fault.path}: ${fault.reason}`).join('; ');
  tell(host, 'case-error', { code: 'unexpected', reason });
}

function linked({ host, runtime }: Desk): Prefill | undefined {
  const { prefillParams } = host;
  const address = prefillParams && askedByAddress(runtime.state.draft);
  return address ? prefillOf(address, prefillParams) : undefined;
}

class PrefillDesk {
  readonly #desk: Desk;
  /** Waits for the member's word: something else is being written. */
  #offer: Prefill | undefined;
  /** The draft as a prefill left it: as long as it stands so, no one has written into it. */
  #taken: Draft | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  take(prefill: Prefill, asked: Phase): void {
    const { runtime } = this.#desk;
    // A receipt that came since then has not been read yet.
    if (asked === 'received' && runtime.state.phase === asked) runtime.startOver();
    const { draft, phase } = runtime.state;
    this.#offer = undefined;
    if (isAlready(draft, prefill)) return this.#draw();
    if (phase === 'editing' && (isUntouched(draft) || this.#asTaken(draft))) return this.#begin(prefill);
    this.#offer = prefill;
    this.#draw();
    this.#say(offerTitle);
  }

  note(): TemplateResult | typeof nothing {
    const { follows } = this.#desk.runtime.state.draft;
    return html`${this.#offer ? this.#offered(this.#offer) : nothing}${follows ? this.#banner(follows.reference) : nothing}`;
  }

  #offered(offer: Prefill): TemplateResult | typeof nothing {
    // What was sent may not change; the offer waits until it is known what became of it.
    if (this.#desk.runtime.state.phase !== 'editing') return nothing;
    const reference = offer.follows?.reference;
    return html`
      <div class="note caution" part="note" role="group" aria-labelledby="offer-title">
        <p id="offer-title"><b>${offerTitle()}</b></p>
        <p class="wrap">
          ${reference
            ? msg(str`You asked for a follow-up of ${reference}. If you start it, what you wrote here is removed.`, { id: 'follow-up.offer' })
            : msg('You asked for a new case that is filled in already. If you start it, what you wrote here is removed.', { id: 'follow-up.offer-new' })}
        </p>
        <div class="ways">
          <button class="button" part="button" type="button" @click=${() => this.#leave()}>
            ${msg('Continue what you were writing', { id: 'follow-up.continue' })}
          </button>
          <button class="button" part="button" type="button" @click=${() => this.#begin(offer)}>
            ${reference
              ? msg('Start the follow-up instead', { id: 'follow-up.start' })
              : msg('Start the new case instead', { id: 'follow-up.start-new' })}
          </button>
        </div>
      </div>
    `;
  }

  #banner(reference: string): TemplateResult {
    const editing = this.#desk.runtime.state.phase === 'editing';
    return html`
      <div class="note" part="note follow-up">
        <p class="wrap"><b>${furtherWords(reference)}</b></p>
        ${editing
          ? html`<button class="link" type="button" @click=${() => this.#untie(reference)}>
              ${msg('Remove this link', { id: 'follow-up.remove' })}
            </button>`
          : nothing}
      </div>
    `;
  }

  #begin(prefill: Prefill): void {
    const { runtime } = this.#desk;
    this.#offer = undefined;
    if (!isUntouched(runtime.state.draft)) runtime.startOver();
    taking(prefill, runtime.state.preset).forEach((event) => runtime.dispatch(event));
    this.#taken = runtime.state.draft;
    this.#draw();
    const { follows } = prefill;
    this.#say(() => follows ? furtherWords(follows.reference) : msg('The form is filled in with what is known.', { id: 'follow-up.filled' }));
  }

  #leave(): void {
    this.#offer = undefined;
    this.#draw();
    this.#toHeading();
  }

  #untie(reference: string): void {
    this.#desk.runtime.dispatch({ type: 'follows', follows: undefined });
    this.#say(() => msg(str`This case no longer takes further ${reference}`, { id: 'follow-up.removed' }));
    this.#toHeading();
  }

  #asTaken(draft: Draft): boolean {
    const taken = this.#taken;
    const written = ['subject', 'path', 'answers', 'waiver', 'description', 'comments', 'files', 'follows'] as const;
    return taken?.key === draft.key && written.every((name) => taken[name] === draft[name]);
  }

  #draw(): void {
    this.#desk.host.requestUpdate();
  }

  /** The button that was pressed goes with its note. */
  #toHeading(): void {
    const { host } = this.#desk;
    void host.updateComplete.then(() => focusOn(host.renderRoot, 'heading'));
  }

  #say(text: () => string): void {
    announceFor(this.#desk.host, text);
  }
}

const offerTitle = (): string => msg('You are writing another case', { id: 'follow-up.title' });

const furtherWords = (reference: string): string => msg(str`Takes further ${reference}`, { id: 'follow-up.takes' });
