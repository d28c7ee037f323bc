/** How a case stands at the desk: the last step of its timeline, and what the member thought of the outcome. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime, formatNumber } from '../../../src/locale/format.ts';
import type { CaseEventKind } from '../../../src/model/case.ts';
import type { WordKey } from '../words.ts';
import type { StaffCaseDetail } from './desk.ts';
import type { DeskView } from './desk-view.ts';

const stepWords: Record<CaseEventKind, WordKey> = {
  opened: 'stepOpened',
  viewed: 'stepViewed',
  answered: 'stepAnswered',
  asked: 'stepAsked',
  replied: 'stepReplied',
  resolved: 'resolved',
  cancelled: 'cancelled',
  reopened: 'stepReopened',
  rated: 'stepRated',
};

export function caseStanding({ events, rating }: StaffCaseDetail, { say, lang }: DeskView): TemplateResult {
  const last = events?.at(-1);
  return html`
    ${last
      ? html`<p class="quiet">
          ${say('lastStep', { step: say(stepWords[last.kind]), name: last.by, date: formatDateTime(last.at, lang) })}
          ${last.reason ? html`<br /><bdi>${last.reason}</bdi>` : nothing}
        </p>`
      : nothing}
    ${rating
      ? html`<p>
          ${say('rating', { stars: formatNumber(rating.stars, lang) })}
          ${rating.comment ? html`<br /><bdi>${rating.comment}</bdi>` : nothing}
        </p>`
      : nothing}
  `;
}
