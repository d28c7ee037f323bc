/** A member who wants one case to be received as planned, and goes about it by what the screen shows. */
import type { FlowEvent, FlowState } from '../../src/flow/state.ts';
import { counts, isBusy } from '../../src/model/attachment.ts';
import type { StepId } from '../../src/model/draft.ts';
import { questionsAt } from '../../src/model/taxonomy.ts';
import type { Lang } from '../../src/model/words.ts';
import { preset } from './society.ts';
import type { Upset } from './faults.ts';
import type { Page } from './page.ts';
import { PaperFile } from './paper-file.ts';
import type { Plan, PlannedFile } from './plans.ts';
import type { World } from './world.ts';

const SIN = '130 692 544';
const ANSWERS: Readonly<Record<string, string>> = { sin: SIN, alias: 'Tremblay-Canari' };

/** What the preview showed when Submit was pressed. */
export interface Preview {
  readonly lang: Lang;
  readonly subject: string;
  readonly path: readonly string[];
  readonly answers: readonly (readonly [id: string, value: string])[];
  readonly description: string;
  /** Name and bytes. */
  readonly files: readonly (readonly [name: string, bytes: string])[];
}

/** Enough for any finite trouble; whoever needs more has no way on. */
const MOST_ACTS = 400;
const MOST_TRIES = 40;
const STEPS: readonly StepId[] = ['subject', 'type', 'questions', 'details', 'files', 'review'];

const WRITING: ReadonlySet<FlowEvent['type']> = new Set(['typed', 'type-chosen', 'answered', 'next']);
const isWriting = ({ type }: FlowEvent): boolean => WRITING.has(type);

/** There is more to write, and nothing new to be looked at. */
const leadsOn = (before: FlowState, after: FlowState): boolean => after !== before && after.phase === 'editing' && !after.problem;

export class Member {
  readonly plan: Plan;
  readonly #world: World;
  readonly #page: () => Page;
  readonly #spoilt: () => boolean;
  readonly #befalls: () => string | undefined;
  acts = 0;
  presses = 0;
  /** Previews of every press, the last one at the end. */
  readonly previews: Preview[] = [];
  readonly removed = new Set<string>();
  /** Files with their own yes. */
  readonly confirmed = new Set<PaperFile>();
  #description: string;
  #rewritten = false;
  #stopped = false;
  #lookedBack = false;
  /** Every file that was handed to a page; the last one of a name counts. */
  readonly given: PaperFile[] = [];
  readonly #declined = new Set<string>();
  readonly #dropped = new Set<string>();
  readonly #tries = new Map<string, number>();
  #awake = false;
  #notices = 0;
  /** The step of the world at which something was done last. */
  actedAt = -1;

  constructor(plan: Plan, world: World, page: () => Page, spoilt: () => boolean, befalls: () => string | undefined) {
    this.plan = plan;
    this.#world = world;
    this.#page = page;
    this.#spoilt = spoilt;
    this.#befalls = befalls;
    this.#description = 'Forty works are missing.';
  }

