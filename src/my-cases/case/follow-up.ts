/** The milestones of a case, latest first: who opened it and how, and when the staff last wrote. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatDateTime } from '../../locale/format.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { Lang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import { opener } from '../opener.ts';
import { since } from '../since.ts';

export function followUp(detail: CaseDetail, lang: Lang, now: number): TemplateResult {
  const fromStaff = detail.messages.findLast((each) => each.from === 'staff');
  const known = [fromStaff?.at, detail.openedAt];
  return html`<section class="follow-up" aria-labelledby="follow-up">
    <h3 id="follow-up">${msg('Follow-up', { id: 'case.follow-up' })}</h3>
    <ol>
      ${fromStaff
        ? html`<li>
            <p class="strong">
              ${detail.waiting
                ? msg('Question from the staff', { id: 'case.follow-up.question' })
                : msg('Last message from the staff', { id: 'case.follow-up.message' })}
            </p>
            <p>${since(fromStaff.at, now, lang)}</p>
          </li>`
        : nothing}
      ${known.includes(detail.updatedAt)
        ? nothing
        : html`<li>
            <p class="strong">${msg('Last change', { id: 'case.follow-up.change' })}</p>
            <p>${since(detail.updatedAt, now, lang)}</p>
          </li>`}
      <li>
        <p class="strong">
          ${detail.origin === 'phone'
            ? html`${icon('phone')} ${msg('Opened by phone', { id: 'case.follow-up.phone' })}`
            : msg('Opened online', { id: 'case.follow-up.online' })}
        </p>
        <p>${opener(detail)}</p>
        <p><time datetime=${detail.openedAt}>${formatDateTime(detail.openedAt, lang)}</time></p>
      </li>
    </ol>
  </section>`;
}
