/** One case of a made-up society, told from the session to the rating: the examples of the contract. */
import type { CaseChange } from '../../model/act.ts';
import type { Attestation } from '../../model/attestation.ts';
import type { CaseOverview, CasePage } from '../../model/case-list.ts';
import type { CaseDetail, CaseSummary, Message, Receipt, Reply, Session, Submission } from '../../model/case.ts';
import type { Enrolment, EnrolmentChange } from '../../model/enrolment.ts';
import type { Preset } from '../../model/preset.ts';

const words = 'I confirm that this file contains no health information.';

export const session: Session = {
  member: 'member-5f1c',
  name: 'Camille Roy',
  accounts: [{ id: 'editions-boreal', name: 'Éditions Boréal inc.', number: '0048213', manager: 'Line Gagnon' }],
  roles: ['representative'],
  capabilities: ['findReceipt', 'uploadFile', 'discardFile', 'readFile', 'reply', 'changeCase'],
};

const attestation: Attestation = {
  statement: {
    id: 'no-health-information',
    version: '1',
    lang: 'en',
    text: words,
    sha256: '7eb30b94ae3e7a00ab422b13bfa3151fd1e2f3f1ab30ff828c2fc0fa9f8f2721',
  },
  regulation: 'quebec-25',
  answer: 'yes',
  gesture: 'one-file',
  by: 'member-5f1c',
  at: '2026-03-01T13:05:00-05:00',
  file: {
    name: 'agreement.pdf',
    size: 48213,
    type: 'application/pdf',
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  },
};

const path = [
  { id: 'agreement-management', label: 'Agreement Management' },
  { id: 'agreement-maintenance', label: 'Agreement Maintenance' },
  { id: 'modification', label: 'Modification' },
];

export const submission: Submission = {
  account: 'editions-boreal',
  lang: 'en',
  preset: { id: 'rights-society', version: '2026.1' },
  subject: 'Share of an agreement to update',
  path,
  answers: [
    { id: 'agreement-number', label: 'Agreement number', kind: 'text', value: 'E-2041', text: 'E-2041', sensitive: false },
    { id: 'new-share', label: 'New share', kind: 'number', value: '60', text: '60', sensitive: false },
  ],
  description: 'The assigned share goes from 50 to 60.',
  comments: '',
  files: [{ upload: 'u-7d0f', attestation }],
};

export const receipt: Receipt = { id: 'c-19b2', reference: 'C-2026-00417', receivedAt: '2026-03-01T18:05:12Z' };

const summary: CaseSummary = {
  id: receipt.id,
  reference: receipt.reference,
  subject: submission.subject,
  path,
  status: 'active',
  origin: 'portal',
  openedBy: 'Camille Roy',
  mine: true,
  openedAt: receipt.receivedAt,
  updatedAt: '2026-03-02T14:30:00Z',
  waiting: true,
  unread: true,
};

export const page: CasePage = { cases: [summary], total: 97, next: 'WyIyMDI2LTAzLTAyIl0' };

export const overview: CaseOverview = {
  counts: { active: 9, resolved: 84, cancelled: 4 },
  unread: 1,
  waiting: { total: 1, cases: [summary] },
  types: [{ path: path.slice(0, 1), count: 41 }],
  openers: [{ id: 'member-5f1c', name: 'Camille Roy', mine: true, count: 90 }],
};

const { statement, regulation } = attestation;
const file = {
  id: 'f-31aa',
  name: 'agreement.pdf',
  size: 48213,
  type: 'application/pdf',
  sha256: attestation.file.sha256,
  attestedAt: attestation.at,
  attestation: { by: 'Camille Roy', text: statement.text, lang: statement.lang, version: statement.version, regulation },
};

const question: Message = {
  id: 'm-2',
  from: 'staff',
  author: 'Nadia Benali',
  at: '2026-03-02T14:30:00Z',
  text: 'Which works does the new share apply to?',
  lang: 'en',
};

