/** How a society's Request Tracker is laid out: which queue, which custom fields, which statuses. */
import type { CaseStatus } from '../../../model/case.ts';

export interface RequestTrackerMapping {
  /**
   * Name of the queue of an account; `{account}` stands for its id. A queue for each account lets Request Tracker's own
   * rights say who sees what; with one queue for all, the host's proxy has to.
   */
  readonly queue: string;
  /** Custom fields of the queue, by name. */
  readonly fields: {
    readonly account: string;
    /** Holds what the idempotency key comes to for this member: looked up before anything is sent again. */
    readonly clientReference: string;
    /** Ids of the chosen type, joined by `/`. */
    readonly type: string;
    /** The submission as JSON, without sensitive values. */
    readonly content: string;
    /**
     * Sensitive answers as JSON: members may set it on creation and never see it. To be used it has to be the field's
     * number: by name Request Tracker finds only what the member may see, and drops the rest without a word.
     */
    readonly sensitive: string;
    /** Members may change it. */
    readonly rating: string;
  };
  /**
   * Statuses of the queue's lifecycle. The first of each is the one that is set; those that are named nowhere here are
   * active.
   */
  readonly statuses: Readonly<Record<CaseStatus, readonly string[]>>;
  /** The active status in which the staff wait for the member. */
  readonly waiting: string;
  /** An inactive status for the second ticket of one submission; members may set it, and never see such a ticket. */
  readonly duplicate: string;
  /** In which Request Tracker reads the times of a search: its `$Timezone`. */
  readonly timeZone: string;
}

/** As `demo/request-tracker` sets a throwaway one up; a start for one's own. */
export const usualMapping: RequestTrackerMapping = {
  queue: 'Cases of {account}',
  fields: {
    account: 'Account',
    clientReference: 'Client reference',
    type: 'Case type',
    content: 'Case content',
    sensitive: 'Sensitive answers',
    rating: 'Rating',
  },
  statuses: { active: ['open', 'new', 'stalled'], resolved: ['resolved'], cancelled: ['rejected'] },
  waiting: 'stalled',
  duplicate: 'duplicate',
  timeZone: 'UTC',
};

export const queueOf = ({ queue }: RequestTrackerMapping, account: string): string => queue.replace('{account}', account);

/** Whether the queue alone says which account a ticket is of. */
export const hasQueuePerAccount = ({ queue }: RequestTrackerMapping): boolean => queue.includes('{account}');

export function statusOf({ statuses }: RequestTrackerMapping, status: string): CaseStatus {
  if (statuses.resolved.includes(status)) return 'resolved';
  return statuses.cancelled.includes(status) ? 'cancelled' : 'active';
}
