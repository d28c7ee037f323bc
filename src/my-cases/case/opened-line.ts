/** Who opened a case, how and when, and for which account, in lines under its subject. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDate } from '../../locale/format.ts';
import type { CaseSummary } from '../../model/case.ts';
import { plainName } from '../../model/plain-name.ts';
import type { Lang } from '../../model/words.ts';
import type { Opened } from './opened.ts';

export function openedText({ mine, openedBy, openedAt, origin }: CaseSummary, lang: Lang): string {
  const on = formatDate(openedAt, lang, 'short').replaceAll(' ', '\u00a0');
  const name = isolated(openedBy);
  if (origin === 'phone') {
    return mine
      ? msg(str`opened by phone on ${on} for you`, { id: 'case.opened.phone-you' })
      : msg(str`opened by phone on ${on} for ${name}`, { id: 'case.opened.phone' });
  }
  return mine
    ? msg(str`opened by you on ${on}`, { id: 'case.opened.you' })
    : msg(str`opened by ${name} on ${on}`, { id: 'case.opened.by' });
}

/** A name written from right to left must not turn the sentence around. */
function isolated(name: string): string {
  const plain = plainName(name);
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(plain) ? `\u2068${plain}\u2069` : plain;
}

export function accountLine({ detail, session }: Opened): TemplateResult | typeof nothing {
  const account = session?.accounts.find(({ id }) => id === detail?.account);
  if (!account) return nothing;
  const { name, number } = account;
  const text = number
    ? msg(str`Account: ${isolated(name)} (${isolated(number)})`, { id: 'case.account.number' })
    : msg(str`Account: ${isolated(name)}`, { id: 'case.account' });
  return html`<p class="under">${text}</p>`;
}
