/** Attachments: the rules said before, each file a row with its own state and its own way on. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { FlowState } from '../flow/state.ts';
import { refusalText, stateText, typeList } from '../locale/file-words.ts';
import { formatSize } from '../locale/format-units.ts';
import { issueText } from '../locale/issue-words.ts';
import { problemText } from '../locale/problem-words.ts';
import { extensionOf, type Attachment } from '../model/attachment.ts';
import { proofAt } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import { plainName } from '../model/plain-name.ts';
import type { Desk } from './desk.ts';

export function filesLead({ preset, lang }: FlowState): string {
  const { types, maxSize, maxCount } = preset.attachments;
  return msg(
    str`A supporting document can speed things up. ${typeList(types)}, ${formatSize(maxSize, lang)} a file, ${maxCount} files at most.`,
    { id: 'files.lead' },
  );
}

export function filesStep(desk: Desk): TemplateResult {
  const { runtime } = desk;
  const { state } = runtime;
  const { preset, draft, issues, lang } = state;
  const fault = issues.find(({ field }) => field === 'files');
  const proof = proofAt(preset, draft.path);
  return html`
    ${proof ? html`<div class="note plain"><b>${msg('Needed for this type of case', { id: 'files.proof' })}</b><br />${inLang(proof, lang)}</div>` : nothing}
    <div id="files" class="files ${fault ? 'faulty' : ''}">
      ${fault ? html`<p class="issue" id="files-issue">${icon('alert')}<span>${issueText(fault)}</span></p>` : nothing}
      ${dropZone(desk, fault !== undefined)}
      ${draft.files.length > 0
        ? html`<ul class="list" aria-label=${msg('Attached files', { id: 'files.list' })}>
            ${repeat(draft.files, ({ id }) => id, (file) => row(desk, file))}
          </ul>`
        : nothing}
    </div>
  `;
}

function dropZone({ runtime, host }: Desk, faulty: boolean): TemplateResult {
  const { types } = runtime.state.preset.attachments;
  const take = (files: FileList | undefined | null): void => {
    if (files?.length) runtime.chooseFiles([...files]);
  };
  const over = (event: DragEvent, on: boolean): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', on);
  };
  return html`
    <div
      class="drop"
      @dragover=${(event: DragEvent) => over(event, true)}
      @dragleave=${(event: DragEvent) => over(event, false)}
      @drop=${(event: DragEvent) => {
        over(event, false);
        take(event.dataTransfer?.files);
      }}
    >
      <button
        class="button"
        type="button"
        id="choose"
        aria-describedby=${faulty ? 'files-issue' : nothing}
        @click=${() => host.renderRoot.querySelector<HTMLInputElement>('#picker')?.click()}
      >
        ${msg('Choose files', { id: 'files.choose' })}
      </button>
      <input
        id="picker"
        type="file"
        hidden
        multiple
        accept=${types.map((type) => `.${type}`).join(',')}
        @change=${(event: Event) => {
          const picker = event.target as HTMLInputElement;
          take(picker.files);
          // The same file may be chosen again after it was removed or mended.
          picker.value = '';
        }}
      />
      <p class="second">${msg('or drop them here, or paste an image', { id: 'files.drop' })}</p>
    </div>
  `;
}

/** Engines hand a paste outside a text field to the page's body, so the page is listened to while the wizard has the focus. */
export function pasteFiles({ host, runtime }: Desk, event: ClipboardEvent): void {
  const { phase, draft } = runtime.state;
  const files = event.clipboardData?.files;
  if (files?.length && phase === 'editing' && draft.step === 'files' && host.matches(':focus-within')) {
    runtime.chooseFiles([...files]);
  }
}

function row(desk: Desk, file: Attachment): TemplateResult {
  const { runtime: { state: { preset, lang } } } = desk;
  const { state } = file;
  const bad = state.is === 'refused' || state.is === 'failed' || state.is === 'missing';
  return html`
    <li class="file ${bad ? 'bad' : ''}" id="file-${file.id}">
      <span class="badge" aria-hidden="true">${extensionOf(file.name).slice(0, 4).toUpperCase() || '?'}</span>
      <div class="about">
        <bdi class="title">${plainName(file.name)}</bdi>
        ${state.is === 'refused'
          ? html`<p class="why">${icon('alert')}<span>${refusalText(state.why, preset.attachments)}</span></p>`
          : state.is === 'failed'
            ? html`<p class="why">${icon('alert')}<span>${msg('Not uploaded.', { id: 'files.not-uploaded' })} ${problemText(state.code)} ${state.detail ?? ''}</span></p>`
            : html`<p class="state ${state.is}">
                ${formatSize(file.size, lang)} · ${state.is === 'uploaded' ? icon('check') : nothing}${stateText(state, file.size)}
              </p>`}
        ${state.is === 'declined' ? html`<p class="second">${inLang(preset.statement.otherwise, lang)}</p>` : nothing}
        ${state.is === 'uploading'
          ? html`<progress max=${file.size} .value=${state.sent} aria-label=${msg(str`Upload of ${plainName(file.name)}`, { id: 'files.progress' })}></progress>`
          : nothing}
      </div>
      <div class="acts">${acts(desk, file)}</div>
    </li>
  `;
}

/** Always a list, so that a button in use is relabelled and not replaced: the focus stays with the file. */
function acts({ runtime, host }: Desk, { id, name, state }: Attachment): readonly TemplateResult[] {
  const act = (label: string, run: () => void): TemplateResult =>
    html`<button class="link" type="button" aria-label="${label} (${plainName(name)})" @click=${run}>${label}</button>`;
  const remove = act(msg('Remove', { id: 'rows.remove' }), () => runtime.dispatch({ type: 'file-removed', id }));
  switch (state.is) {
    case 'uploading':
      return [act(msg('Cancel', { id: 'files.cancel' }), () => runtime.dispatch({ type: 'upload-stopped', id }))];
    case 'failed':
    case 'stopped':
      return [act(msg('Try again', { id: 'notice.again' }), () => runtime.dispatch({ type: 'upload-retried', id })), remove];
    case 'waiting':
    case 'declined':
      return [act(msg('Answer', { id: 'files.answer' }), () => runtime.dispatch({ type: 'confirm-asked', id })), remove];
    case 'missing':
      return [act(msg('Choose again', { id: 'files.again' }), () => host.renderRoot.querySelector<HTMLInputElement>('#picker')?.click()), remove];
    default:
      return [remove];
  }
}
