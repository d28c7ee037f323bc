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
    what: 'a confirmed file that waited long, for a new session or behind another tab, is asked for again although its bytes were kept',
    replay: '617/3129/uploadFile#4:reload-done,uploadFile#1:expired',
    law: 'a confirmed file goes on by itself after a crash',
    fits: (life) => beside(life) || life.met.some((each) => each.includes(':expired')),
  },
  {
    what: 'of two tabs without locks, the one that comes to the front again does not know the doubt of the other',
    replay: '5271/4747/discardFile#2:expired-declined,submitCase#1:server,act#12:tab-takes-back',
    law: 'a doubt stays until there is a receipt',
    fits: (life) => beside(life) && !life.member.plan.locks,
  },
];
