/** Draws a case in the layout that its element has at the moment, and keeps the member's place when that changes. */
import type { StepId } from '../../model/draft.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { focusOn } from '../../ui/focus.ts';
import type { Desk } from '../desk.ts';
import { halfTyped } from '../half-typed.ts';
import { view } from '../view.ts';
import { formView } from './form-view.ts';
import { formStyles } from './form-styles.ts';

/** From now on the desk draws both layouts, from the same state. */
export function drawBoth(desk: Desk): void {
  if (desk.draw || desk.life.aborted) return;
  const { host, life: signal } = desk;
  const { renderRoot: root } = host;
  adoptStyles(root, formStyles);
  root.addEventListener('keydown', (event) => toPreview(desk, event as KeyboardEvent), { signal });
  let form = false;
  desk.draw = () => {
    const turned = form !== (host.layout === 'form');
    if (turned) keepPlace(desk);
    form = host.layout === 'form';
    return isForm(desk) ? formView(desk) : view(desk);
  };
  host.requestUpdate();
}

/** What came of a submit looks the same in both. */
function isForm({ host, runtime }: Desk): boolean {
  const { phase } = runtime.state;
  return host.layout === 'form' && (phase === 'editing' || phase === 'sending');
}

/** Enter in a field would press the first button of the form, and send what no one has looked over: it leads to the preview. */
function toPreview(desk: Desk, event: KeyboardEvent): void {
  const { runtime } = desk;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
  if (!isForm(desk) || runtime.state.draft.step === 'review') return;
  if (!(event.target instanceof HTMLInputElement) || !event.target.form) return;
  event.preventDefault();
  runtime.dispatch({ type: 'review', half: halfTyped(desk) });
}

/** The field in use is drawn anew in the other layout: the wizard goes to its step, and the focus to it. */
function keepPlace({ host, runtime }: Desk): void {
  const { renderRoot: root } = host;
  const inUse = root instanceof ShadowRoot ? root.activeElement : null;
  if (!inUse) return;
  const { phase, draft } = runtime.state;
  const step = inUse.closest('section')?.getAttribute('aria-labelledby')?.replace('at-', '') as StepId | undefined;
  const field = inUse.closest('[id]')?.id ?? 'heading';
  void host.updateComplete.then(() => {
    if (host.layout !== 'form' && step && step !== draft.step && phase === 'editing') {
      return runtime.dispatch({ type: 'go', step, field });
    }
    for (const target of [field, 'heading']) if (!(root as ShadowRoot).activeElement) focusOn(root, target);
  });
}
