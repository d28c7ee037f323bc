/** The text of a PDF and what was filled into its form; nothing is drawn, and no font or picture is looked at. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Bounds } from './bounds.ts';
import { weighPdf } from './pdf-weight.ts';
import type { Sieve } from './sieve.ts';

type Reading = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

export async function readPdf(file: Blob, sieve: Sieve, bounds: Bounds): Promise<void> {
  const data = new Uint8Array(await file.arrayBuffer());
  weighPdf(data, bounds);
  const { getDocument } = await reading();
  const task = getDocument({
    data,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const document = await task.promise;
    // What it says of its pages may be a lie: they are asked for one after another, up to the bound.
    for (let number = 1; number <= Math.min(document.numPages, bounds.pages); number++) {
      const page = await document.getPage(number);
      for await (const item of textOf(page)) sieve.add(item.hasEOL ? `${item.str}\n` : item.str);
      for (const field of await page.getAnnotations()) sieve.add(filledIn(field));
      sieve.end();
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

/** Piece by piece: `getTextContent` walks through a stream with `for await`, which WebKit cannot. */
async function* textOf(page: PDFPageProxy): AsyncGenerator<TextItem> {
  const pieces = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    for (const item of piece.value.items) if ('str' in item) yield item;
  }
}

/** A field of a form with its name before it, or the words of a note. */
function filledIn({ fieldName, alternativeText, fieldValue, contentsObj }: Record<string, unknown>): string {
  const value = typeof fieldValue === 'string' ? fieldValue : ((contentsObj as { str?: string } | undefined)?.str ?? '');
  return value && `\n${String(alternativeText || fieldName || '')}: ${value}\n`;
}

let loaded: Promise<Reading> | undefined;

const reading = (): Promise<Reading> => (loaded ??= load());

/** In the build for older browsers too: the other one wants what was new in this very year. */
async function load(): Promise<Reading> {
  const scope = globalThis as { postMessage?: unknown; pdfjsWorker?: unknown };
  // Its second half would take the worker it finds itself in for its own, and answer to our page.
  const { postMessage } = scope;
  scope.postMessage = undefined;
  try {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    // Found here, it starts no worker of its own.
    scope.pdfjsWorker = { WorkerMessageHandler };
  } finally {
    scope.postMessage = postMessage;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
