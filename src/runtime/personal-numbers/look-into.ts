/** Looks into one file on the device: its name, and what is written in it where its kind can be read. */
import { extensionOf } from '../../model/attachment.ts';
import type { Bounds } from './bounds.ts';
import { CommaTable } from './comma-table.ts';
import { textOf } from './plain-text.ts';
import type { Sieve } from './sieve.ts';
import { readWord } from './word-file.ts';
import { readWorkbook } from './workbook-file.ts';

/**
 * Rejects where it could not be read, or not to its end; what was noticed until then stays in the sieve.
 * @param pdf Address of `pdf-file.ts` as it was built; without one, of a PDF the name is looked at alone.
 */
export async function lookInto(file: File, sieve: Sieve, bounds: Bounds, pdf: string): Promise<void> {
  sieve.add(file.name);
  sieve.end();
  switch (extensionOf(file.name)) {
    case 'txt':
      for await (const text of textOf(file, bounds.bytes)) sieve.add(text);
      return sieve.end();
    case 'csv': {
      const table = new CommaTable(sieve);
      for await (const text of textOf(file, bounds.bytes)) table.add(text);
      return table.end();
    }
    case 'docx':
      return readWord(file, sieve, bounds);
    case 'xlsx':
      return readWorkbook(file, sieve, bounds);
    case 'pdf':
      if (pdf && file.size <= bounds.bytes && !sparing()) {
        const { readPdf } = (await import(/* @vite-ignore */ pdf)) as typeof import('./pdf-file.ts');
        await readPdf(file, sieve, bounds);
      }
  }
}

/** What reads a PDF is half a megabyte: not for those who asked to be spared. */
const sparing = (): boolean => (globalThis.navigator as { connection?: { saveData?: boolean } } | undefined)?.connection?.saveData ?? false;
