/** The confirmation given with a file, for those who may see it: who, when, under which rule, and the exact words. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatDateTime } from '../../locale/format.ts';
import type { CaseFile } from '../../model/case.ts';
import { plainName } from '../../model/plain-name.ts';
import type { CaseScreen } from './case-screen.ts';

export function confirmation(file: CaseFile, { lang, folds }: CaseScreen): TemplateResult | typeof nothing {
  const { attestation, attestedAt } = file;
  if (!attestation) return nothing;
  const id = `confirmation-${file.id}`;
  const label = html`${msg('Confirmation', { id: 'case.attestation' })}<span class="hidden">, <bdi>${plainName(file.name)}</bdi></span>`;
  return html`<div class="confirmation">
    ${folds.button(id, label)}
    <dl id=${id} class=${folds.isOpen(id) ? '' : 'folded'}>
      ${line(msg('Confirmation given by', { id: 'case.attestation.by' }), html`<bdi>${plainName(attestation.by)}</bdi>`)}
      ${attestedAt
        ? line(msg('On', { id: 'case.attestation.at' }), html`<time datetime=${attestedAt}>${formatDateTime(attestedAt, lang)}</time>`)
        : nothing}
      ${line(msg('Version of the statement', { id: 'case.attestation.version' }), html`<bdi>${attestation.version}</bdi>`)}
      ${line(msg('Rule', { id: 'case.attestation.regulation' }), html`<bdi>${ruleName(attestation.regulation)}</bdi>`)}
      ${line(
        msg('Words confirmed', { id: 'case.attestation.words' }),
        html`<p class="wrap reason" lang=${attestation.lang || nothing} dir="auto">${attestation.text}</p>`,
      )}
    </dl>
  </div>`;
}

const line = (label: string, value: TemplateResult): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** Those that a preset may name; another stands as it was given. */
function ruleName(regulation: string): string {
  switch (regulation) {
    case 'none':
      return msg('None in particular', { id: 'case.attestation.none' });
    case 'hipaa':
      return 'HIPAA';
    case 'gdpr':
      return msg('GDPR', { id: 'case.attestation.gdpr' });
    case 'quebec-25':
      return msg('Law 25 (Québec)', { id: 'case.attestation.quebec-25' });
    default:
      return regulation;
  }
}
