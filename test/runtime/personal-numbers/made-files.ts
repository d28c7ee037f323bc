/** Small files of each kind, made as office programs make them, with whatever text is wanted in them. */
import { strToU8, zipSync, zlibSync, type Zippable } from 'fflate';

/** Over a copy, which is sure to be in memory that a Blob takes. */
export const fileOf = (name: string, content: Uint8Array | string): File => new File([typeof content === 'string' ? content : content.slice()], name);

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);

export const zipped = (parts: Zippable): Uint8Array => zipSync(parts);

const paragraph = (runs: readonly string[]): string => `<w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;

/** Paragraphs of runs, cut wherever Word cuts them. */
export function docx(paragraphs: readonly (readonly string[])[], more: Zippable = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/media/image1.png': new Uint8Array(1_000),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`,
    ),
    ...more,
  });
}

/** Rows of cells: texts go into the list of texts, which Excel writes after the sheets; numbers stay. */
export function xlsx(rows: readonly (readonly (string | number)[])[], more: Zippable = {}): Uint8Array {
  const texts: string[] = [];
  const cell = (value: string | number, column: number, row: number): string => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at)).join('')}</row>`).join('');
  return zipped({
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': xml(`<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    ...more,
  });
}

export interface PdfWants {
  /** How many pages it says that it has, where that is a lie. */
  readonly count?: number;
  /** Instead of the content made of the lines. */
  readonly content?: { readonly entries: string; readonly bytes: Uint8Array };
  /** A field of a form on each page. */
  readonly field?: { readonly name: string; readonly value: string };
}

/** A page for each list of lines, in a font that every reader has, with its content compressed. */
export function pdf(pages: readonly (readonly string[])[], { count, content, field }: PdfWants = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (head: string, stream?: Uint8Array): void => {
    places.push(length);
    put(latin(`${places.length} 0 obj\n${head}\n`));
    if (stream) [latin('stream\n'), stream, latin('\nendstream\n')].forEach(put);
    put(latin('endobj\n'));
  };
  put(latin('%PDF-1.7\n'));
  const first = 4;
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${pages.map((_, at) => `${first + at * 3} 0 R`).join(' ')}] /Count ${count ?? pages.length} >>`);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, at) => {
    const page = first + at * 3;
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page + 1} 0 R${field ? ` /Annots [${page + 2} 0 R]` : ''} >>`);
    const drawn = zlibSync(latin(`BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`));
    const { entries, bytes } = content ?? { entries: '/Filter /FlateDecode', bytes: drawn };
    object(`<< /Length ${bytes.length} ${entries} >>`, bytes);
    object(field ? `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${field.name}) /V (${field.value}) /Rect [72 600 300 620] >>` : 'null');
  });
  const table = length;
  put(latin(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`));
  put(latin(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

const latin = (text: string): Uint8Array => strToU8(text, true);

/** Address of what reads a PDF, as a page tells it to its worker. */
export const pdfReader = new URL('../../../src/runtime/personal-numbers/pdf-file.ts', import.meta.url).href;
