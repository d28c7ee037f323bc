/** What the streams of a PDF come to once inflated, measured before a reader that knows no bounds is let at them. */
import { Inflate } from 'fflate';
import { BeyondBounds, meter, type Bounds } from './bounds.ts';

const PIECE = 4_096;

/** Packed in a way that is not measured here, or in a way that hides which: encrypted, older packings, names written in codes or elsewhere. */
const UNMEASURED = /\/Encrypt\b|\/(ASCII85|ASCIIHex|LZW|RunLength)Decode\b|\/Filter\s*(\d+\s+\d+\s+R|\[?\s*\/(A85|AHx|LZW|RL)\b)|\/[A-Za-z]*#[4-7][\da-f]/i;

/** Packed twice over: what it comes to would be seen only after the first unpacking. */
const TWICE = /\/F(ilter)?\s*\[\s*\/(FlateDecode|Fl)\s*\/(FlateDecode|Fl)/;

/** Throws where a stream, or all that are no pictures taken together, are beyond the bound. */
export function weighPdf(bytes: Uint8Array, bounds: Pick<Bounds, 'inflated'>): void {
  // A character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  if (UNMEASURED.test(text) || TWICE.test(text)) throw new BeyondBounds();
  const together = meter(bounds.inflated);
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const from = at + (text[at + 6] === '\r' && text[at + 7] === '\n' ? 8 : 7);
    const ending = text.indexOf('endstream', from);
    const packed = bytes.subarray(from, ending < 0 ? bytes.length : ending);
    const isPicture = /\/Subtype\s*\/Image\b[^]{0,2000}$/.test(text.slice(Math.max(0, text.lastIndexOf(' obj', at)), at));
    // Pictures are not unpacked to read the text; each by itself stays within the bound all the same.
    inflate(packed, isPicture ? meter(bounds.inflated) : together);
  }
}

function inflate(packed: Uint8Array, count: (bytes: number) => void): void {
  // The mark of its kind of packing: what lacks it is not inflated by anybody.
  if ((packed[0]! & 15) !== 8 || (packed[0]! * 256 + packed[1]!) % 31 !== 0) return;
  let beyond: BeyondBounds | undefined;
  const unpack = new Inflate((bytes) => {
    try {
      count(bytes.length);
    } catch (fault) {
      beyond = fault as BeyondBounds;
    }
  });
  try {
    for (let at = 2; at < packed.length && !beyond; at += PIECE) unpack.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    // Broken from here on: it comes to what came out of it.
  }
  if (beyond) throw beyond;
}
