/** The door for the receipt of a case: what makes the screen say "received". */
import type { Receipt } from '../model/case.ts';
import { list, optional, shape } from '../model/reading.ts';
import { date, id, parse } from './contract.schema.ts';

const receipt = shape<Receipt>({ id, reference: id, receivedAt: date, missing: optional(list(id)) });

export const parseReceipt = (reply: unknown): Receipt => parse(receipt, reply);

/** Null says that no case was opened; any other way to say it is a broken reply. */
export const parseFoundReceipt = (reply: unknown): Receipt | null => (reply === null ? null : parseReceipt(reply));
