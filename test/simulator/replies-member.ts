/** A member who wants a few messages to stand in a case, and goes about it by what the screen shows. */
import { composed, type ReplyEvent, type ReplyState } from '../../src/flow/reply-state.ts';
import { counts, isBusy, isUploaded } from '../../src/model/attachment.ts';
import type { CaseFile } from '../../src/model/case.ts';
import type { Upset } from './faults.ts';
import { PaperFile } from './paper-file.ts';
import type { RepliesPage } from './replies-page.ts';
import type { ReplyFile, ReplyPlan } from './replies-plans.ts';
import type { World } from './world.ts';

/** Enough for any finite trouble; whoever needs more has no way on. */
const MOST_ACTS = 250;

type Act = ReplyEvent | 'send' | 'edit' | ReplyFile | CaseFile;

export class RepliesMember {
  readonly plan: ReplyPlan;
  readonly #world: World;
  readonly #page: () => RepliesPage;
  readonly #spoilt: () => boolean;
  readonly #befalls: () => string | undefined;
  acts = 0;
  /** The step of the world at which something was done last. */
  actedAt = -1;
  /** Files with their own yes. */
  readonly confirmed = new Set<PaperFile>();
  readonly given: PaperFile[] = [];
  #awake = false;
  #troubles = 0;

  constructor(plan: ReplyPlan, world: World, page: () => RepliesPage, spoilt: () => boolean, befalls: () => string | undefined) {
    this.plan = plan;
    this.#world = world;
    this.#page = page;
    this.#spoilt = spoilt;
    this.#befalls = befalls;
  }

  /** The screen changed: looks at it in a while, later each time that something does not work. */
  wake(): void {
    if (this.#awake || this.acts >= MOST_ACTS) return;
    this.#awake = true;
    const page = this.#page();
    const fails = page && (page.notice !== undefined || page.state?.draft.problem);
    const patience = fails ? 1_000 * 2 ** Math.min(5, ++this.#troubles) : 0;
    this.#world.after(patience + 20 + this.#world.below(600), 'the member looks', () => {
      this.#awake = false;
      this.#act();
    });
  }

  /** Signs out: nothing is done any more. */
  stops(): void {
    this.acts = MOST_ACTS;
  }

  /** The messages that the thread does not show yet. */
  missing({ thread }: RepliesPage): ReplyPlan['messages'] {
    return this.plan.messages.filter(({ text }) => !thread.some((message) => message.text === text));
  }

  #act(): void {
    const page = this.#page();
    if (page.gone || page.ended || this.acts >= MOST_ACTS) return;
    const act = page.notice === undefined ? page.state && this.#next(page, page.state) : 'open';
    if (!act) return;
    this.acts++;
    const befalls = this.#befalls();
    if (befalls) page.upset(befalls as Upset);
    else {
      this.actedAt = this.#world.steps;
      if (this.#world.traced) this.#world.note(`does ${JSON.stringify(act)}`);
      if (act === 'open') void page.open();
      else this.#does(page, act);
    }
    this.wake();
  }

  #does(page: RepliesPage, act: Act): void {
    const runtime = page.runtime!;
    if (act === 'send') {
      runtime.send();
      if (this.plan.twice) runtime.send();
    } else if (act === 'edit') runtime.edit();
    else if ('bytes' in act) {
      const file = new PaperFile({ world: this.#world, owner: page, spoilt: this.#spoilt }, act.name, act.bytes);
      this.given.push(file);
      runtime.chooseFiles([file] as unknown as readonly File[]);
    } else if ('sha256' in act) page.download(act);
    else {
      if (act.type === 'confirmed') this.#confirms(runtime.state);
      runtime.dispatch(act);
    }
  }

  #next(page: RepliesPage, state: ReplyState): Act | undefined {
    const [now, after] = this.missing(page);
    const { phase, awaits, asking, draft } = state;
    if (phase === 'unsure' && awaits === 'member') return { type: 'again' };
    if (!now) return this.#reads(page);
    if (asking) return { type: 'confirmed', answer: 'yes' };
    // What was refused once is refused again as it is.
    if (phase === 'failed') return this.plan.edits || draft.problem?.code === 'refused' ? 'edit' : { type: 'again' };
    if (phase !== 'writing') {
      return this.plan.ahead && after && composed(state) !== after.text ? { type: 'typed', text: after.text } : undefined;
    }
    const half = now.text.slice(0, 9);
    if (draft.text !== now.text) return { type: 'typed', text: draft.text === '' ? half : now.text };
    return this.#attaches(state, now.files);
  }

  #attaches({ draft, terms }: ReplyState, files: readonly ReplyFile[]): Act | undefined {
    const there = draft.files.filter(counts);
    for (const { id, name, state: { is } } of there) {
      if (!files.some((file) => file.name === name)) return { type: 'file-removed', id };
      if (is === 'waiting') return { type: 'confirm-asked', id };
      if (is === 'stopped' || is === 'failed') return { type: 'upload-retried', id };
    }
    // Where no file is taken, the message goes without.
    const wanted = terms && files.find(({ name }) => !there.some((file) => file.name === name && file.state.is !== 'missing'));
    if (wanted) return wanted;
    return there.some(isBusy) && !this.plan.hurries ? undefined : 'send';
  }

  #reads(page: RepliesPage): CaseFile | undefined {
    if (!this.plan.reads) return undefined;
    return page.thread.flatMap(({ files = [] }) => files).find(({ id }) => {
      const read = page.read.get(id);
      return read === undefined || read === 'failed';
    });
  }

  #confirms({ asking, draft }: ReplyState): void {
    const { files, mode } = asking!;
    for (const id of mode === 'each' ? files.slice(0, 1) : files) {
      const { name } = draft.files.find((each) => each.id === id)!;
      for (const file of this.given) if (file.name === name && file.owner === this.#page()) this.confirmed.add(file);
    }
  }

  /** What a message goes with, as the composer shows it. */
  filesOf({ draft }: ReplyState): readonly string[] {
    return draft.files.filter(isUploaded).map(({ name }) => name);
  }
}
