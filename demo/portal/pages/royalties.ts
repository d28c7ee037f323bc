/** The royalties page: four quarters as bars and as the table that says the same. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { hashOf } from '../route.ts';
import { quarterBefore, type Payment } from './account-figures.ts';
import { dollars } from './amounts.ts';
import type { PageView } from './page-view.ts';

const totalOf = ({ domestic, international }: Payment): number => domestic + international;

export function royaltiesPage(view: PageView): TemplateResult {
  const { say, account, figures } = view;
  return html`
    <h1 tabindex="-1">${say('royalties')}</h1>
    <p class="lead">${say('royaltiesLead', { account: account.name })}</p>
    <div class="card">
      ${bars(figures.payments, view)}
      <ul class="legend" aria-hidden="true">
        <li class="domestic">${say('domestic')}</li>
        <li class="international">${say('international')}</li>
      </ul>
    </div>
    <div class="card flush">
      <table class="amounts">
        <thead>
          <tr>
            <th scope="col">${say('quarter')}</th>
            <th scope="col" class="number">${say('domestic')}</th>
            <th scope="col" class="number">${say('international')}</th>
            <th scope="col" class="number">${say('total')}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.payments.map((payment, place) => quarterRow(payment, place, view))}
        </tbody>
      </table>
    </div>
    <p class="after">${say('royaltiesHelp')} <a href=${hashOf({ page: 'new' })}>${say('openCase')}</a></p>
  `;
}

function quarterRow(payment: Payment, place: number, { say, lang, now }: PageView): TemplateResult {
  return html`
    <tr>
      <th scope="row">${say('quarterName', quarterBefore(now, place + 1))}</th>
      <td class="number">${dollars(payment.domestic, lang)}</td>
      <td class="number">${dollars(payment.international, lang)}</td>
      <td class="number"><strong>${dollars(totalOf(payment), lang)}</strong></td>
    </tr>
  `;
}

const HEIGHT = 120;
const CAPTION = 28;
const STEP = 90;
const WIDTH = 44;

/** Oldest at the left. Hidden from assistive technology: the table below has the figures. */
function bars(payments: readonly Payment[], { say, now }: PageView): TemplateResult {
  const highest = Math.max(...payments.map(totalOf));
  const scale = (amount: number): number => Math.round((amount / highest) * HEIGHT);
  const bar = (payment: Payment, place: number): SVGTemplateResult => {
    const x = (payments.length - 1 - place) * STEP + (STEP - WIDTH) / 2;
    const home = scale(payment.domestic);
    const abroad = scale(payment.international);
    return svg`
      <rect class="domestic" x=${x} y=${HEIGHT - home} width=${WIDTH} height=${home} rx="3"></rect>
      <rect class="international" x=${x} y=${HEIGHT - home - abroad} width=${WIDTH} height=${Math.max(0, abroad - 2)} rx="3"></rect>
      <text x=${x + WIDTH / 2} y=${HEIGHT + CAPTION - 8}>${say('quarterName', quarterBefore(now, place + 1))}</text>
    `;
  };
  return html`
    <svg class="bars" viewBox="0 0 ${payments.length * STEP} ${HEIGHT + CAPTION}" aria-hidden="true" focusable="false">
      ${payments.map(bar)}
    </svg>
  `;
}
