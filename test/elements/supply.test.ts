/** How a page supplies a backend to either element: by property, by address or by a provider; early, late, another one, none. */
import { expect } from '@open-wc/testing';
import '../../src/case-wizard.define.ts';
import '../../src/my-cases.define.ts';
import '../../src/case-wizard/engine.ts';
import '../../src/case-wizard/not-set-up.ts';
import '../../src/my-cases/list/board.ts';
import '../../src/ui/page-backend.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseWizard } from '../../src/case-wizard.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { byRole, eventually } from '../support/page.ts';
import { aCase, memory } from './my-cases-rig.ts';
import { Provider } from './page-provider.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

type Tag = 'case-wizard' | 'my-cases';
type Element = CaseWizard | MyCases;

/** A backend whose account, and whose only case, is called `name`: either is seen on the screen. */
const named = (name: string): CaseBackend => ({
  ...fakeBackend({ accounts: [{ id: name, name }] }),
  listCases: memory([aCase(1, { subject: name })]).listCases,
});

const { fetch } = globalThis;

/** `/north` and `/south` answer as servers of the contract. */
function serve(): void {
  globalThis.fetch = async (address, init) => {
    const [, name, path] = /^\/(north|south)(\/\w+)/.exec(String(address)) ?? [];
    if (!name) return fetch(address, init);
    if (path === '/session') return Response.json(await named(name).session());
    if (path === '/cases') return Response.json(await named(name).listCases({ account: name }));
    return Response.json({ detail: 'none' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
  };
}

interface Stage {
  readonly element: Element;
  readonly place: HTMLElement;
  /** Codes of every `case-error` from the beginning. */
  readonly errors: readonly string[];
  readonly text: string;
  shows(text: string): Promise<void>;
}

/** The element in the page; `before` is done to it while it is not yet there. */
function stage(tag: Tag, before: (element: Element, place: HTMLElement) => void = () => {}, lang = 'en'): Stage {
  const place = document.createElement('div');
  place.dataset['place'] = '';
  place.lang = lang;
  const element = document.createElement(tag);
  element.preset = smallSociety;
  const errors: string[] = [];
  place.addEventListener('case-error', ({ detail }) => errors.push(detail.code));
  document.body.append(place);
  before(element, place);
  place.append(element);
  return {
    element, place, errors,
    get text() {
      return element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    },
    shows(text) {
      return eventually(() => {
        if (!this.text.includes(text)) throw new Error(`“${text}” is not in “${this.text}”`);
      }, 15_000);
    },
  };
}

const notice = 'For the integrator: set “backend” or “endpoint”, or answer “context-request” for “case-backend”.';

interface Way {
  give(stage: Pick<Stage, 'element' | 'place'>, name: 'north' | 'south'): void;
  take(stage: Pick<Stage, 'element' | 'place'>): void;
}

const providers = new Map<HTMLElement, Provider>();

const ways: Readonly<Record<string, Way>> = {
  'the property': {
    give: ({ element }, name) => void (element.backend = named(name)),
    take: ({ element }) => void (element.backend = undefined),
  },
  'the attribute': {
    give: ({ element }, name) => element.setAttribute('endpoint', `/${name}`),
    take: ({ element }) => element.removeAttribute('endpoint'),
  },
  'a provider': {
    give({ place }, name) {
      const provider = providers.get(place);
      if (provider) provider.value = named(name);
      else providers.set(place, new Provider(place, named(name)));
    },
    take: ({ place }) => void (providers.get(place)!.value = undefined),
  },
};

for (const tag of ['case-wizard', 'my-cases'] as const) {
  describe(`a page that supplies a backend to <${tag}>`, () => {
    beforeEach(async () => {
      await cleanPage();
      serve();
    });
    afterEach(() => {
      globalThis.fetch = fetch;
      providers.clear();
    });
    after(cleanPage);

    for (const [by, way] of Object.entries(ways)) {
      it(`by ${by} may do so before the element is there`, async () => {
        const on = stage(tag, (element, place) => way.give({ element, place }, 'north'));
        await on.shows('north');
        expect(on.errors).to.deep.equal([]);
      });

      it(`by ${by} may do so a moment after it`, async () => {
        const on = stage(tag);
        await afterwards(50);
        way.give(on, 'north');
        await on.shows('north');
        expect(on.errors).to.deep.equal([]);
      });

      it(`by ${by} may do so after it was told that none is there, once`, async () => {
        const on = stage(tag);
        await on.shows(notice);
        expect(on.errors).to.deep.equal(['no-backend']);
        way.give(on, 'north');
        await on.shows('north');
        expect(on.text).not.to.include(notice);
        expect(on.errors).to.deep.equal(['no-backend']);
      });

      it(`by ${by} may put another in its place, or none, and one again`, async () => {
        const on = stage(tag, (element, place) => way.give({ element, place }, 'north'));
        await on.shows('north');
        way.give(on, 'south');
        await on.shows('south');
        expect(on.text).not.to.include('north');
        expect(on.errors).to.deep.equal([]);
        way.take(on);
        await on.shows(notice);
        expect(on.text).not.to.include('south');
        expect(on.errors).to.deep.equal(['no-backend']);
        way.give(on, 'north');
        await on.shows('north');
        way.take(on);
        await on.shows(notice);
        expect(on.errors, 'each time anew').to.deep.equal(['no-backend', 'no-backend']);
      });
    }

    it('is obeyed by property first, then by attribute, then by provider', async () => {
      const on = stage(tag, (element, place) => {
        new Provider(place, named('provided'));
        element.setAttribute('endpoint', '/south');
        element.backend = named('north');
      });
      await on.shows('north');
      on.element.backend = undefined;
      await on.shows('south');
      on.element.removeAttribute('endpoint');
      await on.shows('provided');
      on.element.backend = named('north');
      await on.shows('north');
      expect(on.errors).to.deep.equal([]);
    });

    it('is told in French where it speaks French', async () => {
      const on = stage(tag, undefined, 'fr');
      await on.shows('Pour l’intégration');
    });

    it('is asked by the element in every place that it moves to, and by no element that is gone', async () => {
      const [here, there] = ['here', 'there'].map(() => document.createElement('section')) as [HTMLElement, HTMLElement];
      const on = stage(tag, (_, place) => place.append(here, there));
      const first = new Provider(here, named('north'));
      const second = new Provider(there, named('south'));
      here.append(on.element);
      await on.shows('north');
      expect([first.audience, second.audience]).to.deep.equal([1, 0]);
      there.append(on.element);
      await on.shows('south');
      expect([first.audience, second.audience]).to.deep.equal([0, 1]);
      on.element.remove();
      expect([first.audience, second.audience]).to.deep.equal([0, 0]);
      expect(on.errors).to.deep.equal([]);
    });

    it('may put a provider nearer by between it and the former one', async () => {
      const on = stage(tag);
      const far = new Provider(document, named('north'));
      try {
        await on.shows('north');
        const near = new Provider(on.place, named('south'));
        await on.shows('south');
        expect([far.audience, near.audience]).to.deep.equal([0, 1]);
        far.value = named('elsewhere');
        await afterwards(50);
        expect(on.text).to.include('south').and.not.include('elsewhere');
      } finally {
        far.end();
      }
    });

    it('may provide nothing at first, and the same one again', async () => {
      const backend = named('north');
      let asked = 0;
      const { session } = backend;
      backend.session = () => {
        asked += 1;
        return session();
      };
      const on = stage(tag);
      const provider = new Provider(on.place);
      await afterwards(50);
      provider.value = backend;
      await on.shows('north');
      const before = asked;
      provider.value = backend;
      await afterwards(50);
      expect([before, asked]).to.deep.equal([1, 1]);
    });

    it('late loses nothing that was typed', async () => {
      if (tag === 'my-cases') return;
      const on = stage(tag);
      const field = await eventually(() => byRole<HTMLInputElement>(on.element, 'textbox', /^Subject/), 15_000);
      field.value = 'Typed before';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await on.shows(notice);
      new Provider(on.place, named('north'));
      await on.shows('north');
      expect(byRole<HTMLInputElement>(on.element, 'textbox', /^Subject/).value).to.equal('Typed before');
    });
  });
}
