/** A reply: one at a time, sent exactly once by its key, and nothing typed is ever lost. */
import { counts, isBusy, isUploaded, type Attachment } from '../model/attachment.ts';
import { kindsIn } from '../model/personal-numbers/kinds-in.ts';
import type { Lang } from '../model/words.ts';
import { afterReload } from './after-reload.ts';
import { attach, isFileEvent, type FileEvent } from './attaching.ts';
import { composed, type ReplyDraft, type ReplyEffect, type ReplyEvent, type ReplyOutcome, type ReplyState } from './reply-state.ts';

const SAVE: ReplyEffect = { do: 'save-draft' };
/** The button that was pressed goes: the focus must not go with it. */
const TO_TEXT: ReplyEffect = { do: 'focus', target: 'text' };

/** Before each time that a reply without an answer is sent again by itself, ms. */
const PAUSES = [1_000, 3_000, 8_000, 20_000];

const blank = (key: string, lang: Lang, text = ''): ReplyDraft => ({
  schema: 1, key, text, lang, files: [], left: false, problem: null, next: '',
});

/** The reply after one that was sent: what was typed meanwhile, under a key of its own. */
export const following = (key: string, { lang, next }: ReplyDraft): ReplyDraft => blank(key, lang, next);

/** The first state: a fresh reply, or one that came back. Of one that had left, only its key can tell what became of it. */
export function beginReply(key: string, lang: Lang, stored: ReplyDraft | undefined): ReplyOutcome {
  const state: ReplyState = {
    phase: 'writing', draft: stored ?? blank(key, lang), asking: null, terms: undefined, fault: null,
    awaits: 'member', tries: 0, saved: { is: 'not' },
  };
  if (!stored) return [state, []];
  if (stored.left) {
    return [{ ...state, phase: 'unsure', awaits: 'answer', draft: { ...stored, problem: null } }, [{ do: 'send' }]];
  }
  return stored.problem ? [{ ...state, phase: 'failed' }, []] : [rewritten(state), []];
}

export function reply(state: ReplyState, event: ReplyEvent): ReplyOutcome {
  switch (event.type) {
    case 'typed':
      return type(state, event.text);
    case 'terms-known':
      return know(state, event.terms);
    case 'send':
      return state.phase === 'writing' ? submit({ ...state, draft: { ...state.draft, lang: event.lang } }) : [state, []];
    case 'edit':
      return state.phase === 'failed' || state.phase === 'waiting' ? edit(state, event.key) : [state, []];
    case 'again':
      return again(state);
    case 'due':
      return state.phase === 'unsure' && state.awaits !== 'answer' ? [{ ...state, awaits: 'answer' }, [{ do: 'send' }]] : [state, []];
    case 'sent':
      return state.awaits === 'answer' ? sent(state, event) : [state, []];
    case 'send-failed':
      return state.awaits === 'answer' ? failed(state, event) : [state, []];
    case 'draft-saved':
      return [{ ...state, saved: { is: 'at', time: event.time } }, []];
    case 'save-failed':
      return [{ ...state, saved: { is: 'failed' } }, []];
    default:
      return isFileEvent(event) ? follow(state, event) : [state, []];
  }
}

function type(state: ReplyState, text: string): ReplyOutcome {
  const before = kindsIn(composed(state), state.draft.lang);
  const kinds = kindsIn(text, state.draft.lang).filter((kind) => !before.includes(kind));
  const writing = state.phase === 'writing';
  const draft = { ...state.draft, ...(writing ? { text } : { next: text }) };
  const fault = state.fault === 'empty' ? null : state.fault;
  return [{ ...state, draft, fault }, [SAVE, ...(kinds.length > 0 ? [{ do: 'announce' as const, what: { say: 'reply-personal' as const, kinds } }] : [])]];
}

/** Files that came back answer to the words to confirm as they are today. */
function know(state: ReplyState, terms: ReplyState['terms']): ReplyOutcome {
  const { draft } = state;
  if (state.terms) return [state, []];
  const files = terms ? afterReload(draft.files, terms.statement) : draft.files.filter(isUploaded);
  // What has left may not change any more.
  const unchanged = draft.left || files.every((file, at) => file === draft.files[at]) && files.length === draft.files.length;
  return unchanged ? [{ ...state, terms }, []] : [{ ...state, terms, draft: { ...draft, files } }, [SAVE]];
}

const GOES_ON: readonly FileEvent['type'][] = ['file-inspected', 'file-attested', 'file-unreadable', 'upload-moved'];

/** Files are chosen and confirmed while writing only; those on their way go on meanwhile. */
function follow(state: ReplyState, event: FileEvent): ReplyOutcome {
  const { phase, terms, draft, asking } = state;
  if (!terms || (phase !== 'writing' && !(phase === 'waiting' && GOES_ON.includes(event.type)))) return [state, []];
  const before = { files: draft.files, asking };
  const [after, effects] = attach(before, event, terms.attachments);
  if (after === before) return [state, effects];
  const next: ReplyState = { ...state, draft: { ...draft, files: after.files }, asking: after.asking, fault: null };
  if (phase === 'writing') return [next, effects];
  const [then, more] = fellAway(draft.files, after.files) ? halted(next) : proceed(next);
  return [then, [...effects, ...more]];
}

