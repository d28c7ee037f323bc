/** What someone wrote, with its addresses as links that give nothing of this page away. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { withLinks } from '../../model/links.ts';

export const linked = (text: string): readonly (string | TemplateResult)[] =>
  withLinks(text).map((part) =>
    typeof part === 'string'
      ? part
      : html`<bdi dir="ltr"><a href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}<span class="hidden">
            ${msg('(new tab)', { id: 'case.link.new-tab' })}</span></a>${part.host ? html` <span class="small">(${part.host})</span>` : nothing}</bdi>`,
  );
