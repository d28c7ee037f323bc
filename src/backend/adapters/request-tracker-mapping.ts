/** How a society's Request Tracker is laid out: which queue, which custom fields, which statuses. */
import type { CaseStatus } from '../../model/case.ts';

export interface RequestTrackerMapping {
  /**
   * Name of the queue of an account; `{account}` stands for its id. A queue for each account lets Request Tracker's own
   * rights say who sees what; with one queue for all, the host's proxy has to.
   */
  readonly queue: string;
  /** Custom fields of the queue, by name. */
  readonly fields: {
    readonly account: string;
    /** Holds the idempotency key: looked up before anything is sent again. */
    readonly clientReference: string;
    /** Ids of the chosen type, joined by `/`. */
    readonly type: string;
    /** The submission as JSON, without sensitive values. */
    readonly content: string;
    /** Sensitive answers as JSON: members may set it on creation and never see it. */
    readonly sensitive: string;
    readonly rating: string;
  };
  /** Statuses of the queue's lifecycle. The first of each is the one that is set. */
  readonly statuses: Readonly<Record<CaseStatus, readonly string[]>>;
  /** The active status in which the staff wait for the member. */
  readonly waiting: string;
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
};
