/** Replies that keep the contract, a backend that answers with anything, and every way to ask it. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseOverview } from '../../src/model/case-list.ts';
import type { Enrolment } from '../../src/model/enrolment.ts';
import type { CaseDetail, CaseSummary, Message, Reply, Submission } from '../../src/model/case.ts';

export const session = {
  member: 'm-1',
  name: 'Camille Roy',
  accounts: [
    { id: 'a-1', name: 'Éditions Boréal inc.', manager: 'Line Gagnon' },
    { id: 'a-2', name: 'Camille Roy' },
  ],
  roles: ['admin'],
};
export const receipt = { id: 'c-1', reference: 'C-2026-00001', receivedAt: '2026-03-01T18:05:00Z' };
export const summary: CaseSummary = {
  id: 'c-1',
  reference: 'C-2026-00001',
  subject: 'Œuvre manquante',
  path: [{ id: 'royalty-inquiry', label: 'Royalty Inquiry' }],
  status: 'active',
  origin: 'portal',
  openedBy: 'Camille Roy',
  mine: true,
  openedAt: '2026-03-01T18:05:00Z',
  updatedAt: '2026-03-02T09:00:00-05:00',
  waiting: false,
  unread: false,
};
const shownFile = {
  id: 'f-2',
  name: 'entente.pdf',
  size: 12,
  type: 'application/pdf',
  sha256: 'cd',
  attestedAt: '2026-03-01T13:05:00-05:00',
  attestation: { by: 'Camille Roy', text: 'Je confirme.', lang: 'fr', version: '2', regulation: 'none' },
};
export const message: Message = {
  id: 'm-2',
  from: 'member',
  author: 'Camille Roy',
  at: '2026-03-03T09:00:00Z',
  text: 'Voici.',
  lang: 'fr',
  files: [shownFile],
};
export const reply: Reply = { text: 'Voici.', lang: 'fr', files: [] };
export const overview: CaseOverview = {
  counts: { active: 9, resolved: 97, cancelled: 0 },
  unread: 2,
  waiting: { total: 1, cases: [{ ...summary, waiting: true }] },
  types: [{ path: summary.path, count: 106 }],
  openers: [
    { id: 'm-1', name: 'Camille Roy', mine: true, count: 100 },
    { id: 'phone:Alex Chen', name: 'Alex Chen', mine: false, count: 6 },
  ],
};
export const detail: CaseDetail = {
  ...summary,
  account: 'a-1',
  lang: 'fr',
  answers: [
    { id: 'title', label: 'Titre', kind: 'text', value: 'Nordet', text: 'Nordet', sensitive: false },
    { id: 'media', label: 'Médias', kind: 'choices', value: ['tv', 'web'], text: 'Télé, Web', sensitive: false },
    {
      id: 'span',
      label: 'Période',
      kind: 'period',
      value: { from: '2026-01-01', to: '' },
      text: '…',
      sensitive: false,
    },
    { id: 'works', label: 'Œuvres', kind: 'rows', value: [{ title: 'Nordet' }], text: 'Nordet', sensitive: false },
    { id: 'sin', label: 'NAS', kind: 'identifier', text: '••• ••• 286', sensitive: true },
  ],
  description: '',
  comments: '',
  files: [{ id: 'f-1', name: 'relevé.pdf', size: 12, type: 'application/pdf', sha256: 'ab' }],
  messages: [{ id: 'm-1', from: 'staff', author: 'Line', at: '2026-03-02', text: 'Bonjour', lang: 'fr' }],
};
/** With everything that a backend may leave out. */
export const fullDetail: CaseDetail = {
  ...detail,
  waiver: 'Voir document joint',
  files: [shownFile],
  messages: [message],
  version: '7',
  acts: [{ act: 'reply' }, { act: 'reopen', refused: { en: 'Possible once it is resolved.', fr: 'Une fois résolu.' } }],
  events: [
    { kind: 'opened', at: '2026-03-01T18:05:00Z', by: 'Camille Roy', side: 'member' },
    { kind: 'viewed', at: '2026-03-01T19:00:00Z', by: 'Line Gagnon', side: 'staff' },
    { kind: 'cancelled', at: '2026-03-02T19:00:00Z', by: 'Camille Roy', side: 'member', reason: 'Réglé.' },
  ],
  rating: { stars: 5, comment: '' },
  follows: { id: 'c-0', reference: 'C-2025-00009' },
};
export const submission: Submission = {
  account: 'a-1',
  lang: 'fr',
  preset: { id: 'p', version: '1' },
  subject: 's',
  path: [],
  answers: [],
  description: '',
  comments: '',
  files: [],
};
export const enrolment: Enrolment = {
  crm: 'Carnet',
  version: '2',
  since: '2026-03-01T18:05:00Z',
  agents: [{ id: 'm-1', name: 'Camille Roy', mine: true }],
  saved: {
    current: true, include: true, mailing: 'other', agent: 'm-1', remarks: '',
    address: { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' },
  },
  exports: [{ outcome: 'update', at: '2026-03-02T18:05:00Z', by: 'Camille Roy', agent: 'Camille Roy', remarks: '' }],
};
export const file = new Blob(['twelve bytes']);
export const attestation = {} as Attestation;
/** What a JSON backend could send in place of a text, and what would crash a render. */
export const litResult = { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] };

export const answering = (reply: unknown): CaseBackend => {
  const method = async (): Promise<never> => reply as never;
  return {
    session: method,
    submitCase: method,
    findReceipt: method,
    uploadFile: method,
    discardFile: method,
    listCases: method,
    readCase: method,
    readOverview: method,
    readFile: method,
    reply: method,
    changeCase: method,
    readEnrolment: method,
    saveEnrolment: method,
  };
};
type Ask = (backend: CaseBackend) => Promise<unknown>;
export const asks = {
  session: (backend) => backend.session(),
  submitCase: (backend) => backend.submitCase(submission, 'key'),
  findReceipt: (backend) => backend.findReceipt!('key'),
  uploadFile: (backend) => backend.uploadFile!(file, attestation),
  listCases: (backend) => backend.listCases({ account: 'a-1' }),
  readCase: (backend) => backend.readCase('c-1'),
  readOverview: (backend) => backend.readOverview!('a-1'),
  reply: (backend) => backend.reply!('c-1', reply, 'key'),
  changeCase: (backend) => backend.changeCase!('c-1', { act: 'resolve' }, '7'),
  readFile: (backend) => backend.readFile!('c-1', 'f-1'),
  readEnrolment: (backend) => backend.readEnrolment!('c-1'),
  saveEnrolment: (backend) => backend.saveEnrolment!('c-1', enrolment.saved!, '2'),
} satisfies Record<string, Ask>;
export type Method = keyof typeof asks;
