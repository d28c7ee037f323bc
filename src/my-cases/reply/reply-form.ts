/** Where a reply is written: its text, its files under the same gate as a case's, and Send. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { composed, type FileTerms, type ReplyState } from '../../flow/reply-state.ts';
import { fileRulesText, personalWarning, replyFaultText } from '../../locale/reply-words.ts';
import { isUploaded } from '../../model/attachment.ts';
import { kindsIn } from '../../model/personal-numbers/kinds-in.ts';
import { plainName } from '../../model/plain-name.ts';
import { attestDialog } from '../../ui/files/attest-dialog.ts';
import { dropZone } from '../../ui/files/drop-zone.ts';
import { pick, type FileDesk } from '../../ui/files/file-desk.ts';
import { fileRows } from '../../ui/files/file-rows.ts';
import { icon } from '../../ui/icons.ts';
import { live } from '../../ui/live.ts';

export interface FormHands {
  type(text: string): void;
  send(): void;
  /** Absent where none can be attached. */
  readonly files: FileDesk | undefined;
}

export function replyForm(state: ReplyState, hands: FormHands): TemplateResult {
  const { files } = hands;
  const body = writing(state, hands);
  return html`<div class="reply" id="reply" part="reply">
    ${files ? html`${dropZone(files, 'reply-zone', body)}${attestDialog(files)}` : html`<div class="reply-zone">${body}</div>`}
  </div>`;
}

function writing(state: ReplyState, hands: FormHands): TemplateResult {
  const { phase, fault, terms, draft } = state;
  const text = composed(state);
  const busy = phase !== 'writing';
  const kinds = kindsIn(text, draft.lang);
  const described = [fault && 'reply-issue', kinds.length > 0 && 'reply-personal', busy && 'reply-busy'].filter(Boolean).join(' ');
  return html`
    <label class="label" part="label" for="reply-text">${msg('Your reply', { id: 'reply.label' })}</label>
    ${fault ? html`<p class="issue" part="error" id="reply-issue">${icon('alert')}<span>${replyFaultText(fault, terms !== undefined)}</span></p>` : nothing}
    <textarea
      id="reply-text"
      part="control"
      class=${fault === 'empty' ? 'faulty' : ''}
      rows="4"
      dir="auto"
      aria-invalid=${fault === 'empty'}
      aria-describedby=${described || nothing}
      .value=${live(text)}
      @input=${(event: Event) => hands.type((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${kinds.length > 0 ? html`<p class="note caution" part="note" id="reply-personal">${personalWarning(kinds)}</p>` : nothing}
    ${busy ? html`<p class="small" id="reply-busy">${busyText(state)}</p>` : attached(state, hands.files)}
    <div class="ways">
      ${hands.files && terms ? attach(hands.files, terms, busy, fault === 'unfinished') : nothing}
      <button
        class="button primary"
        type="button"
        part="button primary send"
        aria-disabled=${busy}
        aria-describedby=${busy ? 'reply-busy' : nothing}
        @click=${(event: MouseEvent) => {
          // The second half of a double click was not meant for the empty reply that follows.
          if (event.detail < 2) hands.send();
        }}
      >
        ${msg('Send', { id: 'reply.send' })}
      </button>
      ${kept(state)}
    </div>
  `;
}

function attach(files: FileDesk, terms: FileTerms, busy: boolean, faulty: boolean): TemplateResult {
  return html`
    <button
      class="button"
      type="button"
      id="reply-attach"
      part="button attach"
      aria-disabled=${busy}
      aria-describedby="${faulty ? 'reply-issue ' : ''}reply-rules"
      @click=${() => {
        if (!busy) pick(files);
      }}
    >
      ${msg('Attach', { id: 'reply.attach' })}
    </button>
    <p class="small rules" id="reply-rules">${fileRulesText(terms)}</p>
  `;
}

/** Without the society's rules, files that were confirmed and uploaded before a reload still go along. */
function attached({ draft }: ReplyState, files: FileDesk | undefined): TemplateResult | typeof nothing {
  if (files) return fileRows(files);
  const uploaded = draft.files.filter(isUploaded);
  return uploaded.length > 0
    ? html`<ul class="small" aria-label=${msg('Attached files', { id: 'files.list' })}>
        ${uploaded.map(({ name }) => html`<li><bdi>${plainName(name)}</bdi></li>`)}
      </ul>`
    : nothing;
}

const busyText = ({ phase }: ReplyState): string =>
  phase === 'failed'
    ? msg('Try the reply above again, or edit it. You can already write the next one here.', { id: 'reply.after-failed' })
    : msg('You can already write your next reply here. It can be sent once the one above has arrived.', { id: 'reply.after' });

function kept(state: ReplyState): TemplateResult | typeof nothing {
  const { saved } = state;
  if (saved.is === 'failed') {
    return html`<p class="small kept caution">
      ${icon('alert')}<span>${msg('This device cannot keep your reply: send it before you leave the page.', { id: 'reply.not-kept' })}</span>
    </p>`;
  }
  return saved.is === 'at' && composed(state).trim() !== ''
    ? html`<p class="small kept">${icon('check')}<span>${msg('Draft kept on this device', { id: 'reply.kept' })}</span></p>`
    : nothing;
}
