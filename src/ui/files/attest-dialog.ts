/** The question before a file may leave: which file, which words, yes or no within equal reach. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str } from '@lit/localize';
import { formatSize } from '../../locale/format-units.ts';
import type { Attachment } from '../../model/attachment.ts';
import { inLang } from '../../model/words.ts';
import { plainName } from '../../model/plain-name.ts';
import { badge } from './badge.ts';
import type { FileDesk } from './file-desk.ts';
import { noticing } from './noticing.ts';

export function attestDialog(desk: FileDesk): TemplateResult | typeof nothing {
  const { asking, terms: { statement }, lang } = desk;
  if (!asking) return nothing;
  const several = asking.files.length > 1;
  const together = several && asking.mode === 'all';
  const ids = together ? asking.files : asking.files.slice(0, 1);
  const files = ids.flatMap((id) => desk.files.find((file) => file.id === id) ?? []);
  noticing(desk.root, '#noticed', (part, place) =>
    part.noticeFiles(place, lang, ids.flatMap((id) => desk.uploads.fileOf(id) ?? []), desk.uploads.noticed),
  );
  const answer = (said: 'yes' | 'no') => (event: MouseEvent): void => {
    // The second half of a double click was not meant for the next file.
    if (event.detail < 2) desk.dispatch({ type: 'confirmed', answer: said });
  };
  // Another file is another question: a dialog of its own takes the focus and is read anew.
  const question = together ? 'all' : ids[0];
  return html`${keyed(question, html`
    <dialog
      class="sheet"
      part="dialog"
      aria-labelledby="attest-title"
      aria-describedby="attest-statement"
      @cancel=${(event: Event) => {
        event.preventDefault();
        desk.dispatch({ type: 'confirm-closed' });
      }}
    >
      <h3 class="title" part="heading" id="attest-title" tabindex="-1" autofocus>
        ${together
          ? msg(str`Before uploading these ${files.length} files`, { id: 'attest.title-many' })
          : msg('Before uploading this file', { id: 'attest.title' })}
      </h3>
      <ul class="chosen">
        ${files.map((file) => named(file, formatSize(file.size, lang)))}
      </ul>
      ${together ? html`<p class="second">${msg('Your answer counts for each of these files.', { id: 'attest.each-counts' })}</p>` : nothing}
      <p id="attest-statement" class="statement">
        ${inLang(statement.text, lang)} ${statement.regulationName ? html`<b>(${inLang(statement.regulationName, lang)})</b>` : nothing}
      </p>
      <div id="noticed" role="status"></div>
      <div class="ways">
        <button class="button primary" part="button primary" type="button" @click=${answer('yes')}>
          ${msg('I confirm, upload', { id: 'attest.yes' })}
        </button>
        <button class="button" part="button" type="button" @click=${answer('no')}>
          ${msg('Do not upload', { id: 'attest.no' })}
        </button>
      </div>
      ${several
        ? html`<button
            class="link"
            type="button"
            @click=${() => desk.dispatch({ type: 'confirm-mode', mode: together ? 'each' : 'all' })}
          >
            ${together
              ? msg('Answer file by file instead', { id: 'attest.each' })
              : msg(str`Answer for all ${asking.files.length} files together`, { id: 'attest.all' })}
          </button>`
        : nothing}
      <p class="small">
        ${msg('Your answer is kept with each file: the text, its version, the date and the time.', { id: 'attest.kept' })}
      </p>
      <details class="small">
        <summary>${msg('And if it does hold such information?', { id: 'attest.otherwise' })}</summary>
        <p>${inLang(statement.otherwise, lang)}</p>
      </details>
    </dialog>
  `)}`;
}

const named = ({ name }: Attachment, size: string): TemplateResult => html`
  <li class="file" part="file">
    ${badge(name)}
    <div class="about">
      <bdi class="title">${plainName(name)}</bdi>
      <p class="state">${size} · ${msg('nothing has left your device yet', { id: 'attest.nothing-left' })}</p>
    </div>
  </li>
`;
