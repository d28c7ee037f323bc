/** What a hostile or broken server may send as JSON, as text, since some of it no object of ours could hold. */

const deep = 1_000_000;

/** `{"a":{"a":…}}`, for the depth that makes a careless reader overflow its stack. */
const nested = (open: string, close: string, inside: string): string => open.repeat(deep) + inside + close.repeat(deep);

const polluting = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}';

/** By what it is. */
export const hostileBodies: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'a page': '<!doctype html><title>Sign in</title><script>pwned()</script>',
  'half of an object': '{"id":"c-1","cases":[{',
  'two values': '{}{}',
  'NaN, which JSON has not': '{"total":NaN}',
  'a comment': '/**/{}',
  'a prefix against inclusion': ')]}\',\n{}',
  'null': 'null',
  'true': 'true',
  'a number': '7',
  'a text': '"x"',
  'an empty list': '[]',
  'an empty object': '{}',
  'keys of prototypes': `{${polluting}}`,
  'keys of prototypes in a list': `[{${polluting}}]`,
  'methods as keys': '{"toString":"x","valueOf":"x","then":"x","toJSON":"x","hasOwnProperty":"x","length":-1}',
  'a million lists within each other': nested('[', ']', ''),
  'a million objects within each other': nested('{"a":', '}', '1'),
  'a hundred thousand nulls': `[${'null,'.repeat(99_999)}null]`,
  'a template result': '{"_$litType$":1,"strings":["<img src=x onerror=pwned()>"],"values":[]}',
  'a text of a million letters': JSON.stringify('x'.repeat(1_000_000)),
  'a byte order mark': '\ufeff{}',
};

/** Instead of any one field of a right reply. */
export const hostileFields: Readonly<Record<string, string>> = {
  'null': 'null',
  'true': 'true',
  'zero': '0',
  'minus one': '-1',
  'a number beyond all numbers': '1e999',
  'a number of a thousand digits': '9'.repeat(1000),
  'the smallest number': '5e-324',
  'minus zero': '-0',
  'an empty text': '""',
  'half of a character': '"\\ud83c"',
  'the other half': '"\\udfb5 x \\ud800"',
  'a NUL': '"a\\u0000b"',
  'bidi marks': '"\\u202e\\u2066x"',
  'a text of 100,000 letters': JSON.stringify('x'.repeat(100_000)),
  'a list': '[]',
  'a thousand lists within each other': '['.repeat(1000) + ']'.repeat(1000),
  'a list of 100,000': `[${'1,'.repeat(99_999)}1]`,
  'an object': '{}',
  'keys of prototypes': `{${polluting}}`,
  'a template result': '{"_$litType$":1,"strings":["<img src=x onerror=pwned()>"],"values":[]}',
  '__proto__': '"__proto__"',
  'constructor': '"constructor"',
  'toString': '"toString"',
  'a date that is none': '"2026-02-31T25:61:61Z"',
  'a date far away': '"+275760-09-13T00:00:00.001Z"',
  'the first of dates': '"0000-01-01"',
  'a date with a script': '"2026-03-01T<script>pwned()</script>"',
};

/** Every path to a value below, its own too, as keys. */
export function pathsOf(value: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, Array.isArray(value) ? Number(key) : key]))];
}

/** A JSON text of `reply` with the text `put` where `path` leads; the empty path is the reply itself. */
export function withText(reply: unknown, path: readonly (string | number)[], put: string): string {
  const mark = '"hostile-json-mark"';
  const marked = (value: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return 'hostile-json-mark';
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
    copy[key] = marked(copy[key], rest);
    return copy;
  };
  return JSON.stringify(marked(reply, path)).replace(mark, () => put);
}
