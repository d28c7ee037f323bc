/** Names of headings for addresses, made as GitHub makes them, and where each heading of a source file came to stand on the site. */
import { leadOf } from './leads.ts';
import type { SiteLang } from './site-map.ts';

export const slugOf = (heading: string): string =>
  heading
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll('`', '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** Ids of one page: a second heading of one name gets a number. */
export class PageIds {
  readonly #used = new Map<string, number>();

  take(heading: string): string {
    const slug = slugOf(heading) || 'section';
    const times = this.#used.get(slug) ?? 0;
    this.#used.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  }
}

/** `README.md#drafts` → `security.html#drafts`, of one language. */
export class Places {
  readonly #places = new Map<string, string>();
  readonly #lang: SiteLang;

  constructor(lang: SiteLang) {
    this.#lang = lang;
  }

  /** The first place stands. */
  set(file: string, slug: string, page: string, id: string): void {
    for (const [key, to] of [[`${file}#${slug}`, `${page}.html#${id}`], [file, `${page}.html`]] as const) {
      if (!this.#places.has(key)) this.#places.set(key, to);
    }
  }

  /** Where that link leads on the site; undefined where what it names is not on it. */
  of(file: string, href: string): string | undefined {
    if (/^[a-z]+:/i.test(href) || file === 'generated') return href;
    if (file.startsWith('demo/site/pages/')) return href;
    const [path = '', anchor] = href.split('#');
    const target = path === '' ? file : new URL(path, `file:///${file}`).pathname.slice(1);
    const place = anchor === undefined ? undefined : this.#places.get(`${target}#${decodeURIComponent(anchor)}`);
    return place ?? this.#places.get(target) ?? leadOf(target, this.#lang);
  }
}
