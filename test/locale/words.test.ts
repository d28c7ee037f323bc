/** Codes become sentences: one for every code, in both languages, with what to do next. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Announcement } from '../../src/flow/state.ts';
import { announcementText } from '../../src/locale/announcement-words.ts';
import { refusalText, stateText, typeList } from '../../src/locale/file-words.ts';
import { issueText } from '../../src/locale/issue-words.ts';
import { currentLang, langFrom, useLang } from '../../src/locale/locale.ts';
import { problemText } from '../../src/locale/problem-words.ts';
import { stepHeading, stepName } from '../../src/locale/step-words.ts';
import type { AttachmentState, Refusal } from '../../src/model/attachment.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Fault, IssueCode } from '../../src/model/issue.ts';
import type { HomeLang } from '../../src/model/words.ts';
import { attestationOf } from '../flow/builders.ts';
import { iswc, preset, sin, title, works } from '../flow/preset.ts';

const rules = preset.attachments;
const attestation = attestationOf('a.pdf');

/** Every code once: a new one without its sentence does not compile. */
const faults: { readonly [C in IssueCode]: Fault } = {
  required: { code: 'required' },
  choose: { code: 'choose' },
  'too-long': { code: 'too-long', limit: 4000 },
  'not-a-number': { code: 'not-a-number' },
  'not-whole': { code: 'not-whole' },
  'too-small': { code: 'too-small', limit: 1 },
  'too-large': { code: 'too-large', limit: 1234.5 },
  'not-a-date': { code: 'not-a-date' },
  'too-early': { code: 'too-early', limit: '2026-03-01' },
  'too-late': { code: 'too-late', limit: '2026-03-02' },
  'period-half': { code: 'period-half' },
  'period-order': { code: 'period-order' },
  'too-many-rows': { code: 'too-many-rows', limit: 1000 },
  'identifier-format': { code: 'identifier-format' },
  'identifier-check-digit': { code: 'identifier-check-digit' },
  'waiver-needs-file': { code: 'waiver-needs-file' },
  'waiver-needs-description': { code: 'waiver-needs-description' },
  'proof-needed': { code: 'proof-needed' },
  'file-unfinished': { code: 'file-unfinished' },
};
const refusals: { readonly [R in Refusal]: R } = {
  type: 'type', size: 'size', count: 'count', empty: 'empty', content: 'content', name: 'name', duplicate: 'duplicate',
};
type Told = Exclude<AttachmentState, { is: 'refused' | 'failed' }>;
const states: { readonly [S in Told['is']]: Extract<Told, { is: S }> } = {
  checking: { is: 'checking' }, waiting: { is: 'waiting' }, declined: { is: 'declined' }, preparing: { is: 'preparing' },
  uploading: { is: 'uploading', sent: 50, attestation }, stopped: { is: 'stopped', attestation },
  uploaded: { is: 'uploaded', upload: 'u', attestation }, missing: { is: 'missing' },
};
const steps: { readonly [S in Draft['step']]: S } = {
  subject: 'subject', type: 'type', questions: 'questions', details: 'details', files: 'files', review: 'review',
};
type Heard = Exclude<Announcement, { say: 'elsewhere' }>;
const announcements: { readonly [S in Heard['say']]: Extract<Heard, { say: S }> | Heard } = {
  step: { say: 'step', step: 'files', number: 2, total: 5 },
  file: { say: 'file', name: 'a.pdf', state: 'uploaded' },
  'file-removed': { say: 'file-removed', name: 'a.pdf' },
  sending: { say: 'sending' },
  unsure: { say: 'unsure' },
  'not-received': { say: 'not-received' },
  'submit-failed': { say: 'submit-failed' },
  'started-over': { say: 'started-over' },
  'draft-changed': { say: 'draft-changed' },
  received: { say: 'received', reference: 'AUR-1' },
};
const problems = [
  'network', 'timeout', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'refused', 'too-large', 'rate-limited', 'server',
  'contract', 'storage', 'not-received',
];

/** Everything said, by code, in the language of the moment. */
function everything(): Readonly<Record<string, string>> {
  const list: Record<string, string> = {};
  for (const fault of Object.values(faults)) list[`issue ${fault.code}`] = issueText(fault);
  for (const question of [sin, iswc]) list[`shape ${question.id}`] = issueText(faults['identifier-format'], question);
  for (const why of Object.values(refusals)) list[`refusal ${why}`] = refusalText(why, rules);
  for (const state of Object.values(states)) list[`file ${state.is}`] = stateText(state, 100);
  for (const step of Object.values(steps)) list[`step ${step}`] = `${stepName(step)} / ${stepHeading(step)}`;
  for (const what of Object.values(announcements)) list[`say ${what.say}`] = announcementText(what, rules);
  for (const code of problems) list[`problem ${code}`] = problemText(code);
  return list;
}

