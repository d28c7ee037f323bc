/** The Spanish of the demo never rots: every message has its text, with the holes of the English, and every path is its preset's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { msg, str } from '@lit/localize';
import { practiceInSpanish } from '../../demo/portal/practice/spanish.ts';
import { messageTexts } from '../../locales/strings.ts';
import { missingStrings, registerLanguage, textsOf, translated } from '../../src/languages.ts';
import { inWordsOf, langFrom, learnWords, useLang } from '../../src/locale/locale.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const read = (name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../demo/languages/${name}`, import.meta.url), 'utf8')) as Record<string, string>;

const holes = (text: string): string => [...new Set(text.match(/\$\{\d+\}/g))].sort().join();

describe('the Spanish of the demo', () => {
  const spanish = read('es.json');
  const { en } = messageTexts();

  it('has every message, and none that is no longer there', () => {
    assert.deepEqual(Object.keys(en).filter((id) => !spanish[id]?.trim()), [], 'missing in demo/languages/es.json');
    assert.deepEqual(Object.keys(spanish).filter((id) => !(id in en)), [], 'no longer said by the widget');
  });

  it('fills in the same places as the English', () => {
    assert.deepEqual(Object.keys(en).filter((id) => spanish[id] && holes(spanish[id]) !== holes(en[id]!)), []);
  });

  for (const [preset, society] of [[rightsSociety, 'Sociedad Boréale'], [practiceAdmin, 'Orvéa Salud']] as const) {
    it(`has every text of the preset ${preset.id}, and none of another`, () => {
      const { preset: spoken, missing, unknown } = translated(preset, 'es', read(`es.${preset.id}.json`));
      assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] });
      assert.equal(spoken.society['es'], society);
      assert.equal(preset.society['es'], undefined);
    });
  }

  it('says in the vendor’s way what its English does, with the same holes', () => {
    const own = read('es.practice-admin.strings.json');
    assert.deepEqual(Object.keys(own).sort(), Object.keys(practiceAdmin.strings!['en']!).sort());
    assert.deepEqual(Object.keys(own).filter((id) => !own[id]!.trim() || holes(own[id]!) !== holes(en[id]!)), []);
  });

  it('names the regulation that the vendor’s files are confirmed under', async () => {
    for (const [regulation, name] of [['gdpr', 'RGPD'], ['hipaa', 'HIPAA'], ['none', undefined]] as const) {
      const { preset, missing, unknown } = await practiceInSpanish(regulation);
      assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] });
      assert.equal(preset.statement.regulationName?.['es'], name);
      assert.deepEqual(preset.strings, { ...practiceAdmin.strings, es: read('es.practice-admin.strings.json') });
    }
  });
});

describe('the texts of a preset', () => {
  it('are listed by path for a translator, and missing or unknown ones are told', () => {
    const texts = textsOf(rightsSociety);
    const [first = ''] = Object.keys(texts);
    const { missing, unknown } = translated(rightsSociety, 'pt', { [first]: 'Texto', 'types.no-such.label': 'Nada' });
    assert.equal(missing.length, Object.keys(texts).length - 1);
    assert.deepEqual(unknown, ['types.no-such.label']);
    assert.deepEqual(translated(rightsSociety, 'en', texts).preset, rightsSociety);
  });
});

describe('a message', () => {
  const said = (): string => msg(str`Step ${1} of ${6}`, { id: 'frame.step' });
  const speaker = {};

  it('is said in its society’s words, else the language’s, else the society’s English, else the English of the code', async () => {
    registerLanguage('es', { 'frame.step': 'De ${1}, paso ${0}' });
    await useLang('es');
    assert.equal(said(), 'De 6, paso 1');
    learnWords(speaker, { en: { 'frame.step': '${0}/${1}', 'frame.back': 'Go back' }, es: { 'frame.step': 'Pantalla ${0} de ${1}' } });
    assert.equal(inWordsOf(speaker, said), 'Pantalla 1 de 6');
    assert.equal(inWordsOf(speaker, () => msg('Back', { id: 'frame.back' })), 'Go back');
    assert.equal(msg('Back', { id: 'frame.back' }), 'Back');
    await useLang('en');
    assert.equal(inWordsOf(speaker, said), '1/6');
    assert.equal(said(), 'Step 1 of 6');
  });

  it('with other holes than the English is left out and told, never said', async () => {
    for (const text of ['${0}', '${0} ${1} ${2}', '${00} ${1}', '', ' ']) {
      learnWords(speaker, { en: { 'frame.step': text } });
      assert.equal(inWordsOf(speaker, said), 'Step 1 of 6', text);
    }
    const faults = await missingStrings('es');
    assert.ok(faults.some(({ id, reason }) => id === 'act.cancel' && reason === 'missing'));
    assert.ok(!faults.some(({ id }) => id === 'frame.step'));
  });

  it('is never registered for a region of English or French, whose words a preset changes', () => {
    for (const tag of ['en', 'fr', 'fr-CA', 'en-CA', 'FR-ca', 'en-GB']) assert.throws(() => registerLanguage(tag, {}), RangeError, tag);
    assert.equal(langFrom('fr-CA'), 'fr');
  });

  it('is never taken for a pattern by what is filled in', () => {
    learnWords(speaker, { en: { 'case.shown': '«${0}» $& $1' } });
    assert.equal(inWordsOf(speaker, () => msg(str`Case ${'${0} $&'} is shown`, { id: 'case.shown' })), '«${0} $&» $& $1');
  });

  it('comes in the latest language that was wished for, however long the others take', async () => {
    let arrive!: (strings: Record<string, string>) => void;
    registerLanguage('it', () => new Promise((resolve) => {
      arrive = resolve;
    }));
    const slow = useLang('it');
    const quick = useLang('es');
    arrive({ 'frame.step': 'Passo ${0} di ${1}' });
    await Promise.all([slow, quick]);
    assert.equal(said(), 'De 6, paso 1');
    await useLang('it');
    assert.equal(said(), 'Passo 1 di 6');
    await useLang('en');
  });

  it('is in a registered language for each of its regions, and in English for any other', () => {
    for (const [tag, lang] of [['es', 'es'], ['es-MX', 'es'], ['ES_ar', 'es'], ['es-419', 'es'], ['est', 'en'], ['fr-FR', 'fr'], ['', 'en']]) {
      assert.equal(langFrom(tag), lang, tag);
    }
    registerLanguage('zh-Hant', {});
    assert.equal(langFrom('zh_hant_TW'), 'zh-Hant');
    registerLanguage('es-MX', {});
    assert.deepEqual(['es-MX', 'es-mx-x-a', 'es-CL'].map(langFrom), ['es-MX', 'es-MX', 'es']);
  });
});
