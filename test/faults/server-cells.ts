/** The cells in which a request fails: every kind of fault at every position where it has a meaning. */
import type { Cell } from './cell.ts';
import { faultKinds, positions, type Fault, type FaultKind, type Position } from './fault.ts';

const inParts = 9 * 1024 * 1024;

/** What must have gone wrong before a position is come to at all. */
const ways: Partial<Record<Position, readonly Fault[]>> = {
  'look-up': [{ position: 'submit', kind: 'done, then cut' }],
  'upload-offset': [{ position: 'upload-middle', kind: 'cut' }],
};

/** Positions that ask, and do nothing. */
const asks: ReadonlySet<Position> = new Set<Position>(['session', 'preset', 'upload-ask', 'upload-offset', 'look-up']);

const of = <const Kind extends FaultKind>(...kinds: readonly Kind[]): ReadonlySet<FaultKind> => new Set<FaultKind>(kinds);
export const deeds = of('done, then cut', 'cut, done late', 'done, then stalled', 'done too late', 'done twice');

/** Why a kind of fault has no meaning at a position. */
function why(position: Position, kind: FaultKind): string | undefined {
  if (asks.has(position) && deeds.has(kind)) return 'a question does nothing: it is lost with its answer';
  if (position === 'upload-ask' && kind === 'session over') return 'asked and answered before anybody signs in';
  if (kind !== 'stale answer') return undefined;
  switch (position) {
    case 'session':
    case 'preset':
    case 'upload-ask':
      return 'its answer is the same at all times';
    case 'upload-whole':
      return 'another file’s id cannot be told from this one’s; the server refuses the case';
    case 'upload-first':
      return 'there is no earlier answer';
    case 'remove':
      return 'its answer says nothing';
    case 'submit':
      return 'an earlier answer under this key is the same receipt';
    default:
      return undefined;
  }
}

/** A look-up that is told wrongly that there is nothing. */
const liesOf = (position: Position, kind: FaultKind): boolean => position === 'look-up' && (kind === 'stale answer' || kind === 'refused 404');

const cellOf = (position: Position, kind: FaultKind): Cell => {
  const notApplicable = why(position, kind);
  return {
    group: 'requests', row: kind, column: position,
    faults: [...(ways[position] ?? []), { position, kind }],
    ...(position.startsWith('upload-') && position !== 'upload-whole' && { size: inParts }),
    ...(position === 'remove' && { takesBack: true }),
    ...((liesOf(position, kind) || (position === 'submit' && /late/.test(kind))) && { toldOtherwise: true }),
    ...(notApplicable && { notApplicable }),
  };
};

export const serverCells: readonly Cell[] = faultKinds.flatMap((kind) => positions.map((position) => cellOf(position, kind)));
