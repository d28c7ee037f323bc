/** What the member may do about the case, and why not where they may not. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { actName, starsText } from '../../locale/act-words.ts';
import { colon } from '../../locale/colon.ts';
import type { CaseChange, Rating } from '../../model/act.ts';
import type { CaseDetail } from '../../model/case.ts';
import { inLang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import { faultWords } from '../../ui/fault-words.ts';
import type { CaseScreen } from './case-screen.ts';
import { starSigns } from './star-signs.ts';

type Act = CaseChange['act'];

/** In this order, whatever the backend's. */
const ORDER: readonly Act[] = ['resolve', 'cancel', 'reopen', 'rate'];

export function actsPanel(detail: CaseDetail, screen: CaseScreen): TemplateResult {
  const { openNew, acts, opened } = screen;
  // A change needs the version that it is made against.
  const offered = opened.backend?.changeCase && detail.version ? (detail.acts ?? []) : [];
  const rows = ORDER.flatMap((act) => offered.find((each) => each.act === act) ?? []);
  return html`<section class="case-acts" aria-labelledby="acts">
    ${detail.rating ? rated(detail.rating) : nothing}
    <h3 id="acts">${msg('Actions', { id: 'act.title' })}</h3>
    <ul>
      ${rows.map(({ act, refused }) =>
        refused
          ? html`<li class="refused"><span>${actName(act as Act)}</span>${colon(screen.lang)}${inLang(refused, screen.lang)}</li>`
          : html`<li>
              <button class="link" part="act act-${act}" data-act=${act} aria-haspopup="dialog" @click=${() => acts.press(act as Act, detail)}>
                ${actName(act as Act)}
              </button>
              ${acts.stuck === act ? stuck() : nothing}
            </li>`,
      )}
      ${detail.status !== 'active' && openNew
        ? html`<li>
            <button class="link" part="act act-follow" data-act="follow" @click=${() => openNew(followUpOf(detail))}>
              ${msg('Open a follow-up case', { id: 'act.follow' })}
            </button>
          </li>`
        : nothing}
      <li>
        <button class="link" part="act act-print" data-act="print" @click=${() => acts.print()}>${msg('Print', { id: 'act.print' })}</button>
        ${acts.stuck === 'print' ? stuck() : nothing}
      </li>
    </ul>
  </section>`;
}

const followUpOf = ({ id, reference, subject, path }: CaseDetail): Parameters<NonNullable<CaseScreen['openNew']>>[0] => ({
  subject,
  path: path.map((each) => each.id),
  follows: { id, reference },
});

const stuck = (): TemplateResult => html`<p class="caught">${icon('alert')}${faultWords('network')}</p>`;

const rated = ({ stars, comment }: Rating): TemplateResult =>
  html`<h3>${msg('Rating', { id: 'act.rating' })}</h3>
    <div class="rating">
      <p>${starSigns(stars)} ${starsText(stars)}</p>
      ${comment ? html`<p class="wrap second" dir="auto">${comment}</p>` : nothing}
    </div>`;
