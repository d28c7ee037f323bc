/** What the browser's database holds, and how a database of an earlier version becomes one of today. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Attestation } from '../../../model/attestation.ts';
import type { Account, CaseStatus, Message, Receipt, Session } from '../../../model/case.ts';
import { eventsTold, indexed, type StoredCase } from './stored-case.ts';
import type { StoredEnrolment } from './stored-enrolment.ts';

export interface StoredUpload {
  readonly id: string;
  readonly member: string;
  readonly attestation: Attestation;
  /** The case that holds it, once one does. */
  readonly claimedBy?: string;
}

/** The last part of each index is the id, so that no two cases share a place. */
interface CaseIndexes {
  [index: string]: IDBValidKey;
  'by-account': [account: string, updatedAt: string, id: string];
  'by-opened': [account: string, openedAt: string, id: string];
  'by-reference': [account: string, reference: string, id: string];
  'by-subject': [account: string, subjectKey: string, id: string];
  'by-status': [account: string, status: string, updatedAt: string, id: string];
  'by-change': [updatedAt: string, id: string];
}

interface Kept {
  readonly member: string;
  readonly key: string;
  readonly payload: string;
}

export interface Stores extends DBSchema {
  accounts: { key: string; value: Account };
  members: { key: string; value: Omit<Session, 'accounts'> & { readonly accounts: readonly string[] } };
  cases: { key: string; value: StoredCase; indexes: CaseIndexes };
  uploads: { key: string; value: StoredUpload };
  /** Apart from `uploads`, so that a claim does not load them. Buffers: WebKit's private windows refuse a Blob here. */
  bytes: { key: string; value: ArrayBuffer };
  submissions: { key: [member: string, key: string]; value: Kept & { readonly receipt: Receipt } };
  replies: { key: [member: string, key: string]; value: Kept & { readonly message: Message } };
  reads: {
    key: [member: string, caseId: string];
    value: { readonly member: string; readonly caseId: string; readonly at: string };
  };
  /** Of every account that has cases. */
  tallies: {
    key: [account: string, status: string];
    value: { readonly account: string; readonly status: CaseStatus; readonly count: number };
  };
  counters: { key: number; value: { readonly year: number; readonly last: number } };
  /** Of the cases whose client somebody has saved a choice for. */
  enrolments: { key: string; value: StoredEnrolment };
}

export const version = 3;

function createFirst(database: IDBPDatabase<Stores>): void {
  database.createObjectStore('accounts', { keyPath: 'id' });
  database.createObjectStore('members', { keyPath: 'member' });
  const cases = database.createObjectStore('cases', { keyPath: 'id' });
  cases.createIndex('by-account', ['account', 'updatedAt', 'id']);
  cases.createIndex('by-change', ['updatedAt', 'id']);
  database.createObjectStore('uploads', { keyPath: 'id' });
  database.createObjectStore('bytes');
  database.createObjectStore('submissions', { keyPath: ['member', 'key'] });
  database.createObjectStore('reads', { keyPath: ['member', 'caseId'] });
  database.createObjectStore('counters', { keyPath: 'year' });
}

/** Lists in every order, and replies. Version 1 kept neither revisions nor a timeline. */
async function toSecond(
  database: IDBPDatabase<Stores>,
  within: IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>,
): Promise<void> {
  database.createObjectStore('replies', { keyPath: ['member', 'key'] });
  const cases = within.objectStore('cases');
  cases.createIndex('by-opened', ['account', 'openedAt', 'id']);
  cases.createIndex('by-reference', ['account', 'reference', 'id']);
  cases.createIndex('by-subject', ['account', 'subjectKey', 'id']);
  cases.createIndex('by-status', ['account', 'status', 'updatedAt', 'id']);
  const tallies = database.createObjectStore('tallies', { keyPath: ['account', 'status'] });
  for (let at = await cases.openCursor(); at; at = await at.continue()) {
    const { account, status } = at.value;
    await at.update(indexed({ ...at.value, revision: 1, events: eventsTold(at.value) }));
    const known = await tallies.get([account, status]);
    await tallies.put({ account, status, count: (known?.count ?? 0) + 1 });
  }
}

/** All of it, or none: by itself the browser would keep what was done before a failure, as the new version. */
export async function upgrade(
  database: IDBPDatabase<Stores>,
  from: number,
  _to: number | null,
  within: IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>,
): Promise<void> {
  // Whoever opens the database hears of it.
  within.done.catch(() => {});
  try {
    if (from < 1) createFirst(database);
    if (from < 2) await toSecond(database, within);
    if (from < 3) database.createObjectStore('enrolments', { keyPath: 'caseId' });
  } catch {
    try {
      within.abort();
    } catch {
      // The browser has aborted it already.
    }
  }
}
