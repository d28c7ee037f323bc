/** Every look is a token: what styles use is documented, what is documented is used, and no raw value goes around them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { none } from './none.ts';
import { declarationsOf, documentedTokens, ownSheets, sheets, themeSheets } from './styles.ts';

const usedIn = (css: string): readonly string[] => [...css.matchAll(/var\(\s*(--case-[\w-]+)/g)].map(([, name]) => name!);

describe('tokens', () => {
  const documented = documentedTokens().map(({ name }) => name);

  it('are each documented once, beside their default', () => {
    assert.ok(documented.length > 30);
    none(documented.filter((name, index) => documented.indexOf(name) !== index));
    none([...new Set(ownSheets().flatMap(({ css }) => usedIn(css)))].filter((name) => !documented.includes(name)));
  });

  it('are used by the styles', () => {
    const used = new Set(ownSheets().flatMap(({ css }) => usedIn(css)));
    none(documented.filter((name) => !used.has(name)));
  });

  it('are all that a theme sets, beside parts', () => {
    const declared = themeSheets().flatMap((sheet) => declarationsOf(sheet));
    assert.ok(declared.length > 60);
    none(declared.filter(({ property, selector }) => property.startsWith('--') && (selector.includes('::part') || !documented.includes(property))));
    none(declared.filter(({ property, selector }) => !property.startsWith('--') && !/^&::part\([\w-]+\)(::before|:hover)?$/.test(selector)));
  });

  it('stand for every colour, family, weight, corner and shadow of the styles', () => {
    const raw = ownSheets()
      .flatMap((sheet) => declarationsOf(sheet))
      .filter(({ property, value }) => !property.startsWith('--') && isRaw(property, value));
    none(raw.map(({ path, selector, property, value }) => `${path}: ${selector} { ${property}: ${value} }`));
  });
});

function isRaw(property: string, given: string): boolean {
  // The default of a token, and what a mask is drawn with.
  const value = given.replaceAll(/var\(--case-[\w-]+, [^()]*(\([^()]*\)[^()]*)*\)/g, '').replaceAll(/path\([^)]*\)/g, '');
  if (/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/i.test(value)) return true;
  if (property === 'font-family') return value !== 'inherit' && value.trim() !== '';
  if (property === 'font-weight') return /^\d+$/.test(value) && value !== '400';
  if (/radius$/.test(property)) return /\dpx/.test(value) && value !== '2px';
  return property === 'box-shadow' && /\dpx/.test(value) && !value.startsWith('inset');
}

describe('directions', () => {
  it('are those of the text, so that a page from right to left is mirrored', () => {
    const sided = sheets()
      .flatMap((sheet) => declarationsOf(sheet))
      .filter(({ property, value, selector }) => isSided(property, value) && !isDrawing(selector, property));
    none(sided.map(({ path, selector, property, value }) => `${path}: ${selector} { ${property}: ${value} }`));
  });
});

/** Left or right, by name or by the order of four values. */
function isSided(property: string, value: string): boolean {
  if (/(^|-)(left|right)(-|$)/.test(property)) return true;
  if (/^(text-align|float|clear|justify-content|justify-items|justify-self)$/.test(property) && /\b(left|right)\b/.test(value)) return true;
  if (!/^(margin|padding|inset|border-width|border-style|border-color|border-radius|scroll-margin|scroll-padding)$/.test(property)) return false;
  const [top, right, bottom, left] = valuesOf(value);
  if (property === 'border-radius') return right !== undefined && !(top === right && (bottom ?? top) === (left ?? right));
  return left !== undefined && right !== left;
}

/** Values apart by spaces, those within brackets not counted. */
const valuesOf = (value: string): readonly string[] => value.match(/(?:[^\s()]+(?:\((?:[^()]|\([^()]*\))*\))?|\([^)]*\))+/g) ?? [];

/** Signs that are drawn by their borders and turned: they mean the same from either side. */
const isDrawing = (selector: string, property: string): boolean => /::(before|after)$/.test(selector) && /^(border-width|margin)$/.test(property);
