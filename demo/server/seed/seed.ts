/** Fills an empty database with people and cases, by the same code that real requests go through. */
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Attestation } from '../../../src/model/attestation.ts';
import type { SubmittedAnswer, SubmittedFile } from '../../../src/model/case.ts';
import type { Preset } from '../../../src/model/preset.ts';
import { nodesAlong, questionsAt } from '../../../src/model/taxonomy.ts';
import { inLang, type Lang } from '../../../src/model/words.ts';
import { practiceAdmin } from '../../../src/presets/practice-admin.ts';
import { changeCase } from '../cases/change-case.ts';
import { openCase, type NewCase } from '../cases/open-case.ts';
import { caseFor, readCase } from '../cases/read-case.ts';
import { replyToCase } from '../cases/reply-to-case.ts';
import { staffDesk } from '../cases/staff-desk.ts';
import { markUnread } from '../cases/unread.ts';
import type { Database, Queries } from '../database/database.ts';
import { seedCrm } from '../enrolment/seed-crm.ts';
import type { FileStore } from '../files/file-store.ts';
import { recordUpload } from '../files/receive-upload.ts';
import { openSession, type Member } from '../identity/portal-session.ts';
import type { Seal } from '../seal.ts';
import { boreal, practice, type Society } from '../societies.ts';
import { borealCases } from './boreal-cases.ts';
import { otherCases } from './other-cases.ts';
import { practiceCases } from './practice-cases.ts';
import type { SeedCase, SeedEvent, SeedFile } from './seed-case.ts';

/** Any fixed number: of two processes that start together on one empty database, one seeds it. */
const seedLock = 416;

/** A society that has been at work for a while does not start counting at one. */
const earlierReferences: Readonly<Record<string, number>> = { [boreal.id]: 402, [practice.id]: 118 };

const day = 24 * 60 * 60 * 1000;

export interface Seeding {
  readonly db: Database;
  readonly files: FileStore;
  readonly seal: Seal;
  /** The rights society's. */
  readonly preset: Preset;
  readonly now: Date;
}

interface SocietySeeding extends Seeding {
  readonly society: Society;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function seedPeople({ id: society, people }: Society, at: Date, within: Queries): Promise<void> {
  for (const { id, name, number, manager } of people.accounts) {
    await within.query('insert into accounts (society, id, name, number, manager) values ($1, $2, $3, $4, $5)', [
      society,
      id,
      name,
      number ?? null,
      manager ?? null,
    ]);
  }
  for (const member of people.members) {
    const { id, name, roles } = member;
    await within.query('insert into members (society, id, name, roles) values ($1, $2, $3, $4)', [society, id, name, roles]);
    for (const [place, account] of member.accounts.entries()) {
      await within.query('insert into representatives (society, member, account, place) values ($1, $2, $3, $4)', [
        society,
        id,
        account,
        place,
      ]);
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

/** What was put up, with its confirmation; held by the case at once where one is named. */
async function seedFile(
  { name, type, content }: SeedFile,
  { member, caseId, lang, at }: { readonly member: string | null; readonly caseId?: string; readonly lang: Lang; readonly at: Date },
  { preset, files }: Seeding,
  within: Queries,
): Promise<SubmittedFile> {
  const { id, version, regulation, text } = preset.statement;
  const words = inLang(text, lang);
  const attestation: Attestation = {
    statement: { id, version, lang, text: words, sha256: sha256(words) },
    regulation,
    answer: 'yes',
    gesture: 'one-file',
    by: member ?? 'phone',
    at: at.toISOString(),
    file: { name, size: Buffer.byteLength(content), type, sha256: sha256(content) },
  };
  const file = await files.keep(Readable.from([Buffer.from(content)]), attestation.file);
  const upload = randomUUID();
  await recordUpload({ id: upload, member, caseId, attestation, file, at }, within);
  return { upload, attestation };
}

function memberOf(id: string, { people }: Society): Member {
  const member = people.members.find((each) => each.id === id);
  if (!member) throw new Error(`A seeded case speaks of ${id}, whom nobody knows.`);
  return member;
}

async function seedEvent(event: SeedEvent, id: string, at: Date, seeding: SocietySeeding, within: Queries): Promise<void> {
  const inThis: Database = { ...seeding.db, ...within, transaction: (work) => work(within) };
  if ('readBy' in event) {
    await readCase(id, event.readBy, at, within);
  } else if ('reply' in event) {
    const { by, lang } = event;
    const files: SubmittedFile[] = [];
    for (const file of event.files ?? []) files.push(await seedFile(file, { member: by, lang, at }, seeding, within));
    await replyToCase(id, { text: event.reply, lang, files }, randomUUID(), memberOf(by, seeding.society), at, seeding.seal, inThis);
  } else if ('rating' in event) {
    const { version = '' } = await caseFor(id, event.by, at, within);
    await changeCase(id, { act: 'rate', rating: event.rating }, [version], memberOf(event.by, seeding.society), at, inThis);
  } else {
    const desk = staffDesk(inThis, seeding.seal, () => at, seeding.society);
    await desk.read(id);
    if ('answer' in event) await desk.answer(id, event.answer, event.lang, event.asks ?? false);
    else await desk.setStatus(id, event.status);
  }
}

async function seedCase(seed: SeedCase, seeding: SocietySeeding, within: Queries): Promise<void> {
  const { seal, preset, now } = seeding;
  const { account, openedBy, lang } = seed;
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * day);
  const at = daysAgo(seed.daysAgo);
  const member = 'member' in openedBy ? openedBy.member : null;
  const { id } = await openCase(newCase(seed, preset), at, seal, within);
  if (member === null) await markUnread(id, account, null, within);
  for (const file of seed.files ?? []) await seedFile(file, { member, caseId: id, lang, at }, seeding, within);
  for (const event of seed.since ?? []) await seedEvent(event, id, daysAgo(event.daysAgo), seeding, within);
}

/** Does nothing where anybody of the society is known already; tells whether it did something. */
async function seedSociety(cases: readonly SeedCase[], seeding: SocietySeeding, within: Queries): Promise<boolean> {
  const { society, now } = seeding;
  if ((await within.query('select 1 from members where society = $1 limit 1', [society.id])).length > 0) return false;
  await seedPeople(society, now, within);
  // In the order of opening, so that references grow with time.
  const inOrder = [...cases].sort((a, b) => b.daysAgo - a.daysAgo);
  const years = new Set(inOrder.map(({ daysAgo }) => new Date(now.getTime() - daysAgo * day).getUTCFullYear()));
  for (const year of years) {
    const last = earlierReferences[society.id] ?? 0;
    await within.query('insert into case_numbers (society, year, last) values ($1, $2, $3)', [society.id, year, last]);
  }
  for (const each of inOrder) await seedCase(each, seeding, within);
  return true;
}

export async function seedIfEmpty(seeding: Seeding): Promise<void> {
  await seeding.db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [seedLock]);
    const isNew = await seedSociety([...borealCases, ...otherCases], { ...seeding, society: boreal }, within);
    // A name that was changed since stays, whichever society comes later.
    if (isNew) await seedCrm(within);
    await seedSociety(practiceCases, { ...seeding, society: practice, preset: practiceAdmin }, within);
  });
}
