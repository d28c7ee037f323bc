/** The operations of the REST contract as a table, from the OpenAPI document of the language. */
import { contractAt } from './contract-pages.ts';
import { jsonOf } from './read.ts';
import type { SiteLang } from './site-map.ts';
import { code, table } from './table.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-capability'?: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const titles = {
  en: ['Operation', 'What it is', 'Capability'],
  fr: ['Opération', 'Ce que c’est', 'Capacité'],
} as const;
const required = { en: 'required', fr: 'obligatoire' } as const;

export function operations(lang: SiteLang): string {
  const { paths } = jsonOf<Document>(lang === 'fr' ? 'dist/openapi.fr.json' : 'dist/openapi.json');
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      if (!operation.operationId) return [];
      const capability = operation['x-capability'];
      return [[`[${code(`${method.toUpperCase()} ${path}`)}](${contractAt(lang, operation.operationId)})`, operation.summary, capability ? code(capability) : required[lang]]];
    }),
  );
  return table(titles[lang], rows);
}
