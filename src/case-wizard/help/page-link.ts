/** A link to a page of the society's own, which leaves the case where it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { HelpLink } from '../../model/preset.ts';
import { inLang } from '../../model/words.ts';

/** A preset handed over by script was checked too; an address that only looks like one is still no link. */
const isPage = (address: string): boolean => /^https:\/\/[^\s/]/i.test(address);

export function pageLink(link: HelpLink | undefined, lang: string): TemplateResult | typeof nothing {
  const address = link && inLang(link.url, lang);
  if (!link || !address || !isPage(address)) return nothing;
  return html`<a class="page-link" href=${address} target="_blank" rel="noopener noreferrer"
    >${inLang(link.label, lang)} <span class="small">${msg('(opens in a new tab)', { id: 'help.new-tab' })}</span></a
  >`;
}
