/** Fills an empty database with people and cases, by the same code that real requests go through. */
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { SubmittedAnswer } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import { nodesAlong, questionsAt } from '../../../src/model/taxonomy.ts';
import { inLang } from '../../../src/model/words.ts';
import { openCase, type NewCase } from '../cases/open-case.ts';
import { readCase } from '../cases/read-case.ts';
import { staffDesk } from '../cases/staff-desk.ts';
import type { Database, Queries } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { recordUpload } from '../files/receive-upload.ts';
import { openSession } from '../identity/portal-session.ts';
import type { Seal } from '../seal.ts';
import { borealCases } from './boreal-cases.ts';
import { otherCases } from './other-cases.ts';
import { accounts, deskSignature, members } from './people.ts';
import type { SeedCase, SeedEvent, SeedFile } from './seed-case.ts';

/** Any fixed number: of two processes that start together on one empty database, one seeds it. */
const seedLock = 416;

/** A society that has been at work for a while does not start counting at one. */
const earlierReferences = 402;

const day = 24 * 60 * 60 * 1000;

export interface Seeding {
  readonly db: Database;
  readonly files: FileStore;
  readonly seal: Seal;
  readonly preset: Preset;
  readonly now: Date;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function seedPeople(at: Date, within: Queries): Promise<void> {
  for (const { id, name, number, manager } of accounts) {
    await within.query('insert into accounts (id, name, number, manager) values ($1, $2, $3, $4)', [
      id,
      name,
      number ?? null,
      manager ?? null,
    ]);
  }
  for (const member of members) {
    await within.query('insert into members (id, name, roles) values ($1, $2, $3)', [member.id, member.name, member.roles]);
    for (const [place, account] of member.accounts.entries()) {
      await within.query('insert into representatives (member, account, place) values ($1, $2, $3)', [member.id, account, place]);
    }
    await openSession(member.token, member.id, at, within);
  }
}

function answersOf({ answers = {}, path, lang, subject }: SeedCase, preset: Preset): readonly SubmittedAnswer[] {
  const questions = questionsAt(preset, path);
  return Object.entries(answers).map(([id, { value, text }]) => {
    const question = questions.find((each) => each.id === id);
    if (!question) throw new Error(`The seeded case "${subject}" answers ${id}, which its type does not ask.`);
    const { kind, label, sensitive = false } = question;
    return { id, label: inLang(label, lang), kind, value, text, sensitive };
  });
}

function newCase(seed: SeedCase, preset: Preset): NewCase {
  const { account, lang, path, subject, description, comments = '', waiver, openedBy } = seed;
  const nodes = nodesAlong(preset, path);
  if (nodes.length !== path.length) throw new Error(`The seeded case "${subject}" has a type that the preset lacks.`);
  const words = waiver && preset.waivers?.[waiver].note;
  return {
    account,
    lang,
    ...('member' in openedBy
      ? { origin: 'portal', openedBy: openedBy.member }
      : { origin: 'phone', caller: openedBy.caller }),
    preset: { id: preset.id, version: preset.version },
    subject,
    path: nodes.map(({ id, label }) => ({ id, label: inLang(label, lang) })),
    answers: answersOf(seed, preset),
    ...(waiver && words ? { waiver: { kind: waiver, note: inLang(words, lang) } } : {}),
    description,
    comments,
  };
}

async function seedFile(
  { name, type, content }: SeedFile,
  seed: SeedCase,
  caseId: string,
  at: Date,
  { preset, files }: Seeding,
  within: Queries,
): Promise<void> {
  const { id, version, regulation, text } = preset.statement;
  const words = inLang(text, seed.lang);
  const member = 'member' in seed.openedBy ? seed.openedBy.member : null;
  const attestation: Attestation = {
    statement: { id, version, lang: seed.lang, text: words, sha256: sha256(words) },
    regulation,
    answer: 'yes',
    gesture: 'one-file',
    by: member ?? 'phone',
    at: at.toISOString(),
    file: { name, size: Buffer.byteLength(content), type, sha256: sha256(content) },
  };
  const file = await files.keep(Readable.from([Buffer.from(content)]), attestation.file);
  await recordUpload({ id: randomUUID(), member, caseId, attestation, file, at }, within);
}

async function seedCase(seed: SeedCase, seeding: Seeding, within: Queries): Promise<void> {
  const { seal, preset, now } = seeding;
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * day);
  const openedAt = daysAgo(seed.daysAgo);
  const { id } = await openCase(newCase(seed, preset), openedAt, seal, within);
  for (const file of seed.files ?? []) await seedFile(file, seed, id, openedAt, seeding, within);

  const happen = async (event: SeedEvent): Promise<void> => {
    const at = daysAgo(event.daysAgo);
    const inThis: Database = { ...within, transaction: (work) => work(within), close: async () => undefined };
    const desk = staffDesk(inThis, seal, () => at, deskSignature);
    if ('answer' in event) await desk.answer(id, event.answer, event.lang, event.asks ?? false);
    else if ('status' in event) await desk.setStatus(id, event.status);
    else await readCase(id, event.readBy, at, within);
  };
  for (const event of seed.since ?? []) await happen(event);
}

/** Does nothing where anybody is known already. */
export async function seedIfEmpty(seeding: Seeding): Promise<void> {
  const { db, now } = seeding;
  await db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [seedLock]);
    if ((await within.query('select 1 from members limit 1')).length > 0) return;
    await seedPeople(now, within);
    // In the order of opening, so that references grow with time.
    const cases = [...borealCases, ...otherCases].sort((a, b) => b.daysAgo - a.daysAgo);
    const years = new Set(cases.map(({ daysAgo }) => new Date(now.getTime() - daysAgo * day).getUTCFullYear()));
    for (const year of years) {
      await within.query('insert into case_numbers (year, last) values ($1, $2)', [year, earlierReferences]);
    }
    for (const each of cases) await seedCase(each, seeding, within);
  });
}
