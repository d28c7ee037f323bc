/** What helps to find the right case type: the finder, and the overview of what each type means; loaded with the type step. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { inWordsOf } from '../../locale/locale.ts';
import type { CaseType } from '../../model/preset.ts';
import { leaves } from '../../model/taxonomy.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import type { Desk, TypeHelp } from '../desk.ts';
import { Finder } from './finder.ts';
import { finderView } from './finder-view.ts';
import { helpStyles } from './help-styles.ts';
import { Overview } from './overview.ts';
import { overviewView } from './overview-view.ts';
import { ownRedraw } from './own-redraw.ts';
import { Reading } from './reading.ts';

/** Fewer are seen at a glance. */
const FEW = 6;

export function typeHelp(desk: Desk): TypeHelp {
  adoptStyles(desk.host.renderRoot, helpStyles);
  const { types } = desk.runtime.state.preset;
  const reading = new Reading(types);
  const finder = leaves(types).length > FEW ? new Finder(desk, reading) : undefined;
  const overview = types.some(isDefined) ? new Overview(desk, reading) : undefined;
  return {
    draw: () => (finder || overview ? html`
      <div class="help">
        ${finder ? ownRedraw(finder, () => inWordsOf(desk.host, () => finderView(finder))) : nothing}
        ${overview
          ? html`<button class="link" type="button" id="overview-open" aria-haspopup="dialog" @click=${() => overview.open()}>
              ${msg('Understanding case types', { id: 'help.title' })}
            </button>
            ${ownRedraw(overview, () => inWordsOf(desk.host, () => overviewView(overview)))}`
          : nothing}
      </div>
    ` : nothing),
  };
}

const isDefined = ({ definition, children }: CaseType): boolean => definition !== undefined || children?.some(isDefined) === true;
