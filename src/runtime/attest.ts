/** Making the record of a confirmation: which words, which file, who, when, by which gesture. */
import type { Attestation } from '../model/attestation.ts';
import type { Statement } from '../model/preset.ts';
import { sha256 } from '../model/sha256.ts';
import { forLang, inLang, type Lang } from '../model/words.ts';

export interface Confirmation {
  readonly statement: Statement;
  readonly lang: Lang;
  readonly gesture: Attestation['gesture'];
  readonly by: string;
  readonly at: string;
  readonly noticed?: Attestation['noticed'];
}

/** Reads the file whole; rejects when it changed or vanished on the disk since it was chosen. */
export async function attest(file: File, { statement, lang, gesture, by, at, noticed }: Confirmation): Promise<Attestation> {
  const text = inLang(statement.text, lang);
  // Where the society did not translate it, the record names the language of what was read.
  const written = forLang(statement.text, lang) === undefined ? 'en' : lang;
  const [ofText, ofFile] = await Promise.all([
    sha256(text),
    file.arrayBuffer().then((bytes) => {
      // Firefox reads what lies there now.
      if (bytes.byteLength !== file.size) throw new Error();
      return sha256(bytes);
    }),
  ]);
  return {
    statement: { id: statement.id, version: statement.version, lang: written, text, sha256: ofText },
    regulation: statement.regulation,
    answer: 'yes',
    gesture,
    by,
    at,
    file: { name: file.name, size: file.size, type: file.type, sha256: ofFile },
    ...(noticed && { noticed }),
  };
}
