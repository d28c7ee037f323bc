/** One page's Markdown with its directives carried out: sections of other files, and what is generated from the code. */
import { elementPage } from './element-page.ts';
import { eventTable, eventTypes } from './events.ts';
import { liveExample } from './live-example.ts';
import { operations } from './operations.ts';
import { portPage, shapeOf } from './port-page.ts';
import { textOf } from './read.ts';
import { recipes, sources } from './recipes.ts';
import { section, sectionBody } from './sections.ts';
import type { SiteLang } from './site-map.ts';
import { journeyTable, sizeTable } from './sizes.ts';

/** A piece of a page, and the file it was written in: links in it are meant from there. */
export interface Piece {
  readonly file: string;
  readonly markdown: string;
  /** Where the text is in another language than its page. */
  readonly lang?: SiteLang;
}

const generated: Readonly<Record<string, (lang: SiteLang, what: string) => string>> = {
  element: (lang, tag) => elementPage(tag, lang),
  live: (lang, what) => liveExample(what, lang),
  events: eventTable,
  'event-types': eventTypes,
  operations,
  port: portPage,
  shape: (lang, where) => shapeOf(where, lang),
  sizes: sizeTable,
  journeys: journeyTable,
  recipes,
  sources: (_, paths) => sources(paths),
};

/** `<!-- include README.md # Drafts -->` with its heading, `body` without it, `whole` a file below its title, `below` the same one level deeper. */
const directive = /^<!-- ([\w-]+)(?: ([^#\n]*?))?(?: # (.+?))? -->$/gm;

function piece(lang: SiteLang, name: string, what: string, title: string): Piece {
  if (name === 'include') return { file: what, markdown: section(textOf(what), title, 2) };
  if (name === 'body') return { file: what, markdown: sectionBody(textOf(what), title, 1) };
  if (name === 'whole' || name === 'below') {
    const text = textOf(what);
    const markdown = sectionBody(text, /^# (.+)$/m.exec(text)?.[1] ?? '', name === 'whole' ? 1 : 2)
      .replace(/^\[(Version française|English version)\][^\n]*(\n[^\n]+)*$/m, '').trim();
    return { file: what, markdown, lang: lang === 'fr' && !what.endsWith('.fr.md') ? 'en' : undefined };
  }
  const make = generated[name];
  if (!make) throw new Error(`No directive is called “${name}”.`);
  return { file: 'generated', markdown: make(lang, what) };
}

export function piecesOf(slug: string, lang: SiteLang): readonly Piece[] {
  const file = `demo/site/pages/${slug}.${lang}.md`;
  const text = textOf(file);
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(directive)) {
    const [all, name, what = '', title = ''] = found;
    pieces.push({ file, markdown: text.slice(from, found.index) }, piece(lang, name!, what, title));
    from = found.index + all.length;
  }
  return [...pieces, { file, markdown: text.slice(from) }].filter(({ markdown }) => markdown.trim() !== '');
}
