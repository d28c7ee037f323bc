/** In a host's page: a backend in memory that keeps what is sent, so that the list shows it. Imports nothing, for frames that may load nothing. */
import type { CaseBackend } from '../../../src/backend/port.ts';
import type { CaseSummary } from '../../../src/model/case.ts';

const NOW = '2026-03-01T14:05:00Z';

/** `complain`: told of a file that is not the one that was confirmed. */
export function hostBackend(complain: (fault: string) => void): CaseBackend {
  const kept: CaseSummary[] = [];
  return {
    session: async () => ({ member: 'm-1', name: 'Camille Roy', accounts: [{ id: 'boreal', name: 'Éditions Boréal', manager: 'Paul Roy' }], roles: [] }),
    submitCase: async ({ subject, path }) => {
      const receipt = { id: `c-${kept.length + 1}`, reference: `SB-2026-${kept.length + 41}`, receivedAt: NOW };
      kept.push({
        id: receipt.id, reference: receipt.reference, subject, path, status: 'active', origin: 'portal', openedBy: 'Camille Roy', mine: true,
        openedAt: NOW, updatedAt: NOW, waiting: true, unread: true,
      });
      return receipt;
    },
    uploadFile: async (file, { file: confirmed }) => {
      if (file.size !== confirmed.size) complain('another file was confirmed than the one that was sent');
      return 'u-1';
    },
    listCases: async () => ({ cases: [...kept], total: kept.length }),
    readCase: async (id) => ({
      ...kept.find((each) => each.id === id)!, account: 'boreal', lang: 'en', answers: [], description: 'Two plays are missing.', comments: '', files: [],
      messages: [{ id: 'm', from: 'staff', author: 'Line Côté', at: NOW, text: 'Which station was it?', lang: 'en' }],
    }),
  };
}
