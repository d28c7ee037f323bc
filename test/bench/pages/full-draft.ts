/** A draft as full as the largest society allows: every answer of its longest type, a long description, three files on their way. */
import type { Answer, Answers } from '../../../src/model/answer.ts';
import type { Attachment } from '../../../src/model/attachment.ts';
import type { Draft } from '../../../src/model/draft.ts';
import { newDraft } from '../../../src/model/draft.ts';
import type { CaseType } from '../../../src/model/preset.ts';
import type { Question } from '../../../src/model/question.ts';
import { rightsSociety as preset } from '../../../src/presets/rights-society.ts';
import { sha256 } from '../../../src/model/sha256.ts';
import { draftName, draftsFor } from '../../../src/runtime/draft-store.ts';
import { fileCache } from '../../../src/runtime/file-cache.ts';

export const member = 'member-1';
export const account = { id: 'account', name: 'Éditions Boréal inc.' };
export const subject = 'Cue sheets of a series, three seasons';
export const files = [1, 2, 3].map((nth) => `statement-${nth}.pdf`);

/** The most that is kept of a file. */
const SIZE = 10 * 2 ** 20;

const sentence = 'The cue sheet of this episode names neither the arranger nor the second publisher. ';
export const description = sentence.repeat(Math.ceil(preset.description.maxLength / sentence.length)).slice(0, preset.description.maxLength);

interface Leaf {
  readonly path: readonly string[];
  readonly questions: readonly Question[];
}

const leavesOf = (types: readonly CaseType[], path: readonly string[] = [], questions: readonly Question[] = []): readonly Leaf[] =>
  types.flatMap(({ id, children, questions: own = [] }) => {
    const here: Leaf = { path: [...path, id], questions: [...questions, ...own] };
    return children ? leavesOf(children, here.path, here.questions) : [here];
  });

const leaf = leavesOf(preset.types).reduce((most, each) => (each.questions.length > most.questions.length ? each : most));

/** Works of a catalogue that was pasted in, their identifiers still to come. */
const ROWS = 20;

/** As the member would have left it; undefined where only a true number would do. */
function answerTo(question: Question): Answer | undefined {
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return 'As in the statement of the third quarter';
    case 'date':
      return '2026-01-15';
    case 'period':
      return { from: '2025-01-01', to: '2025-12-31' };
    case 'number':
    case 'amount':
      return '50';
    case 'choice':
      return question.options[0]!.id;
    case 'choices':
      return question.options.map(({ id }) => id);
    case 'rows': {
      const free = question.columns.filter(({ format }) => format === undefined);
      return Array.from({ length: ROWS }, (_row, nth) => Object.fromEntries(free.map(({ id }) => [id, `Nordet ${nth + 1}`])));
    }
    case 'identifier':
      return undefined;
  }
}

const answers = (): Answers =>
  Object.fromEntries(leaf.questions.filter(({ sensitive }) => !sensitive).flatMap((question) => {
    const answer = answerTo(question);
    return answer === undefined ? [] : [[question.id, answer]];
  }));

/** Puts it where a wizard that was killed would have left it, its files among the kept ones. */
export async function plantDraft(): Promise<void> {
  const name = draftName(preset.id, member, account.id);
  const cache = fileCache(name, () => new Date());
  const { id, version, text, regulation } = preset.statement;
  const said = text.en ?? '';
  const statement = { id, version, lang: 'en', text: said, sha256: await sha256(await new Blob([said]).arrayBuffer()) };
  const attachments: Attachment[] = [];
  for (const [nth, file] of files.entries()) {
    const bytes = new Uint8Array(SIZE).fill(nth + 1);
    bytes.set(new TextEncoder().encode('%PDF-1.7 '));
    const type = 'application/pdf';
    const identity = { name: file, size: SIZE, type, sha256: await sha256(bytes.buffer) };
    cache.keep(`f-${nth}`, new Blob([bytes], { type }));
    attachments.push({
      id: `f-${nth}`, name: file, size: SIZE, type,
      state: { is: 'uploading', sent: 0, attestation: { statement, regulation, answer: 'yes', gesture: 'all-files', by: member, at: new Date().toISOString(), file: identity } },
    });
  }
  const draft: Draft = {
    ...newDraft(crypto.randomUUID(), preset, account.id, 'en'),
    step: 'details', subject, path: leaf.path, answers: answers(), waiver: 'document', description, comments: sentence.repeat(5), files: attachments,
  };
  if ((await cache.ids()).size !== files.length) throw new Error('the files are not kept');
  if (!draftsFor(1).save(name, draft, Date.now(), 0)) throw new Error('the draft is not kept');
}
