/** An identifier as a machine compares it. */

/** Without what people put between the characters: spaces of every width, hyphens and dashes, dots, colons. */
export const compact = (typed: string): string => typed.replace(/[\s.:\-\u2010-\u2015\u2212]/g, '').toUpperCase();
