/** A stream of XML, walked tag by tag without building anything. */
import { SaxesParser } from 'saxes';
import { meter, type Bounds } from './bounds.ts';
import type { Taker } from './zip-entries.ts';

export interface Walker {
  /** Names are without their prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  end?(): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function walk(walker: Walker, bounds: Pick<Bounds, 'depth'>): Taker {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const deeper = meter(bounds.depth);
  // It knows the five entities of XML only: one that a file declares for itself is a fault, and never unfolded.
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    deeper(1);
    walker.open?.(local(name), attributes);
  });
  parser.on('text', (text) => walker.text?.(text));
  parser.on('closetag', ({ name }) => {
    deeper(-1);
    walker.close?.(local(name));
  });
  const decoder = new TextDecoder();
  return (bytes, last) => {
    parser.write(decoder.decode(bytes, { stream: !last }));
    if (!last) return;
    parser.close();
    walker.end?.();
  };
}
