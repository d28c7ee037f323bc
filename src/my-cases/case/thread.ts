/** What the staff and the members wrote to each other, oldest first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseDetail, Message } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { plainName } from '../../model/plain-name.ts';
import { since } from '../since.ts';

export const thread = ({ messages }: CaseDetail, lang: Lang, now: number): TemplateResult =>
  html`<section aria-labelledby="thread">
    <h3 id="thread">${msg('Messages', { id: 'case.messages' })}</h3>
    ${messages.length === 0
      ? html`<p class="second">${msg('No messages yet. The staff’s answers will appear here.', { id: 'case.messages.none' })}</p>`
      : html`<ol class="thread">
          ${messages.map((message) => bubble(message, lang, now))}
        </ol>`}
  </section>`;

const bubble = ({ from, author, at, text, lang: written }: Message, lang: Lang, now: number): TemplateResult =>
  html`<li class=${from} part="message message-${from}">
    <p class="under">
      <bdi>${plainName(author)}</bdi> · ${from === 'staff'
        ? msg('Staff', { id: 'case.from.staff' })
        : msg('Member', { id: 'case.from.member' })}
      · ${since(at, now, lang)}
    </p>
    <p class="bubble wrap" dir="auto" lang=${written || nothing}>${text}</p>
  </li>`;
