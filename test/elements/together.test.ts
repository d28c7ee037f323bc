/** Both elements on one page, joined by events alone: each also works by itself, and a host may step in anywhere. */
import { expect } from '@open-wc/testing';
import '../../src/case-wizard.define.ts';
// Loaded ahead: on a cold and busy machine the parts that come lazily take seconds, which is no test's business.
import '../../src/case-wizard/engine.ts';
import '../../src/case-wizard/prefill-desk.ts';
import type { CaseSummary } from '../../src/model/case.ts';
import type { MyCases } from '../../src/my-cases.ts';
import type { CaseOpenDetail } from '../../src/ui/events.ts';
import { byRole, eventually, findByRole, focused, nameOf } from '../support/page.ts';
import { aCase, listed, memory, reads, subjects, textOf, whole, type Memory } from './my-cases-rig.ts';
import { afterwards, cleanPage, WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const closed = (): CaseSummary =>
  aCase(1, { status: 'resolved', subject: 'Missing cheque', path: [{ id: 'requests', label: 'Requests' }, { id: 'nothing-asked', label: 'Nothing asked' }] });

/** One backend behind both: what the wizard submits stands in the list. */
function portal(cases: CaseSummary[] = [closed(), aCase(2)]): Memory & { readonly followed: (string | undefined)[] } {
  const kept = memory(cases);
  const followed: (string | undefined)[] = [];
  return Object.assign(kept, {
    followed,
    submitCase: async ({ subject, path, follows }: { subject: string; path: CaseSummary['path']; follows?: string }) => {
      const opened = aCase(kept.cases.length + 1, { subject, path, mine: true, updatedAt: new Date().toISOString() });
      kept.cases = [opened, ...kept.cases];
      followed.push(follows);
      return { id: opened.id, reference: opened.reference, receivedAt: opened.openedAt };
    },
    readCase: async (id: string) => whole(kept.cases.find((each) => each.id === id)!, { version: '1', acts: [] }),
  });
}

interface Both {
  readonly list: MyCases;
  readonly wizard: WizardPage;
  readonly backend: ReturnType<typeof portal>;
  readonly place: HTMLElement;
}

async function both(backend = portal()): Promise<Both> {
  const place = document.createElement('div');
  place.dataset['place'] = '';
  place.lang = 'en';
  const list = Object.assign(document.createElement('my-cases'), { backend });
  const wizard = Object.assign(document.createElement('case-wizard'), { backend, preset: smallSociety });
  const page = new WizardPage(wizard, place);
  place.append(list, wizard);
  document.body.append(place);
  await listed(list, backend.cases.map(({ subject }) => subject));
  await page.ready();
  return { list, wizard: page, backend, place };
}

/** A host with routes of its own: it takes every wish over. */
function hold(place: HTMLElement): CaseOpenDetail[] {
  const wishes: CaseOpenDetail[] = [];
  place.addEventListener('case-open', (event) => {
    event.preventDefault();
    wishes.push(event.detail);
  });
  return wishes;
}

const frames = async (): Promise<void> => {
  for (let each = 0; each < 3; each++) await new Promise((done) => void requestAnimationFrame(done));
  await afterwards();
};

const press = (list: MyCases, name: string | RegExp): void => byRole(list, 'button', name).click();

/** For someone who looks at its top: further down nothing moves under the reader. */
const lists = (list: MyCases, subject: string): Promise<void> =>
  eventually(() => {
    list.scrollIntoView();
    if (!subjects(list).includes(subject)) throw new Error(`The list holds ${subjects(list).join() || 'nothing'}.`);
  });

async function submit(wizard: WizardPage): Promise<void> {
  // This backend takes no files, so there is no step for them.
  await wizard.at('details');
  await wizard.continueTo('review');
  await wizard.press('submit');
  await eventually(() => {
    if (!wizard.text.includes(wizard.word('received'))) throw new Error(wizard.text);
  });
}

describe('the two elements on one page', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('lead from the list to a new case, and the submitted case back into the list', async () => {
    const { list, wizard } = await both();
    press(list, 'Open a new case');
    await eventually(() => expect(nameOf(focused() as HTMLElement)).to.include('What can we help you with?'));
    await wizard.start(['Requests', 'Nothing asked'], 'A case of today');
    await submit(wizard);
    await lists(list, 'A case of today');
  });

  it('lead from the receipt to the case, and to the list', async () => {
    const { list, wizard } = await both();
    await wizard.start(['Requests', 'Nothing asked'], 'A case of today');
    await submit(wizard);
    await wizard.press('seeCase');
    await findByRole(list, 'heading', /A case of today/);
    await wizard.press('seeList');
    await lists(list, 'A case of today');
  });

  it('lead from a closed case to its follow-up, which knows it and is submitted with it', async () => {
    const { list, wizard, backend } = await both();
    press(list, /Missing cheque/);
    (await findByRole(list, 'button', 'Open a follow-up case')).click();
    await eventually(() => expect(wizard.text).to.include('Takes further C-2026-00001'));
    expect(wizard.field('Subject').value).to.include('Missing cheque');
    await wizard.continueTo('type');
    await wizard.press('continue');
    await submit(wizard);
    expect(backend.followed).to.deep.equal(['case-1']);
  });

  it('keep what is being written when a follow-up is asked for', async () => {
    const { list, wizard } = await both();
    await wizard.fill('Subject', 'My own words');
    press(list, /Missing cheque/);
    (await findByRole(list, 'button', 'Open a follow-up case')).click();
    await wizard.find('group', 'You are writing another case');
    expect(wizard.field('Subject').value).to.equal('My own words');
  });

  it('do nothing of it when the host takes a wish over', async () => {
    const { list, wizard, place } = await both();
    const wishes = hold(place);
    press(list, 'Open a new case');
    press(list, /Missing cheque/);
    await frames();
    expect(subjects(list)).to.deep.equal(['Missing cheque', 'Subject 2']);
    await list.open('case-1');
    (await findByRole(list, 'button', 'Open a follow-up case')).click();
    press(list, /My Cases|Back/);
    await frames();
    expect(textOf(list)).to.include('Missing cheque');
    expect(wizard.text).not.to.include('Takes further');
    expect(wishes.map(({ to }) => to)).to.deep.equal(['new', 'case', 'new', 'list']);
    const asked = wishes[2]!;
    const prefill = asked.to === 'new' ? asked.prefill : undefined;
    expect(prefill?.follows).to.deep.equal({ id: 'case-1', reference: 'C-2026-00001' });
    wizard.wizard.prefill = prefill;
    await eventually(() => expect(wizard.text).to.include('Takes further C-2026-00001'));
  });
});

