/** What stands in the wizard's place where none of the society's case types is offered to this member; loaded then. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Lang } from '../model/words.ts';
import { ask, tell } from '../ui/events.ts';
import { icon } from '../ui/icons.ts';

/** Tells the host, and draws what the member can do. `again` where a role may have been given meanwhile. */
export function notOffered(host: HTMLElement, lang: () => Lang, again: () => void): () => TemplateResult {
  const reason = 'None of the preset’s case types is offered to a session with these roles.';
  tell(host, 'case-error', { code: 'not-offered', reason });
  return () => html`
    <div class="frame alone" part="frame" lang=${lang()}>
      <div class="receipt">
        <slot name="header"></slot>
        <div class="note caution" part="note" role="alert">
          <p>${icon('alert')} <b>${msg('You cannot open a case here.', { id: 'case.not-offered' })}</b></p>
          <p>${msg('Only people with another role can. Your organisation’s administrator can open one for you, or give you that role.', { id: 'case.not-offered-how' })}</p>
        </div>
        <div class="ways">
          <button class="button primary" part="button primary" type="button" @click=${() => ask(host, 'case-open', { to: 'list' })}>
            ${msg('Go to my cases', { id: 'receipt.list' })}
          </button>
          <button class="button" part="button" type="button" @click=${again}>${msg('Try again', { id: 'notice.again' })}</button>
        </div>
        <slot name="footer"></slot>
      </div>
    </div>
  `;
}
