/** Nothing that a member looks at moves when the rest arrives: what stands there first is as high as what comes in its place. */
import { expect } from '@open-wc/testing';
import type { CaseOverview } from '../../src/model/case-list.ts';
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

const countsOf = (all: number): CaseOverview['counts'] => {
  const cancelled = Math.floor(all / 10);
  const active = Math.floor(all / 4);
  return { active, cancelled, resolved: all - active - cancelled };
};

/** Where each of the tools above the list begins, ends and stands, in CSS pixels from the edge of its element. */
const toolsIn = (host: HTMLElement): readonly (readonly number[])[] => {
  const edge = host.getBoundingClientRect();
  return [...host.shadowRoot!.querySelectorAll('.segments button, .search, .filters, .take-away')].map((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return [left - edge.left, right - edge.left, top - edge.top, bottom - edge.top];
  });
};

for (const lang of ['en', 'fr'] as const) {
  // The narrowest and the widest in which the statuses stand side by side, and where the search comes to stand beside them.
  for (const width of [720, 1120, 1280]) {
    for (const waiting of [0, 1]) {
      for (const all of [7, 88, 1_234, 100_000]) {
        it(`at ${width} px (${lang}) the tools stay where they are when the counts of ${all} cases come, of which ${waiting} wait`, async () => {
          await cleanPage();
          const place = Object.assign(document.createElement('div'), { lang });
          place.style.width = `${width}px`;
          const backend = account(12);
          backend.cases = backend.cases.map((each, at) => ({ ...each, waiting: at < waiting, status: 'active' }));
          const { readOverview } = backend;
          const overview = later<void>();
          backend.readOverview = async (...asked) => {
            await overview.promise;
            return { ...(await readOverview!(...asked)), counts: countsOf(all) };
          };
          const element = Object.assign(document.createElement('my-cases'), { backend });
          place.append(element);
          document.body.append(place);
          const rowOfTools = await eventually(() => {
            const tools = toolsIn(element);
            if (tools.length < 7) throw new Error('no tools yet');
            return tools;
          });
          overview.resolve();
          await eventually(() => {
            if (!/\d/.test(element.shadowRoot!.querySelector('.segments')!.textContent!)) throw new Error('no counts yet');
          });
          const after = toolsIn(element);
          const shifts = after.map((edges, at) => Math.max(...edges.map((edge, side) => Math.abs(edge - (rowOfTools[at]?.[side] ?? 0)))));
          place.remove();
          expect(after.length, 'as many tools').to.equal(rowOfTools.length);
          expect(Math.max(...shifts), shifts.join()).to.be.below(steady);
        });
      }
    }
  }
}
