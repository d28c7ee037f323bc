/** Everything behind the first field: opens backend, preset, session and draft, then runs the flow for the element. */
import type { TemplateResult } from 'lit';
import { BackendError } from '../backend/error.ts';
import { begin, type Beginning } from '../flow/begin.ts';
import { announcementText } from '../locale/announcement-words.ts';
import { answerText } from '../locale/answer-text.ts';
import { laterWords, learnWords } from '../locale/locale.ts';
import type { Preset } from '../model/preset.ts';
import { asksGrids } from '../model/grid.ts';
import { newKey } from '../model/new-key.ts';
import { allQuestions, offeredTo } from '../model/taxonomy.ts';
import type { Lang } from '../model/words.ts';
import { presetOrFaults } from '../presets/preset.schema.ts';
import { dayOf, deviceClock } from '../runtime/clock.ts';
import { draftName, draftsFor, keepingOf } from '../runtime/draft-store.ts';
import { keptFiles } from '../runtime/kept-files.ts';
import { loadPreset, PresetError, unreached } from '../runtime/load-preset.ts';
import { WizardRuntime, type Screen } from '../runtime/wizard-runtime.ts';
import { adoptStyles } from '../ui/adopt-styles.ts';
import { announceFor } from '../ui/announcer.ts';
import { findBackend, toldFailures } from '../ui/backend-source.ts';
import { ask, tell, type CaseErrorDetail } from '../ui/events.ts';
import { focusOn } from '../ui/focus.ts';
import { showInFront } from '../ui/show-in-front.ts';
import { pasteFiles } from './files-step.ts';
import type { Desk, WizardHost } from './desk.ts';
import { elsewhere, tellElsewhere } from './elsewhere-note.ts';
import { fileStyles } from './file-styles.ts';
import { problemNotice } from './notice.ts';
import { outcomeStyles } from './outcome-styles.ts';
import { restored } from './restored-note.ts';
import { stepStyles } from './step-styles.ts';
import { view } from './view.ts';

export interface Engine {
  /** What carries the case; none while only a notice stands in the wizard's place. */
  readonly runtime?: WizardRuntime;
  /** All steps stand on one page. */
  onePage?(): boolean;
  view(): TemplateResult | undefined;
  /** The member asked for a new case: shows where to begin it. */
  openNew(): void;
  /** After each drawing. */
  updated(): void;
  dispose(): void;
}

/** What a start is for: to go on `here` with what another tab is writing, or to say that it is `elsewhere`. */
export type Purpose = 'here' | 'elsewhere' | undefined;
type Again = (purpose?: Purpose) => void;

/** Until then, or until the member looks elsewhere, no other tab of theirs is likely to come; ms. */
const WATCH_AFTER = 30_000;

/** Never rejects: what cannot be opened becomes a notice, with `again` behind its button. */
export async function startEngine(
  host: WizardHost, lang: () => Lang, again: Again, typed: () => string, purpose: Purpose,
): Promise<Engine> {
  adoptStyles(host.renderRoot, stepStyles, fileStyles, outcomeStyles);
  await laterWords('writing');
  try {
    if (purpose === 'elsewhere') {
      const part = await elsewhere.load();
      return standing(() => part?.handedOver(lang(), () => again('here')) ?? problemNotice('network', lang(), () => again(purpose)));
    }
    return await open(host, lang, again, typed, purpose === 'here');
  } catch (error) {
    return failed(host, error, lang, again);
  }
}

async function open(host: WizardHost, lang: () => Lang, again: Again, typed: () => string, byForce: boolean): Promise<Engine> {
  const backend = await findBackend(host);
  if (!backend) return notSetUp(host, 'no-backend', lang, again);
  const loading = loadPreset(host.preset, backend, presetOrFaults);
  // Its failure counts only where the session does not say that there is no preset to be had.
  loading.catch(nothing);
  const session = await backend.session();
  const whole = host.preset || backend.preset ? await loading : undefined;
  if (!whole) return notSetUp(host, 'no-preset', lang, again);
  learnWords(host, whole.strings);
  // Neither flow nor views ever see what is not for this member.
  const preset = offeredTo(whole, session.roles);
  if (preset !== whole && preset.types.every(({ coming }) => coming)) {
    const [part] = await Promise.all([import('./not-offered.ts'), laterWords()]);
    return standing(part.notOffered(host, lang, again));
  }
  const rows = asksGrids(allQuestions(preset.types)) ? await import('./fields/rows-field.ts').catch(unreached) : undefined;
  const inView = host.account ?? session.accounts[0]?.id ?? '';
  const now = deviceClock.now();
  const name = draftName(preset.id, session.member, inView);
  const keeping = keepingOf(host.drafts);
  const drafts = {
    store: draftsFor(keeping),
    // What a tab keeps for itself, no other one can go on with.
    locks: keeping === 'tab' ? null : undefined,
    kept: typeof keeping === 'number' ? keptFiles(name, () => deviceClock.now()) : null,
  };
  // As long as nothing was saved there is nothing to open.
  const [opening, resuming] = drafts.store.revision(name)
    ? await Promise.all([import('../runtime/open-draft.ts'), import('../flow/resume.ts'), restored.load()]).catch(unreached)
    : [];
  const draft = await opening?.openDraft(drafts, name, now.getTime(), byForce);
  const from: Beginning = {
    preset, session, ...draft,
    typed: typed(),
    takesFiles: backend.uploadFile !== undefined && preset.attachments.maxCount > 0,
    lang: lang(),
    today: dayOf(now),
    account: inView,
    key: newKey(),
  };
  if (draft?.elsewhere) await elsewhere.load();
  const beginning = resuming?.beginOrResume(from) ?? ([begin(from), []] as const);
  const screen = screenOf(host, preset, () => isOnePage(desk), again);
  const parts = { ...drafts, backend, clock: deviceClock, newKey, textOf: answerText, screen };
  const life = new AbortController();
  const desk: Desk = {
    host, runtime: new WizardRuntime(parts, beginning, inView, draft), lang, rows, life: life.signal, definition: undefined,
    goOnHere: () => again('here'),
  };
  await onOnePage(desk);
  let watching: Promise<void> | undefined;
  const watch = (): Promise<void> =>
    (watching ??= import('./watch-over.ts').then((part) => part.watchOver(desk, parts, name, draft?.hold, again), () => draft?.hold?.release()));
  if (draft?.hold) await watch();
  return running(desk, life, watch);
}

