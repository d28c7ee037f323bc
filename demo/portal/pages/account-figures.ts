/** Made-up figures of the fictional accounts: what the plain pages show. Check digits of the ISWCs are true. */

export interface Work {
  readonly title: string;
  readonly iswc?: string;
  /** Per cent. */
  readonly share: number;
  /** Days ago. */
  readonly registered: number;
}

/** Dollars. */
export interface Payment {
  readonly domestic: number;
  readonly international: number;
}

export interface AccountFigures {
  readonly works: number;
  readonly added: number;
  readonly latest: readonly Work[];
  /** Last quarter first. */
  readonly payments: readonly Payment[];
}

const FIGURES: readonly AccountFigures[] = [
  {
    works: 248,
    added: 9,
    latest: [
      { title: 'Neige d’avril', iswc: 'T-070.240.191-9', share: 50, registered: 12 },
      { title: 'La traversée', share: 100, registered: 19 },
      { title: 'Harbour Lights', iswc: 'T-070.240.205-8', share: 25, registered: 33 },
      { title: 'Minuit, rue Saint-Denis', share: 50, registered: 41 },
      { title: 'Northern Line', iswc: 'T-070.239.988-9', share: 33.33, registered: 58 },
      { title: 'Le chant des outardes', iswc: 'T-070.239.954-9', share: 100, registered: 77 },
    ],
    payments: [
      { domestic: 3180, international: 1632 },
      { domestic: 2745, international: 1408 },
      { domestic: 3512, international: 986 },
      { domestic: 2290, international: 1175 },
    ],
  },
  {
    works: 61,
    added: 3,
    latest: [
      { title: 'Petite lumière', iswc: 'T-070.240.310-8', share: 100, registered: 8 },
      { title: 'Neige d’avril', iswc: 'T-070.240.191-9', share: 25, registered: 12 },
      { title: 'Sans détour', share: 50, registered: 64 },
      { title: 'Paper Boats', share: 50, registered: 90 },
    ],
    payments: [
      { domestic: 742, international: 118 },
      { domestic: 690, international: 204 },
      { domestic: 815, international: 96 },
      { domestic: 560, international: 87 },
    ],
  },
  {
    works: 112,
    added: 5,
    latest: [
      { title: 'Signal (générique)', iswc: 'T-070.238.771-0', share: 100, registered: 21 },
      { title: 'Boréal FM, indicatif', share: 100, registered: 27 },
      { title: 'Documentary Cue No. 4', share: 75, registered: 46 },
      { title: 'Grand Nord', iswc: 'T-070.238.640-0', share: 50, registered: 82 },
    ],
    payments: [
      { domestic: 1966, international: 2310 },
      { domestic: 2104, international: 1875 },
      { domestic: 1720, international: 2042 },
      { domestic: 1888, international: 1590 },
    ],
  },
];

/** Each account has its own figures, by its place in the session. */
export const figuresOf = (place: number): AccountFigures =>
  FIGURES[Math.max(0, place) % FIGURES.length] as AccountFigures;

const QUARTER = 3;

/** When distributions happen: on the 15th of the middle month of each quarter. */
export function distributions(now: Date): { readonly next: string; readonly last: string } {
  const month = now.getMonth() - (now.getMonth() % QUARTER) + 1;
  const thisQuarter = new Date(now.getFullYear(), month, 15);
  const paid = thisQuarter <= now;
  const shifted = (months: number): string => isoDay(new Date(now.getFullYear(), month + months, 15));
  return paid ? { next: shifted(QUARTER), last: shifted(0) } : { next: shifted(0), last: shifted(-QUARTER) };
}

/** The quarter that ended `ago` quarters before the current one, 1 being the last full one. */
export function quarterBefore(now: Date, ago: number): { readonly quarter: string; readonly year: string } {
  const first = new Date(now.getFullYear(), now.getMonth() - QUARTER * ago, 1);
  return { quarter: String(Math.floor(first.getMonth() / QUARTER) + 1), year: String(first.getFullYear()) };
}

export function daysBefore(now: Date, days: number): string {
  return isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
}

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
