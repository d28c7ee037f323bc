/** What a clerk can do with an open case: answer it, and move it to another status. */
import { html, type TemplateResult } from 'lit';
import type { CaseStatus } from '../../../src/model/case.ts';
import { langChoice } from './lang-choice.ts';
import type { StaffCaseDetail } from './desk.ts';
import type { DeskActs, DeskView } from './desk-view.ts';
import type { WordKey } from '../words.ts';

export function answerForm(sheet: StaffCaseDetail, view: DeskView, acts: DeskActs): TemplateResult {
  const { say, busy } = view;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const written = new FormData(form);
    const lang = written.get('lang') === 'fr' ? 'fr' : 'en';
    if (await acts.answer(sheet.id, String(written.get('text')), lang, written.has('asks'))) form.reset();
  };
  return html`
    <form class="desk-form" @submit=${send}>
      <label class="field">
        <span>${say('yourAnswer')}</span>
        <textarea name="text" rows="4" required maxlength="5000"></textarea>
      </label>
      ${langChoice('answerLang', sheet.lang, say)}
      <label class="tick"><input type="checkbox" name="asks" /> <span>${say('asks')}</span></label>
      <button class="button primary" aria-disabled=${busy}>${say('sendAnswer')}</button>
    </form>
    <div class="desk-row">
      ${moves[sheet.status].map(
        ([word, status]) => html`
          <button class="button" type="button" aria-disabled=${busy} @click=${() => acts.setStatus(sheet.id, status)}>
            ${say(word)}
          </button>
        `,
      )}
    </div>
  `;
}

type Move = readonly [WordKey, CaseStatus];

const moves: Record<CaseStatus, readonly Move[]> = {
  active: [
    ['resolve', 'resolved'],
    ['cancelCase', 'cancelled'],
  ],
  resolved: [['reopen', 'active']],
  cancelled: [['reopen', 'active']],
};
