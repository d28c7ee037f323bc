/** The operations of the REST contract as a table, from the OpenAPI document of the language. */
import { jsonOf } from './read.ts';
import type { SiteLang } from './site-map.ts';

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
      return [`| \`${method.toUpperCase()} ${path}\` | ${operation.summary} | ${capability ? `\`${capability}\`` : required[lang]} |`];
    }),
  );
  return [`| ${titles[lang].join(' | ')} |`, '|---|---|---|', ...rows].join('\n');
}
