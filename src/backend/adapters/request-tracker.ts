/** A backend that keeps cases as tickets of Request Tracker 5, reached through the host's proxy. */
import type { CasePage } from '../../model/case-list.ts';
import type { Session } from '../../model/case.ts';
import { sha256 } from '../../model/sha256.ts';
import { BackendError } from '../error.ts';
import type { Call, CaseBackend } from '../port.ts';
import { trackerLine, type RequestTrackerLine } from './request-tracker/ask.ts';
import { allFiles, readDetail, summaryOf } from './request-tracker/case.ts';
import { changeTicket } from './request-tracker/change.ts';
import { mustRepresent, type Desk } from './request-tracker/desk.ts';
import { discardKept, forgetOld, keepFile } from './request-tracker/files.ts';
import { keptHere, untilSessionEnds } from './request-tracker/kept.ts';
import { listTickets, mustReadOurTimes } from './request-tracker/list.ts';
import { usualMapping, type RequestTrackerMapping } from './request-tracker/mapping.ts';
import { isUnread, knownSince, markRead } from './request-tracker/reads.ts';
import { sendReply } from './request-tracker/reply.ts';
import { findByKey, submit } from './request-tracker/submit.ts';
import { readBytes } from './request-tracker/tickets.ts';
import { turns } from './request-tracker/turns.ts';

export { usualMapping, type RequestTrackerMapping };

export interface RequestTrackerOptions extends RequestTrackerLine {
  /** Who is signed in at the host: Request Tracker knows users, the host knows accounts. */
  readonly session: (call?: Call) => Promise<Session>;
  readonly mapping?: RequestTrackerMapping;
}

/** Rejects with the signal's reason as soon as it is aborted; what is under way goes on by itself. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let aborted = (): void => {};
  const given = new Promise<never>((_, reject) => {
    aborted = () => reject(signal.reason);
  });
  signal.addEventListener('abort', aborted);
  if (signal.aborted) aborted();
  work.catch(() => {});
  try {
    return await Promise.race([work, given]);
  } finally {
    signal.removeEventListener('abort', aborted);
  }
}

/**
 * Cases as tickets of Request Tracker, each member being a user of it with rights on the queues of their accounts.
 *
 * What it cannot do, and what the member then sees:
 * - It counts no accounts: there is no `readOverview`, so the list stands without counts and without choices of type and opener.
 * - It tells nothing by itself: there is no `watchCases`, so the list is read now and then.
 * - It keeps for nobody what they have read: `unread` is what this browser knows.
 * - It takes files with their ticket only: until the case is sent they wait in this browser, and not on another device.
 *   `endSession()` drops them, and what was read, with everything else of the member's.
 * - It keeps no hash of what the staff attach: such files come without one.
 * - It may drop or cut a file above its `$MaxAttachmentSize` while the ticket stands: the receipt then says which is missing,
 *   and the case is told without it.
 */
export function requestTrackerBackend({ session, mapping = usualMapping, ...line }: RequestTrackerOptions): CaseBackend {
  const ask = trackerLine(line);
  const kept = keptHere(line.endpoint);
  const inTurn = turns(line.endpoint);
  let known: Promise<Session> | undefined;
  let agreedOnTime = false;
  let isTidy = false;

  // Without any caller's signal: others wait for the same answer, and go on when this one gives up.
  const asked = (): Promise<Session> => {
    const told = session();
    known = told;
    told.catch(() => {
      if (known === told) known = undefined;
    });
    if (!isTidy) void forgetOld(kept);
    isTidy = true;
    return told;
  };
  /** Runs `work` for whoever is signed in. */
  async function at<T>(call: Call | undefined, work: (desk: Desk) => Promise<T>): Promise<T> {
    call?.signal?.throwIfAborted();
    const forNow = untilSessionEnds(kept);
    try {
      const session = await unlessAborted(known ?? asked(), call?.signal);
      return await unlessAborted(work({ ask, mapping, session, kept: forNow }), call?.signal);
    } catch (error) {
      if (call?.signal?.aborted) throw call.signal.reason;
      // Whoever signs in next may be somebody else.
      if (error instanceof BackendError && error.code === 'unauthenticated') known = undefined;
      throw error;
    }
  }

  return {
    session: (call) => unlessAborted(asked(), call?.signal),

    submitCase: (submission, key, call) =>
      at(call, (desk) => inTurn.oneByOne(`${desk.session.member} ${key}`, () => submit(submission, key, desk, call?.signal), call?.signal)),

    findReceipt: (key, call) => at(call, (desk) => findByKey(key, desk)),

    uploadFile: (file, attestation, call) =>
      at(call, async ({ session: { member }, kept }) => {
        const id = await keepFile(file, attestation, member, kept, call?.signal);
        call?.onProgress?.(file.size);
        return id;
      }),

    discardFile: (upload, call) => at(call, ({ session: { member }, kept }) => discardKept(upload, member, kept)),

    listCases: (query, call) =>
      at(call, async (desk): Promise<CasePage> => {
        mustRepresent(query.account, desk);
        const since = await knownSince(desk, Date.now());
        const mustAgree = async (ticket: Parameters<typeof mustReadOurTimes>[0]): Promise<void> => {
          if (!agreedOnTime) await mustReadOurTimes(ticket, mapping, ask, call?.signal);
          agreedOnTime = true;
        };
        const { tickets, ...page } = await listTickets(query, mapping, ask, mustAgree, call?.signal);
        const cases = tickets.map(async (ticket) => summaryOf(ticket, await isUnread(ticket, since, desk), desk));
        return { ...page, cases: await Promise.all(cases) };
      }),

    readCase: (id, call) =>
      at(call, async (desk) => {
        const { own, detail } = await readDetail(id, desk, call?.signal);
        await markRead(own.ticket, desk);
        return detail;
      }),

    readFile: (caseId, fileId, call) =>
      at(call, async (desk) => {
        const { detail } = await readDetail(caseId, desk, call?.signal);
        const file = allFiles(detail).find(({ id }) => id === fileId);
        if (!file) throw new BackendError('not-found');
        const bytes = await readBytes(ask, file.id, file.size, call?.signal);
        // What arrived is not what was confirmed: better no file than a wrong one.
        if (file.sha256 !== '' && file.sha256 !== (await sha256(bytes.buffer))) throw new BackendError('contract');
        return new Blob([bytes], { type: 'application/octet-stream' });
      }),

    reply: (caseId, reply, key, call) =>
      at(call, (desk) => inTurn.apart(caseId, () => sendReply(caseId, reply, key, desk, call?.signal))),

    changeCase: (caseId, change, version, call) =>
      at(call, (desk) => inTurn.apart(caseId, () => changeTicket(caseId, change, version, desk, call?.signal))),
  };
}