describe('each element alone', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('lists and shows, and its wishes for a new case go to the host', async () => {
    const backend = portal();
    const place = document.createElement('div');
    place.dataset['place'] = '';
    place.lang = 'en';
    const list = Object.assign(document.createElement('my-cases'), { backend });
    place.append(list);
    document.body.append(place);
    await listed(list, ['Missing cheque', 'Subject 2']);
    const wishes: CaseOpenDetail[] = [];
    place.addEventListener('case-open', ({ detail }) => wishes.push(detail));
    press(list, 'Open a new case');
    press(list, /Missing cheque/);
    await reads(list, 'Open a follow-up case');
    expect(wishes.map(({ to }) => to)).to.deep.equal(['new', 'case']);
  });

  it('opens a case from subject to receipt, and its wishes for the list go to the host', async () => {
    const place = document.createElement('div');
    place.dataset['place'] = '';
    place.lang = 'en';
    const wizard = Object.assign(document.createElement('case-wizard'), { backend: portal([]), preset: smallSociety });
    const page = new WizardPage(wizard, place);
    place.append(wizard);
    document.body.append(place);
    await page.ready();
    const wishes = hold(place);
    await page.start(['Requests', 'Nothing asked'], 'A case of today');
    await submit(page);
    await page.press('seeList');
    await page.press('seeCase');
    expect(wishes.map(({ to }) => to)).to.deep.equal(['list', 'case']);
    expect(page.text).to.include(page.word('received'));
  });
});
