/** Each file a row with its own state and its own way on. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str } from '@lit/localize';
import { refusalText, stateText } from '../../locale/file-words.ts';
import { formatSize } from '../../locale/format-units.ts';
import { problemText } from '../../locale/problem-words.ts';
import type { Attachment } from '../../model/attachment.ts';
import { plainName } from '../../model/plain-name.ts';
import { inLang } from '../../model/words.ts';
import { icon } from '../icons.ts';
import { badge } from './badge.ts';
import { pick, type FileDesk } from './file-desk.ts';

export const fileRows = (desk: FileDesk): TemplateResult | typeof nothing =>
  desk.files.length > 0
    ? html`<ul class="chosen" aria-label=${msg('Attached files', { id: 'files.list' })}>
        ${desk.files.map((file) => keyed(file.id, row(desk, file)))}
      </ul>`
    : nothing;

function row(desk: FileDesk, file: Attachment): TemplateResult {
  const { terms, lang } = desk;
  const { state } = file;
  const bad = state.is === 'refused' || state.is === 'failed' || state.is === 'missing';
  return html`
    <li class="file ${bad ? 'bad' : ''}" part="file" id="file-${file.id}">
      ${badge(file.name)}
      <div class="about">
        <bdi class="title">${plainName(file.name)}</bdi>
        ${state.is === 'refused'
          ? html`<p class="why">${icon('alert')}<span>${refusalText(state.why, terms.attachments)}</span></p>`
          : state.is === 'failed'
            ? html`<p class="why">${icon('alert')}<span>${msg('Not uploaded.', { id: 'files.not-uploaded' })} ${problemText(state.code)} ${state.detail ?? ''}</span></p>`
            : html`<p class="state ${state.is}">
                ${formatSize(file.size, lang)} · ${state.is === 'uploaded' ? icon('check') : nothing}${stateText(state, file.size)}
              </p>`}
        ${state.is === 'declined' ? html`<p class="second">${inLang(terms.statement.otherwise, lang)}</p>` : nothing}
        ${state.is === 'uploading'
          ? html`<progress max=${file.size} .value=${state.sent} aria-label=${msg(str`Upload of ${plainName(file.name)}`, { id: 'files.progress' })}></progress>`
          : nothing}
      </div>
      <div class="acts">${acts(desk, file)}</div>
    </li>
  `;
}

/** Always a list, so that a button in use is relabelled and not replaced: the focus stays with the file. */
function acts(desk: FileDesk, { id, name, state }: Attachment): readonly TemplateResult[] {
  const act = (label: string, run: () => void): TemplateResult =>
    html`<button class="link" type="button" aria-label="${label} (${plainName(name)})" @click=${run}>${label}</button>`;
  const remove = act(msg('Remove', { id: 'rows.remove' }), () => desk.dispatch({ type: 'file-removed', id }));
  switch (state.is) {
    case 'uploading':
      return [act(msg('Cancel', { id: 'files.cancel' }), () => desk.dispatch({ type: 'upload-stopped', id }))];
    case 'failed':
    case 'stopped':
      return [act(msg('Try again', { id: 'notice.again' }), () => desk.dispatch({ type: 'upload-retried', id })), remove];
    case 'waiting':
    case 'declined':
      return [act(msg('Answer', { id: 'files.answer' }), () => desk.dispatch({ type: 'confirm-asked', id })), remove];
    case 'missing':
      return [act(msg('Choose again', { id: 'files.again' }), () => pick(desk)), remove];
    default:
      return [remove];
  }
}
