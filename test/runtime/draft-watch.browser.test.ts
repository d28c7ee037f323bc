/** A wizard in a browser without locks: how it learns that another tab went on with its draft, or has sent it. */
import { expect } from '@open-wc/testing';
import { eventually } from '../support/page.ts';
import { afterwards, cleanPage, readyWizard, type WizardPage } from '../elements/wizard-page.ts';

const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
const nameOfDraft = (): string => Object.keys(localStorage).find((key) => key.startsWith('case-wizard:'))!;
const subjectOf = (page: WizardPage): string => page.field('Subject').value;

/** Its draft is stored, and what looks out for other tabs is loaded. */
async function written(subject: string): Promise<WizardPage> {
  const page = await readyWizard();
  await page.fill('Subject', subject);
  await page.find('button', 'Start over');
  dispatchEvent(new Event('blur'));
  await import('../../src/case-wizard/watch-over.ts');
  await afterwards(50);
  return page;
}

/** As the browser tells it of what another tab did. */
const heard = (key: string, newValue: string | null): void => void dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));

describe('a wizard without locks', () => {
  beforeEach(async () => {
    await cleanPage();
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined, configurable: true });
  });
  afterEach(async () => {
    Object.defineProperty(Navigator.prototype, 'locks', locks);
    await cleanPage();
  });

  it('begins anew once another tab has cleared the draft, which stays cleared', async () => {
    const page = await written('Sent from the other tab');
    const key = nameOfDraft();
    localStorage.removeItem(key);
    heard(key, null);
    await eventually(() => expect(subjectOf(page)).to.equal(''), 15_000);
    await afterwards(600);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('shows what another tab wrote once it is looked at again', async () => {
    const page = await written('Begun here');
    const key = nameOfDraft();
    const stored = JSON.parse(localStorage.getItem(key)!) as { revision: number; draft: { subject: string } };
    const gone = { ...stored, revision: stored.revision + 1, draft: { ...stored.draft, subject: 'Gone on with there' } };
    localStorage.setItem(key, JSON.stringify(gone).replace(/^\{(.*?),"revision":\d+/, `{$1,"revision":${gone.revision}`));
    heard(key, localStorage.getItem(key));
    await afterwards(50);
    expect(subjectOf(page)).to.equal('Begun here');
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(subjectOf(page)).to.equal('Gone on with there'), 15_000);
  });

  it('stays as it is when it is looked at again and nothing has changed', async () => {
    const page = await written('Mine');
    const { wizard } = page;
    const field = page.field('Subject');
    document.dispatchEvent(new Event('visibilitychange'));
    heard('portal-theme', null);
    await afterwards(100);
    await wizard.updateComplete;
    expect(page.field('Subject')).to.equal(field);
    expect(field.value).to.equal('Mine');
  });
});
