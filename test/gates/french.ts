/** Canadian French as the Office québécois de la langue française writes it: what breaks the rules, in words. */

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^\s\d\u00a0])(?<!https?):(?=\s|$|\{)| :/, 'U+00A0 before a colon'],
  [/«(?!\u00a0)|(?<!\u00a0)»/, 'U+00A0 inside « »'],
  [/'/, 'the apostrophe is ’'],
  [/["“”]/, 'quotation marks are « »'],
  [/[\s\u00a0\u202f][;!?]/, 'no space before ; ! ?'],
  [/[\d}][ ]?[%$](?!\{)/, 'U+00A0 before % and $'],
  [/\.\.\./, 'the ellipsis is …'],
  [/\be-?mails?\b|adresses? mail|\bmails?\b/i, '« courriel »'],
  [/\(s\)|\(e\)|\(x\)/i, 'a plural has a sentence of its own'],
  [/\btchat|\bchat\b/i, '« clavardage »'],
  [/ {2}/, 'one space'],
];

/** Each rule that the French breaks; `english` tells a download, which may be « télécharger », from an upload. */
export function faultsOf(french: string, english: string): readonly string[] {
  const broken = rules.filter(([pattern]) => pattern.test(french)).map(([, rule]) => rule);
  return /télécharg/i.test(french) && !/download/i.test(english) ? [...broken, '« téléverser » for an upload'] : broken;
}
