/** Every state of an open case and of its dialogs, in both languages, against the accessibility rules of axe. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { expectAxeClean } from '../support/axe.ts';
import { allByRole, byRole, eventually } from '../support/page.ts';
import { changed, changing, event, file, hoursAgo, message, opened, type Changing } from './my-cases-case-rig.ts';
import { smallSociety } from './wizard-preset.ts';

const attestation = { by: 'Camille Roy', text: 'Je confirme tout.', lang: 'fr', version: '3', regulation: 'hipaa' };

/** One of everything. */
const full = (): Changing => {
  const backend = changing({
    lang: 'fr',
    origin: 'phone',
    answers: [
      { id: 'platform', label: 'Où a-t-elle été jouée', kind: 'choice', value: 'stage', text: 'Sur scène', sensitive: false },
      { id: 'works', label: 'Autres œuvres', kind: 'rows', value: [{ title: 'Nordet', iswc: '' }], text: 'Nordet', sensitive: false },
      { id: 'sin', label: 'NAS', kind: 'identifier', text: '••• ••• 286', sensitive: true },
    ],
    waiver: 'Voir document joint',
    description: 'Bonjour https://exemple.ca',
    files: [{ ...file, attestation }],
    messages: [message({ text: 'Voir https://exеmple.ca/a', lang: 'fr' }), message({ id: 'b', from: 'member', files: [{ ...file, id: 'f-2', name: 'b.pdf', attestation }] })],
    events: [event(), ...[9, 8, 7, 6, 5, 4, 3].map((hours) => event({ kind: 'asked', side: 'staff', by: 'Line', at: hoursAgo(hours), reason: 'Because' }))],
    follows: { id: 'case-2', reference: 'C-2026-00002' },
    rating: { stars: 4, comment: 'Quick' },
  }, { unread: true });
  backend.readFile = async () => new Blob();
  return backend;
};

const reply = (refused: boolean): Changing => {
  const backend = full();
  backend.reply = () => new Promise(() => undefined);
  backend.detail = { ...backend.detail, acts: [{ act: 'reply', ...(refused && { refused: { en: 'Closed', fr: 'Fermé' } }) }] };
  return backend;
};

const press = (element: MyCases, act: string): void => element.shadowRoot!.querySelector<HTMLElement>(`[data-act="${act}"]`)!.click();
const send = (element: MyCases): void => element.shadowRoot!.querySelector<HTMLElement>('dialog [type=submit]')!.click();

async function dialog(element: MyCases, act: string): Promise<HTMLElement> {
  press(element, act);
  return eventually(() => byRole(element, 'dialog'));
}

async function reasoned(element: MyCases, until: string): Promise<void> {
  const area = (await dialog(element, 'cancel')).querySelector('textarea')!;
  area.value = 'Parce que';
  area.dispatchEvent(new Event('input'));
  send(element);
  await eventually(() => expect(element.shadowRoot!.querySelector(until)).to.exist);
}

const failing = (error: BackendError): Changing => Object.assign(full(), { changeCase: () => Promise.reject(error) });

const states: readonly (readonly [string, () => Changing, (element: MyCases, backend: Changing) => Promise<unknown>])[] = [
  ['with one of everything', full, async (element) => {
    for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
  }],
  ['closed', () => changing({ status: 'resolved' }), async () => undefined],
  ['where a reply is refused', () => reply(true), async () => undefined],
  ['where a reply can be written', () => reply(false), (element) => eventually(() => expect(allByRole(element, 'textbox')).to.have.length(1))],
  ['when it is not theirs', full, async (element, backend) => {
    backend.readCase = () => Promise.reject(new BackendError('forbidden'));
    await element.refresh();
  }],
  ['when a refresh fails', full, async (element, backend) => {
    backend.readCase = () => Promise.reject(new BackendError('network'));
    await element.refresh();
  }],
  ['asking for a reason, and missing it', full, async (element) => {
    await dialog(element, 'cancel');
    send(element);
  }],
  ['asking whether it is solved', full, (element) => dialog(element, 'resolve')],
  ['asking for a rating, and missing it', () => changing({ status: 'resolved' }), async (element) => {
    await dialog(element, 'rate');
    send(element);
  }],
  ['sending an act', () => Object.assign(full(), { changeCase: () => new Promise(() => undefined) }), (element) => reasoned(element, '[type=submit][aria-disabled=true]')],
  ['when an act failed', () => failing(new BackendError('refused', { detail: 'No' })), (element) => reasoned(element, '#act-fault')],
  ['when an act’s outcome is unknown', full, (element, backend) => {
    backend.changeCase = () => {
      backend.readCase = () => Promise.reject(new BackendError('network'));
      return Promise.reject(new BackendError('network', { ambiguous: true }));
    };
    return reasoned(element, '#act-fault');
  }],
  ['when someone else changed it', full, (element, backend) => {
    backend.detail = changed(backend.detail, { act: 'resolve' }, 'Line', 'staff');
    return reasoned(element, '.versions');
  }],
];

for (const lang of ['en', 'fr'] as const) {
  for (const width of ['320px', '1000px']) {
    describe(`an open case in ${lang}, ${width} wide, breaks no accessibility rule`, () => {
      before(() => {
        document.documentElement.lang = lang;
      });
      after(() => {
        document.documentElement.lang = 'en';
      });

      for (const [state, backendOf, reach] of states) {
        it(state, async () => {
          const backend = backendOf();
          const element = await opened(backend, smallSociety);
          element.style.width = width;
          await eventually(() => expect(element.shadowRoot!.querySelector(`[lang="${lang}"] #case`)).to.exist);
          await eventually(() => expect(element.shadowRoot!.querySelector('.follow-up h3')!.textContent).to.equal(lang === 'fr' ? 'Suivi' : 'Follow-up'));
          await reach(element, backend);
          await element.updateComplete;
          await expectAxeClean(element);
          expect(element.scrollWidth, 'scrolls sideways').to.be.at.most(element.clientWidth);
        });
      }
    });
  }
}