/** What draws the form comes where the layout asks for it; where it does not load, the wizard has the same case. */
async function onOnePage(desk: Desk): Promise<void> {
  if (desk.host.layout !== 'form' || desk.draw) return;
  await Promise.all([import('./form/layouts.ts'), laterWords()]).then(([part]) => part.drawBoth(desk), nothing);
}

/** Where the part that draws one did not load, the steps come one at a time, whatever the layout. */
const isOnePage = ({ host, draw }: Desk): boolean => draw !== undefined && host.layout === 'form';

function running(desk: Desk, life: AbortController, watch: () => Promise<void>): Engine {
  const { runtime, host, life: signal } = desk;
  const flush = (): void => {
    runtime.flush();
    void watch();
  };
  const parting = (): void => runtime.parting();
  addEventListener('pagehide', () => runtime.leave(), { signal });
  document.addEventListener('visibilitychange', flush, { signal });
  addEventListener('blur', watch, { signal });
  deviceClock.after(WATCH_AFTER, watch);
  document.addEventListener('paste', (event) => pasteFiles(desk, event), { signal });
  return {
    runtime,
    onePage: () => isOnePage(desk),
    view: () => (desk.draw ?? view)(desk),
    openNew() {
      if (runtime.state.phase === 'received') runtime.startOver();
      else focusOn(host.renderRoot, 'heading');
    },
    updated() {
      void onOnePage(desk);
      const { draft, phase } = runtime.state;
      // Listened to all the time, it would keep the page out of Firefox's cache for going back.
      (phase === 'sending' || phase === 'unsure' ? addEventListener : removeEventListener)('beforeunload', parting, { signal });
      // Where this part does not load, the prefill stays, to be taken up at a later drawing.
      if (host.prefill || host.prefillParams || (draft.follows && !desk.followUp)) {
        void Promise.all([import('./prefill-desk.ts'), laterWords()]).then(([part]) => part.takeUp(desk, phase), () => {});
      }
      showInFront(host.renderRoot);
    },
    dispose() {
      life.abort();
      runtime.dispose();
    },
  };
}

function screenOf(host: WizardHost, preset: Preset, onePage: () => boolean, again: Again): Screen {
  return {
    changed: () => host.requestUpdate(),
    // Where all steps stand on one page, none is the third of six.
    announce(what) {
      if (what.say === 'elsewhere') void tellElsewhere(host);
      else if (what.say !== 'step' || !onePage()) announceFor(host, () => announcementText(what, preset.attachments));
    },
    focus: (target) => void host.updateComplete.then(() => focusOn(host.renderRoot, target)),
    tellStep: (step) => tell(host, 'case-change', { step }),
    tellReceived: ({ id, reference }, account) => tell(host, 'case-submitted', { id, reference, account }),
    askSubmit: (account) => ask(host, 'case-submit', { account }),
    signInAgain: () => signInAgain(host),
    handedOver: () => again('elsewhere'),
  };
}

const nothing = (): void => {};

/** Loaded when a session ends: few cases need it. Rejects where the page has no answer. */
async function signInAgain(host: WizardHost, then?: () => void): Promise<unknown> {
  const part = await import('../ui/sign-in-again.ts');
  return part.signInAgain(host, then) ?? Promise.reject(new Error());
}

/** A notice in the wizard's place: there is nothing to run yet. */
const standing = (show: () => TemplateResult | undefined): Engine => ({ view: show, openNew: nothing, updated: nothing, dispose: nothing });

/** For the integrator: what only they can mend. */
async function notSetUp(
  host: WizardHost, what: 'no-backend' | 'no-preset' | PresetError, lang: () => Lang, again: () => void,
): Promise<Engine> {
  const [part] = await Promise.all([import('./not-set-up.ts'), laterWords()]);
  if (what === 'no-preset') tell(host, 'case-error', { code: what, reason: part.noPreset });
  return standing(await part.notSetUp(what, lang, again));
}

async function failed(host: WizardHost, error: unknown, lang: () => Lang, again: () => void): Promise<Engine> {
  const ours = error instanceof BackendError && error;
  const code: CaseErrorDetail['code'] = ours ? ours.code : error instanceof PresetError ? 'bad-preset' : 'unexpected';
  // What a backend says may name a person: that is for the screen.
  const reason = ours ? `case-wizard did not start: ${code}` : error instanceof Error ? error.message : String(error);
  if (!toldFailures.has(error as object)) tell(host, 'case-error', { code, reason });
  if (code === 'unauthenticated') signInAgain(host, again).catch(nothing);
  const problem = standing(() => problemNotice(code, lang(), again));
  return code === 'bad-preset' ? notSetUp(host, error as PresetError, lang, again).catch(() => problem) : problem;
}
