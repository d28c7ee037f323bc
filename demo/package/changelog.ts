/** CHANGELOG.md, which is written by hand: what is unreleased in it, and how that gets its version. */

const unreleasedHeading = '## [Unreleased]';

const pieces = (text: string): readonly [before: string, unreleased: string, after: string] => {
  const start = text.indexOf(`${unreleasedHeading}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no "${unreleasedHeading}".`);
  const body = start + unreleasedHeading.length + 1;
  const end = text.indexOf('\n## [', body);
  return [text.slice(0, start), text.slice(body, end < 0 ? undefined : end + 1), end < 0 ? '' : text.slice(end + 1)];
};

/** What hosts are told that no version has yet; empty where there is nothing. */
export const unreleased = (text: string): string => pieces(text)[1].trim();

/** The latest version that it tells of. */
export const latestTold = (text: string): string | undefined => /^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/m.exec(text)?.[1];

/** What was unreleased under its version, and room for what comes next. */
export function released(text: string, version: string, day: string): string {
  const [before, body, after] = pieces(text);
  if (!body.trim()) throw new Error('CHANGELOG.md tells of nothing that is unreleased.');
  return `${before}${unreleasedHeading}\n\n## [${version}] - ${day}\n\n${body.trim()}\n${after && `\n${after}`}`;
}
