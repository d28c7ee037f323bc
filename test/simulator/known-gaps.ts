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
    what: 'a tab that could not save as its draft was taken over saves later, over that draft',
    replay: '38105/8216/act#1:tab-takes-back,save#3:full,act#16:tab-takes-back',
    law: 'no draft is written over that of another tab',
    fits: (life) => beside(life) && life.member.plan.locks && life.met.some((each) => each.endsWith(':full')),
  },
  {
    what: 'a tab that took the draft over saves it again after the first tab has the receipt and has cleared it',
    replay: '37729/3080/uploadFile#2:reload-done,submitCase#1:tab-takes,act#6:tab-writes',
    law: 'a received case leaves no draft behind',
    fits: beside,
  },
  {
    what: 'a page that lost the mark of having sent is refused for ever under the key that stands: it asks nobody what stands',
    replay: '145573/8225/submitCase#1:kill-done,save#4:full,uploadFile#4:cut-first,uploadFile#1:conflict',
    law: 'whoever goes on trying gets there',
    fits: (life) => (life.unkept || beside(life)) && life.page.state?.problem?.code === 'refused',
  },
];
