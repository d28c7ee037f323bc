/** Splits sensitive answers from a case: what may be read by members, and what is sealed for staff. */
import type { SubmittedAnswer } from '../../../src/model/case.ts';
import type { Seal } from '../seal.ts';

/** Always the same length: even how long the value is stays with staff. */
const mask = '•••••••••';

type Secret = Pick<SubmittedAnswer, 'value' | 'text'>;

const isSensitive = (answer: SubmittedAnswer): boolean => answer.sensitive;

/** The answers as members see them again: no value, no trace of one. */
export const masked = (answers: readonly SubmittedAnswer[]): readonly SubmittedAnswer[] =>
  answers.map((answer) => {
    if (!answer.sensitive) return answer;
    const { id, label, kind } = answer;
    return { id, label, kind, text: mask, sensitive: true };
  });

export function sealSecrets(answers: readonly SubmittedAnswer[], caseId: string, seal: Seal): string | null {
  const secrets = answers.filter(isSensitive).map(({ id, value, text }) => [id, { value, text }] as const);
  return secrets.length === 0 ? null : seal.close(JSON.stringify(Object.fromEntries(secrets)), caseId);
}

/** A client may mask the words it sends; where the value is text, that text says what they hid. */
const inWords = ({ value, text }: Secret): string => (text.includes('•') && typeof value === 'string' ? value : text);

/** The answers whole again, for staff. */
export function unsealed(
  answers: readonly SubmittedAnswer[],
  sealed: string | null,
  caseId: string,
  seal: Seal,
): readonly SubmittedAnswer[] {
  if (sealed === null) return answers;
  const secrets = JSON.parse(seal.open(sealed, caseId)) as Readonly<Record<string, Secret>>;
  return answers.map((answer) => {
    const secret = answer.sensitive ? secrets[answer.id] : undefined;
    return secret ? { ...answer, value: secret.value, text: inWords(secret) } : answer;
  });
}
