/** The index that the reader's browser searches: one entry for each section of each page of a language. */
import MiniSearch from 'minisearch';
import { drawPage, type ReadPage } from './render.ts';
import type { Places } from './anchors.ts';
import { searchOptions } from './terms.ts';

interface Entry {
  readonly id: string;
  readonly heading: string;
  readonly page: string;
  readonly to: string;
  readonly text: string;
}

const textOf = (html: string): string =>
  html.replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign))).replace(/&\w+;/g, ' ').replace(/\s+/g, ' ').trim();

/** A page cut at its headings. */
function entriesOf(page: ReadPage, places: Places): readonly Entry[] {
  return drawPage(page, places)
    .split(/(?=<h[1-4] id=")/)
    .flatMap((part) => {
      const id = /^<h[1-4] id="([^"]+)"/.exec(part)?.[1];
      const heading = page.headings.find((one) => one.id === id);
      if (!heading) return [];
      const text = textOf(part.replace(/^<h\d[^>]*>[\s\S]*?<\/h\d>(<a class="anchor"[^>]*>#<\/a>)?/, ''));
      return [{ id: `${page.slug}#${heading.id}`, heading: heading.text, page: page.title, to: `${page.slug}.html#${heading.id}`, text }];
    });
}

export function searchIndex(pages: Iterable<ReadPage>, places: Places): string {
  const index = new MiniSearch<Entry>(searchOptions);
  for (const page of pages) index.addAll(entriesOf(page, places));
  return JSON.stringify(index);
}
