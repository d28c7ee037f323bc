/** The laws that no schedule may break, each by its name: what a member is promised, judged against the backend's ledger. */
import { formatIdentifier } from '../../src/model/identifier.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import { stepsOf, type FlowState } from '../../src/flow/state.ts';
import type { Ledger, StoredCase } from './ledger.ts';
import type { Member, Preview } from './member.ts';
import type { Heard } from './network.ts';
import type { Page } from './page.ts';
import type { PaperFile } from './paper-file.ts';

/** Everything there is to judge by. What is `fresh` came since the last judgement. */
export interface Life {
  readonly ledger: Ledger;
  readonly member: Member;
  readonly pages: readonly Page[];
  /** The one in front. */
  readonly page: Page;
  readonly now: number;
  /** The key of the first submit, and what lay on the device as the last one left. */
  readonly key: string | undefined;
  readonly keptAtSubmit: readonly [key: string, kept: string | undefined] | undefined;
  /** Calls since the member last did something, or a page was opened: how many of each kind. */
  readonly unasked: ReadonlyMap<string, number>;
  /** A call that nobody asked for, before its time. */
  readonly hasty: Heard | undefined;
  readonly freshCalls: readonly Heard[];
  /** Faults so far. */
  readonly met: readonly string[];
  /** Files as they left the page, with what the screen showed at that moment. */
  readonly freshLeft: readonly Left[];
  /** Files as they were put on the device. */
  readonly freshKept: readonly PaperFile[];
  /** Texts that were stored, announced or told to the host. */
  readonly freshTexts: readonly string[];
  /** The draft on the device, files on it, and whether something ever failed to be kept. */
  readonly kept: string | undefined;
  readonly keptFiles: readonly string[];
  readonly unkept: boolean;
  readonly overwritten: string | undefined;
  /** What should have come back with a page, what did, and the files that should go on by themselves. */
  readonly comeback: readonly [candidates: readonly string[], came: string, files: readonly string[]] | undefined;
  /** Keys of which it was said that their case may still arrive, and where and when it was said. */
  readonly doubted: ReadonlyMap<string, { readonly page: Page; readonly at: number }>;
  /** Of the screen before and after what just happened. */
  readonly places: readonly [before: string, after: string, focused: string | undefined];
}

export interface Left {
  readonly file: PaperFile;
  readonly attestation: Attestation;
  readonly confirmed: boolean;
  readonly sha256: string;
  readonly state: FlowState | undefined;
}

/** What there has to be news of before a law can be broken; `end` is rest after the session's end. */
export type Moment = 'screen' | 'call' | 'file' | 'text' | 'return' | 'waiting' | 'rest' | 'end';

interface Law {
  readonly name: string;
  readonly at: Moment;
  /** What is wrong, or nothing. */
  readonly broken: (life: Life) => string | undefined | false;
}

const MINUTE = 60_000;
const SECRETS = /130[ -]?692[ -]?544|Canari/;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameFiles = (a: Preview['files'], b: Preview['files']): boolean => same([...a].sort(), [...b].sort());

/** What a case holds, in the terms of a preview. */
const contentOf = ({ submission }: StoredCase): Omit<Preview, 'files'> => ({
  lang: submission.lang,
  subject: submission.subject,
  path: submission.path.map(({ id }) => id),
  answers: submission.answers.map(({ id, value }) => [id, String(value)] as const),
  description: submission.description,
});

const previewed = ({ files: _, ...preview }: Preview): Omit<Preview, 'files'> => ({
  ...preview,
  answers: preview.answers.map(([id, value]) => [id, id === 'sin' ? formatIdentifier('sin', value) : value] as const),
});

/** Which of the previews a case is. */
const whichOf = (stored: StoredCase, { previews }: Member): number =>
  previews.findLastIndex((preview) =>
    same(contentOf(stored), previewed(preview)) &&
    sameFiles(preview.files.filter(([name]) => !stored.missing.includes(name)), stored.files));

const shown = ({ ledger, page: { state } }: Life): StoredCase | undefined =>
  state?.phase === 'received' ? [...ledger.cases.values()].find(({ receipt }) => receipt.id === state.receipt?.id) : undefined;

/** The backend refuses what was changed since, or the device lost the mark of having sent, and nobody can be asked what stands under the key. */
const cannotBeKnown = ({ page: { state }, member: { plan }, unkept }: Life): boolean =>
  !plan.lookUp && (state?.draft.doubt === 'changed' || (unkept && state?.problem?.code === 'refused'));

