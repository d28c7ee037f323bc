/** A backend in memory and the few acts that the tests of `<my-cases>` share. */
import { fixture, html } from '@open-wc/testing';
import '../../src/my-cases.define.ts';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/backend/case-detail.schema.ts';
import '../../src/backend/case-list.schema.ts';
import '../../src/backend/session.schema.ts';
import '../../src/backend/overview.schema.ts';
import '../../src/my-cases/case/opened-case.ts';
import '../../src/my-cases/list/board.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseDetail, CaseSummary } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import type { CaseEvents } from '../../src/ui/events.ts';
import { eventually } from '../support/page.ts';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export const aCase = (number: number, facts: Partial<CaseSummary> = {}): CaseSummary => ({
  id: `case-${number}`,
  reference: `C-2026-0000${number}`,
  subject: `Subject ${number}`,
  path: [{ id: 'royalty', label: 'Royalty Inquiry' }, { id: 'domestic', label: 'Domestic' }],
  status: 'active',
  origin: 'portal',
  openedBy: 'Morgan Tremblay',
  mine: false,
  openedAt: hoursAgo(48),
  updatedAt: hoursAgo(number),
  waiting: false,
  unread: false,
  ...facts,
});

export const whole = (summary: CaseSummary, facts: Partial<CaseDetail> = {}): CaseDetail => ({
  ...summary,
  account: 'boreal',
  lang: 'en',
  answers: [],
  description: '',
  comments: '',
  files: [],
  messages: [],
  ...facts,
});

/** Methods may be replaced at any time: the element asks the object afresh. */
export interface Memory extends CaseBackend {
  cases: CaseSummary[];
  readonly listed: { readonly account: string; readonly cursor?: string }[];
}

/** Pages of `size`, whose cursor is the place of the next case. */
export function memory(cases: CaseSummary[], size = 10): Memory {
  const kept: Memory = {
    cases,
    listed: [],
    session: async () => ({
      member: 'm-1',
      name: 'Camille Roy',
      accounts: [{ id: 'boreal', name: 'Éditions Boréal' }],
      roles: [],
    }),
    submitCase: () => Promise.reject(new Error('not part of these tests')),
    listCases: async (query) => {
      kept.listed.push(query);
      const from = Number(query.cursor ?? 0);
      const next = from + size;
      return {
        cases: kept.cases.slice(from, next),
        total: kept.cases.length,
        ...(next < kept.cases.length && { next: String(next) }),
      };
    },
    readCase: async (id) => whole(kept.cases.find((each) => each.id === id)!),
  };
  return kept;
}

export const mount = (backend: CaseBackend | undefined, account?: string): Promise<MyCases> =>
  fixture<MyCases>(html`<my-cases .backend=${backend} .account=${account}></my-cases>`);

/** The text of the widget as a person sees it, spaces alike. */
export const textOf = (element: MyCases): string => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

/** The subjects in the list, top to bottom. */
export const subjects = (element: MyCases): string[] =>
  [...element.shadowRoot!.querySelectorAll('[data-case] bdi')].map((each) => each.textContent!);

export async function listed(element: MyCases, wanted: readonly string[]): Promise<void> {
  await eventually(() => {
    const there = subjects(element);
    if (there.join() !== wanted.join()) throw new Error(`The list holds ${there.join() || 'nothing'}.`);
  });
}

export async function reads(element: MyCases, wanted: string): Promise<void> {
  await eventually(() => {
    if (!textOf(element).includes(wanted)) throw new Error(`“${wanted}” is not in “${textOf(element)}”.`);
  });
}

export const nextEvent = <Name extends keyof CaseEvents>(target: EventTarget, name: Name): Promise<CaseEvents[Name]> =>
  new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as CaseEvents[Name]), { once: true });
  });

/** A promise and its ends, for an answer that comes when the test says so. */
export function later<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
