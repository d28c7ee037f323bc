/** Hostile text in `<case-wizard>`: whatever a preset, a backend, a member or a stored draft brings stays text. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';
import { allByRole, eventually, nameOf } from '../support/page.ts';
import { fakeBackend } from './wizard-backend.ts';
import { afterwards, cleanPage, openWizard, readyWizard, type WizardPage } from './wizard-page.ts';
import { smallSociety } from './wizard-preset.ts';

const attack = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>${1+1}{{1+1}}';

/** Every word of the society, with the attack behind it. */
function poisoned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(poisoned) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && typeof value.en === 'string') return { en: `${value.en} ${attack}`, fr: attack } as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'synonyms' ? inner : poisoned(inner)])) as T;
}

function unharmed(page: WizardPage): void {
  expect(page.root.querySelectorAll('img, script, iframe')).to.have.length(0);
  expect('pwned' in globalThis).to.equal(false);
}

describe('hostile text in the wizard', () => {
  beforeEach(cleanPage);
  after(cleanPage);

  it('stays text in every word of a preset, and in what the backend and the member say', async () => {
    const backend = fakeBackend({ accounts: [{ id: 'a', name: attack, number: attack, manager: attack }, { id: attack, name: attack }] });
    backend.fail('submitCase', new BackendError('refused', { detail: attack }));
    const page = await readyWizard({ backend, preset: poisoned(smallSociety) });
    unharmed(page);
    await page.start(['Requests', 'Every kind'], attack.slice(0, 80));
    await page.at('questions');
    await page.fill('Title of the work', attack.slice(0, 60));
    await page.choose('Elsewhere');
    await page.fill('Where exactly', attack);
    await page.press('back');
    await page.at('type');
    await page.press(/Requests .* means/);
    expect((await page.find('dialog')).textContent).to.include(attack);
    unharmed(page);
    await page.continueTo('questions');
    await page.press('continue');
    await page.reach('review');
    expect(page.line('Where exactly ' + attack)).to.equal(attack);
    await page.press('submit');
    expect((await page.find('group', 'Not sent')).textContent).to.include(attack);
    unharmed(page);
    await page.speak('fr');
    unharmed(page);
  });

  it('stays text in the notice about a wrong preset', async () => {
    const page = await openWizard({ preset: { ...smallSociety, [attack]: attack } as never });
    expect((await page.find('alert')).textContent).to.include(attack);
    unharmed(page);
  });

  it('is refused where a template in disguise stands for a reference', async () => {
    const backend = fakeBackend();
    const disguised = { _$litType$: 1, strings: ['<img src=x onerror=globalThis.pwned=1>'], values: [] };
    backend.submitCase = async () => ({ id: 'c', reference: disguised as never, receivedAt: '2026-03-01T14:05:00Z' });
    const page = await readyWizard({ backend });
    await page.start(['Requests', 'Nothing asked']);
    await page.reach('review');
    await page.press('submit');
    await page.find('group', 'Not received so far');
    unharmed(page);
  });

  it('in the storage is no draft, and keeps no one from a fresh one', async () => {
    for (const kept of ['{', 'null', '{"savedAt":1e15,"draft":{}}', JSON.stringify({ savedAt: Date.now(), draft: { subject: { _$litType$: 1 } } })]) {
      localStorage.setItem('case-wizard:small-society/m-17/a1', kept);
      const page = await readyWizard();
      expect(page.field('Subject').value).to.equal('');
      expect(page.text).not.to.include('We brought back your draft.');
      page.place.remove();
      await afterwards();
    }
  });

  it('of another size does not freeze a key stroke', async () => {
    const page = await readyWizard({ preset: rightsSociety });
    await page.start(['Agreement Management']);
    expect(allByRole(page.wizard, 'radio').map(nameOf).length).to.be.above(0);
    await page.press('back');
    await page.at('subject');
    await page.fill('Subject', 'x'.repeat(100_000));
    await page.press('continue');
    expect(await page.faults()).to.deep.equal(['Subject — Shorten this to 120 characters.']);
    await eventually(() => expect(page.wizard.scrollWidth).to.be.at.most(page.wizard.clientWidth));
  });
});
