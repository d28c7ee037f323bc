/** The attachments of a case or a message, each with what was confirmed about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatSize } from '../../locale/format-units.ts';
import { formatDate } from '../../locale/format.ts';
import type { CaseDetail, CaseFile } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { plainName } from '../../model/plain-name.ts';
import { icon } from '../../ui/icons.ts';
import { faultWords } from '../../ui/fault-words.ts';
import type { CaseScreen } from './case-screen.ts';
import { confirmation } from './confirmation.ts';

export function caseFiles(detail: CaseDetail, screen: CaseScreen): TemplateResult | typeof nothing {
  if (detail.files.length === 0) return nothing;
  return html`<section aria-labelledby="files">
    <h3 id="files">${msg('Attachments', { id: 'case.files' })}</h3>
    <ul class="files">
      ${detail.files.map((file) => fileRow(detail.id, file, screen))}
    </ul>
  </section>`;
}

export function fileRow(caseId: string, file: CaseFile, screen: CaseScreen): TemplateResult {
  const { lang, opened: { downloads } } = screen;
  const state = downloads?.stateOf(file);
  return html`<li part="file">
    ${icon('file')}
    <div>
      <p class="wrap"><bdi class="strong">${plainName(file.name)}</bdi></p>
      <p class="under">${formatSize(file.size, lang)}${file.attestedAt ? html` · ${confirmed(file.attestedAt, lang)}` : nothing}</p>
      ${state && state !== 'loading' ? html`<p class="caught">${icon('alert')}${faultWords(state.code)}</p>` : nothing}
    </div>
    ${downloads
      ? html`<button class="button" part="button" aria-disabled=${state === 'loading'} @click=${() => void downloads.start(caseId, file)}>
          <span>${actWord(state === 'loading')}<span class="hidden">, <bdi>${plainName(file.name)}</bdi></span></span>
        </button>`
      : nothing}
    ${confirmation(file, screen)}
  </li>`;
}

const actWord = (fetching: boolean): string =>
  fetching ? msg('Fetching…', { id: 'case.file.fetching' }) : msg('Download', { id: 'case.file.download' });

const confirmed = (at: string, lang: Lang): string =>
  msg(str`confirmed on ${formatDate(at, lang, 'short').replaceAll(' ', '\u00a0')}`, {
    id: 'case.file.confirmed',
  });
