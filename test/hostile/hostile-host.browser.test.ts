/** The wizard in a page that is hostile itself: names in the way of scripts, polluted prototypes, scripts that listen in. */
import { expect } from '@open-wc/testing';
import type { CaseWizard } from '../../src/case-wizard.ts';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';
import type { FakeBackend } from '../elements/wizard-backend.ts';

interface Outcome {
  readonly harmsSoFar: () => readonly string[];
  readonly strays: () => readonly string[];
  readonly overheard: readonly string[];
  readonly requested: readonly string[];
  readonly wizard: CaseWizard;
  readonly backend: FakeBackend;
  readonly failed: unknown;
}

interface HostilePage {
  readonly window: Window & typeof globalThis;
  readonly outcome: Outcome;
  /** What the page's own errors are not: a script that ran, or a policy that had to stop one. */
  readonly harms: () => readonly string[];
}

const SIN = '130 692 544';

async function openHostile(kind: string): Promise<HostilePage> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  localStorage.clear();
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '900px', height: '900px' });
  frame.src = `${new URL('./pages/hostile-page.html', import.meta.url).pathname}#${kind}`;
  document.body.append(frame);
  const window = frame.contentWindow as Window & typeof globalThis;
  const outcome = await eventually(() => {
    const page = window as unknown as { readonly outcome?: Outcome; readonly outcomeIsThere?: true };
    return page.outcome && page.outcomeIsThere ? page.outcome : Promise.reject(new Error('the page is not there yet'));
  }, 20_000);
  return { window, outcome, harms: () => [...outcome.harmsSoFar().filter((harm) => !/^(error|rejection):/.test(harm)), ...foreign(outcome)] };
}

const foreign = ({ requested }: Outcome): readonly string[] => requested.filter((url) => new URL(url, location.href).origin !== location.origin);

/** A form of the page itself is no stray; markup inside the widget would be. */
const straysIn = ({ wizard }: Outcome): readonly string[] =>
  [...(wizard?.shadowRoot?.querySelectorAll('img, script, iframe, object, embed, base, link') ?? [])].map(({ localName }) => localName);

async function fill(wizard: CaseWizard, label: RegExp, value: string): Promise<void> {
  const control = await findByRole<HTMLInputElement>(wizard, 'textbox', label, 10_000);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await wizard.updateComplete;
}

async function next(wizard: CaseWizard, heading: RegExp): Promise<void> {
  byRole(wizard, 'button', 'Continue').click();
  await findByRole(wizard, 'heading', heading, 10_000).catch(() => {
    throw new Error(`no heading ${heading}, only: ${wizard.shadowRoot!.querySelector('form, .frame')?.textContent.replace(/\s+/g, ' ')}`);
  });
}

/** A whole case with a sensitive answer, up to its receipt. */
async function journey({ wizard }: Outcome): Promise<void> {
  await eventually(() => expect(wizard.shadowRoot!.textContent).to.include('Lucie Bernier'), 10_000);
  await fill(wizard, /^Subject/, 'Missing royalties');
  await next(wizard, /What is it about/);
  for (const label of [/^Requests/, /^One number/]) {
    allByRole(wizard, 'radio', label)[0]!.click();
    await wizard.updateComplete;
  }
  await next(wizard, /A few questions/);
  await fill(wizard, /^Social insurance number/, SIN);
  await next(wizard, /Anything to add/);
  await next(wizard, /Attachments/);
  await next(wizard, /Check before you submit/);
  byRole(wizard, 'button', 'Submit the case').click();
  await findByRole(wizard, 'heading', /^Your case was received/, 10_000);
}

const wait = (ms: number): Promise<void> => new Promise((soon) => setTimeout(soon, ms));

describe('in a hostile page the wizard', function () {
  this.timeout(60_000);
  after(() => {
    document.querySelectorAll('iframe').forEach((each) => each.remove());
    localStorage.clear();
  });

  for (const kind of ['as-it-is', 'names-of-values', 'names-of-the-body', 'extended', 'overheard']) {
    it(`takes a case as in any other (${kind})`, async () => {
      const { outcome, harms } = await openHostile(kind);
      await journey(outcome);
      const [one] = outcome.backend.cases;
      expect(one!.submission.answers.map(({ value }) => value)).to.deep.equal([SIN]);
      expect(harms()).to.deep.equal([]);
      expect(straysIn(outcome)).to.deep.equal([]);
    });
  }

  it('lets no other script hear a sensitive answer by listening in on JSON, storage or events', async () => {
    const { outcome } = await openHostile('overheard');
    await journey(outcome);
    await wait(600);
    expect(outcome.overheard.length).to.be.above(3);
    expect(outcome.overheard.filter((text) => /130\D?692\D?544/.test(text))).to.deep.equal([]);
  });

  for (const kind of ['polluted', 'names-of-methods']) {
    it(`runs nothing, sends nothing elsewhere and keeps nothing sensitive, whether it works or not (${kind})`, async () => {
      const { outcome, harms, window } = await openHostile(kind);
      // Such a page may keep any script from working; what counts is what does not happen.
      await Promise.race([journey(outcome).catch(() => undefined), wait(5000)]);
      expect(harms()).to.deep.equal([]);
      expect(straysIn(outcome)).to.deep.equal([]);
      expect(outcome.backend?.uploads ?? []).to.deep.equal([]);
      const kept = [...Array(window.localStorage.length).keys()].map((at) => window.localStorage.getItem(window.localStorage.key(at)!)!);
      expect(kept.filter((text) => text.includes(SIN))).to.deep.equal([]);
    });
  }
});
