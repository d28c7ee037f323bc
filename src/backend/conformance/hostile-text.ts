/** Texts that systems trip over, and the way through a case and back. */
import type { SubmittedAnswer } from '../../model/case.ts';
import type { Bench } from './check.ts';
import { expectSame } from './expect.ts';

const lines = 'Le début, puis\n';

/** By what is hostile in them. */
export const hostile = {
  control: `a\0b\u0001c\u0007d\u001be\u007ff\u0085g\u2028h\u2029i\ufeffj\uffffk`,
  surrogate: `moitié \ud83c et \udfb5 moitié \ud800`,
  direction: `facture\u202efdp.exe\u202c \u2067שיר\u2069 أغنية \u200fdroite`,
  emoji: `🎵 👩🏽‍🎤 👨‍👩‍👧‍👦 🏳️‍🌈 🇨🇦 𝄞 𠮷 \u{10ffff}`,
  combining: `e\u0301te\u0301 été \u1e9b\u0323 ﬁn Å Å Z\u0351\u036b\u0343\u036a\u0302a\u0308`,
  markup: `<img src=x onerror=alert(1)> <b>Rock</b> & Roll &amp; &lt; <!-- fin --> </script> ]]>`,
  template: '${7*7} {{constructor}} %s %n #{1} <%= 1 %> {"_$litType$":1,"strings":["<b>"]} javascript:alert(1)',
  quotes: `O'Hara "dit" \`ici\` '; drop table cases; -- \\' \\" \\\\ \\n \\u0000 %27 100%`,
  blanks: `\n\n  deux  espaces\ttab\r\nwindows\rmac\n\u00a0\u3000fin  \n\n`,
  long: `${lines.repeat(700).slice(0, 9_989)}le bout.fin`,
} as const satisfies Readonly<Record<string, string>>;

/** The beginning of a text, no longer than a field takes; never ends in half of a character by itself. */
export const fits = (text: string, longest: number): string => text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

export const answerNamed = (id: string, text: string): SubmittedAnswer => ({
  id,
  label: `Question ${id}`,
  kind: 'long-text',
  value: text,
  text,
  sensitive: false,
});

/** A subject is one line: what has line ends goes in without them. */
const inOneLine = (text: string): string => fits(text.replace(/[\r\n\u0085\u2028\u2029]/g, ' '), 80);

/** `oneLine`: what the subject says instead of the text. */
export async function roundTrip(bench: Bench, text: string, { oneLine = inOneLine(text) } = {}): Promise<void> {
  // Ahead of the text, so that its blanks stand at the end where trimming would take them.
  const subject = `${bench.unique()} ${oneLine}`;
  const answers = [{ ...answerNamed('agreement-number', text), label: `Numéro ${fits(text, 200)}` }];
  const sent = bench.submission({ subject, description: text, comments: text, answers });
  const { id } = await bench.backend.submitCase(sent, bench.unique('hostile-'));
  const back = await bench.as('member').readCase(id);
  expectSame(back.subject, subject, { en: 'subject', fr: 'l’objet' });
  expectSame(back.description, text, { en: 'description', fr: 'la description' });
  expectSame(back.comments, text, { en: 'comments', fr: 'les commentaires' });
  const [answer] = back.answers;
  expectSame(answer?.label, answers[0]?.label, { en: 'label of an answer', fr: 'le libellé d’une réponse' });
  expectSame(answer?.text, text, { en: 'text of an answer', fr: 'le texte d’une réponse' });
  expectSame(answer?.value, text, { en: 'value of an answer', fr: 'la valeur d’une réponse' });
}
