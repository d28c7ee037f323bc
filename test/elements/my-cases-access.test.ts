/** Every state of `<my-cases>`, in both languages, against the accessibility rules of axe. */
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { expectAxeClean } from '../support/axe.ts';
import { findByRole } from '../support/page.ts';
import { aCase, memory, mount, reads, whole } from './my-cases-rig.ts';

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
      for (const [state, backend, open] of states) {
        it(state, async () => {
          const element = await mount(backend);
          element.style.width = width;
          await findByRole(element, open ? 'button' : 'heading', titles[lang]).catch(() => undefined);
          if (backend === undefined) await reads(element, 'context-request');
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
