/** The dialog of an act: what it does, what it needs, and what became of it, beside the button that sends it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { actName, starsText } from '../../locale/act-words.ts';
import { problemText } from '../../locale/problem-words.ts';
import type { Lang } from '../../model/words.ts';
import { describedBy, field, group, type FieldText } from '../../ui/field.ts';
import { icon } from '../../ui/icons.ts';
import { live } from '../../ui/live.ts';
import { serverWords } from '../../ui/server-words.ts';
import type { Asking } from './act-asking.ts';
import { isOffered, needsReason, type Wish } from './act-change.ts';
import { actLead, actTitle, reasonLabel } from './act-questions.ts';
import { clashView } from './clash-view.ts';
import { starSigns } from './star-signs.ts';

export interface ActHands {
  write(part: Partial<Wish>): void;
  send(): void;
  look(): void;
  close(): void;
}

export function actDialog(asking: Asking, lang: Lang, now: number, hands: ActHands): TemplateResult {
  const { wish: { act }, state } = asking;
  const clash = asking.now !== undefined;
  return html`<dialog
    id="act-dialog"
    part="dialog"
    class="form dialog ${clash ? 'wide' : ''}"
    aria-labelledby="act-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      hands.close();
    }}
    @close=${(event: Event) => {
      // A browser may close it against the wish above. The event comes late: a dialog that is gone has no say in the next one.
      const dialog = event.target as HTMLDialogElement;
      if (dialog.isConnected && !dialog.open) hands.close();
    }}
  >
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (state === 'unsure') hands.look();
        else hands.send();
      }}
    >
      <h3 id="act-title" part="heading" tabindex="-1" autofocus>
        ${clash ? msg('This case has changed meanwhile', { id: 'act.clash.title' }) : actTitle(act)}
      </h3>
      ${clash ? clashView(asking, lang, now) : html`<p class="second">${actLead(act)}</p>${fields(asking, hands)}`}
      ${state === 'failed' || state === 'unsure' ? trouble(asking) : nothing} ${ways(asking, hands)}
    </form>
  </dialog>`;
}

function fields(asking: Asking, hands: ActHands): TemplateResult | typeof nothing {
  const { wish, state } = asking;
  const missing = state === 'missing';
  if (needsReason(wish.act)) {
    const issue = missing && !wish.reason.trim() ? msg('Write a reason.', { id: 'act.reason.missing' }) : undefined;
    return writing({ id: 'act-reason', label: reasonLabel(wish.act), issue, required: true }, wish.reason, asking, (reason) => hands.write({ reason }));
  }
  if (wish.act !== 'rate') return nothing;
  const issue = missing && wish.stars === undefined ? msg('Choose one of these.', { id: 'issue.choose' }) : undefined;
  const text: FieldText = { id: 'act-stars', label: msg('Your satisfaction', { id: 'act.rate.label' }), issue, required: true };
  const comment: FieldText = { id: 'act-comment', label: msg('Your comment', { id: 'act.rate.comment' }), required: false };
  return html`${group(text, html`<div class="choices">${[5, 4, 3, 2, 1].map((stars) => choice(stars, asking, hands))}</div>`)}
  ${writing(comment, wish.comment, asking, (typed) => hands.write({ comment: typed }))}`;
}

const choice = (stars: number, { wish }: Asking, hands: ActHands): TemplateResult =>
  html`<label class="choice" part="card">
    <input
      type="radio"
      name="act-stars"
      value=${stars}
      .checked=${live(wish.stars === stars)}
      @change=${() => hands.write({ stars })}
    />
    <span>${starsText(stars)}</span>${starSigns(stars)}
  </label>`;

const writing = (text: FieldText, value: string, { state }: Asking, write: (typed: string) => void): TemplateResult =>
  field(
    text,
    html`<textarea
      id=${text.id}
      part="control"
      rows="4"
      maxlength="2000"
      dir="auto"
      aria-required=${text.required}
      aria-invalid=${text.issue ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      ?readonly=${state === 'sending'}
      .value=${live(value)}
      @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );

/** It takes the focus: a live region behind an open dialog is not heard. */
function trouble({ state, fault }: Asking): TemplateResult {
  const detail = fault && serverWords(fault);
  return html`<div class="note bad" id="act-fault" tabindex="-1" part="note error">
    <p class="caught">
      ${icon('alert')}${state === 'unsure'
        ? msg('No answer came, so it is not known whether this was done.', { id: 'act.unsure' })
        : msg('This was not done.', { id: 'act.failed' })}
    </p>
    ${fault ? html`<p>${problemText(fault.code)}</p>` : nothing}
    ${detail ? html`<p class="second wrap" dir="auto">${detail}</p>` : nothing}
  </div>`;
}

function ways(asking: Asking, hands: ActHands): TemplateResult {
  const { now, wish: { act }, state } = asking;
  const sending = state === 'sending';
  // What the case no longer takes is not offered again.
  const possible = !now || isOffered(now, act) || state === 'unsure';
  return html`<div class="ways">
    ${possible
      ? html`<button class="button primary" part="button primary" type="submit" aria-disabled=${sending}>${sending ? msg('Sending…', { id: 'act.sending' }) : sendWord(asking)}</button>`
      : nothing}
    <button class="button" part="button" type="button" aria-disabled=${sending} @click=${() => hands.close()}>
      ${now ? msg('Leave it as it is', { id: 'act.leave' }) : msg('Back without changing anything', { id: 'act.back' })}
    </button>
  </div>`;
}

function sendWord({ now, wish: { act }, state }: Asking): string {
  if (state === 'unsure') return msg('Look again', { id: 'act.look' });
  if (now) return msg('Do it anyway', { id: 'act.anyway' });
  return act === 'rate' ? msg('Send the rating', { id: 'act.rate.send' }) : actName(act);
}
