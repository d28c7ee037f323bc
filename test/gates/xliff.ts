/** Reading the XLIFF file that holds the French of every message. */
import { existsSync, readFileSync } from 'node:fs';

export interface Unit {
  readonly id: string;
  readonly source: string;
  /** Absent where nothing was translated yet. */
  readonly target?: string;
}

/** The units in the order of the file; source and target are their raw XML. */
export function unitsOf(path: string): readonly Unit[] {
  if (!existsSync(path)) return [];
  const xml = readFileSync(path, 'utf8');
  return [...xml.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(([, id = '', body = '']) => {
    const target = /<target>([\s\S]*?)<\/target>/.exec(body)?.[1];
    return { id, source: /<source>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '', ...(target ? { target } : {}) };
  });
}

/** The placeholders, in an order that the two languages need not share. */
export const placeholders = (xml: string): readonly string[] => [...xml.matchAll(/<(x|ph) [^>]*>/g)].map(([tag]) => tag).sort();

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The words alone; a placeholder shows as `{0}`, so that what stands around it can be judged. */
export const words = (xml: string): string =>
  xml
    .replace(/<(x|ph) id="(\d+)"[^>]*>/g, '{$2}')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
