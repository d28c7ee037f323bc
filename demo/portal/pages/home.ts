/** The home page: a welcome, the account at a glance, what to look at, a word from the society. */
import { html, type TemplateResult } from 'lit';
import { formatDate, formatNumber } from '../../../src/locale/format.ts';
import { picture } from '../picture.ts';
import { hashOf, type Route } from '../route.ts';
import { daysBefore, distributions } from './account-figures.ts';
import { dollars } from './amounts.ts';
import type { PageView } from './page-view.ts';

export function homePage(view: PageView): TemplateResult {
  const { say, member, account } = view;
  return html`
    <h1 tabindex="-1">${say('hello', { name: member.split(' ')[0] ?? member })}</h1>
    <p class="lead">${say('homeLead', { account: account.name })}</p>
    ${glance(view)}
    <div class="columns">
      <section class="card">
        <h2>${say('toDo')}</h2>
        <ul class="ways">
          ${way({ page: 'cases' }, say('toDoCases'))} ${way({ page: 'works' }, say('toDoWorks'))}
          ${way({ page: 'royalties' }, say('toDoRoyalties'))}
        </ul>
      </section>
      <section class="card">
        <h2>${say('newsTitle')}</h2>
        ${news(view, 6, say('newsConcerts'))} ${news(view, 24, say('newsRates'))}
      </section>
    </div>
    <section class="card ask">
      <div>
        <h2>${say('question')}</h2>
        <p>${say('questionNote')}</p>
      </div>
      <a class="button primary" href=${hashOf({ page: 'new' })}>${say('openCase')}</a>
    </section>
  `;
}

function glance({ say, lang, figures, now }: PageView): TemplateResult {
  const { next, last } = distributions(now);
  const paid = figures.payments[0];
  const fact = (name: string, value: string, note: string): TemplateResult => html`
    <div class="card fact">
      <dt>${name}</dt>
      <dd><strong>${value}</strong> <span>${note}</span></dd>
    </div>
  `;
  return html`
    <dl class="facts">
      ${fact(say('nextPayment'), formatDate(next, lang), say('nextPaymentNote'))}
      ${fact(
        say('lastPayment'),
        dollars(paid ? paid.domestic + paid.international : 0, lang),
        say('lastPaymentNote', { date: formatDate(last, lang) }),
      )}
      ${fact(
        say('worksCount'),
        formatNumber(figures.works, lang),
        say('worksCountNote', { count: formatNumber(figures.added, lang) }),
      )}
    </dl>
  `;
}

const way = (to: Route, text: string): TemplateResult =>
  html`<li><a href=${hashOf(to)}><span>${text}</span>${picture('next')}</a></li>`;

function news({ lang, now }: PageView, daysAgo: number, text: string): TemplateResult {
  const day = daysBefore(now, daysAgo);
  return html`<p class="news"><time datetime=${day}>${formatDate(day, lang)}</time> ${text}</p>`;
}
