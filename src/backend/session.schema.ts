/** The door for who is signed in, and the accounts they may act for. */
import type { Account, Session } from '../model/case.ts';
import { list, optional, shape, text } from '../model/reading.ts';
import { id, parse } from './contract.schema.ts';

const account = shape<Account>({ id, name: text, number: optional(text), manager: optional(text) });

const session = shape<Session>({
  member: text,
  name: text,
  accounts: list(account),
  roles: list(text),
  capabilities: optional(list(text)),
});

export const parseSession = (reply: unknown): Session => parse(session, reply);
