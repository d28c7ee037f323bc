/** How the throwaway Request Tracker is laid out for the demo's people: queues, fields, groups, and rights no wider than needed. */
import { usualMapping, type RequestTrackerMapping } from '../../src/backend/adapters/request-tracker/mapping.ts';
import { accounts, deskSignature, members } from '../server/seed/people.ts';

/** As Request Tracker's own initial data has it. */
export interface RequestTrackerLayout {
  readonly people: readonly string[];
  readonly users: readonly object[];
  readonly groups: readonly object[];
  readonly queues: readonly object[];
  readonly fields: readonly object[];
  readonly rights: readonly object[];
}

/** Name in Request Tracker of whoever answers at the desk. */
export const staffName = 'staff';

const staffGroup = 'Staff';
const ticketFields = 'RT::Queue-RT::Ticket';

const membersOnQueue = ['SeeQueue', 'CreateTicket', 'ShowTicket', 'ReplyToTicket', 'SettleCase', 'SetInitialCustomField'];
const staffOnQueue = [
  ...membersOnQueue,
  'CommentOnTicket',
  'DeleteTicket',
  'ModifyTicket',
  'OwnTicket',
  'ShowTicketComments',
  'SeeCustomField',
  'ModifyCustomField',
];

const queueOf = (account: string, { queue }: RequestTrackerMapping): string => queue.replace('{account}', account);
const groupOf = (account: string): string => `Representatives of ${account}`;

export function requestTrackerLayout(mapping: RequestTrackerMapping = usualMapping): RequestTrackerLayout {
  const { fields } = mapping;
  const queues = accounts.map(({ id }) => queueOf(id, mapping));
  const field = (name: string, type: 'FreeformSingle' | 'TextSingle'): object => ({
    Name: name,
    Type: type,
    LookupType: ticketFields,
    ApplyTo: queues,
  });
  const onField = (name: string, account: string, rights: readonly string[]): object => ({
    CF: name,
    LookupType: ticketFields,
    GroupDomain: 'UserDefined',
    GroupId: groupOf(account),
    Right: rights,
  });
  const onQueue = (queue: string, group: string, rights: readonly string[]): object => ({
    Queue: queue,
    GroupDomain: 'UserDefined',
    GroupId: group,
    Right: rights,
  });
  const seen = [fields.account, fields.clientReference, fields.type, fields.content];

  return {
    people: [...members.map(({ id }) => id), staffName],
    users: [
      // No mail address: whatever happens, nobody is written to.
      ...members.map(({ id, name, accounts: theirs }) => ({
        Name: id,
        RealName: name,
        Privileged: 0,
        MemberOf: theirs.map(groupOf),
      })),
      { Name: staffName, RealName: deskSignature, Privileged: 1, MemberOf: [staffGroup] },
    ],
    groups: [
      { Name: staffGroup, Description: 'Who answers' },
      ...accounts.map(({ id, name }) => ({ Name: groupOf(id), Description: `Who may act for ${name}` })),
    ],
    queues: accounts.map(({ id, name }) => ({ Name: queueOf(id, mapping), Description: name, Lifecycle: 'cases' })),
    fields: [
      field(fields.account, 'FreeformSingle'),
      field(fields.clientReference, 'FreeformSingle'),
      field(fields.type, 'FreeformSingle'),
      field(fields.content, 'TextSingle'),
      field(fields.sensitive, 'TextSingle'),
      field(fields.rating, 'TextSingle'),
    ],
    rights: accounts.flatMap(({ id }) => [
      onQueue(queueOf(id, mapping), groupOf(id), membersOnQueue),
      onQueue(queueOf(id, mapping), staffGroup, staffOnQueue),
      // Field by field: the sensitive answers, which members may set on creation, are never shown to them.
      ...seen.map((name) => onField(name, id, ['SeeCustomField'])),
      onField(fields.rating, id, ['SeeCustomField', 'ModifyCustomField']),
    ]),
  };
}
