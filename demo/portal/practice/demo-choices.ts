/** What the demo bar offers beside the store: whom to be, under which regulation, and the other society. */
import { html, type TemplateResult } from 'lit';
import type { Regulation } from '../../../src/presets/regulations.ts';
import { addressChoice } from '../demo-bar.ts';
import { people } from './people.ts';
import type { PracticeSay } from './words.ts';

/** Of those that the preset can be under, the ones that this vendor's customers are. */
export type OfferedRegulation = Exclude<Regulation, 'quebec-25'>;

const regulations: readonly OfferedRegulation[] = ['gdpr', 'hipaa', 'none'];

export const regulationAsked = (): OfferedRegulation => {
  const asked = new URLSearchParams(location.search).get('regulation');
  return regulations.find((each) => each === asked) ?? 'gdpr';
};

/** Loads the page anew as somebody else, at its home page: what is open belongs to whoever opened it. */
function becomes(event: Event): void {
  const address = new URL(location.href);
  address.searchParams.set('as', (event.target as HTMLSelectElement).value);
  address.hash = '';
  location.assign(address);
}

export const demoChoices = (say: PracticeSay, member: string): TemplateResult => html`
  <label class="stores">
    <span class="wide-only">${say('signInAs')}</span>
    <select class="store" aria-label=${say('signInAs')} autocomplete="off" @change=${becomes}>
      ${people.map(
        ({ as, is, session }) => html`<option value=${as} ?selected=${session.member === member}>${session.name} (${say(is)})</option>`,
      )}
    </select>
  </label>
  <div class="stores" role="group" aria-label=${say('regulation')}>
    <span class="wide-only" aria-hidden="true">${say('regulation')}</span>
    ${regulations.map((each) => addressChoice({ name: 'regulation', value: each, label: say(each), here: each === regulationAsked() }))}
  </div>
  <a class="store" href="../" aria-label=${say('otherSociety')}>${say('otherSocietyShort')}</a>
`;