const said = {} as Record<HomeLang, Readonly<Record<string, string>>>;

before(async () => {
  // The words tell a page of a change of language by its window; here there is none.
  if (!('window' in globalThis)) Object.assign(globalThis, { window: new EventTarget() });
  for (const lang of ['fr', 'en'] as const) {
    await useLang(lang);
    said[lang] = everything();
  }
});

describe('every code', () => {
  it('has a sentence in each language', () => {
    for (const lang of ['en', 'fr'] as const) {
      for (const [code, sentence] of Object.entries(said[lang])) assert.ok(sentence.trim().length > 3, `${code} (${lang})`);
    }
  });

  it('has a French sentence of its own', () => {
    const same = Object.keys(said.fr).filter((code) => said.fr[code] === said.en[code]);
    assert.deepEqual(same, []);
  });

  it('has no hole where a value belongs', () => {
    for (const sentence of [...Object.values(said.en), ...Object.values(said.fr)]) assert.doesNotMatch(sentence, /undefined|NaN|\[object|\$\{|\{\d\}/);
  });

  it('is written in French as the Office québécois de la langue française has it', () => {
    for (const [code, sentence] of Object.entries(said.fr)) {
      assert.doesNotMatch(sentence, /[^\u00a0]:|[ \u00a0][;!?]/, code);
      assert.doesNotMatch(sentence, /'|«[^\u00a0]|[^\u00a0]»/, code);
      assert.doesNotMatch(sentence, /e-mail|télécharg/i, code);
    }
  });
});

describe('a fault', () => {
  it('names its bound in the formats of the language', () => {
    assert.match(said.fr['issue too-large']!, /1\u00a0234,5/);
    assert.match(said.en['issue too-large']!, /1,234\.5/);
    assert.match(said.fr['issue too-early']!, /1er\u00a0mars 2026/);
    assert.match(said.en['issue too-early']!, /March 1, 2026/);
  });

  it('in rows names its line, and the shape of the column it is in', async () => {
    await useLang('en');
    const fault: Fault = { code: 'identifier-format', row: 3, column: 'iswc' };
    assert.match(issueText(fault, works), /^Row 3: .*T-034\.524\.680-1/);
    await useLang('fr');
    assert.match(issueText(fault, works), /^Ligne 3\u00a0: .*T-034\.524\.680-1/);
    assert.equal(issueText({ code: 'required' }, title), said.fr['issue required']);
  });

  it('of an identifier shows one of the right shape', () => {
    assert.match(said.en['shape sin']!, /\d{3} \d{3} \d{3}/);
    assert.match(said.fr['shape iswc']!, /T-\d{3}\.\d{3}\.\d{3}-\d/);
  });
});

describe('a file', () => {
  it('that is refused says which would be taken', async () => {
    assert.match(said.en['refusal type']!, /PDF or CSV/);
    assert.match(said.fr['refusal type']!, /PDF ou CSV/);
    await useLang('en');
    assert.equal(typeList(['jpg', 'jpeg', 'png']), 'JPG or PNG');
  });

  it('on its way says how far it is, also one that is empty', async () => {
    assert.match(said.fr['file uploading']!, /50\u00a0%/);
    assert.match(said.en['file uploading']!, /50%/);
    assert.match(stateText(states.uploading, 0), /0%/);
  });

  it('is announced by its name with what became of it', async () => {
    await useLang('en');
    for (const state of ['refused', 'failed', 'stopped', 'declined', 'uploaded'] as const) {
      const what: Announcement = { say: 'file', name: 'a.pdf', state, ...(state === 'refused' && { why: 'empty' }) };
      assert.match(announcementText(what, rules), /^a\.pdf\. \S.+/, state);
    }
  });
});

describe('the language', () => {
  it('is French for every French, and English for everything else', () => {
    for (const tag of ['fr', 'fr-CA', 'FR-ca', 'fr-FR']) assert.equal(langFrom(tag), 'fr', tag);
    for (const tag of ['en', 'en-CA', 'de', 'frr', '', null, undefined]) assert.equal(langFrom(tag), 'en', String(tag));
  });

  it('is the one that was last chosen', async () => {
    await useLang('fr');
    assert.equal(currentLang(), 'fr');
    await useLang('en');
    assert.equal(currentLang(), 'en');
  });
});
