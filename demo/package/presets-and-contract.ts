/** What hosts take from the package beside its scripts: presets, schemas, themes, messages and the REST contract. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { messageTexts } from '../../locales/strings.ts';
import { openapi } from '../../src/backend/contract/openapi.ts';
import { presetDocument } from '../../src/backend/contract/preset-document.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { at } from './at.ts';

/** The presets as JSON too, for hosts that fetch one or start their own from it. */
const presetAsJson: Plugin = {
  name: 'preset-as-json',
  generateBundle() {
    for (const preset of [rightsSociety, practiceAdmin]) {
      this.emitFile({ type: 'asset', fileName: `presets/${preset.id}.json`, source: `${JSON.stringify(preset, null, 2)}\n` });
    }
  },
};

/** The widget's messages in both languages, for whoever translates them into a third. */
const stringsAsJson: Plugin = {
  name: 'strings-as-json',
  generateBundle() {
    for (const [lang, texts] of Object.entries(messageTexts())) {
      this.emitFile({ type: 'asset', fileName: `locales/strings.${lang}.json`, source: `${JSON.stringify(texts, null, 2)}\n` });
    }
  },
};

/** The finished themes as they are written: a host links one. */
const themesAsWritten: Plugin = {
  name: 'themes-as-written',
  generateBundle() {
    for (const name of readdirSync(at('src/themes'))) {
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(at(`src/themes/${name}`), 'utf8') });
    }
  },
};

/** What a code editor has to know to help with a preset: `"$schema": "…/preset.schema.json"` in the file. */
const presetSchemaAsJson: Plugin = {
  name: 'preset-schema-as-json',
  generateBundle() {
    for (const [fileName, lang] of [['presets/preset.schema.json', 'en'], ['presets/preset.schema.fr.json', 'fr']] as const) {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(presetDocument(lang), null, 2)}\n` });
    }
  },
};

/** The REST contract, for societies that write their backend in any language. */
const contractAsJson: Plugin = {
  name: 'contract-as-json',
  generateBundle() {
    for (const [fileName, lang] of [['openapi.json', 'en'], ['openapi.fr.json', 'fr']] as const) {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(openapi(lang), null, 2)}\n` });
    }
  },
};

export const presetsAndContract: readonly Plugin[] = [presetAsJson, stringsAsJson, presetSchemaAsJson, themesAsWritten, contractAsJson];
