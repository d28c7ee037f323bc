/** Laws that today's wizard breaks, and exactly where: each is played in the tests, so that a gap that was closed is taken out here. */
import type { Life } from './oracle.ts';

export interface KnownGap {
  readonly what: string;
  /** The smallest schedule that shows it. */
  readonly replay: string;
  readonly law: string;
  /** Whether it is this gap that the law was broken by. */
  readonly fits: (life: Life) => boolean;
}

const beside = ({ met }: Life): boolean => met.some((each) => each.includes(':tab-'));

export const knownGaps: readonly KnownGap[] = [
  {
    what: 'of two tabs without locks, the one that comes to the front again does not know the doubt of the other',
    replay: '5271/4747/discardFile#2:expired-declined,submitCase#1:server,act#12:tab-takes-back',
    law: 'a doubt stays until there is a receipt',
    fits: (life) => beside(life) && !life.member.plan.locks,
  },
  {
    what: 'what another tab writes after the end of a session: the law cannot tell it from what was left behind',
    replay: '4819/13/act#13:session-end,act#11:tab-writes',
    law: 'the end of the session leaves nothing behind',
    fits: (life) => life.met.some((each) => each.endsWith(':tab-writes')),
  },
  {
    what: 'of two tabs, one that had the draft taken back from it sends under the key of its own case; whether the member saw that it is another one is not played yet',
    replay: '24/58/discardFile#1:kill-done,act#13:language,act#14:tab-takes-back,read#1:changed',
    law: 'one intent is one key',
    fits: beside,
  },
  {
    what: 'a tab that opened while the first was still sending goes on asking under the same key after the other has the receipt: nothing of it is kept any more, and nothing is doubled',
    replay: '5557/6173/submitCase#2:late-commit,submitCase#1:tab-after-kill',
    law: 'the key is kept as in use before the first byte leaves',
    fits: beside,
  },
];
