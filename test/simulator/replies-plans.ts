/** What a member who answers in a case can be set on, as eight bits. */

export interface ReplyFile {
  readonly name: string;
  readonly bytes: string;
}

/** Every part of it may be left out. */
export interface ReplyPlan {
  /** In this order. */
  readonly messages: readonly { readonly text: string; readonly files: readonly ReplyFile[] }[];
  /** Writes the next message while the one before is on its way. */
  readonly ahead: boolean;
  /** Does not wait for the uploads before pressing Send. */
  readonly hurries: boolean;
  /** Presses Send twice. */
  readonly twice: boolean;
  /** Takes a message that failed back into the composer before it is sent again. */
  readonly edits: boolean;
  /** Reads the files of the thread at the end. */
  readonly reads: boolean;
}

const A: ReplyFile = { name: 'a.pdf', bytes: '%PDF first' };
const B: ReplyFile = { name: 'b.pdf', bytes: '%PDF the second one' };

export const REPLY_PLANS = 256;

export function replyPlanOf(bits: number): ReplyPlan {
  const bit = (at: number): boolean => ((bits >> at) & 1) === 1;
  const second = { text: 'And one more.', files: bit(2) ? [B] : [] };
  return {
    messages: [{ text: 'Forty works are missing.', files: bit(0) ? [A, ...(bit(1) ? [B] : [])] : [] }, ...(bit(1) && bit(2) ? [] : [second])],
    ahead: bit(3), hurries: bit(4), twice: bit(5), edits: bit(6), reads: bit(7),
  };
}

/** A plan that asks less. */
export function* simplerReply(bits: number): Generator<number> {
  for (let bit = 7; bit >= 0; bit--) if ((bits >> bit) & 1) yield bits & ~(1 << bit);
}
