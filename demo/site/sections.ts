/** Takes one section out of a Markdown file by its heading, with everything below it. */

const heading = /^(#{1,6}) (.+)$/;

interface Line {
  readonly text: string;
  /** Of a heading; 0 elsewhere, and within a block of code. */
  readonly level: number;
}

function linesOf(markdown: string): readonly Line[] {
  let fenced = false;
  return markdown.split('\n').map((text) => {
    if (text.startsWith('```')) fenced = !fenced;
    return { text, level: fenced ? 0 : (heading.exec(text)?.[1]?.length ?? 0) };
  });
}

/** The section under that heading, its own heading at `level` and those below it moved along. */
export function section(markdown: string, title: string, level: number): string {
  const lines = linesOf(markdown);
  const first = lines.findIndex((line) => line.level > 0 && heading.exec(line.text)?.[2] === title);
  if (first < 0) throw new Error(`There is no heading “${title}”.`);
  const top = lines[first]!.level;
  const after = lines.findIndex((line, place) => place > first && line.level > 0 && line.level <= top);
  return lines
    .slice(first, after < 0 ? undefined : after)
    .map((line) => (line.level > 0 ? line.text.replace(/^#+/, '#'.repeat(Math.min(6, line.level - top + level))) : line.text))
    .join('\n')
    .trim();
}

/** The same without its heading. */
export const sectionBody = (markdown: string, title: string, level: number): string =>
  section(markdown, title, level).split('\n').slice(1).join('\n').trim();
