/** Markdown to the site's markup: headings with anchors, coloured code, tables that scroll by themselves, links that stay on the site. */
import { Marked, type Token, type Tokens } from 'marked';
import { PageIds, slugOf, type Places } from './anchors.ts';
import type { Piece } from './expand.ts';
import { escaped, highlighted } from './highlight.ts';
import type { SiteLang } from './site-map.ts';
import { siteWords } from './words.ts';

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** A page read but not yet drawn: its headings have their ids. */
export interface ReadPage {
  readonly slug: string;
  readonly lang: SiteLang;
  readonly title: string;
  readonly headings: readonly Heading[];
  readonly parts: readonly { readonly piece: Piece; readonly tokens: readonly Token[] }[];
  readonly ids: ReadonlyMap<Token, string>;
}

const plain = (text: string): string => text.replaceAll('`', '').replace(/\*\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\(.)/g, '$1');

export function readPage(slug: string, lang: SiteLang, pieces: readonly Piece[], places: Places): ReadPage {
  const pageIds = new PageIds();
  const ids = new Map<Token, string>();
  const headings: Heading[] = [];
  const parts = pieces.map((piece) => ({ piece, tokens: new Marked().lexer(piece.markdown) as readonly Token[] }));
  for (const { piece, tokens } of parts) {
    for (const token of tokens) {
      if (token.type !== 'heading') continue;
      const { depth, text } = token as Tokens.Heading;
      const id = pageIds.take(text);
      ids.set(token, id);
      headings.push({ level: depth, text: plain(text), id });
      places.set(piece.file, slugOf(text), slug, id);
    }
    places.set(piece.file, '', slug, 'text');
  }
  const title = headings.find(({ level }) => level === 1)?.text;
  if (!title) throw new Error(`The page ${slug} has no title in ${lang}.`);
  return { slug, lang, title, headings, parts, ids };
}

const isOutside = (href: string): boolean => /^https?:/.test(href);

export function drawPage(page: ReadPage, places: Places): string {
  const words = siteWords[page.lang];
  const draw = ({ piece, tokens }: ReadPage['parts'][number]): string => {
    const marked = new Marked({
      renderer: {
        heading(token) {
          const id = page.ids.get(token)!;
          const inside = this.parser.parseInline(token.tokens);
          if (token.depth === 1) return `<h1 id="${id}">${inside}</h1>\n`;
          const name = escaped(words.linkTo + plain(token.text));
          return `<div class="heading"><h${token.depth} id="${id}">${inside}</h${token.depth}><a class="anchor" href="#${id}" aria-label="${name}">#</a></div>\n`;
        },
        code({ text, lang = '' }) {
          const [grammar = '', ...marks] = lang.split(' ');
          const sample = [grammar, ...marks].filter(Boolean).join(' ');
          return `<pre tabindex="0" aria-label="${words.code}" data-sample="${escaped(sample)}"><code>${highlighted(text, grammar)}</code></pre>\n`;
        },
        table(token) {
          // Roles in words: on a narrow screen each row is drawn as a block, which would take them away.
          const titles = token.header.map(({ text }) => escaped(plain(text)));
          const cells = (row: readonly Tokens.TableCell[], tag: 'th' | 'td', role: string): string =>
            row
              .map(({ align, tokens: inside }, column) => {
                const label = tag === 'td' && column > 0 ? ` data-label="${titles[column]}"` : '';
                return `<${tag} role="${role}"${align ? ` class="${align}"` : ''}${label}>${this.parser.parseInline(inside)}</${tag}>`;
              })
              .join('');
          const rows = token.rows.map((row) => `<tr role="row">${cells(row, 'td', 'cell')}</tr>`).join('\n');
          const head = `<thead role="rowgroup"><tr role="row">${cells(token.header, 'th', 'columnheader')}</tr></thead>`;
          return `<div class="table" role="group" tabindex="0" aria-label="${words.table}"><table role="table">${head}<tbody role="rowgroup">${rows}</tbody></table></div>\n`;
        },
        link(token) {
          const inside = this.parser.parseInline(token.tokens);
          const href = places.of(piece.file, token.href);
          // What stands in the repository and not on the site is told by its path.
          const isPath = /^[\w.-]+\/[\w./-]+$/.test(token.text);
          if (href === undefined) return isPath ? `<code data-elsewhere>${inside}</code>` : `<span data-elsewhere>${inside}</span>`;
          return isOutside(href) ? `<a href="${escaped(href)}" rel="noopener">${inside}</a>` : `<a href="${escaped(href)}">${inside}</a>`;
        },
      },
    });
    const html = marked.parser([...tokens]);
    return piece.lang && piece.lang !== page.lang ? `<div lang="${piece.lang}">${html}</div>` : html;
  };
  return page.parts.map(draw).join('\n');
}
