/** A text file in the encoding that it turns out to have, a piece at a time. */

const PIECE = 65_536;

/** UTF-8 where its beginning holds together; programs on Windows otherwise save in their own older encoding. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    // A character cut at its end is none that is wrong.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Never more than `bytes` of it. */
export async function* textOf(file: Blob, bytes: number): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const end = Math.min(file.size, bytes);
  for (let at = 0; at < end; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, Math.min(end, at + PIECE)).arrayBuffer());
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
}
