/** A reply on its way, at the end of the thread: its own words, and honestly where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { ReplyState } from '../../flow/reply-state.ts';
import { stateText } from '../../locale/file-words.ts';
import { formatSize } from '../../locale/format-units.ts';
import { replyStateText } from '../../locale/reply-words.ts';
import { counts, type Attachment } from '../../model/attachment.ts';
import { plainName } from '../../model/plain-name.ts';
import type { Lang } from '../../model/words.ts';
import { badge } from '../../ui/files/badge.ts';
import { icon } from '../../ui/icons.ts';

export interface PendingHands {
  again(): void;
  edit(): void;
}

export function pendingReply(state: ReplyState, lang: Lang, hands: PendingHands): TemplateResult {
  const { phase, draft } = state;
  const bad = phase === 'failed' || (phase === 'unsure' && state.awaits === 'member');
  const detail = bad && draft.lang === lang ? draft.problem?.detail : undefined;
  const files = draft.files.filter(counts);
  return html`<li class="member pending-reply" part="message message-member message-pending">
    <div class="under">
      <p class=${bad ? 'caught' : ''}>${bad ? icon('alert') : nothing}<span>${replyStateText(state)}</span></p>
      ${detail ? html`<p class="wrap" dir="auto">${detail}</p>` : nothing}
      <p class="hands">${ways(state, hands)}</p>
    </div>
    <div class="bubble">
      ${draft.text.trim() ? html`<p class="wrap" dir="auto" lang=${draft.lang}>${draft.text.trim()}</p>` : nothing}
      ${files.length > 0
        ? html`<ul class="chosen">
            ${files.map((file) => travelling(file, lang))}
          </ul>`
        : nothing}
    </div>
  </li>`;
}

function ways({ phase, awaits }: ReplyState, { again, edit }: PendingHands): readonly TemplateResult[] {
  const way = (label: string, go: () => void): TemplateResult =>
    html`<button class="link" type="button" @click=${go}>${label}</button>`;
  const change = way(msg('Edit', { id: 'reply.edit' }), edit);
  if (phase === 'failed') return [way(msg('Try again', { id: 'notice.again' }), again), change];
  if (phase === 'waiting') return [change];
  return phase === 'unsure' && awaits === 'member' ? [way(msg('Check again', { id: 'reply.check' }), again)] : [];
}

const travelling = ({ name, size, state }: Attachment, lang: Lang): TemplateResult => html`
  <li class="file">
    ${badge(name)}
    <div class="about">
      <bdi class="title">${plainName(name)}</bdi>
      ${state.is === 'refused' || state.is === 'failed'
        ? nothing
        : html`<p class="state">${formatSize(size, lang)} · ${stateText(state, size)}</p>`}
    </div>
  </li>
`;
