/** JSON as a property test draws it: anything that a server could send. */
import fc from 'fast-check';

/** JSON values with what JSON in the wild has: prototype keys, halves of characters, huge numbers. */
export const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, -0),
    fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '\ud800', '\u202e', '2026-03-01', 'active', 'staff'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'id', '_$litType$', 'en', 'fr', 'value', 'length', 'then'), fc.string()), tie('value')), { maxLength: 4 })
      .map((entries) => JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`) as unknown),
  ),
})).value;
