/** The timeline of a case, latest first: as the backend tells it, else what follows from the case itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { eventText } from '../../locale/event-words.ts';
import { formatNumber } from '../../locale/format.ts';
import type { CaseDetail } from '../../model/case.ts';
import { plainName } from '../../model/plain-name.ts';
import { icon } from '../../ui/icons.ts';
import { opener } from '../opener.ts';
import type { CaseScreen } from './case-screen.ts';
import { exactMoment } from './moment.ts';

interface Step {
  readonly title: string;
  readonly at: string;
  readonly by?: string | TemplateResult;
  readonly reason?: string | undefined;
  readonly byPhone?: boolean;
}

/** The latest that are shown before one asks for all. */
const LATEST = 6;

export function followUp(detail: CaseDetail, { lang, now, folds }: CaseScreen): TemplateResult {
  const steps = detail.events ? told(detail) : derived(detail);
  const long = steps.length > LATEST + 1;
  const folded = long && !folds.isOpen('steps');
  return html`<section class="follow-up" aria-labelledby="follow-up">
    <h3 id="follow-up">${msg('Follow-up', { id: 'case.follow-up' })}</h3>
    <ol id="steps">
      ${steps.map(
        ({ title, at, by, reason, byPhone }, index) => html`<li class=${folded && index >= LATEST ? 'folded' : ''} part="step">
          <p class="strong">${byPhone ? html`${icon('phone')} ` : nothing}${title}</p>
          ${by ? html`<p>${by}</p>` : nothing}
          ${reason ? html`<p class="wrap reason" dir="auto">${reason}</p>` : nothing}
          <p>${exactMoment(at, now, lang)}</p>
        </li>`,
      )}
    </ol>
    ${long
      ? folds.button(
          'steps',
          msg(str`Show all ${formatNumber(steps.length, lang)} steps`, { id: 'case.follow-up.all' }),
          msg('Show the latest steps only', { id: 'case.follow-up.latest' }),
        )
      : nothing}
  </section>`;
}

const told = (detail: CaseDetail): readonly Step[] =>
  (detail.events ?? []).toReversed().map(({ kind, side, at, by, reason }) => ({
    title: eventText({ kind, side }, detail.origin),
    at,
    by: kind === 'opened' ? opener(detail) : html`<bdi>${plainName(by)}</bdi>`,
    reason,
    byPhone: kind === 'opened' && detail.origin === 'phone',
  }));

function derived(detail: CaseDetail): readonly Step[] {
  const fromStaff = detail.messages.findLast((each) => each.from === 'staff');
  const known = [fromStaff?.at, detail.openedAt];
  return [
    fromStaff && {
      title: detail.waiting
        ? eventText({ kind: 'asked', side: 'staff' }, detail.origin)
        : msg('Last message from the staff', { id: 'case.follow-up.message' }),
      at: fromStaff.at,
    },
    known.includes(detail.updatedAt) ? undefined : { title: msg('Last change', { id: 'case.follow-up.change' }), at: detail.updatedAt },
    {
      title: eventText({ kind: 'opened', side: 'member' }, detail.origin),
      at: detail.openedAt,
      by: opener(detail),
      byPhone: detail.origin === 'phone',
    },
  ].filter((step) => step !== undefined);
}
