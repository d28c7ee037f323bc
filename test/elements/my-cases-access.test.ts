/** Every state of `<my-cases>`, in both languages, against the accessibility rules of axe. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { expectAxeClean } from '../support/axe.ts';
import { eventually, findByRole } from '../support/page.ts';
import { account } from './my-cases-account.ts';
import { aCase, later, memory, mount, reads, whole } from './my-cases-rig.ts';

const never = (): Promise<never> => new Promise(() => undefined);
const refuse = (): Promise<never> => Promise.reject(new BackendError('server'));

const some = [
  aCase(1, { unread: true, origin: 'phone' }),
  aCase(2, { waiting: true }),
  aCase(3, { status: 'resolved' }),
  aCase(4, { status: 'cancelled', mine: true }),
];

const full: CaseBackend = {
  ...memory(some, 3),
  readFile: async () => new Blob(),
  readCase: async () =>
    whole(some[1]!, {
      lang: 'fr',
      answers: [{ id: 'nas', label: 'NAS', kind: 'identifier', text: '••• ••• 286', sensitive: true }],
      waiver: 'Voir document joint',
      description: 'Bonjour',
      files: [{ id: 'f', name: 'a.pdf', size: 1, type: 'application/pdf', sha256: '0', attestedAt: '2026-03-01T15:00:00Z' }],
      messages: [
        { id: 'a', from: 'staff', author: 'Line', at: '2026-03-02T15:00:00Z', text: 'Bonjour', lang: 'fr' },
        { id: 'b', from: 'member', author: 'Camille', at: '2026-03-02T15:00:00Z', text: 'Hello', lang: 'en' },
      ],
    }),
};

const tools = (element: MyCases): Promise<void> =>
  eventually(() => {
    expect(element.shadowRoot!.querySelector('#filters-button')).not.to.equal(null);
  });

const titles = { en: 'My Cases', fr: 'Mes cas' } as const;

for (const lang of ['en', 'fr'] as const) {
  for (const width of ['320px', '1000px']) {
    describe(`<my-cases> in ${lang}, ${width} wide, breaks no accessibility rule`, () => {
      before(() => {
        document.documentElement.lang = lang;
      });
      after(() => {
        document.documentElement.lang = 'en';
      });

      const states: readonly (readonly [string, CaseBackend | undefined, string?])[] = [
        ['with cases', full],
        ['while loading', { ...full, listCases: never }],
        ['without a case', memory([])],
        ['when the list fails', { ...full, listCases: refuse }],
        ['without a backend', undefined],
        ['with a case open', full, 'case-2'],
        ['while a case loads', { ...full, readCase: never }, 'case-2'],
        ['when a case fails', { ...full, readCase: refuse }, 'case-2'],
      ];
      it('with every tool of the list in use', async () => {
        const backend = account(400);
        const element = await mount(backend, 'boreal');
        element.style.width = width;
        await tools(element);
        element.filter = { type: 'repertoire', openedBy: 'm-2', origin: 'phone', sort: 'subject' };
        await eventually(() => expect(backend.asked.at(-1)!.type).to.equal('repertoire'));
        element.shadowRoot!.querySelector<HTMLElement>('#filters-button')!.click();
        await eventually(() => expect(element.shadowRoot!.querySelector('#filters')).not.to.equal(null));
        await expectAxeClean(element);
      });

      it('with nothing found', async () => {
        const element = await mount(account(40), 'boreal');
        element.style.width = width;
        await tools(element);
        element.filter = { search: 'nowhere' };
        await eventually(() => expect(element.shadowRoot!.querySelector('.empty')).not.to.equal(null));
        await expectAxeClean(element);
      });

      it('scrolled far, with rows to come and rows that did not', async () => {
        const backend = account(2000);
        const element = await mount(backend, 'boreal');
        element.style.width = width;
        await tools(element);
        const answer = later<undefined>();
        backend.listCases = () => answer.promise.then(refuse);
        document.scrollingElement!.scrollTo(0, 40_000);
        await eventually(() => expect(element.shadowRoot!.querySelector('.ghost')).not.to.equal(null));
        await expectAxeClean(element);
        answer.resolve(undefined);
        await eventually(() => expect(element.shadowRoot!.querySelector('.failed')).not.to.equal(null));
        await expectAxeClean(element);
        document.scrollingElement!.scrollTo(0, 0);
      });

      it('without the right to see', async () => {
        const element = await mount({ ...full, listCases: () => Promise.reject(new BackendError('forbidden')) });
        element.style.width = width;
        await eventually(() => expect(element.shadowRoot!.querySelector('.failure')).not.to.equal(null));
        await expectAxeClean(element);
      });

      it('with the session ended', async () => {
        const element = await mount({ ...full, listCases: () => Promise.reject(new BackendError('unauthenticated')) });
        element.style.width = width;
        await eventually(() => expect(element.shadowRoot!.querySelector('.failure')).not.to.equal(null));
        await expectAxeClean(element);
      });

      it('while the line is down', async () => {
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        try {
          const element = await mount({ ...full, listCases: () => Promise.reject(new BackendError('network', { retryable: true })) });
          element.style.width = width;
          await eventually(() => expect(element.shadowRoot!.querySelector('.failure')).not.to.equal(null));
          await expectAxeClean(element);
        } finally {
          Reflect.deleteProperty(navigator, 'onLine');
        }
      });

      it('while the list is exported', async () => {
        const backend = account(40);
        const element = await mount(backend, 'boreal');
        element.style.width = width;
        await tools(element);
        backend.listCases = never;
        element.shadowRoot!.querySelector<HTMLElement>('#export')!.click();
        await eventually(() => expect(element.shadowRoot!.querySelector('#cancel-export')).not.to.equal(null));
        await expectAxeClean(element);
      });

      for (const [state, backend, open] of states) {
        it(state, async () => {
          const element = await mount(backend);
          element.style.width = width;
          if (backend) await findByRole(element, 'heading', titles[lang]);
          else await reads(element, 'context-request');
          if (open) {
            void element.open(open);
            await findByRole(element, 'button', titles[lang]);
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
          await expectAxeClean(element);
        });
      }
    });
  }
}
