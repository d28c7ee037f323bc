/** What the staff and the members wrote to each other, oldest first, and what is on its way. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import type { CaseDetail, Message } from '../../model/case.ts';
import { plainName } from '../../model/plain-name.ts';
import { icon } from '../../ui/icons.ts';
import { fileRow } from './case-files.ts';
import type { CaseScreen } from './case-screen.ts';
import { linked } from './linked.ts';
import { moment } from './moment.ts';

export function thread(detail: CaseDetail, screen: CaseScreen): TemplateResult {
  const { messages } = detail;
  const pending = screen.reply.pending(screen.lang);
  return html`<section aria-labelledby="thread">
    <h3 id="thread">${msg('Messages', { id: 'case.messages' })}</h3>
    ${messages.length === 0 && pending === nothing
      ? html`<p class="second">${msg('No messages yet. The staff’s answers will appear here.', { id: 'case.messages.none' })}</p>`
      : html`<ol class="thread">
          ${repeat(messages, ({ id }) => id, (message) => bubble(detail.id, message, screen))}${pending}
        </ol>`}
  </section>`;
}

/** Who wrote it stands first for a screen reader, and below for the eye. */
const bubble = (caseId: string, message: Message, screen: CaseScreen): TemplateResult => {
  const { opened, lang, now } = screen;
  const { id, from, author, at, text, lang: written, files = [] } = message;
  return html`<li class=${from} part="message message-${from}">
    <p class="under">
      ${opened.fresh.has(id) ? html`<span><span class="fresh">${msg('New', { id: 'case.message.new' })}</span> · </span>` : nothing}
      <bdi>${plainName(author)}</bdi> · ${from === 'staff'
        ? msg('Staff', { id: 'case.from.staff' })
        : msg('Member', { id: 'case.from.member' })}
      · ${moment(at, now, lang)}${from === 'member' ? html` · ${received()}` : nothing}
    </p>
    <div class="bubble" part="bubble">
      ${text ? html`<p class="wrap" dir="auto" lang=${written || nothing}>${linked(text)}</p>` : nothing}
      ${files.length > 0
        ? html`<ul class="files">
            ${files.map((file) => fileRow(caseId, file, screen))}
          </ul>`
        : nothing}
    </div>
  </li>`;
};

const received = (): TemplateResult =>
  html`<span class="received">${icon('check')}${msg('Received', { id: 'case.message.received' })}</span>`;
