/** Both versions of a case side by side: what the member saw and wanted, and how it stands now. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { actName, starsText } from '../../locale/act-words.ts';
import { eventText } from '../../locale/event-words.ts';
import { colon } from '../../locale/colon.ts';
import type { CaseDetail } from '../../model/case.ts';
import { plainName } from '../../model/plain-name.ts';
import { inLang, type Lang } from '../../model/words.ts';
import { statusPill } from '../../ui/status.ts';
import type { Asking } from './act-asking.ts';
import { exactMoment } from './moment.ts';

export function clashView({ seen, now: current, wish }: Asking, lang: Lang, now: number): TemplateResult {
  const { act, reason, comment, stars } = wish;
  const written = act === 'rate' ? comment.trim() : reason.trim();
  const refused = current?.acts?.find((each) => each.act === act)?.refused;
  return html`<div class="versions">
      <section aria-labelledby="act-then">
        <h4 id="act-then">${msg('What you saw', { id: 'act.clash.then' })}</h4>
        <p>${statusPill(seen.status, seen.waiting)}</p>
        <p>${msg('What you wanted', { id: 'act.clash.wanted' })}${colon(lang)}<span class="strong">${actName(act)}</span></p>
        ${stars === undefined ? nothing : html`<p>${starsText(stars)}</p>`}
        ${written ? html`<p class="wrap reason" dir="auto">${written}</p>` : nothing}
      </section>
      <section aria-labelledby="act-now">
        <h4 id="act-now">${msg('How it stands now', { id: 'act.clash.now' })}</h4>
        ${current ? standing(current, lang, now) : nothing}
      </section>
    </div>
    ${refused ? html`<p class="note" part="note">${inLang(refused, lang)}</p>` : nothing}`;
}

/** With its last step, where the backend tells steps. */
function standing(current: CaseDetail, lang: Lang, now: number): TemplateResult {
  const last = current.events?.at(-1);
  return html`<p>${statusPill(current.status, current.waiting)}</p>
    <p>
      <span class="strong">${last ? eventText(last, current.origin) : msg('Last change', { id: 'case.follow-up.change' })}</span>${last
        ? html`, <bdi>${plainName(last.by)}</bdi>`
        : nothing}
    </p>
    <p>${exactMoment(last?.at ?? current.updatedAt, now, lang)}</p>
    ${last?.reason ? html`<p class="wrap reason" dir="auto">${last.reason}</p>` : nothing}`;
}
