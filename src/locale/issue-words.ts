/** Each fault in a sentence that says how to mend it. */
import { msg, str } from '@lit/localize';
import type { IdentifierFormat } from '../model/identifier-rules.ts';
import type { Fault } from '../model/issue.ts';
import type { Question } from '../model/question.ts';
import { formatDate, formatNumber } from './format.ts';
import { currentLang } from './locale.ts';

/** The sentence beside the field. `question` tells which identifier was meant. */
export function issueText(fault: Fault, question?: Question): string {
  const sentence = bare(fault, question);
  return fault.row ? msg(str`Row ${fault.row}: ${sentence}`, { id: 'issue.row' }) : sentence;
}

function bare(fault: Fault, question: Question | undefined): string {
  switch (fault.code) {
    case 'required':
      return msg('An answer is needed here.', { id: 'issue.required' });
    case 'choose':
      return msg('Choose one of these.', { id: 'issue.choose' });
    case 'too-long':
      return msg(str`Shorten this to ${limit(fault)} characters.`, { id: 'issue.too-long' });
    case 'not-a-number':
      return msg(str`Enter a number, for example ${formatNumber(1234.5, currentLang())}.`, { id: 'issue.not-a-number' });
    case 'not-whole':
      return msg('Enter a whole number.', { id: 'issue.not-whole' });
    case 'too-small':
      return msg(str`Enter ${limit(fault)} or more.`, { id: 'issue.too-small' });
    case 'too-large':
      return msg(str`Enter ${limit(fault)} or less.`, { id: 'issue.too-large' });
    case 'not-a-date':
      return msg('Enter a full date: year, month and day.', { id: 'issue.not-a-date' });
    case 'too-early':
      return msg(str`Choose ${limit(fault)} or a later date.`, { id: 'issue.too-early' });
    case 'too-late':
      return msg(str`Choose ${limit(fault)} or an earlier date.`, { id: 'issue.too-late' });
    case 'period-half':
      return msg('Enter both dates, the first and the last.', { id: 'issue.period-half' });
    case 'period-order':
      return msg('The first date must come before the last one.', { id: 'issue.period-order' });
    case 'too-many-rows':
      return msg(str`Keep ${limit(fault)} rows at most.`, { id: 'issue.too-many-rows' });
    case 'identifier-format':
      return shape(formatAt(fault, question));
    case 'identifier-check-digit':
      return msg('One of the digits seems wrong. Compare it with your document.', { id: 'issue.check-digit' });
    case 'waiver-needs-file':
      return msg('Attach the document that you refer to.', { id: 'issue.waiver-needs-file' });
    case 'waiver-needs-description':
      return msg('Put the details that you refer to in the description.', { id: 'issue.waiver-needs-description' });
    case 'proof-needed':
      return msg('Attach the supporting document.', { id: 'issue.proof-needed' });
    case 'file-unfinished':
      return msg('A file still wants something from you: confirm it, try again or remove it.', { id: 'issue.file-unfinished' });
  }
}

function limit({ limit: bound }: Fault): string {
  if (typeof bound === 'number') return formatNumber(bound, currentLang());
  return bound === undefined ? '' : formatDate(bound, currentLang());
}

function formatAt({ column }: Fault, question: Question | undefined): IdentifierFormat | undefined {
  if (question?.kind === 'identifier') return question.format;
  return question?.kind === 'rows' ? question.columns.find(({ id }) => id === column)?.format : undefined;
}

function shape(format: IdentifierFormat | undefined): string {
  switch (format) {
    case 'sin':
      return msg('A SIN has nine digits, like 130 692 544.', { id: 'issue.sin' });
    case 'iswc':
      return msg('An ISWC is a T and ten digits, like T-034.524.680-1.', { id: 'issue.iswc' });
    case 'isrc':
      return msg('An ISRC has twelve characters, like CA-ABC-26-00001.', { id: 'issue.isrc' });
    default:
      return msg('An IPI number has nine to eleven digits.', { id: 'issue.ipi' });
  }
}
