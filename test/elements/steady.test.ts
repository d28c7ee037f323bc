/** Nothing that a member looks at moves when the rest arrives: what stands there first is as high as what comes in its place. */
import { expect } from '@open-wc/testing';
import type { Preset } from '../../src/model/preset.ts';
import { eventually } from '../support/page.ts';
import { account } from './my-cases-account.ts';
import { later } from './my-cases-rig.ts';
import { ensemble, fakeBackend, lucie } from './wizard-backend.ts';
import { smallSociety } from './wizard-preset.ts';
import { cleanPage, openWizard } from './wizard-page.ts';

/** What a society says of the subject stands there from its preset on; here it is what stands there before. */
const preset: Preset = {
  ...smallSociety,
  subject: {
    ...smallSociety.subject,
    hint: { en: 'A few clear words send your case to the right team.', fr: 'Quelques mots clairs acheminent votre cas à la bonne équipe.' },
  },
};
const long = 'Parts revendiquées en trop sur « Le dernier traversier », versions radio et scène comprises';

/** Where this stands in each frame from when it is first there until `settled`, in CSS pixels from the top of its element. */
async function places(host: HTMLElement, selector: string, settled: () => boolean): Promise<readonly number[]> {
  const seen: number[] = [];
  await eventually(async () => {
    await new Promise(requestAnimationFrame);
    const found = host.shadowRoot!.querySelector(selector);
    if (found) seen.push(found.getBoundingClientRect().top - host.getBoundingClientRect().top);
    if (!settled()) throw new Error(`not all of it has come: ${seen.join()}`);
  }, 15_000);
  return seen;
}

/** Browsers count no shift below three pixels; lines that one of them makes whole pixels high are such. */
const steady = 3;

const moved = (seen: readonly number[]): number => Math.max(...seen) - Math.min(...seen);

for (const lang of ['en', 'fr'] as const) {
  for (const width of [320, 600, 1280]) {
    describe(`at ${width} px (${lang})`, () => {
      const place = document.createElement('div');

      beforeEach(async () => {
        await cleanPage();
        Object.assign(place, { lang, innerHTML: '' });
        place.style.width = `${width}px`;
        document.body.append(place);
      });
      afterEach(() => place.remove());

      for (const waiting of [0, 1, 5]) {
        it(`the first rows stay where they are when the tools and ${waiting} waiting cases come`, async () => {
          const backend = account(12);
          backend.cases = backend.cases.map((each, at) => ({ ...each, waiting: at < waiting, status: 'active', ...(at === 0 && { subject: long }) }));
          const { readOverview } = backend;
          const overview = later<void>();
          backend.readOverview = (...asked) => overview.promise.then(() => readOverview!(...asked));
          const element = Object.assign(document.createElement('my-cases'), { backend });
          place.append(element);
          const has = (selector: string): boolean => !!element.shadowRoot!.querySelector(selector);
          const before = await places(element, 'table', () => has('input[type=search]'));
          overview.resolve();
          const after = await places(element, 'table', () => has('.whose bdi') && (waiting === 0 || has('section.waiting')));
          expect(moved([...before, ...after]), [...before, ...after].join()).to.be.below(steady);
        });
      }

      for (const accounts of [[lucie], [lucie, ensemble]]) {
        it(`the buttons of the wizard stay where they are when ${accounts.length} of accounts come`, async () => {
          const backend = fakeBackend({ accounts });
          const session = backend.hold('session');
          const { wizard } = await openWizard({ backend, preset, lang, width });
          const before = await places(wizard, '.ways', () => true);
          session.release();
          const after = await places(wizard, '.ways', () => !wizard.shadowRoot!.querySelector('.skeleton'));
          expect(moved([...before, ...after]), [...before, ...after].join()).to.be.below(steady);
        });
      }
    });
  }
}
