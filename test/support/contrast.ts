/** The contrast of two colours as WCAG 2 counts it, and what a token comes to in a theme: computed from the sheets alone. */

/** Red, green and blue from 0 to 255, and how far it covers. */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

export type Scheme = 'light' | 'dark';

/** `#rgb`, `#rrggbb`, each with alpha or without, and `rgb(…)` as `getComputedStyle` tells it. */
export function colour(text: string): Colour {
  const hex = /^#([\da-f]{3,8})$/i.exec(text.trim())?.[1];
  if (hex) {
    const pairs = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  }
  const inSpace = /^color\(srgb (.*)\)$/.exec(text.trim())?.[1];
  const numbers = (inSpace ?? /^rgba?\((.*)\)$/.exec(text.trim())?.[1])?.split(/[\s,/]+/).map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) throw new Error(`not a colour: ${text}`);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const whole = inSpace ? 255 : 1;
  return { rgb: [red * whole, green * whole, blue * whole], alpha };
}

/** What shows where one colour lies over another. */
export function over(top: Colour, below: Colour): Colour {
  const at = (index: 0 | 1 | 2): number => top.rgb[index] * top.alpha + below.rgb[index] * (1 - top.alpha);
  return { rgb: [at(0), at(1), at(2)], alpha: 1 };
}

/** `share` of the first, from 0 to 1, and the rest of the second. */
export const mixed = (first: Colour, second: Colour, share: number): Colour => over({ ...first, alpha: share }, second);

function luminance({ rgb }: Colour): number {
  const [red, green, blue] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Custom properties by name, as a sheet declares them. */
export type Declared = ReadonlyMap<string, string>;

/** The last declaration of each name counts. */
export const declaredIn = (sheet: string): Declared =>
  new Map([...withoutComments(sheet).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));

export const withoutComments = (sheet: string): string => sheet.replaceAll(/\/\*[^]*?\*\//g, '');

/** The value of a property as a colour: through `var()`, its fallback and `light-dark()`. */
export function resolved(name: string, declared: Declared, scheme: Scheme): Colour {
  const value = declared.get(name);
  if (value === undefined) throw new Error(`${name} is not declared`);
  return colour(inScheme(substituted(value, declared), scheme));
}

function substituted(value: string, declared: Declared): string {
  const [, name, fallback] = /^var\(\s*(--[\w-]+)\s*(?:,\s*([^]*))?\)$/.exec(value) ?? [];
  if (!name) return value;
  const known = declared.get(name) ?? fallback;
  if (known === undefined) throw new Error(`${name} is neither declared nor given a default`);
  return substituted(known.trim(), declared);
}

function inScheme(value: string, scheme: Scheme): string {
  const [, light, dark] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(value) ?? [];
  return (scheme === 'light' ? light : dark) ?? value;
}