  /** The screen changed: looks at it in a while. */
  wake(): void {
    if (this.#awake || this.acts >= MOST_ACTS) return;
    this.#awake = true;
    const world = this.#world;
    // Whoever is told that it does not work waits longer each time.
    const patience = this.#page()?.notice === undefined ? 0 : 1_000 * 2 ** Math.min(5, ++this.#notices);
    world.after(patience + (world.below(4) ? 20 + world.below(300) : world.below(2_500)), 'the member looks', () => {
      this.#awake = false;
      this.#act();
    });
  }

  #act(): void {
    const page = this.#page();
    const { runtime, notice, gone } = page;
    if (gone || this.acts >= MOST_ACTS) return;
    if (notice !== undefined) {
      this.acts++;
      this.actedAt = this.#world.steps;
      this.#world.note('is what the notice says; its button is pressed', notice);
      void page.open(notice === 'another tab');
      return;
    }
    if (!runtime) return;
    const event = this.#next(runtime.state);
    if (!event) return;
    this.acts++;
    if (event === 'go on here') {
      this.#world.note('goes on here with the case that is elsewhere');
      void page.open(true);
      return;
    }
    const befalls = this.#befalls();
    if (befalls) {
      page.upset(befalls as Upset);
      this.wake();
      return;
    }
    this.actedAt = this.#world.steps;
    page.focusOn = undefined;
    const before = runtime.state;
    if (event === 'choose') this.#choose(page);
    else {
      if (this.#world.traced) this.#world.note(`does ${JSON.stringify(event)}`);
      if (event.type === 'confirmed' && event.answer === 'yes') this.#confirms(before);
      const submits = event.type === 'next' && before.phase === 'editing' && before.draft.step === 'review';
      if (submits) {
        this.presses++;
        this.previews.push(this.#previewOf(before));
      }
      runtime.dispatch(event);
      if (submits && this.plan.twice) runtime.dispatch(event);
      if (this.plan.brisk && isWriting(event) && leadsOn(before, runtime.state)) return this.#act();
    }
    this.wake();
  }

  /** The second half of a double click, whatever it meets. */
  pressAgain(): void {
    const { runtime } = this.#page();
    if (runtime && runtime.state.phase !== 'editing') runtime.dispatch({ type: 'next' });
  }

  /** Another language, also of the preview while files hold the case back. */
  reads(lang: Lang, { phase, draft }: FlowState): void {
    if (phase !== 'sending' || draft.submitting) return;
    this.previews.push({ ...this.previews.pop()!, lang });
  }

  /** Signs out: nothing is done any more. */
  stops(): void {
    this.acts = MOST_ACTS;
  }

  /** Undefined where there is nothing to do but wait. */
  #next(state: FlowState): FlowEvent | 'choose' | 'go on here' | undefined {
    if (state.saved.is === 'elsewhere' && state.phase === 'editing') return 'go on here';
    switch (state.phase) {
      case 'received':
      case 'sending':
        return undefined;
      case 'unsure':
        return state.problem ? { type: 'look-up-asked' } : undefined;
      case 'editing':
        return this.#edits(state);
    }
  }

  #edits(state: FlowState): FlowEvent | 'choose' | undefined {
    const { draft, asking } = state;
    if (asking) return this.#answers(state);
    if (state.problem && this.plan.rewrites && !this.#rewritten) {
      this.#rewritten = true;
      this.#description += ' And one more.';
    }
    switch (draft.step) {
      case 'subject':
        return draft.subject === 'A case' ? { type: 'next' } : { type: 'typed', field: 'subject', value: draft.subject === 'A c' ? 'A case' : 'A c' };
      case 'type': {
        const level = this.plan.path.findIndex((id, at) => draft.path[at] !== id);
        return level < 0 ? { type: 'next' } : { type: 'type-chosen', level, id: this.plan.path[level]! };
      }
      case 'questions': {
        const open = this.#open(state);
        return open ? { type: 'answered', question: open, answer: ANSWERS[open]! } : { type: 'next' };
      }
      case 'details':
        return draft.description === this.#description ? { type: 'next' } : { type: 'typed', field: 'description', value: this.#description };
      case 'files':
        return this.#attaches(state);
      case 'review':
        return this.#reviews(state);
    }
  }

