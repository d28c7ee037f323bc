/** A gate's verdict: nothing found, or the findings, each on a line of its own. */
import { AssertionError } from 'node:assert/strict';

export function none(found: readonly unknown[], remedy = ''): void {
  if (found.length === 0) return;
  const lines = found.slice(0, 30).map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  if (found.length > lines.length) lines.push(`… and ${found.length - lines.length} more`);
  throw new AssertionError({ message: [`${found.length} found:${remedy && ` ${remedy}`}`, ...lines].join('\n') });
}
