/** The live side of the studio: the real elements on this browser's own database, as the toolbar wants them. */
import { browserBackend } from '../../../src/backend/adapters/browser.ts';
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { Session } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type { CaseWizard } from '../../../src/case-wizard.ts';
import type { MyCases } from '../../../src/my-cases.ts';

export const shows = ['wizard', 'form', 'list'] as const;
export const themes = ['plain', 'boreal', 'practiceTheme', 'highContrast'] as const;
export const widths = ['phone', 'tablet', 'full'] as const;
export const schemes = ['automatic', 'light', 'dark'] as const;

export interface Wanted {
  readonly shows: (typeof shows)[number];
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  readonly scheme: (typeof schemes)[number];
  readonly admin: boolean;
}

const session = (admin: boolean): Session => ({
  member: admin ? 'studio-admin' : 'studio-member',
  name: 'Sam Gagné',
  accounts: [
    { id: 'first', name: 'Première adhésion', number: '1001' },
    { id: 'second', name: 'Second membership', number: '1002' },
  ],
  roles: admin ? ['admin'] : [],
});

export class Preview {
  readonly #place: HTMLElement;
  readonly #themeSheet: HTMLLinkElement;
  #backends = new Map<boolean, CaseBackend>();
  #element: CaseWizard | MyCases | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#themeSheet = document.createElement('link');
    this.#themeSheet.rel = 'stylesheet';
    document.head.append(this.#themeSheet);
  }

  show(preset: Preset | undefined, wanted: Wanted, themeAddress: string | undefined): void {
    this.#place.dataset['width'] = wanted.width;
    this.#place.dataset['scheme'] = wanted.scheme;
    if (themeAddress) {
      this.#themeSheet.href = themeAddress;
      this.#themeSheet.disabled = false;
    } else this.#themeSheet.disabled = true;
    if (!preset) return;
    const element = this.#elementFor(wanted);
    element.backend = this.#backend(wanted.admin);
    element.preset = preset;
    if (element.localName === 'case-wizard') element.setAttribute('layout', wanted.shows);
  }

  #elementFor({ shows: wanted }: Wanted): CaseWizard | MyCases {
    const name = wanted === 'list' ? 'my-cases' : 'case-wizard';
    if (this.#element?.localName !== name) {
      this.#element?.remove();
      this.#element = document.createElement(name);
      this.#place.append(this.#element);
    }
    return this.#element!;
  }

  #backend(admin: boolean): CaseBackend {
    const backend = this.#backends.get(admin) ?? browserBackend({ name: 'preset-studio', session: session(admin) });
    this.#backends.set(admin, backend);
    return backend;
  }
}
