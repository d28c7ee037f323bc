/** `<my-cases>` over time: new cases, new languages and other elements' wishes, without losing the reader's place. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseEvents } from '../../src/ui/events.ts';
import { byRole, findByRole, focused } from '../support/page.ts';
import { aCase, listed, memory, mount, subjects, textOf } from './my-cases-rig.ts';

const submitted = (account: string): void => {
  const detail = { id: 'x', reference: 'C', account };
  document.dispatchEvent(new CustomEvent('case-submitted', { detail }));
};

describe('<my-cases> staying fresh', () => {
  it('shows a new case of its account as soon as it is submitted, and lets the focus where it is', async () => {
    const backend = memory([aCase(1), aCase(2)]);
    const element = await mount(backend, 'boreal');
    const row = await findByRole(element, 'button', 'Subject 2');
    row.focus();
    backend.cases.unshift(aCase(9));
    submitted('boreal');
    await listed(element, ['Subject 9', 'Subject 1', 'Subject 2']);
    expect(focused()).to.equal(byRole(element, 'button', 'Subject 2'));
  });

  it('stays as it is when a case of another account is submitted', async () => {
    const backend = memory([aCase(1)]);
    await listed(await mount(backend, 'boreal'), ['Subject 1']);
    submitted('nordic');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.listed).to.have.length(1);
  });

  it('says so, and keeps the list, when a refresh fails', async () => {
    const backend = memory([aCase(1)]);
    const element = await mount(backend);
    const refresh = await findByRole(element, 'button', 'Refresh');
    backend.listCases = () => Promise.reject(new BackendError('timeout'));
    refresh.click();
    await findByRole(element, 'button', 'Try again');
    expect(subjects(element)).to.deep.equal(['Subject 1']);
  });

  it('changes its language with the page, in place', async () => {
    const element = await mount(memory([aCase(1, { status: 'cancelled', origin: 'phone' })]));
    await listed(element, ['Subject 1']);
    document.documentElement.lang = 'fr';
    try {
      await findByRole(element, 'heading', 'Mes cas');
      await findByRole(element, 'button', 'Ouvrir un nouveau cas');
      expect(textOf(element)).to.contain('par téléphone');
      expect(textOf(element)).to.contain('il y a 1 heure');
      expect(element.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')).to.equal('fr');
    } finally {
      document.documentElement.lang = 'en';
      await findByRole(element, 'heading', 'My Cases');
    }
  });

  it('follows another element’s wish to open a case, unless someone on the page takes it over', async () => {
    const element = await mount(memory([aCase(1)]));
    await listed(element, ['Subject 1']);
    const wish = (): boolean =>
      document.body.dispatchEvent(
        new CustomEvent<CaseEvents['case-open']['detail']>('case-open', {
          detail: { to: 'case', id: 'case-1' },
          bubbles: true,
          cancelable: true,
        }),
      );
    window.addEventListener('case-open', (event) => event.preventDefault(), { once: true });
    wish();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(subjects(element)).to.deep.equal(['Subject 1']);
    wish();
    await findByRole(element, 'heading', 'Subject 1');
  });
});
