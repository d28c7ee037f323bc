/** What a receipt has to add in a few cases: which files did not arrive, or that what stands is what was sent first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isUploaded, type Attachment } from '../model/attachment.ts';
import { plainName } from '../model/plain-name.ts';
import type { Desk } from './desk.ts';

export function receiptNote({ runtime: { state } }: Desk): TemplateResult {
  const { sent, receipt, earlier } = state;
  const uploaded = sent?.files.filter(isUploaded) ?? [];
  const missing = uploaded.filter(({ state: { upload } }) => receipt?.missing?.includes(upload));
  return html`
    <div class="note wrap" part="note" role="alert">
      ${earlier
        ? html`
            <p>${msg('What we received is your case as you first sent it. What you changed after that may not be in it.', { id: 'case.earlier' })}</p>
            <p><label for="last-written">${msg('This is what you wrote last. Copy what is missing into a message on the case.', { id: 'case.earlier-copy' })}</label></p>
            <textarea id="last-written" rows="6" readonly .value=${[sent?.subject, sent?.description, sent?.comments].filter(Boolean).join('\n\n')}></textarea>
            ${uploaded.length > 0
              ? html`<p>${msg(str`You had added these files: ${listed(uploaded)}.`, { id: 'case.earlier-files' })}</p>`
              : nothing}
          `
        : html`
            <p>${missing.length > 0
              ? msg(str`These files could not be added to the case: ${listed(missing)}. Open the case and add them to a message.`, { id: 'case.missing-files' })
              : msg('A file could not be added to the case. Open the case to see which files it has, and add what is missing to a message.', { id: 'case.missing-file' })}</p>
          `}
    </div>
  `;
}

const listed = (files: readonly Attachment[]): string => files.map(({ name }) => plainName(name)).join(', ');
