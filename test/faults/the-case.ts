/** The one case of the fault matrix in which a member writes, as the server tells it from its ledger. */
import type { CaseDetail, CaseSummary, Message } from '../../src/model/case.ts';
import type { CasePage } from '../../src/model/case-list.ts';
import type { StoredMessage } from './fault.ts';
import type { Ledger } from './ledger.ts';

const opened = '2026-03-01T10:00:00Z';

const summaryOf = ({ messages }: Ledger): CaseSummary => ({
  id: 'c-1', reference: 'F-2026-0000', subject: 'Royalties of the second quarter', path: [{ id: 'one-number', label: 'One number' }],
  status: 'active', origin: 'portal', openedBy: 'Lucie', mine: true, openedAt: opened, updatedAt: messages.at(-1)?.at ?? opened,
  waiting: false, unread: false,
});

export const listOf = (ledger: Ledger): CasePage => ({ cases: [summaryOf(ledger)], total: 1 });

export const messageOf = ({ id, at, text, lang, files }: StoredMessage): Message => ({ id, from: 'member', author: 'Lucie', at, text, lang, files });

export const theCase = (ledger: Ledger): CaseDetail => ({
  ...summaryOf(ledger), account: 'a-1', lang: 'en', answers: [], description: 'They did not come.', comments: '', files: [],
  messages: ledger.messages.map(messageOf), acts: [{ act: 'reply' }],
});