export const reply: Reply = { text: 'To all works of the catalogue.', lang: 'en', files: [] };

export const message: Message = {
  id: 'm-3',
  from: 'member',
  author: 'Camille Roy',
  at: '2026-03-02T15:02:00Z',
  text: reply.text,
  lang: 'en',
};

export const detail: CaseDetail = {
  ...summary,
  unread: false,
  account: submission.account,
  lang: submission.lang,
  answers: submission.answers,
  description: submission.description,
  comments: '',
  files: [file],
  messages: [question],
  version: '4',
  acts: [
    { act: 'reply' },
    { act: 'cancel' },
    { act: 'resolve' },
    { act: 'reopen', refused: { en: 'Possible once the case is resolved.', fr: 'Possible une fois le cas résolu.' } },
  ],
  events: [
    { kind: 'opened', at: receipt.receivedAt, by: 'Camille Roy', side: 'member' },
    { kind: 'viewed', at: '2026-03-02T14:10:00Z', by: 'Nadia Benali', side: 'staff' },
    { kind: 'asked', at: '2026-03-02T14:30:00Z', by: 'Nadia Benali', side: 'staff' },
  ],
};

export const change: CaseChange = { act: 'cancel', reason: 'The agreement was settled in another way.' };

export const changed: CaseDetail = {
  ...detail,
  status: 'cancelled',
  waiting: false,
  updatedAt: '2026-03-03T09:00:00Z',
  version: '5',
  acts: [{ act: 'reply', refused: { en: 'A cancelled case stays closed: open a new case.', fr: 'Un cas annulé reste fermé\u00a0: ouvrez un nouveau cas.' } }],
  events: [
    ...(detail.events ?? []),
    { kind: 'cancelled', at: '2026-03-03T09:00:00Z', by: 'Camille Roy', side: 'member', reason: 'The agreement was settled in another way.' },
  ],
};

export const preset: Preset = {
  id: 'rights-society',
  version: '2026.1',
  society: { en: 'Northern Rights', fr: 'Droits du Nord' },
  subject: { hint: { en: 'What it is about, in a few words', fr: 'L’essentiel en quelques mots' }, maxLength: 120 },
  levels: [{ en: 'Case type', fr: 'Type de cas' }],
  types: [
    {
      id: 'agreement-management',
      label: { en: 'Agreement Management', fr: 'Ententes' },
      questions: [
        { id: 'agreement-number', kind: 'text', label: { en: 'Agreement number', fr: 'Numéro de l’entente' }, required: true, maxLength: 40 },
      ],
    },
  ],
  description: { hint: { en: 'What should change', fr: 'Ce qui doit changer' }, maxLength: 4000 },
  statement: {
    id: 'no-health-information',
    version: '1',
    regulation: 'quebec-25',
    text: { en: words, fr: 'Je confirme que ce fichier ne contient aucun renseignement de santé.' },
    otherwise: { en: 'Call us instead.', fr: 'Appelez-nous plutôt.' },
  },
  attachments: { types: ['pdf', 'png', 'csv'], maxSize: 26214400, maxCount: 10 },
};

export const enrolmentChange: EnrolmentChange = {
  current: false,
  include: true,
  mailing: 'other',
  address: { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' },
  agent: session.member,
  remarks: 'Prefers to be called in the evening.',
};

export const enrolment: Enrolment = {
  crm: 'Carnet Rivage',
  version: '1',
  since: '2026-03-03T09:00:00Z',
  agents: [
    { id: session.member, name: session.name, mine: true },
    { id: 'm-c2', name: 'Morgan Tremblay', mine: false },
  ],
  saved: enrolmentChange,
  exports: [
    { outcome: 'new', at: '2026-03-03T09:00:00Z', by: session.name, agent: session.name, remarks: 'Prefers to be called in the evening.' },
  ],
};
