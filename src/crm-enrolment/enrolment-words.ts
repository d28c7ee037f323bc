/** Outcomes, faults and choices of an enrolment in words. */
import { msg, str } from '@lit/localize';
import type { EnrolmentAnnouncement } from '../flow/enrolment-state.ts';
import type { Problem } from '../flow/state.ts';
import { problemText } from '../locale/problem-words.ts';
import { longestLine, longestRemarks, type AddressLine, type EnrolmentIssue, type EnrolmentOutcome, type MailingChoice } from '../model/enrolment.ts';
import type { Fault } from '../ui/fault-of.ts';
import { faultWords } from '../ui/fault-words.ts';
import { serverWords } from '../ui/server-words.ts';

export const mailingText = (mailing: MailingChoice): string => {
  switch (mailing) {
    case 'applicant':
      return msg('Applicant', { id: 'crm.mailing.applicant' });
    case 'property':
      return msg('Property', { id: 'crm.mailing.property' });
    case 'other':
      return msg('Other', { id: 'crm.mailing.other' });
  }
};

export const mailingHint = (mailing: MailingChoice): string => {
  switch (mailing) {
    case 'applicant':
      return msg('The applicant’s address in the case', { id: 'crm.mailing.applicant.hint' });
    case 'property':
      return msg('The address of the property that the case is about', { id: 'crm.mailing.property.hint' });
    case 'other':
      return msg('An address that you write here', { id: 'crm.mailing.other.hint' });
  }
};

export const lineText = (line: AddressLine): string => {
  switch (line) {
    case 'street':
      return msg('Street address', { id: 'crm.address.street' });
    case 'city':
      return msg('City', { id: 'crm.address.city' });
    case 'province':
      return msg('Province or state', { id: 'crm.address.province' });
    case 'postalCode':
      return msg('Postal code', { id: 'crm.address.postal-code' });
    case 'country':
      return msg('Country', { id: 'crm.address.country' });
  }
};

export const currentLabel = (): string => msg('Current CRM client', { id: 'crm.current' });
export const mailingLabel = (): string => msg('Mailing address', { id: 'crm.mailing' });
export const agentLabel = (): string => msg('Corresponding agent', { id: 'crm.agent' });
export const remarksLabel = (): string => msg('CRM remarks', { id: 'crm.remarks' });
export const yesNo = (yes: boolean): string => (yes ? msg('Yes', { id: 'crm.yes' }) : msg('No', { id: 'crm.no' }));
export const includeText = (include: boolean): string =>
  include ? msg('Include', { id: 'crm.include' }) : msg('Not selected', { id: 'crm.not-selected' });

/** What pressing the button will do. */
export function consequenceText(outcome: EnrolmentOutcome | undefined, crm: string): string {
  switch (outcome) {
    case 'new':
      return msg(str`A new client record will be sent to the head office for ${crm}.`, { id: 'crm.will.new' });
    case 'update':
      return msg(str`The client’s record in ${crm} will be updated.`, { id: 'crm.will.update' });
    case 'removal':
      return msg(str`The client will be removed from ${crm}.`, { id: 'crm.will.removal' });
    case undefined:
      return msg('As it stands, there is nothing to send.', { id: 'crm.will.nothing' });
  }
}

export function doneText(outcome: EnrolmentOutcome, crm: string): string {
  switch (outcome) {
    case 'new':
      return msg(str`Sent: a new client record for ${crm}.`, { id: 'crm.done.new' });
    case 'update':
      return msg(str`Sent: an update of the client’s record in ${crm}.`, { id: 'crm.done.update' });
    case 'removal':
      return msg(str`Sent: the removal of the client from ${crm}.`, { id: 'crm.done.removal' });
  }
}

export function outcomeText(outcome: EnrolmentOutcome): string {
  switch (outcome) {
    case 'new':
      return msg('New record', { id: 'crm.outcome.new' });
    case 'update':
      return msg('Update', { id: 'crm.outcome.update' });
    case 'removal':
      return msg('Removal', { id: 'crm.outcome.removal' });
  }
}

export function issueText({ field, reason }: EnrolmentIssue): string {
  switch (reason) {
    case 'required':
      return field === 'agent' ? msg('Choose an agent.', { id: 'crm.issue.agent' }) : msg('Fill this in.', { id: 'crm.issue.required' });
    case 'too-long':
      return msg(str`At most ${field === 'remarks' ? longestRemarks : longestLine} characters.`, { id: 'crm.issue.too-long' });
    case 'idle':
      return msg('Choose “Include”, or say that the client is a current one.', { id: 'crm.issue.idle' });
    case 'known':
      return msg('This client is in the CRM already: choose “Yes” to update or remove them.', { id: 'crm.issue.known' });
  }
}

export const clashTitle = (): string => msg('Someone else has saved this meanwhile', { id: 'crm.clash.title' });

/** `doubt`: what was sent before may have been done first. */
export const clashKept = (doubt: boolean): string =>
  doubt
    ? msg('No answer came to what you sent: the list below tells whether it was done. Nothing is lost.', { id: 'crm.clash.doubt' })
    : msg('Nothing of yours was sent, and nothing is lost.', { id: 'crm.clash.kept' });

export const lateText = (): string =>
  msg('What you sent before has arrived after all. What you changed since has not been sent yet.', { id: 'crm.late' });

export const unsureText = (): string => msg('No answer came, so it is not known whether this was sent.', { id: 'crm.unsure' });
export const unsentText = (): string => msg('This was not sent. What you wrote is still here.', { id: 'crm.failed' });
export const staleText = (): string => msg('This could not be read again, so what is shown may be out of date.', { id: 'crm.stale' });

/** Of a save. */
export const saveProblemText = (problem: Problem): string => serverWords(problem) ?? problemText(problem.code);

/** The flow knows the codes of failures as words only. */
export const faultOfProblem = (problem: Problem): Fault => ({ code: problem.code as Fault['code'], detail: serverWords(problem) });

export function announcementText(what: EnrolmentAnnouncement): string {
  switch (what.say) {
    case 'done':
      return doneText(what.outcome, what.crm);
    case 'late':
      return `${doneText(what.outcome, what.crm)} ${lateText()}`;
    case 'clash':
      return `${clashTitle()}. ${clashKept(what.doubt)}`;
    case 'save-failed':
      return saveProblemText(what.problem);
    case 'read-failed':
      return faultWords(faultOfProblem(what.problem).code);
    case 'unsure':
      return unsureText();
  }
}
