/** A language that a host registers at run time: spoken at once, in every region of it, and whole or not never in the way. */
import { expect } from '@open-wc/testing';
import { missingStrings, registerLanguage, translated, type LanguageStrings } from '../../src/languages.ts';
import { byRole, eventually, findByRole, focused } from '../support/page.ts';
import { aCase, listed, memory, mount } from './my-cases-rig.ts';
import { fakeBackend } from './wizard-backend.ts';
import { cleanPage, expectFocus, openWizard, pdf, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

let loads = 0;
const spanish = async (): Promise<LanguageStrings> => {
  loads++;
  return (await fetch(new URL('../../demo/languages/es.json', import.meta.url))).json() as Promise<LanguageStrings>;
};

const inSpanish = translated(smallSociety, 'es', {
  'types.requests.label': 'Solicitudes',
  'types.requests.children.every-kind.label': 'De todo',
  'statement.text': 'Confirmo que este archivo no contiene información de salud.',
}).preset;

const frameOf = ({ root }: WizardPage): HTMLElement => root.querySelector<HTMLElement>('[part~="frame"]')!;

/** The host changes its own language; the widget speaks `lang` from then on. */
async function speak(page: WizardPage, tag: string, lang = tag): Promise<void> {
  page.place.lang = tag;
  await eventually(() => expect(frameOf(page).lang).to.equal(lang));
}

describe('a third language', () => {
  before(cleanPage);
  afterEach(cleanPage);

  it('is spoken as soon as it is registered, on a page that waits for it in English', async () => {
    const page = await openWizard({ lang: 'es' });
    byRole(page.wizard, 'heading', /What can we help you with\?/);
    registerLanguage('es', spanish);
    await findByRole(page.wizard, 'heading', /¿En qué podemos ayudarle\?/);
    expect(frameOf(page).lang).to.equal('es');
    expect(loads).to.equal(1);
  });

  it('is spoken in every region of it, and loaded once', async () => {
    const page = await openWizard({ lang: 'en' });
    for (const tag of ['es-MX', 'ES', 'es_AR', 'es-419']) {
      await speak(page, tag, 'es');
      byRole(page.wizard, 'button', 'Continuar');
      await speak(page, 'en');
    }
    expect(loads).to.equal(1);
    await speak(page, 'est', 'en');
  });

  it('has what the society wrote in it, and its English elsewhere', async () => {
    const page = await readyWizard({ preset: inSpanish });
    await speak(page, 'es');
    await page.fill('Asunto', 'Regalías que faltan');
    await page.press(/Continuar/);
    await findByRole(page.wizard, 'radio', 'Solicitudes');
    expect(page.has('radio', 'Questions')).to.equal(true);
  });

  it('is switched among three losing nothing: step, values, focus, and numbers in the habits of each', async () => {
    const page = await readyWizard({ preset: inSpanish });
    await page.start(['Requests', 'Every kind']);
    await page.at('questions');
    await page.fill('Amount missing', '1,234.5');
    const before = focused();
    const typed = (): string => page.root.querySelector<HTMLInputElement>('[inputmode="decimal"]:focus')!.value;
    for (const [lang, written] of [['es', '1234,5'], ['fr', '1234,5'], ['es', '1234,5'], ['en', '1234.5']] as const) {
      await speak(page, lang);
      await eventually(() => expect(typed()).to.equal(written));
      expectFocus(before);
    }
  });

  it('is the language of the case that is sent, and of the confirmation that was read in it', async () => {
    const backend = fakeBackend();
    const page = await readyWizard({ preset: inSpanish, backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('files');
    await speak(page, 'es');
    await page.chooseFiles(pdf('prueba.pdf'));
    await findByRole(page.wizard, 'dialog');
    expect(byRole(page.wizard, 'dialog').textContent).to.include('no contiene información de salud');
    await page.press(/^Confirmo, subir$/);
    await eventually(() => expect(page.announced).to.equal('prueba.pdf. Confirmado y subido'));
    await page.press(/^Continuar$/);
    await findByRole(page.wizard, 'heading', /Revise antes de enviar/);
    await page.press(/^Enviar el caso$/);
    await findByRole(page.wizard, 'heading', /Recibimos su caso/);
    const { submission } = backend.cases[0]!;
    expect(submission.lang).to.equal('es');
    expect(submission.path.map(({ label }) => label)).to.deep.equal(['Solicitudes', 'Nothing asked']);
    expect(submission.files[0]!.attestation.statement).to.include({ lang: 'es', text: 'Confirmo que este archivo no contiene información de salud.' });
  });

  it('falls back to English where it says nothing, or says it with other holes, and lists each', async () => {
    registerLanguage('it', {
      'frame.next': 'Avanti',
      'frame.step': 'Passo',
      'frame.back': ' ',
      'step.type': '<b>Tipo</b> ${0}',
      'step.files': '<b>Allegati</b>',
      'no.such': 'Niente',
    });
    const page = await openWizard({ lang: 'it' });
    await findByRole(page.wizard, 'button', 'Avanti');
    expect(byRole(page.wizard, 'heading').textContent).to.include('Step 1 of 6');
    expect(page.text).to.include('Case type').and.to.include('<b>Allegati</b>');
    expect(page.root.querySelector('li b')).to.equal(null);
    const faults = await missingStrings('it-CH');
    const told = Object.fromEntries(faults.map(({ id, reason }) => [id, reason]));
    expect(told).to.include({
      'frame.step': 'wrong-holes', 'frame.back': 'not-a-text', 'step.type': 'wrong-holes', 'no.such': 'unknown', 'act.cancel': 'missing',
    });
    expect(told).to.not.have.any.keys('frame.next', 'step.files');
  });

  it('lacks nothing in the Spanish of the demo', async () => {
    expect(await missingStrings('es')).to.deep.equal([]);
  });

  it('runs the frame in the direction of the language, and back', async () => {
    registerLanguage('ar', { 'frame.next': 'متابعة' });
    const page = await openWizard({ lang: 'ar' });
    await findByRole(page.wizard, 'button', 'متابعة');
    expect(getComputedStyle(frameOf(page)).direction).to.equal('rtl');
    await speak(page, 'en');
    await eventually(() => expect(getComputedStyle(frameOf(page)).direction).to.equal('ltr'));
  });

  it('whose file does not load leaves the widget in the language it had, and is tried again', async () => {
    let tries = 0;
    registerLanguage('pt', async () => {
      tries++;
      if (tries === 1) throw new TypeError('no link');
      return { default: { 'frame.next': 'Continuar agora' } };
    });
    const page = await openWizard({ lang: 'fr' });
    expect(tries).to.equal(0);
    page.place.lang = 'pt-BR';
    await eventually(() => expect(tries).to.equal(1));
    await page.wizard.updateComplete;
    expect(frameOf(page).lang).to.equal('fr');
    await speak(page, 'en');
    await speak(page, 'pt-BR', 'pt');
    byRole(page.wizard, 'button', 'Continuar agora');
  });

  it('is spoken by the list of cases too', async () => {
    const list = await mount(memory([aCase(1), aCase(2)]));
    list.lang = 'es';
    await listed(list, ['Subject 1', 'Subject 2']);
    await findByRole(list, 'heading', /Mis casos/);
    await eventually(() => expect(list.shadowRoot!.textContent!.replace(/\s+/g, ' ')).to.match(/2 casos|2 de 2/));
    expect(list.shadowRoot!.textContent).to.match(/hace (1|2) horas?/);
  });

  it('cannot take the place of English or French, nor be no language at all', () => {
    for (const tag of ['en', 'fr', 'FR', 'not a tag', '']) expect(() => registerLanguage(tag, {}), tag).to.throw(RangeError);
  });
});
