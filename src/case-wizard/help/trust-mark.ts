/** How far a definition can be trusted: verified by whom, when and until when, or that it is not, in words and with a sign. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDate } from '../../locale/format.ts';
import type { Definition } from '../../model/preset.ts';
import { inLang } from '../../model/words.ts';
import { icon } from '../../ui/icons.ts';
import type { Desk } from '../desk.ts';

export function trustMark({ verified }: Definition, { runtime }: Desk): TemplateResult {
  const { lang, today } = runtime.state;
  if (!verified) {
    return html`<p class="trust">${icon('alert')}<span>${msg('Not verified yet', { id: 'help.unverified' })}</span></p>`;
  }
  const by = inLang(verified.by, lang);
  const on = formatDate(verified.on, lang, 'short');
  const until = formatDate(verified.until, lang, 'short');
  return today > verified.until
    ? html`<p class="trust caution">${icon('alert')}<span>${msg(str`Review overdue since ${until}. Last verified by ${by} on ${on}.`, { id: 'help.overdue' })}</span></p>`
    : html`<p class="trust good">${icon('check')}<span>${msg(str`Verified by ${by} on ${on}, good until ${until}`, { id: 'help.verified' })}</span></p>`;
}