/** Another tab has the draft; what is written here is a case of its own, and not kept. */
const isBeside = ({ state }: Page): boolean => state?.saved.is === 'elsewhere';

/** Tabs that cannot agree who writes had the same case: the last one to save is heard. */
const isContested = ({ met, member, page, pages, key }: Life): boolean =>
  !member.plan.locks && met.some((each) => each.includes(':tab-')) && pages.some((other) => other !== page && other.state?.draft.key === key);

/** A spinner, or a button that says that it is busy. */
export function isWaiting({ state, notice, runtime }: Page): boolean {
  if (notice !== undefined) return false;
  return !runtime || state!.phase === 'sending' || (state!.phase === 'unsure' && !state!.problem);
}

const isBusyFile = ({ state }: Page): boolean =>
  state?.draft.files.some(({ state: { is } }) => is === 'checking' || is === 'preparing' || is === 'uploading') ?? false;

export const laws: readonly Law[] = [
  {
    name: 'a receipt on the screen means a case with the previewed content',
    at: 'screen',
    broken: (life) => {
      const { page: { state }, member } = life;
      if (state?.phase !== 'received') return false;
      const stored = shown(life);
      if (!stored) return 'no case stands';
      const is = whichOf(stored, member);
      const last = is === member.previews.length - 1;
      // Whoever came back without the sensitive answers, or was refused the question, cannot find out which of two versions stands, and says so.
      const unasked = life.pages.length > 1 || life.met.some((each) => /^submitCase.*:(refused|too-large)$/.test(each));
      const wronglyTold = state.earlier ? last && !unasked : !last;
      return (is < 0 || wronglyTold) &&
        `received ${JSON.stringify([contentOf(stored), stored.files])}, ${state.earlier ? 'told as earlier, ' : ''}previewed ${JSON.stringify(member.previews)}`;
    },
  },
  {
    name: 'a file that the case lacks is named on its receipt',
    at: 'screen',
    broken: (life) => {
      const { sent, receipt } = life.page.state ?? {};
      const stored = shown(life);
      if (!stored) return false;
      const named = (sent?.files ?? []).filter(({ state }) => state.is === 'uploaded' && receipt?.missing?.includes(state.upload)).map(({ name }) => name);
      return !same(named, stored.missing) && `${stored.missing.join(', ')} is missing, named ${named.join(', ')}`;
    },
  },
  {
    name: 'a case that stands is shown as received, or as not known yet with a way on',
    at: 'rest',
    broken: ({ page, ledger, unkept }) =>
      !unkept && ledger.cases.size > 0 && page.state?.phase === 'editing' && !page.state.draft.doubt && `the screen says ${page.state.problem?.code ?? 'nothing'}`,
  },
  {
    name: 'what is said not to have been sent does not stand',
    at: 'screen',
    // Where the mark that it had left was not kept, only the backend's word is left.
    broken: ({ page: { state }, ledger, pages, unkept }) =>
      !(unkept && pages.length > 1) && state?.phase === 'editing' && state.problem !== null && !state.draft.doubt && ledger.cases.has(state.draft.key) && state.problem.code,
  },
  {
    name: 'a doubt stays until there is a receipt',
    at: 'screen',
    broken: ({ page, page: { state }, doubted }) => {
      if (state?.phase !== 'editing' || state.draft.doubt) return false;
      const said = doubted.get(state.draft.key);
      // What was said in another tab after this one was opened it learns as soon as it saves.
      return said && (said.page === page || said.at <= page.openedAt) && state.draft.key;
    },
  },
  {
    name: 'one intent is one case',
    at: 'rest',
    broken: ({ ledger, unkept }) => !unkept && ledger.cases.size > 1 && `${ledger.cases.size} cases`,
  },
  {
    name: 'one intent is one key',
    at: 'call',
    // A case beside that of another tab is one of its own.
    broken: ({ freshCalls, key, page, unkept }) =>
      !unkept && !isBeside(page) && freshCalls.find((call) => call.key !== undefined && call.key !== key)?.key,
  },
  {
    name: 'the key is kept as in use before the first byte leaves',
    at: 'call',
    broken: (life) => {
      const { freshCalls, keptAtSubmit, page, pages } = life;
      const [key, kept] = keptAtSubmit ?? [];
      if (isContested(life) || freshCalls.every((call) => call.key === undefined)) return false;
      // Beside another tab nothing is kept, and the member was told; once one tab has the receipt there is nothing to keep.
      return key && !isBeside(page) && pages.every(({ received }) => received === 0) && !(kept?.includes(`"key":"${key}"`) && kept.includes('"submitting":true')) && `under ${key}`;
    },
  },
  {
    name: 'attachments arrive as previewed, byte for byte',
    at: 'rest',
    broken: ({ ledger, member, page }) => {
      if (page.state?.phase !== 'received') return false;
      const wrong = [...ledger.cases.values()].find(({ files, missing }) =>
        !member.previews.some((preview) => sameFiles(preview.files.filter(([name]) => !missing.includes(name)), files)));
      return wrong && `arrived ${JSON.stringify(wrong.files)}, previewed ${JSON.stringify(member.previews.at(-1)?.files)}`;
    },
  },
  {
    name: 'a removed or declined file never arrives',
    at: 'rest',
    broken: ({ ledger, member, unkept }) => {
      // Where nothing comes back it may have been chosen anew.
      if (unkept) return false;
      const unwanted = member.plan.files.filter(({ name, says }) => member.removed.has(name) || says === 'no').map(({ name }) => name);
      return [...ledger.cases.values()].flatMap(({ files }) => files).find(([name]) => unwanted.includes(name))?.[0];
    },
  },
  {
    name: 'no byte of a file leaves before its own yes',
    at: 'file',
    broken: ({ freshLeft, member }) =>
      freshLeft.find(({ confirmed }) => !confirmed)?.file.name ??
      member.given.find((file) => file.readWhole && !member.confirmed.has(file))?.name,
  },
  {
    name: 'no file is kept on the device before its own yes',
    at: 'file',
    broken: ({ freshKept, member }) => freshKept.find(({ origin }) => !member.confirmed.has(origin))?.name,
  },
  {
    name: 'a confirmation is of this file and no other',
    at: 'file',
    broken: ({ freshLeft }) => {
      const wrong = freshLeft.find(({ file, attestation, sha256 }) =>
        attestation.file.name !== file.name || attestation.file.size !== file.size || attestation.file.sha256 !== sha256 || attestation.by !== 'm-1');
      return wrong && `${wrong.attestation.file.name} for ${wrong.file.name}`;
    },
  },
  {
    name: 'a file that is there is not sent again',
    at: 'file',
    broken: ({ freshLeft }) =>
      freshLeft.find(({ state, file }) => state?.draft.files.some(({ name, state: { is } }) => name === file.name && is === 'uploaded'))?.file.name,
  },
  {
    name: 'no sensitive answer is stored, announced or told',
    at: 'text',
    broken: ({ freshTexts }) => freshTexts.find((text) => SECRETS.test(text)),
  },
  {
    name: 'no draft is written over that of another tab',
    at: 'text',
    broken: ({ overwritten }) => overwritten,
  },
  {
    name: 'what was typed more than a second ago comes back',
    at: 'return',
    // Where tabs cannot agree who writes, the last one to save is heard.
    broken: ({ comeback, member, pages, unkept }) =>
      !unkept && (member.plan.locks || pages.length < 3) && comeback && !comeback[0].includes(comeback[1]) && `came ${comeback[1]}, expected ${comeback[0].join(' or ')}`,
  },
  {
    name: 'a confirmed file goes on by itself after a crash',
    at: 'return',
    broken: ({ comeback, unkept, page: { state } }) =>
      !unkept && comeback?.[2].find((name) => state?.draft.files.some((file) => file.name === name && file.state.is === 'missing')),
  },
  {
    name: 'what comes back in doubt is not open to changes',
    at: 'screen',
    broken: ({ page: { openedInDoubt } }) => openedInDoubt !== 'unsure' && openedInDoubt,
  },
  {
    name: 'a received case leaves no draft behind',
    at: 'rest',
    // Where tabs cannot agree who writes, what lies there may be the other one's.
    broken: (life) => {
      const { page, key, kept, unkept } = life;
      return !unkept && !isContested(life) && page.state?.phase === 'received' && kept?.includes(`"key":"${key}"`) && kept;
    },
  },
  {
    name: 'a file is kept on the device no longer than it is needed',
    at: 'rest',
    // A tab that did not hear of the end keeps what the next one sweeps away.
    broken: (life) => !life.unkept && !isContested(life) && life.page.state?.phase === 'received' && life.keptFiles[0],
  },
  {
    name: 'the end of the session leaves nothing behind',
    at: 'end',
    // What a storage that is off holds, nobody can take from it.
    broken: ({ pages, kept, keptFiles, unkept }) =>
      !unkept && (kept ?? keptFiles[0] ?? pages.find(({ gone, ended, state }) => !gone && !ended && state && (state.draft.subject || state.sent))?.state?.draft.subject),
  },
  {
    name: 'no spinner turns for more than a minute',
    at: 'waiting',
    broken: ({ page, now }) => now - page.since > MINUTE && `${page.state?.phase ?? 'opening'} for ${(now - page.since) / 1000} s`,
  },
  {
    name: 'at rest there is a receipt, or a draft with a way on',
    at: 'rest',
    broken: ({ page }) => (isWaiting(page) || (isBusyFile(page) && page.state?.phase !== 'received')) && `it rests ${page.state?.phase ?? 'opening'}`,
  },
  {
    name: 'whoever goes on trying gets there',
    at: 'rest',
    broken: (life) => {
      const { page, member } = life;
      return page.state?.phase !== 'received' && !cannotBeKnown(life) &&
        `${page.notice ?? `${page.state?.phase} at ${page.state?.draft.step}, ${page.state?.problem?.code}`} after ${member.acts} acts`;
    },
  },
  {
    name: 'once signed in again, the work goes on by itself',
    at: 'screen',
    broken: ({ page: { state, notice }, met }) => {
      if (met.length === 0) return false;
      const ended = met.filter((each) => each.includes(':expired'));
      // A page that keeps its promise without a new session is asked no second time.
      if (ended.length !== 1 || !ended[0]!.endsWith(':expired')) return false;
      const failed = state?.draft.files.find(({ state: file }) => file.is === 'failed' && file.code === 'unauthenticated');
      return state?.problem?.code === 'unauthenticated' ? 'the member has to press again' : notice === undefined && failed?.name;
    },
  },
  {
    name: 'retries are bounded',
    at: 'call',
    broken: ({ unasked }) => [...unasked].find(([, times]) => times > 9)?.[0],
  },
  {
    name: 'a backend that asks to be left alone for a while is',
    at: 'call',
    broken: ({ hasty }) => hasty && `${hasty.position} too early`,
  },
  {
    name: 'each outcome is announced once',
    at: 'screen',
    broken: ({ page: { unsaid, receiptsSaid, received, state } }) => {
      const [what, times] = [...unsaid][0] ?? [];
      if (what) return `${what} ${times! > 0 ? 'was not said' : 'was said too often'}`;
      return (receiptsSaid !== received || receiptsSaid !== (state?.phase === 'received' ? 1 : 0)) && `${receiptsSaid} receipts`;
    },
  },
  {
    name: 'a receipt is told to the host once',
    at: 'rest',
    broken: ({ pages, met, unkept }) => {
      const told = pages.map(({ received }) => received);
      // Each tab has a host of its own: two that ask for one case may both hear of it before one learns of the other.
      const most = met.some((each) => each.includes(':tab-')) ? Math.max(...told) : told.reduce((sum, times) => sum + times, 0);
      return !unkept && most > 1 && `${most} times`;
    },
  },
  {
    name: 'when the screen is another, the focus has somewhere to be',
    at: 'screen',
    broken: ({ page: { state }, places: [before, after, target] }) => {
      if (!state || before === after || before === '') return false;
      if (target === undefined) return `${before} became ${after}`;
      // Whether summary and problem stay is the next law's.
      const there = ['heading', 'summary', 'problem', 'files'].includes(target) || target.startsWith('file-') ||
        stepsOf(state).some(({ fields }) => fields.some(({ id }) => id === target));
      return !there && `on ${target} in ${after}`;
    },
  },
  {
    name: 'what has the focus does not vanish by itself',
    at: 'screen',
    broken: ({ page: { focusOn, state } }) =>
      ((focusOn === 'summary' && state?.issues.length === 0) || (focusOn === 'problem' && state?.problem === null)) && focusOn,
  },
  {
    name: 'after its end a wizard is silent',
    at: 'screen',
    broken: ({ pages }) => pages.some(({ afterEnd }) => afterEnd > 0) && 'it spoke',
  },
];
