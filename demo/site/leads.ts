/** Where the site tells what a link to a file of the repository is meant for: a place of its own, or the file as it is shipped. */
import type { SiteLang } from './site-map.ts';

type Lead = string | Readonly<Record<SiteLang, string>>;

/** By file, or by folder for all that is below it. */
const leads: Readonly<Record<string, Lead>> = {
  'src/backend/port.ts': 'port.html',
  'src/backend/error.ts': { en: 'port.html#errors', fr: 'port.html#erreurs' },
  'src/backend/adapters/request-tracker/mapping.ts': { en: 'backends.html#the-mapping', fr: 'backends.html#la-correspondance' },
  'src/model/attestation.ts': 'port.html#attestation',
  'src/model/case-list.ts': 'port.html#casefilter',
  'src/model/preset.ts': { en: '../case-wizard/presets/preset.schema.json', fr: '../case-wizard/presets/preset.schema.fr.json' },
  'src/model/question.ts': 'presets.html#questions',
  'src/themes': '../case-wizard/themes',
  'src/ui/events.ts': { en: 'events.html#types-of-detail', fr: 'events.html#types-de-detail' },
  'demo/guides/own-backend.ts': 'backends.html#own-backend.ts',
  'demo/guides/own-cases.ts': 'backends.html#own-cases.ts',
  'demo/guides/own-files.ts': 'backends.html#own-files.ts',
  'demo/guides/own-refusals.ts': 'backends.html#own-refusals.ts',
  'demo/guides/page-backend.ts': 'backends.html#page-backend.ts',
  'demo/hosts': 'recipes.html',
  'demo/languages': '../languages/es.json',
};

/** A folder of files that are shipped leads to each of them by its name. */
const shipped = new Set(['src/themes']);

export function leadOf(path: string, lang: SiteLang): string | undefined {
  const file = path.replace(/\/$/, '');
  const known = Object.keys(leads).find((one) => file === one || file.startsWith(`${one}/`));
  if (known === undefined) return undefined;
  const lead = leads[known]!;
  const to = typeof lead === 'string' ? lead : lead[lang];
  return shipped.has(known) ? to + file.slice(known.length) : to;
}