/** A reply must not go without a file that was refused after Send was pressed. */
const fellAway = (before: readonly Attachment[], after: readonly Attachment[]): boolean =>
  before.filter(counts).length > after.filter(counts).length;

/** Also when a failed one is sent again: its files may have been asked for anew meanwhile. */
function submit(state: ReplyState): ReplyOutcome {
  const { text, files } = state.draft;
  if (text.trim() === '' && !files.some(counts)) return [{ ...state, fault: 'empty' }, [TO_TEXT]];
  const [next, effects] = proceed({ ...state, fault: null });
  if (next.fault) return [next, effects];
  return [next, [...effects, TO_TEXT, ...(next.phase === 'waiting' ? [say('reply-waiting')] : [])]];
}

/** Sends once the last file is there; a file that wants something meanwhile leads back to it. */
function proceed(state: ReplyState): ReplyOutcome {
  const files = state.draft.files.filter(counts);
  if (files.some((file) => !isBusy(file) && !isUploaded(file))) return halted({ ...state, fault: 'unfinished' });
  if (files.some(isBusy)) return [{ ...state, phase: 'waiting' }, []];
  const draft: ReplyDraft = { ...state.draft, left: true, problem: null };
  return [{ ...state, phase: 'sending', awaits: 'answer', tries: 0, draft }, [SAVE, { do: 'send' }]];
}

/** Back in the composer, with what has to be seen to. */
const halted = (state: ReplyState): ReplyOutcome => [rewritten(state), [SAVE, { do: 'focus', target: 'files' }]];

/** The reply in the composer again, and what was typed since below it. */
function rewritten(state: ReplyState): ReplyState {
  const { draft } = state;
  const text = [draft.text, draft.next].filter((part) => part.trim() !== '').join('\n\n');
  return { ...state, phase: 'writing', draft: { ...draft, text, next: '', problem: null } };
}

/** After a plain no to this key something else may stand under it, from another tab say: what is written now needs its own. */
const spends = (code: string | undefined): boolean => code === 'refused' || code === 'conflict';

function edit(state: ReplyState, key: string): ReplyOutcome {
  const next = rewritten(state);
  const draft = spends(state.draft.problem?.code) ? { ...next.draft, key } : next.draft;
  return [{ ...next, draft }, [SAVE, TO_TEXT]];
}

function again(state: ReplyState): ReplyOutcome {
  if (state.phase === 'failed') return submit(state);
  if (state.phase !== 'unsure' || state.awaits === 'answer') return [state, []];
  return [{ ...state, awaits: 'answer', draft: { ...state.draft, problem: null } }, [{ do: 'send' }, TO_TEXT]];
}

function sent(state: ReplyState, { message, key }: Extract<ReplyEvent, { type: 'sent' }>): ReplyOutcome {
  const draft = following(key, state.draft);
  return [
    { ...state, phase: 'writing', draft, fault: null, awaits: 'member', tries: 0, asking: null, saved: { is: 'not' } },
    [
      // The uploads belong to the case now; what else was chosen is let go.
      ...state.draft.files.map(({ id }): ReplyEffect => ({ do: 'forget-file', id })),
      { do: 'clear-draft' },
      ...(draft.text ? [SAVE] : []),
      { do: 'tell-sent', message },
      say('reply-sent'),
    ],
  ];
}

/** An answer that no one who had received it would give: the same key would have been answered with the message. */
const tellsOfNone = (code: string): boolean => spends(code) || code === 'too-large';

function failed(state: ReplyState, { problem, ambiguous, retryAfter = 0 }: Extract<ReplyEvent, { type: 'send-failed' }>): ReplyOutcome {
  const first = state.phase === 'sending';
  if (!ambiguous && (first || tellsOfNone(problem.code))) {
    return [
      { ...state, phase: 'failed', awaits: 'member', draft: { ...state.draft, left: false, problem } },
      [SAVE, say('reply-failed')],
    ];
  }
  const pause = ambiguous ? PAUSES[state.tries] : undefined;
  if (pause === undefined) {
    return [{ ...state, awaits: 'member', draft: { ...state.draft, problem } }, [SAVE, say('reply-unknown')]];
  }
  return [
    { ...state, phase: 'unsure', awaits: 'pause', tries: state.tries + 1 },
    [{ do: 'pause', ms: Math.max(pause, retryAfter * 1000) }, ...(first ? [say('reply-unsure')] : [])],
  ];
}

const say = (what: 'reply-waiting' | 'reply-sent' | 'reply-failed' | 'reply-unsure' | 'reply-unknown'): ReplyEffect => ({
  do: 'announce', what: { say: what },
});
