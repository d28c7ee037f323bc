/** What a case type means and how far that can be trusted, floating beside the button that asked; loaded with the first one. */
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDate } from '../locale/format.ts';
import type { CaseType, Definition } from '../model/preset.ts';
import { inLang, type Lang } from '../model/words.ts';
import { icon } from '../ui/icons.ts';
import type { Desk } from './desk.ts';

function definitionPopover(desk: Desk, { label, definition }: CaseType): TemplateResult {
  const { state } = desk.runtime;
  return html`
    <div class="popover" id="definition" popover role="dialog" tabindex="-1" aria-labelledby="definition-title">
      <h3 id="definition-title">${inLang(label, state.lang)}</h3>
      ${definition
        ? html`<p>${inLang(definition.text, state.lang)}</p>
            ${trustMark(definition, state.today, state.lang)}`
        : nothing}
      <button class="link" type="button" @click=${() => popoverOf(desk)?.hidePopover()}>
        ${msg('Close', { id: 'definition.close' })}
      </button>
    </div>
  `;
}

function trustMark({ verified }: Definition, today: string, lang: Lang): TemplateResult {
  if (!verified) {
    return html`<p class="trust">${icon('alert')}${msg('Not verified yet', { id: 'definition.unverified' })}</p>`;
  }
  const by = inLang(verified.by, lang);
  const on = formatDate(verified.on, lang, 'short');
  const until = formatDate(verified.until, lang, 'short');
  return today > verified.until
    ? html`<p class="trust caution">${icon('alert')}${msg(str`Review overdue since ${until}. Last verified by ${by} on ${on}.`, { id: 'definition.overdue' })}</p>`
    : html`<p class="trust good">${icon('check')}${msg(str`Verified by ${by} on ${on}, good until ${until}`, { id: 'definition.verified' })}</p>`;
}

const popoverOf = ({ host }: Desk): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('#definition');

/** Opens beside `anchor`; the browser closes it on Escape or a press elsewhere and gives the focus back. */
export async function showDefinition(desk: Desk, type: CaseType, anchor: HTMLElement): Promise<void> {
  desk.definition = () => definitionPopover(desk, type);
  desk.host.requestUpdate();
  await desk.host.updateComplete;
  const popover = popoverOf(desk);
  if (!popover) return;
  desk.leaveDefinition?.();
  popover.showPopover();
  popover.focus();
  const stop = autoUpdate(anchor, popover, () => {
    void computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: 'right-start',
      middleware: [offset(8), flip({ fallbackPlacements: ['bottom-end', 'top-end', 'bottom'] }), shift({ padding: 8 })],
    }).then(({ x, y }) => Object.assign(popover.style, { left: `${x}px`, top: `${y}px` }));
  });
  const closed = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    leave();
    // Only where it would be lost: a press on another control has moved it on purpose.
    if (popover.matches(':focus-within') || document.activeElement === document.body) anchor.focus();
  };
  const leave = (): void => {
    desk.leaveDefinition = undefined;
    popover.removeEventListener('toggle', closed);
    stop();
    if (popover.matches(':popover-open')) popover.hidePopover();
  };
  desk.leaveDefinition = leave;
  popover.addEventListener('toggle', closed);
}
