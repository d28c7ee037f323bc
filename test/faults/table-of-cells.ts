/** The fault matrix as Markdown: what goes wrong and where, and what came of it in each engine. */
import type { EngineName } from '../support/engines.ts';
import type { CellOutcome } from './outcome.ts';

export interface Played {
  readonly engine: EngineName;
  readonly outcomes: readonly CellOutcome[];
}

const inCell = (outcome: CellOutcome | undefined, footnote: (why: string) => number): string => {
  if (!outcome) return 'not played';
  switch (outcome.is) {
    case 'passed':
      return 'passed';
    case 'failed':
      return '**failed**';
    case 'not applicable':
      return `n/a ${footnote(outcome.why ?? '')}`;
  }
};

const counted = (outcomes: readonly CellOutcome[]): string => {
  const of = (is: CellOutcome['is']): number => outcomes.filter((each) => each.is === is).length;
  const seconds = Math.round(outcomes.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  return `${of('passed')} passed, ${of('failed')} failed, ${of('not applicable')} not applicable, in ${seconds} s`;
};

/** How near to life a blow is, for whoever reads the table alone. */
const notes = [
  'The page is the production build on a host page with a strict policy, in a frame of the test page; its server cuts, holds back and repeats on real sockets.',
  '“killed without a word”: the frame is taken away at once, and what the page would hear of it is held back; a browser killed whole would take the test with it.',
  '“left by a link, and back” is the browser’s own history. “put aside and brought back”, “asleep”: engines keep whole tabs aside, never a frame, so that the page’s events are played, and its time jumps.',
  '“messages”: a member of `<my-cases>` writes two messages in a case, the second while the first is on its way, a file with the first, which is read back. The parts of a large file are played with cases: a message’s file travels as a case’s does.',
  'A second tab is a second frame: storage, locks and channels are shared as among tabs.',
  'A private window of WebKit, and its driver opens no other, forgets kept files with the last page that holds them open: the test page does, but for the rows about such a window.',
  'Storage is filled to the last byte for real; “off” and “private” refuse as the engines do. The page’s time is hurried while it only waits.',
];

/** Rows: what goes wrong, at which place. Columns: the engines. */
export function tableOfCells(played: readonly Played[]): string {
  const reasons: string[] = [];
  const footnote = (why: string): number => {
    if (!reasons.includes(why)) reasons.push(why);
    return reasons.indexOf(why) + 1;
  };
  const all = played.flatMap(({ outcomes }) => outcomes);
  const keys = [...new Map(all.map(({ group, row, column }) => [JSON.stringify([group, row, column]), { group, row, column }])).values()];
  const groups = [...new Set(keys.map(({ group }) => group))];
  const engines = played.map(({ engine }) => engine);
  const tables = groups.map((group) => {
    const rows = keys
      .filter((key) => key.group === group)
      .map(({ row, column }) => {
        const cells = played.map(({ outcomes }) =>
          inCell(outcomes.find((each) => each.group === group && each.row === row && each.column === column), footnote));
        return `| ${column} | ${row} | ${cells.join(' | ')} |`;
      });
    return [`## ${group}`, '', `| where | what | ${engines.join(' | ')} |`, `|${' --- |'.repeat(engines.length + 2)}`, ...rows].join('\n');
  });
  return [
    '# The fault matrix', '',
    ...played.map(({ engine, outcomes }) => `- ${engine}: ${counted(outcomes)}`), '',
    ...notes.map((note) => `${note}\n`),
    tables.join('\n\n'), '',
    ...(reasons.length > 0 ? ['n/a: does not apply, because', ''] : []),
    ...reasons.map((why, at) => `${at + 1}. ${why}`), '',
  ].join('\n');
}
