/** A backend that keeps one case and changes it as asked, for the tests of an open case. */
import { BackendError } from '../../src/backend/error.ts';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/my-cases/case/act-desk.ts';
import '../../src/my-cases/reply/reply-desk.ts';
import type { CaseChange, OfferedAct } from '../../src/model/act.ts';
import type { CaseDetail, CaseEvent, CaseFile, CaseStatus, CaseSummary, Message } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { aCase, memory, mount, whole, type Memory } from './my-cases-rig.ts';

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export const message = (facts: Partial<Message> = {}): Message => ({
  id: 'm-1', from: 'staff', author: 'Line Gagnon', at: hoursAgo(2), text: 'Hello', ...facts,
});

export const event = (facts: Partial<CaseEvent> = {}): CaseEvent => ({
  kind: 'opened', at: hoursAgo(48), by: 'Morgan Tremblay', side: 'member', ...facts,
});

export const file: CaseFile = {
  id: 'f-1',
  name: 'statement.pdf',
  size: 820_000,
  type: 'application/pdf',
  sha256: '0'.repeat(64),
  attestedAt: '2026-03-01T15:00:00Z',
};

const onceResolved = { en: 'possible once the case is resolved', fr: 'possible une fois le cas résolu' };
const whileActive = { en: 'possible while the case is active', fr: 'possible tant que le cas est actif' };

const actsOf = (status: CaseStatus): readonly OfferedAct[] =>
  status === 'active'
    ? [{ act: 'cancel' }, { act: 'resolve' }, { act: 'reopen', refused: onceResolved }]
    : [{ act: 'reopen' }, { act: 'rate' }, { act: 'cancel', refused: whileActive }];

/** The case as a staff member or another representative makes it. */
export function changed(detail: CaseDetail, change: CaseChange | { readonly act: 'ask'; readonly text: string }, by = 'Camille Roy', side: 'staff' | 'member' = 'member'): CaseDetail {
  const status = ({ cancel: 'cancelled', resolve: 'resolved', reopen: 'active', rate: detail.status, ask: detail.status } as const)[change.act];
  const kind = ({ cancel: 'cancelled', resolve: 'resolved', reopen: 'reopened', rate: 'rated', ask: 'asked' } as const)[change.act];
  const at = new Date().toISOString();
  return {
    ...detail,
    status,
    version: String(Number(detail.version) + 1),
    updatedAt: at,
    acts: actsOf(status),
    events: [...(detail.events ?? []), { kind, at, by, side, ...('reason' in change && { reason: change.reason }) }],
    ...(change.act === 'rate' && { rating: change.rating }),
    ...(change.act === 'ask' && { messages: [...detail.messages, message({ id: `m-${at}`, at, text: change.text })] }),
  };
}

export interface Changing extends Memory {
  detail: CaseDetail;
  readonly changes: { readonly change: CaseChange; readonly version: string }[];
}

/** Replace `changeCase` to make it fail. */
export function changing(facts: Partial<CaseDetail> = {}, summary: Partial<CaseSummary> = {}): Changing {
  const first = aCase(1, { ...summary, ...(facts.status && { status: facts.status }) });
  const backend = memory([first, aCase(2)]) as Changing;
  const status = facts.status ?? 'active';
  backend.detail = whole(first, { version: '1', acts: actsOf(status), events: [event()], ...facts });
  Object.assign(backend, { changes: [] });
  backend.readCase = async () => backend.detail;
  backend.changeCase = async (_id, change, version) => {
    backend.changes.push({ change, version });
    if (version !== backend.detail.version) throw new BackendError('conflict');
    backend.detail = changed(backend.detail, change);
    return backend.detail;
  };
  return backend;
}

export async function opened(backend: Memory, preset?: Preset): Promise<MyCases> {
  const element = await mount(backend, 'boreal');
  if (preset) Object.assign(element, { preset });
  await element.open('case-1');
  await element.updateComplete;
  return element;
}
