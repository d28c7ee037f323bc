/** A gate's verdict: nothing found, or every finding on a line of its own. */
import { AssertionError } from 'node:assert/strict';

export function none(found: readonly unknown[], remedy = ''): void {
  if (found.length === 0) return;
  const lines = found.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  throw new AssertionError({ message: [`${found.length} found:${remedy && ` ${remedy}`}`, ...lines].join('\n') });
}
