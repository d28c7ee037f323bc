/** The cells about messages in which a request fails: every kind of fault at every position where it has a meaning. */
import type { Cell } from './cell.ts';
import { faultKinds, type FaultKind, type Position } from './fault.ts';
import { deeds } from './server-cells.ts';

/** A message's file is uploaded as a case's is: its parts are played there. */
const positions = ['session', 'list', 'detail', 'preset', 'upload-whole', 'message', 'detail-again', 'download'] as const satisfies readonly Position[];

/** Positions that ask, and do nothing. */
const asks: ReadonlySet<Position> = new Set<Position>(['session', 'list', 'detail', 'preset', 'detail-again', 'download']);

const stale: Partial<Record<Position, string>> = {
  session: 'its answer is the same at all times',
  list: 'its answer is the same at all times',
  detail: 'there is no earlier answer',
  preset: 'its answer is the same at all times',
  'upload-whole': 'another file’s id cannot be told from this one’s; the server refuses the message',
  message: 'an earlier answer under this key is the same message',
  download: 'a file stays as it is',
};

function why(position: Position, kind: FaultKind): string | undefined {
  if (asks.has(position) && deeds.has(kind)) return 'a question does nothing: it is lost with its answer';
  if (position === 'download' && /^(malformed|hostile) answer$/.test(kind)) return 'bytes of any kind may be a file; it is saved under a neutral type, never opened';
  return kind === 'stale answer' ? stale[position] : undefined;
}

const cellOf = (position: Position, kind: FaultKind): Cell => {
  const notApplicable = why(position, kind);
  return {
    group: 'messages: requests', row: kind, column: position, writes: true, faults: [{ position, kind }],
    ...(notApplicable && { notApplicable }),
  };
};

export const messageCells: readonly Cell[] = faultKinds.flatMap((kind) => positions.map((position) => cellOf(position, kind)));
