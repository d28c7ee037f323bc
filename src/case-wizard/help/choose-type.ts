/** Choosing a whole path of case types at once, as if each level had been chosen by hand. */
import { msg, str } from '@lit/localize';
import type { CaseType } from '../../model/preset.ts';
import { inLang } from '../../model/words.ts';
import { announceFor } from '../../ui/announcer.ts';
import { focusOn } from '../../ui/focus.ts';
import type { Desk } from '../desk.ts';

/** The focus goes to the last choice made or, where a level is left to choose, to that one. */
export function chooseType({ host, runtime }: Desk, nodes: readonly CaseType[]): void {
  nodes.forEach(({ id }, level) => runtime.dispatch({ type: 'type-chosen', level, id }));
  const { lang } = runtime.state;
  const last = nodes.at(-1)?.children?.length ? nodes.length : nodes.length - 1;
  host.requestUpdate();
  void host.updateComplete.then(() => focusOn(host.renderRoot, `type-${last}`));
  announceFor(host, () => msg(str`Chosen: ${pathText(nodes, lang)}`, { id: 'find.chosen' }));
}

export const pathText = (nodes: readonly CaseType[], lang: string): string =>
  nodes.map(({ label }) => inLang(label, lang)).join(' › ');
