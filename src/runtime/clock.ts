/** Time as the runtime sees it, handed in so that a test can hold it still. */

export interface Clock {
  now(): Date;
  /** Calls back after `ms`; the answer takes it back. */
  after(ms: number, act: () => void): () => void;
}

export const deviceClock: Clock = {
  now: () => new Date(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/** The member's own calendar day, YYYY-MM-DD. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** ISO 8601 with the offset of the member's clock, as a record of consent wants it. */
export function withOffset(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
