/** What a law is, what it is judged by, and the laws that hold whatever a member is about. */
import type { Account } from './fault.ts';
import type { WantedFile } from './files-in-hand.ts';
import type { WidgetPage } from './widget-page.ts';

/** What there is to judge by, whatever the member is about. */
export interface Facts {
  readonly page: WidgetPage;
  /** All pages there were. */
  readonly pages: readonly WidgetPage[];
  readonly ledger: Account;
  /** What lies in the browser's own keeping. */
  readonly kept: string;
  /** A draft cannot be kept here: who loses the page begins a case of their own. */
  readonly unkept: boolean;
  /** Kept files go with their page: each is asked for again. */
  readonly forgetsFiles: boolean;
  /** The server itself says that nothing stands: an old answer, or one given before it did what it was asked. */
  readonly toldOtherwise: boolean;
  /** Page time for which the screen has said the same, while at work; ms. */
  readonly atWorkFor: number;
}

/** Whenever the screen is at rest, or once all is done. */
export type Judgement = 'at rest' | 'in the end';

export interface Law<Life> {
  readonly name: string;
  readonly holds: Judgement;
  /** What is wrong, or nothing. */
  readonly broken: (life: Life) => string | undefined | false;
}

/** Whoever it is that sends files. */
interface Sender {
  readonly member: { readonly yes: ReadonlyMap<string, number>; readonly wish: { readonly files: readonly WantedFile[] } };
}

/** Within a file that got no yes. */
export const neverToLeave = 'NEVER-TO-LEAVE-THIS-DEVICE';

export const longestWait = 60_000;
/** Page time moves in jumps while it is hurried. */
const grain = 6_000;

export const lawsOfAll: readonly Law<Facts & Sender>[] = [
  {
    name: 'no byte of a file leaves before its own yes',
    holds: 'at rest',
    broken: ({ ledger: { arrivals }, member: { yes, wish } }) => {
      const first = Math.min(...yes.values());
      const early = arrivals.find(({ name, at }) => at < (yes.get(name) ?? first));
      if (early) return `${early.bytes} bytes of ${early.name}`;
      const declined = wish.files.filter(({ answer }) => answer === 'no').map(({ file }) => file.name);
      return arrivals.find(({ name }) => declined.includes(name))?.name;
    },
  },
  {
    name: 'nothing of a file that was not confirmed is kept',
    holds: 'at rest',
    broken: ({ kept }) => kept.includes(neverToLeave) && 'its bytes are kept',
  },
  {
    name: 'no spinner turns for more than a minute',
    holds: 'at rest',
    broken: ({ atWorkFor, page }) => atWorkFor > longestWait + grain && `for ${Math.round(atWorkFor / 1000)} s: ${page.text.slice(0, 200)}`,
  },
  {
    name: 'nothing breaks, and nothing that an answer brings runs or stays',
    holds: 'at rest',
    broken: ({ pages, page }) => {
      const broken = pages.flatMap((each) => each.broken);
      if (broken.length > 0) return broken.join('; ');
      if ('polluted' in new page.window.Object()) return 'Object.prototype is polluted';
      return 'ran' in window && 'a script of an answer ran';
    },
  },
];

/** The first law that is broken, and what is wrong. */
export function firstBroken<Life>(laws: readonly Law<Life>[], life: Life, when: readonly Judgement[]): string | undefined {
  for (const { name, holds, broken } of laws) {
    const what = when.includes(holds) && broken(life);
    if (what) return `${name}: ${what}`;
  }
  return undefined;
}
