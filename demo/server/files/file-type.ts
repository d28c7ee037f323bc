/** Which files are accepted, judged by the end of the name and by the bytes themselves. */

interface FileType {
  readonly mediaType: string;
  /** Whether a file that begins with `head` can be of this type. */
  begins(head: Buffer): boolean;
  /** Text: no chunk of it may hold a NUL, unless it is UTF-16 and says so. */
  readonly text?: boolean;
}

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    bytes.every((byte, at) => head[at] === byte);

const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
const jpeg: FileType = { mediaType: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) };
const office = (name: string): FileType => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${name}`,
  begins: zip,
});
const text = (mediaType: string): FileType => ({ mediaType, begins: () => true, text: true });

/** Enough of a file to know it: readers find a PDF's mark anywhere in its first kilobyte. */
export const headLength = 1024;

const types = new Map<string, FileType>([
  ['pdf', { mediaType: 'application/pdf', begins: (head) => head.includes('%PDF-') }],
  ['png', { mediaType: 'image/png', begins: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }],
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['heic', { mediaType: 'image/heic', begins: (head) => head.subarray(4, 8).toString('latin1') === 'ftyp' }],
  ['docx', office('wordprocessingml.document')],
  ['xlsx', office('spreadsheetml.sheet')],
  ['csv', text('text/csv')],
  ['txt', text('text/plain')],
]);

/** A spreadsheet saves "Unicode text" in UTF-16: every other byte of it is a NUL. */
export const isUtf16 = (head: Buffer): boolean => startsWith(0xff, 0xfe)(head) || startsWith(0xfe, 0xff)(head);

export const typeByName = (name: string): FileType | undefined =>
  types.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
