/** Moving the focus to where the flow decided. */

const FOCUSABLE = 'input:not([disabled], [type="file"]), select, textarea, button:not([aria-disabled="true"])';

/** The element with the id, or the first control inside it: a group itself takes no focus. */
export function focusOn(root: HTMLElement | DocumentFragment, id: string): void {
  const target = root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  if (!target) return;
  const checked = target.querySelector<HTMLElement>('input:checked, td input, .skeleton');
  const control = target.matches(`${FOCUSABLE}, [tabindex]`) ? target : (checked ?? target.querySelector<HTMLElement>(FOCUSABLE));
  control?.focus();
}
