/** A client's place in the company's CRM: what an agent chooses, what follows from it, and what is still missing. */

/** Which address goes to the CRM: the applicant's, that of the property, or another one that the agent writes. */
export type MailingChoice = 'applicant' | 'property' | 'other';

export const mailingChoices: readonly MailingChoice[] = ['applicant', 'property', 'other'];

export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
}

export type AddressLine = keyof PostalAddress;

export const addressLines: readonly AddressLine[] = ['street', 'city', 'province', 'postalCode', 'country'];

/** Sent to the CRM as a new record, as an update of the record there, or as its removal. */
export type EnrolmentOutcome = 'new' | 'update' | 'removal';

/** What an agent decides about the case's client. */
export interface EnrolmentChange {
  /** The client is in the CRM already. */
  readonly current: boolean;
  /** Include, rather than not selected. */
  readonly include: boolean;
  readonly mailing: MailingChoice;
  /** There for `other`, and for nothing else. */
  readonly address?: PostalAddress;
  /** Id of the corresponding agent. */
  readonly agent: string;
  readonly remarks: string;
}

export interface EnrolmentAgent {
  readonly id: string;
  readonly name: string;
  /** Whoever is signed in. */
  readonly mine: boolean;
}

/** One export to the CRM, as the history tells it. */
export interface EnrolmentExport {
  readonly outcome: EnrolmentOutcome;
  readonly at: string;
  /** Who sent it, by name. */
  readonly by: string;
  /** The corresponding agent, by name. */
  readonly agent: string;
  readonly remarks: string;
}

export interface Enrolment {
  /** What the company calls its CRM. */
  readonly crm: string;
  /** Another one after each save; opaque. */
  readonly version: string;
  /** Since when the client is known to be in the CRM; absent for one who is not, as far as is known. */
  readonly since?: string;
  /** Who may be the corresponding agent. */
  readonly agents: readonly EnrolmentAgent[];
  /** As saved last. */
  readonly saved?: EnrolmentChange;
  /** Newest first. */
  readonly exports: readonly EnrolmentExport[];
}

interface Row {
  readonly current: boolean;
  readonly include: boolean;
  readonly button: 'save' | 'update';
  readonly outcome: EnrolmentOutcome;
}

/** Whoever is not in the CRM and is not selected for it needs nothing done. */
const enrolmentTable: readonly Row[] = [
  { current: false, include: true, button: 'save', outcome: 'new' },
  { current: true, include: true, button: 'update', outcome: 'update' },
  { current: true, include: false, button: 'save', outcome: 'removal' },
];

type Decision = Pick<EnrolmentChange, 'current' | 'include'>;

const rowOf = ({ current, include }: Decision): Row | undefined =>
  enrolmentTable.find((row) => row.current === current && row.include === include);

/** Undefined where there is nothing to do. */
export const outcomeOf = (decision: Decision): EnrolmentOutcome | undefined => rowOf(decision)?.outcome;

/** Which button does it; Save also where there is nothing to do, so that pressing it says so. */
export const buttonOf = (decision: Decision): Row['button'] => rowOf(decision)?.button ?? 'save';

/** The form as it stands, its address kept even while another one is chosen. */
export interface EnrolmentForm extends EnrolmentChange {
  readonly address: PostalAddress;
}

const noAddress: PostalAddress = { street: '', city: '', province: '', postalCode: '', country: '' };

/** As it was saved last; else a new client of the one who is signed in. Nobody is included unasked. */
export function formOf({ saved, since, agents }: Enrolment): EnrolmentForm {
  const known = agents.find(({ id }) => id === saved?.agent) ?? agents.find(({ mine }) => mine);
  return {
    current: since !== undefined,
    include: since !== undefined,
    mailing: saved?.mailing ?? 'applicant',
    address: saved?.address ?? noAddress,
    agent: known?.id ?? '',
    remarks: saved?.remarks ?? '',
  };
}

/** What is sent of the form. */
export function changeOf({ address, ...form }: EnrolmentForm): EnrolmentChange {
  const remarks = form.remarks.trim();
  if (form.mailing !== 'other') return { ...form, remarks };
  const { street, city, province, postalCode, country } = address;
  const trimmed = {
    street: street.trim(), city: city.trim(), province: province.trim(), postalCode: postalCode.trim(), country: country.trim(),
  };
  return { ...form, address: trimmed, remarks };
}

const sameAddress = (one: PostalAddress | undefined, other: PostalAddress | undefined): boolean =>
  addressLines.every((line) => one?.[line] === other?.[line]);

export const sameChange = (one: EnrolmentChange, other: EnrolmentChange): boolean =>
  one.current === other.current && one.include === other.include && one.mailing === other.mailing &&
  one.agent === other.agent && one.remarks === other.remarks && sameAddress(one.address, other.address);

export const longestRemarks = 2000;
export const longestLine = 120;

export type EnrolmentField = 'current' | 'include' | 'agent' | 'remarks' | AddressLine;

export interface EnrolmentIssue {
  readonly field: EnrolmentField;
  /** `idle`: nothing would be done. `known`: the client is in the CRM already, by what was sent from here. */
  readonly reason: 'required' | 'too-long' | 'idle' | 'known';
}

/** What keeps the form from being sent, or what was sent from being taken, in the order of the fields. */
export function issuesOf(form: EnrolmentChange, { agents, since }: Pick<Enrolment, 'agents' | 'since'>): readonly EnrolmentIssue[] {
  const { current, include, mailing, address, agent, remarks } = form;
  const issues: EnrolmentIssue[] = [];
  if (mailing === 'other') {
    for (const field of addressLines) {
      const line = address?.[field].trim() ?? '';
      if (line === '') issues.push({ field, reason: 'required' });
      else if (line.length > longestLine) issues.push({ field, reason: 'too-long' });
    }
  }
  if (!current && since !== undefined) issues.push({ field: 'current', reason: 'known' });
  if (!agents.some(({ id }) => id === agent)) issues.push({ field: 'agent', reason: 'required' });
  if (outcomeOf({ current, include }) === undefined) issues.push({ field: 'include', reason: 'idle' });
  if (remarks.trim().length > longestRemarks) issues.push({ field: 'remarks', reason: 'too-long' });
  return issues;
}
