/** The works page: the account's latest works, and the way to say that one is wrong. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../../src/locale/format.ts';
import { hashOf } from '../route.ts';
import { daysBefore, type Work } from './account-figures.ts';
import { percent } from './amounts.ts';
import type { PageView } from './page-view.ts';

export function worksPage(view: PageView): TemplateResult {
  const { say, account, figures } = view;
  return html`
    <h1 tabindex="-1">${say('works')}</h1>
    <p class="lead">${say('worksLead', { account: account.name })}</p>
    <div class="card flush">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('work')}</th>
            <th scope="col" class="wide-cell">${say('registered')}</th>
            <th scope="col" class="number">${say('share')}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.latest.map((work) => workRow(work, view))}
        </tbody>
      </table>
    </div>
    <p class="after">${say('worksHelp')} <a href=${hashOf({ page: 'new' })}>${say('openCase')}</a></p>
  `;
}

function workRow(work: Work, { say, lang, now }: PageView): TemplateResult {
  const day = daysBefore(now, work.registered);
  return html`
    <tr>
      <th scope="row">
        ${work.title}
        <small class=${work.iswc ? '' : 'caution'}>${work.iswc ?? say('noIswc')}</small>
      </th>
      <td class="wide-cell"><time datetime=${day}>${formatDate(day, lang, 'short')}</time></td>
      <td class="number">${percent(work.share, lang)}</td>
    </tr>
  `;
}
