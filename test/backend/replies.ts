/** Replies that keep the contract, a backend that answers with anything, and every way to ask it. */
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { CaseDetail, CaseSummary, Submission } from '../../src/model/case.ts';

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
    readFile: method,
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
  readFile: (backend) => backend.readFile!('c-1', 'f-1'),
} satisfies Record<string, Ask>;
export type Method = keyof typeof asks;
