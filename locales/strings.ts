/** The widget's messages as a translator reads them: plain texts by id, with `${0}` where the widget fills something in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml
    .replace(/<x id="(\d+)"[^>]*>/g, '${$1}')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => marks[name]!);

/** `source`: English; `target`: French. */
function textsIn(side: 'source' | 'target'): Readonly<Record<string, string>> {
  const xliff = readFileSync(fileURLToPath(new URL('fr.xlf', import.meta.url)), 'utf8');
  const units = [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)];
  const texts = units.map(([, id = '', unit = '']): [string, string] => {
    return [id, plain(new RegExp(`<${side}>([\\s\\S]*?)</${side}>`).exec(unit)?.[1] ?? '')];
  });
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const messageTexts = (): { readonly en: Readonly<Record<string, string>>; readonly fr: Readonly<Record<string, string>> } => ({
  en: textsIn('source'),
  fr: textsIn('target'),
});
