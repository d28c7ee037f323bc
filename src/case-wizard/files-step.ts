/** Attachments: the rules said before, then the files. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { FlowState } from '../flow/state.ts';
import { typeList } from '../locale/file-words.ts';
import { formatSize } from '../locale/format-units.ts';
import { issueText } from '../locale/issue-words.ts';
import { proofAt } from '../model/taxonomy.ts';
import { inLang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import { dropZone } from '../ui/files/drop-zone.ts';
import { pick, type FileDesk } from '../ui/files/file-desk.ts';
import { fileRows } from '../ui/files/file-rows.ts';
import type { Desk } from './desk.ts';

/** Where a document is needed, what one can do is no longer the question. */
export function filesLead({ preset, draft, lang }: FlowState): string {
  const { types, maxSize, maxCount } = preset.attachments;
  return proofAt(preset, draft.path)
    ? msg(str`${typeList(types)}, ${formatSize(maxSize, lang)} a file, ${maxCount} files at most.`, { id: 'files.rules' })
    : msg(
        str`A supporting document can speed things up. ${typeList(types)}, ${formatSize(maxSize, lang)} a file, ${maxCount} files at most.`,
        { id: 'files.lead' },
      );
}

/** What the type of the case asks for; with what else to do where the backend takes no files. */
export function proofNote({ preset, draft, lang, takesFiles }: FlowState): TemplateResult | typeof nothing {
  const proof = proofAt(preset, draft.path);
  return proof
    ? html`<div class="note plain" part="note">
        <b>${msg('Needed for this type of case', { id: 'files.proof' })}</b><br />${inLang(proof, lang)}
        ${takesFiles
          ? nothing
          : html`<br />${msg('No file can be sent from here. Say in the description that you have this document: the staff will tell you how to send it.', { id: 'details.proof' })}`}
      </div>`
    : nothing;
}

export function filesStep(desk: Desk): TemplateResult {
  const { runtime } = desk;
  const { state } = runtime;
  const { issues } = state;
  const fault = issues.find(({ field }) => field === 'files');
  const files = fileDesk(desk);
  return html`
    ${proofNote(state)}
    <div id="files" class="files ${fault ? 'faulty' : ''}">
      ${fault ? html`<p class="issue" part="error" id="files-issue">${icon('alert')}<span>${issueText(fault)}</span></p>` : nothing}
      ${dropZone(files, 'drop', html`
        <button class="button" part="button" type="button" id="choose" aria-describedby=${fault ? 'files-issue' : nothing} @click=${() => pick(files)}>
          ${msg('Choose files', { id: 'files.choose' })}
        </button>
        <p class="second">${msg('or drop them here, or paste an image', { id: 'files.drop' })}</p>
      `)}
      ${fileRows(files)}
    </div>
  `;
}

/** The wizard's files, as the shared templates know them. */
export function fileDesk({ runtime, host }: Desk): FileDesk {
  const { draft, asking, preset, lang } = runtime.state;
  return {
    files: draft.files,
    asking,
    lang,
    uploads: runtime.uploads,
    terms: preset,
    root: host.renderRoot,
    dispatch: (event) => runtime.dispatch(event),
    choose: (files) => runtime.chooseFiles(files),
  };
}

/** Engines hand a paste outside a text field to the page's body, so the page is listened to while the wizard has the focus. */
export function pasteFiles({ host, runtime }: Desk, event: ClipboardEvent): void {
  const files = event.clipboardData?.files;
  // On one page with other fields, what is pasted into those is theirs.
  const place = host.renderRoot.querySelector('#files')?.closest('section, form');
  if (files?.length && runtime.state.phase === 'editing' && place?.matches(':focus-within')) runtime.chooseFiles([...files]);
}
