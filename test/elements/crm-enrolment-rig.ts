/** A backend in memory with a CRM, and the few acts that the tests of `<crm-enrolment>` share. */
import { fixture, html } from '@open-wc/testing';
import '../../src/crm-enrolment.define.ts';
import '../../src/backend/enrolment.schema.ts';
import '../../src/crm-enrolment/enrolment-desk.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import { BackendError } from '../../src/backend/error.ts';
import type { CrmEnrolment } from '../../src/crm-enrolment.ts';
import { outcomeOf, type Enrolment, type EnrolmentChange } from '../../src/model/enrolment.ts';
import { allByRole, byRole, eventually } from '../support/page.ts';

export interface Crm extends CaseBackend {
  enrolment: Enrolment;
  readonly sent: EnrolmentChange[];
}

const at = '2026-03-01T15:00:00Z';

export const fresh: Enrolment = {
  crm: 'Carnet Boréal',
  version: '0',
  agents: [{ id: 'm-1', name: 'Camille Roy', mine: true }, { id: 'm-2', name: 'Morgan Tremblay', mine: false }],
  exports: [],
};

export const enrolled: Enrolment = {
  ...fresh,
  version: '1',
  since: at,
  saved: { current: false, include: true, mailing: 'property', agent: 'm-1', remarks: 'Le soir' },
  exports: [{ outcome: 'new', at, by: 'Camille Roy', agent: 'Camille Roy', remarks: 'Le soir' }],
};

/** As after `change` was saved by `by`. */
export function after(before: Enrolment, change: EnrolmentChange, by = 'Camille Roy'): Enrolment {
  const outcome = outcomeOf(change)!;
  const { since: _, ...rest } = before;
  return {
    ...rest,
    version: String(Number(before.version) + 1),
    ...(outcome !== 'removal' && { since: before.since ?? at }),
    saved: change,
    exports: [{ outcome, at, by, agent: 'Camille Roy', remarks: change.remarks }, ...before.exports],
  };
}

export function crm(enrolment: Enrolment = fresh): Crm {
  const unused = (): Promise<never> => Promise.reject(new Error('not part of these tests'));
  const kept: Crm = {
    enrolment,
    sent: [],
    session: async () => ({ member: 'm-1', name: 'Camille Roy', accounts: [{ id: 'boreal', name: 'Boréal' }], roles: [] }),
    submitCase: unused,
    listCases: unused,
    readCase: unused,
    readEnrolment: async () => kept.enrolment,
    saveEnrolment: async (_, change, version) => {
      kept.sent.push(change);
      if (version !== kept.enrolment.version) throw new BackendError('conflict');
      return (kept.enrolment = after(kept.enrolment, change));
    },
  };
  return kept;
}

export const mount = (backend: CaseBackend | undefined, id = 'case-1'): Promise<CrmEnrolment> =>
  fixture<CrmEnrolment>(html`<crm-enrolment .backend=${backend} case=${id}></crm-enrolment>`);

export async function opened(backend: CaseBackend): Promise<CrmEnrolment> {
  const element = await mount(backend);
  await eventually(() => byRole(element, 'heading', /^(CRM enrolment|Effectif GRC)$/));
  return element;
}

export const textOf = (element: CrmEnrolment): string => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

export const reads = (element: CrmEnrolment, wanted: string): Promise<void> =>
  eventually(() => {
    if (!textOf(element).includes(wanted)) throw new Error(`“${wanted}” is not in “${textOf(element)}”.`);
  });

export const radio = (element: CrmEnrolment, name: 'mailing' | 'current' | 'include', value: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[name=crm-${name}][value=${value}]`)!;

export async function choose(element: CrmEnrolment, name: 'mailing' | 'current' | 'include', value: string): Promise<void> {
  radio(element, name, value).click();
  await element.updateComplete;
}

export async function write(element: CrmEnrolment, label: RegExp, value: string): Promise<void> {
  const control = byRole<HTMLInputElement>(element, 'textbox', label);
  control.value = value;
  control.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

export async function send(element: CrmEnrolment): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>('#crm-send')!.click();
  await element.updateComplete;
}

export const pressed = (element: CrmEnrolment, name: RegExp): void => allByRole(element, 'button', name)[0]!.click();