  /** The first question without its answer. */
  #open({ draft }: FlowState): string | undefined {
    return questionsAt(preset, draft.path).find(({ id }) => ANSWERS[id] !== undefined && draft.answers[id] !== ANSWERS[id])?.id;
  }

  #reviews(state: FlowState): FlowEvent {
    const { draft } = state;
    const go = (step: StepId): FlowEvent => ({ type: 'go', step });
    if (draft.subject !== 'A case') return go('subject');
    if (this.plan.path.some((id, at) => draft.path[at] !== id)) return go('type');
    if (this.#open(state)) return go('questions');
    if (draft.description !== this.#description) return go('details');
    if (this.#wanted(state).length > 0) return go('files');
    if (this.plan.looksBack && !this.#lookedBack) {
      this.#lookedBack = true;
      return { type: 'go', step: this.#world.pick(STEPS.slice(0, 2)) };
    }
    return { type: 'next' };
  }

  /** Planned files that are neither there nor given up. */
  #wanted({ draft }: FlowState): readonly PlannedFile[] {
    return this.plan.files.filter(({ name }) =>
      !this.#dropped.has(name) && !draft.files.some((file) => file.name === name && counts(file) && file.state.is !== 'missing'));
  }

  #attaches(state: FlowState): FlowEvent | 'choose' | undefined {
    const { draft } = state;
    for (const planned of this.plan.files) {
      const { name } = planned;
      const declined = draft.files.find((file) => file.name === name && file.state.is === 'declined');
      if (declined && planned.says === 'late') return { type: 'confirm-asked', id: declined.id };
      const file = draft.files.find((each) => each.name === name && counts(each));
      if (!file) continue;
      const { id, state: { is } } = file;
      if (this.#dropped.has(name) || (planned.removed === 'soon' && is === 'uploading') || (planned.removed === 'there' && is === 'uploaded')) {
        this.removed.add(name);
        this.#dropped.add(name);
        return { type: 'file-removed', id };
      }
      if (is === 'waiting') return { type: 'confirm-asked', id };
      if (is === 'uploading' && this.plan.stops && !this.#stopped) {
        this.#stopped = true;
        return { type: 'upload-stopped', id };
      }
      if (is === 'stopped' || is === 'failed') {
        if (this.#tried(name) < MOST_TRIES) return { type: 'upload-retried', id };
        this.removed.add(name);
        this.#dropped.add(name);
        return { type: 'file-removed', id };
      }
    }
    if (this.#wanted(state).length > 0) return 'choose';
    // Missing from a draft that came back, and not wanted any more.
    const missing = draft.files.find((file) => file.state.is === 'missing');
    if (missing) return { type: 'file-removed', id: missing.id };
    const willGo = this.plan.files.some(({ removed, name }) => removed && !this.#dropped.has(name));
    return draft.files.some(isBusy) && (!this.plan.hurries || willGo) ? undefined : { type: 'next' };
  }

  #choose(page: Page): void {
    const wanted = this.#wanted(page.state!).filter(({ name }) => this.#tried(name) < MOST_TRIES || !this.#dropped.add(name));
    const chosen = (this.plan.together ? wanted : wanted.slice(0, 1)).map(({ name, bytes }) => {
      const file = new PaperFile({ world: this.#world, owner: page, spoilt: this.#spoilt }, name, bytes);
      this.given.push(file);
      return file;
    });
    if (this.#world.traced) this.#world.note(`chooses ${chosen.map(({ name }) => name).join(', ')}`);
    page.runtime!.chooseFiles(chosen as unknown as readonly File[]);
  }

  #tried(name: string): number {
    const tries = this.#tries.get(name) ?? 0;
    this.#tries.set(name, tries + 1);
    return tries;
  }

  /** One by one as soon as one of them is not wanted. */
  #answers({ asking, draft }: FlowState): FlowEvent {
    const names = asking!.files.map((id) => draft.files.find((file) => file.id === id)!.name);
    const says = names.map((name) => this.plan.files.find((file) => file.name === name)?.says ?? 'yes');
    if (asking!.mode === 'all' && asking!.files.length > 1 && says.some((said) => said !== 'yes')) return { type: 'confirm-mode', mode: 'each' };
    const [name, said] = [names[0]!, says[0]!];
    if (said === 'no' || (said === 'late' && !this.#declined.has(name))) {
      this.#declined.add(name);
      if (said === 'no') this.#dropped.add(name);
      return { type: 'confirmed', answer: 'no' };
    }
    return { type: 'confirmed', answer: 'yes' };
  }

  #confirms({ asking, draft }: FlowState): void {
    const one = asking!.mode === 'each' || asking!.files.length === 1;
    for (const id of one ? asking!.files.slice(0, 1) : asking!.files) {
      const name = draft.files.find((each) => each.id === id)!.name;
      const file = this.given.findLast((each) => each.name === name && each.owner === this.#page());
      if (file) this.confirmed.add(file);
    }
  }

  #previewOf({ draft, lang }: FlowState): Preview {
    const shown = draft.files.filter((file) => file.state.is === 'uploaded' || isBusy(file));
    return {
      lang,
      subject: draft.subject,
      path: draft.path,
      answers: questionsAt(preset, draft.path).flatMap(({ id }) => (draft.answers[id] ? [[id, String(draft.answers[id])] as const] : [])),
      description: draft.description,
      files: shown.map(({ name }) => [name, this.plan.files.find((file) => file.name === name)?.bytes ?? ''] as const),
    };
  }
}
