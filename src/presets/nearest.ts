/** The name that someone probably meant. */

/** How many letters were left out, put in, changed or exchanged. */
function slips(typed: string, meant: string): number {
  const rows: number[][] = [[...Array(meant.length + 1).keys()]];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= meant.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (typed[i - 1] === meant[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(changed, exchanged, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Undefined where none is near enough to be offered. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, slips: slips(plain(typed), plain(name)) }))
    .sort((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
