/** A refusal as RFC 9457 tells it: application/problem+json, in the language the request asks for. */
import { problems, type ProblemCode } from './problem-words.ts';
import type { HomeLang, Words } from '../../src/model/words.ts';

export class Problem extends Error {
  readonly code: ProblemCode;
  /** Says more than the words that every problem of this code has. */
  readonly detail: Words | undefined;

  constructor(code: ProblemCode, cause?: unknown, detail?: Words) {
    super(code, { cause });
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
  }
}

/** The preferred of our two languages; English where neither is named. */
export function languageOf(acceptLanguage: string | undefined): HomeLang {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.find((each) => each.trim().startsWith('q='))?.trim().slice(2);
    return { lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const qualityOf = (lang: HomeLang): number =>
    Math.max(0, ...wishes.filter((wish) => wish.lang === lang).map((wish) => wish.quality));
  return qualityOf('fr') > qualityOf('en') ? 'fr' : 'en';
}

export function problemResponse(code: ProblemCode, lang: HomeLang, closer?: Words): Response {
  const { status, title, detail } = problems[code];
  return new Response(
    JSON.stringify({ type: `/problems/${code}`, title: title[lang], status, detail: (closer ?? detail)[lang], code }),
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Content-Language': lang === 'fr' ? 'fr-CA' : 'en-CA',
        Vary: 'Accept-Language',
      },
    },
  );
}
