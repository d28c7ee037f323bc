/** The small marks of a case at the desk: status by word, sign and colour; whose turn it is; the phone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseStatus, CaseSummary } from '../../../src/model/case.ts';
import { picture } from '../picture.ts';
import type { Say } from '../words.ts';

const SIGN: Record<CaseStatus, string> = { active: '●', resolved: '✓', cancelled: '✕' };

export const marks = (summary: CaseSummary, say: Say): TemplateResult => html`
  <span class="mark ${summary.status}"><span aria-hidden="true">${SIGN[summary.status]}</span> ${say(summary.status)}</span>
  ${summary.waiting ? html`<span class="mark waiting"><span aria-hidden="true">◐</span> ${say('waitsForMember')}</span>` : nothing}
  ${summary.origin === 'phone' ? html`<span class="mark phone">${picture('phone')} ${say('byPhone')}</span>` : nothing}
`;
