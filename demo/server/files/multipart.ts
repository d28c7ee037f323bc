/** Reads multipart/form-data part by part as it arrives, so that a file is never whole in memory. */
import { Problem } from '../problem.ts';

export interface Part {
  readonly name: string;
  /** Must be read to its end, or left alone, before the next part is asked for. */
  readonly content: AsyncIterable<Buffer>;
}

const lineEnd = '\r\n';
const longestHeaders = 16 * 1024;

const boundaryOf = (contentType: string | undefined): string | undefined => {
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  if (type.trim().toLowerCase() !== 'multipart/form-data') return undefined;
  const found = parameters.map((each) => /^\s*boundary="?([^"]{1,70})"?\s*$/i.exec(each)?.[1]).find(Boolean);
  return found ?? undefined;
};

const nameIn = (headers: string): string => /^content-disposition:.*?[;\s]name="([^"]*)"/im.exec(headers)?.[1] ?? '';

export interface FormBody {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly contentType: string | undefined;
  /** Of all bytes together; the body is refused once it goes beyond. */
  readonly longest: number;
}

/** The parts of a request in their order; a body that ends early is refused as malformed. */
export async function* partsOf({ bytes, contentType, longest }: FormBody): AsyncGenerator<Part> {
  const boundary = boundaryOf(contentType);
  if (!boundary) throw new Problem('media-type');
  const source = bytes[Symbol.asyncIterator]();
  let received = 0;
  const delimiter = Buffer.from(`${lineEnd}--${boundary}`);
  // The first delimiter has no line end before it; lending it one makes all delimiters alike.
  let held: Buffer = Buffer.from(lineEnd);

  const more = async (): Promise<void> => {
    // A sender that goes away in the middle is no failure of ours.
    const { done, value } = await source.next().catch((error: unknown) => {
      throw new Problem('malformed', error);
    });
    if (done) throw new Problem('malformed');
    received += value.length;
    if (received > longest) throw new Problem('too-large');
    held = Buffer.concat([held, value]);
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };

  /** Bytes up to the next delimiter, which is consumed. */
  async function* upToDelimiter(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(delimiter);
      if (at >= 0) {
        if (at > 0) yield take(at);
        take(delimiter.length);
        return;
      }
      const safe = held.length - delimiter.length;
      if (safe > 0) yield take(safe);
      await more();
    }
  }

  const preamble = upToDelimiter();
  while (!(await preamble.next()).done);
  for (;;) {
    while (held.length < 2) await more();
    if (held.subarray(0, 2).toString('latin1') === '--') return;
    let headersEnd = held.indexOf(lineEnd + lineEnd);
    while (headersEnd < 0) {
      if (held.length > longestHeaders) throw new Problem('malformed');
      await more();
      headersEnd = held.indexOf(lineEnd + lineEnd);
    }
    const headers = take(headersEnd).toString('utf8');
    take(lineEnd.length * 2);
    const content = upToDelimiter();
    yield { name: nameIn(headers), content };
    while (!(await content.next()).done);
  }
}
