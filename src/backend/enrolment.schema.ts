/** The door for a client's place in the company's CRM. */
import type { Enrolment, EnrolmentAgent, EnrolmentChange, EnrolmentExport, PostalAddress } from '../model/enrolment.ts';
import { flag, list, oneOf, optional, shape, text } from '../model/reading.ts';
import { date, id, parse } from './contract.schema.ts';

const address = shape<PostalAddress>({ street: text, city: text, province: text, postalCode: text, country: text });

const saved = shape<EnrolmentChange>({
  current: flag,
  include: flag,
  mailing: oneOf('applicant', 'property', 'other'),
  address: optional(address),
  agent: id,
  remarks: text,
});

const enrolment = shape<Enrolment>({
  crm: id,
  version: id,
  since: optional(date),
  agents: list(shape<EnrolmentAgent>({ id, name: text, mine: flag })),
  saved: optional(saved),
  exports: list(
    shape<EnrolmentExport>({ outcome: oneOf('new', 'update', 'removal'), at: date, by: text, agent: text, remarks: text }),
  ),
});

export const parseEnrolment = (reply: unknown): Enrolment => parse(enrolment, reply);
