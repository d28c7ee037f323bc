/** The strip that says this is a demo and holds what a real portal would not have: the store switch and the staff desk. */
import { html, type TemplateResult } from 'lit';
import { picture } from './picture.ts';
import type { StoreKind } from './store.ts';
import type { Say, WordKey } from './words.ts';

export interface DemoBarView {
  readonly say: Say;
  readonly store: StoreKind;
  readonly serverAnswers: boolean;
  readonly trackerAnswers: boolean;
  readonly deskOpen: boolean;
  /** What this portal's demo has beside the rest. */
  readonly more: TemplateResult;
}

export function demoBar(view: DemoBarView, toggleDesk: () => void): TemplateResult {
  const { say, deskOpen } = view;
  return html`
    <p class="demo-name"><strong>${say('demo')}</strong> <span class="wide-only">${say('demoNote')}</span></p>
    <div class="stores" role="group" aria-label=${say('store')}>
      <span class="wide-only" aria-hidden="true">${say('store')}</span>
      ${serverChoice(view)} ${view.trackerAnswers ? choice('request-tracker', view) : ''} ${choice('browser', view)}
    </div>
    ${view.more}
    <button
      class="desk-button"
      id="desk-button"
      type="button"
      aria-label=${say('staffDesk')}
      aria-expanded=${deskOpen}
      aria-controls="desk"
      @click=${toggleDesk}
    >
      ${picture('desk')}
      <span class="roomy">${say('staffDesk')}</span>
      <span class="tight">${say('staffDeskShort')}</span>
    </button>
    ${view.serverAnswers ? '' : html`<p class="no-server" id="no-server">${say('noServer')}</p>`}
  `;
}

const serverChoice = (view: DemoBarView): TemplateResult =>
  view.serverAnswers
    ? choice('server', view)
    : html`<span class="store" role="link" aria-disabled="true" aria-describedby="no-server">${view.say('storeServer')}</span>`;

const storeWords: Readonly<Record<StoreKind, WordKey>> = {
  server: 'storeServer',
  'request-tracker': 'storeTracker',
  browser: 'storeBrowser',
};

const choice = (kind: StoreKind, { say, store }: DemoBarView): TemplateResult =>
  addressChoice({ name: 'store', value: kind, label: say(storeWords[kind]), here: store === kind, route: '' });

export interface AddressChoice {
  /** Of the address's parameter. */
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly here: boolean;
  /** Where it leads within the portal; absent: to where one is. */
  readonly route?: string;
}

/** A link, not a radio button: choosing reloads the page, as links are expected to. */
export function addressChoice({ name, value, label, here, route }: AddressChoice): TemplateResult {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  address.hash = route ?? address.hash;
  return html`<a class="store" href=${address.href} aria-current=${here ? 'true' : 'false'}>${label}</a>`;
}
