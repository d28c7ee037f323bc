/** The vendor's words: its own way of saying the widget's, and proper Canadian French and English throughout. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Words } from '../../src/model/words.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';

/** The typographic rules look at words wherever they stand, so they are found by shape. */
function everyWords(value: unknown, at: string): readonly (readonly [string, Words])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string') return [[at, value as Words]];
  return Object.entries(value).flatMap(([key, each]) => everyWords(each, `${at}.${key}`));
}

const { strings = {}, help, ...rest } = practiceAdmin;
const words = everyWords({ ...rest, help: help?.label }, 'preset').filter(([at]) => !at.endsWith('.url'));
const own = (lang: string): readonly (readonly [string, string])[] => Object.entries(strings[lang] ?? {});
const synonyms = (lang: 'en' | 'fr'): readonly (readonly [string, string])[] =>
  practiceAdmin.types
    .flatMap((type) => [type, ...(type.children ?? [])])
    .flatMap(({ id, synonyms: list }) => (list?.[lang] ?? []).map((word) => [id, word] as const));
const french = [...words.map(([at, { fr }]) => [at, fr] as const), ...own('fr'), ...synonyms('fr')];
const english = [...words.map(([at, { en }]) => [at, en] as const), ...own('en'), ...synonyms('en')];

interface Message {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

const plain = (text: string): string => text.replace(/<x id="(\d+)"[^>]*\/>/g, '${$1}').replace(/&amp;/g, '&');
/** The widget's own words, as they are translated. */
const messages: readonly Message[] = [
  ...readFileSync('locales/fr.xlf', 'utf8').matchAll(
    /<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>\s*(?:<target>([^]*?)<\/target>)?/g,
  ),
].map(([, id = '', en = '', fr = '']) => ({ id, en: plain(en), fr: plain(fr) }));
const holesOf = (text: string): readonly string[] => [...new Set(text.match(/\$\{\d\}/g) ?? [])].sort();

describe('the words', () => {
  it('are there in both languages, trimmed', () => {
    for (const [at, text] of [...french, ...english]) {
      assert.notEqual(text, '', at);
      assert.equal(text, text.trim(), at);
      assert.doesNotMatch(text, / {2}/, at);
    }
  });

  it('keep French typography', () => {
    for (const [at, text] of french) {
      assert.doesNotMatch(text, /'/, `${at}: straight apostrophe`);
      assert.doesNotMatch(text, /"|“|”/, `${at}: English quotation marks`);
      assert.doesNotMatch(text, /(^|[^\u00A0]):/, `${at}: no U+00A0 before a colon`);
      assert.doesNotMatch(text, /[\s][;!?]/, `${at}: space before ; ! ?`);
      assert.doesNotMatch(text, /«[^\u00A0]|[^\u00A0]»/, `${at}: no U+00A0 inside « »`);
      assert.doesNotMatch(text, /\.\.\./, `${at}: three full stops`);
    }
  });

  it('keep English apostrophes curly and colons close', () => {
    for (const [at, text] of english) {
      assert.doesNotMatch(text, /['"]/, at);
      assert.doesNotMatch(text, /\s[:;!?]/, at);
    }
  });

  it('use the Canadian French words', () => {
    for (const [at, text] of french) {
      assert.doesNotMatch(text, /e-?mail|adresse mail|\bmél\b|télécharger|\bchat\b|\(s\)|weekend|uploader/i, at);
    }
  });
});

describe('the widget’s words in the vendor’s way', () => {
  it('are words that the widget has, with the holes that it fills', () => {
    const known = new Map(messages.map((message) => [message.id, message]));
    for (const lang of ['en', 'fr'] as const) {
      for (const [id, text] of own(lang)) {
        const message = known.get(id);
        assert.ok(message, `${lang}: nothing is called ${id}`);
        assert.deepEqual(holesOf(text), holesOf(message.en), `${lang} ${id}`);
        assert.notEqual(text, message[lang], `${lang} ${id} says what the widget says anyway`);
      }
    }
  });

  it('never call a request « un cas » nor a practice « un compte »', () => {
    const society = /\bcas\b|^compte|\b(votre|ce|le|un|du|de) compte/i;
    for (const { id, fr } of messages) {
      if (society.test(fr)) assert.ok(strings['fr']?.[id], `${id} says “${fr}” here too`);
    }
    for (const [at, text] of french) assert.doesNotMatch(text.replace('relevé de compte', ''), society, at);
  });

  it('name buttons and places as the vendor’s guide does', () => {
    const said = (id: string): unknown => [strings['en']?.[id], strings['fr']?.[id]];
    assert.deepEqual(said('label.account'), ['Practice', 'Cabinet']);
    assert.deepEqual(said('frame.submit'), ['Send', 'Envoyer']);
    assert.deepEqual(said('step.review'), ['Preview', 'Aperçu']);
    assert.deepEqual(said('receipt.details'), ['Case Details', 'Détails de la demande']);
    assert.deepEqual(said('receipt.list'), ['Support Dashboard', 'Tableau de bord de l’Assistance']);
  });
});
