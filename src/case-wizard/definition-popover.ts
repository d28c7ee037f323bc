/** What a case type means and how far that can be trusted, floating beside the button that asked; loaded with the first one. */
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CaseType } from '../model/preset.ts';
import { inLang } from '../model/words.ts';
import { adoptStyles } from '../ui/adopt-styles.ts';
import type { Desk } from './desk.ts';
import { helpStyles } from './help/help-styles.ts';
import { pageLink } from './help/page-link.ts';
import { trustMark } from './help/trust-mark.ts';

/** TypeScript does not know the source yet; a browser that does not either passes it over. */
type Sourced = HTMLElement & { showPopover(from: { readonly source: HTMLElement }): void };

function definitionPopover(desk: Desk, { label, definition }: CaseType): TemplateResult {
  const { state } = desk.runtime;
  /** It must not cover what has the focus now; a window that loses its focus leaves it open. */
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const popover = currentTarget as HTMLElement;
    if (relatedTarget && !popover.contains(relatedTarget as Node)) popover.hidePopover();
  };
  return html`
    <div class="popover" part="popover" id="definition" popover role="dialog" tabindex="-1" aria-labelledby="definition-title" @focusout=${left}>
      <h3 id="definition-title">${inLang(label, state.lang)}</h3>
      ${definition
        ? html`<p>${inLang(definition.text, state.lang)}</p>
            ${trustMark(definition, desk)} ${pageLink(definition.link, state.lang)}`
        : nothing}
      <button class="link" type="button" @click=${() => popoverOf(desk)?.hidePopover()}>
        ${msg('Close', { id: 'help.close' })}
      </button>
    </div>
  `;
}

const popoverOf = ({ host }: Desk): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('#definition');

/** Opens beside `anchor`; the browser closes it on Escape or a press elsewhere and gives the focus back. */
export async function showDefinition(desk: Desk, type: CaseType, anchor: HTMLElement): Promise<void> {
  adoptStyles(desk.host.renderRoot, helpStyles);
  desk.definition = () => definitionPopover(desk, type);
  desk.host.requestUpdate();
  await desk.host.updateComplete;
  const popover = popoverOf(desk);
  if (!popover) return;
  desk.leaveDefinition?.();
  // With its source, Tab goes on from what stands behind that button, not from the end of the step.
  (popover as Sourced).showPopover({ source: anchor });
  popover.focus();
  const stop = autoUpdate(anchor, popover, () => {
    void computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: 'right-start',
      middleware: [offset(8), flip({ fallbackPlacements: ['bottom-end', 'top-end', 'bottom'] }), shift({ padding: 8, crossAxis: true })],
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
