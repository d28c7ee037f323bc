/** Two societies on one page, from one build on the real server: each keeps its words, its theme and its cases. */
import { expect } from '@open-wc/testing';
import { query, resetDemo } from '../support/demo.ts';
import { byRole, eventually, findByRole, isShown } from '../support/page.ts';

const PATIENCE = 15_000;

async function open(lang: 'en' | 'fr'): Promise<Document> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '1280px', height: '900px', border: '0' });
  frame.src = `/demo/side-by-side/?lang=${lang}`;
  document.body.append(frame);
  await eventually(() => {
    if (frame.contentDocument?.querySelectorAll('case-wizard').length !== 2) throw new Error('the two wizards are not there yet');
  }, PATIENCE);
  return frame.contentDocument!;
}

const wizardOf = (page: Document, society: string): HTMLElement => page.querySelector<HTMLElement>(`[data-case-theme=${society}]`)!;

function type(field: HTMLElement, text: string): void {
  Object.assign(field, { value: text });
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('two societies side by side', () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());

  it('in French: each in its own words, layout and theme', async () => {
    const page = await open('fr');
    const [boreal, practice] = ['boreal', 'practice'].map((society) => wizardOf(page, society)) as [HTMLElement, HTMLElement];
    const primary = (await Promise.all([findByRole(boreal, 'button', 'Continuer', PATIENCE), findByRole(practice, 'button', 'Envoyer', PATIENCE)]));
    const grounds = primary.map((button) => page.defaultView!.getComputedStyle(button).backgroundColor);
    expect(grounds[0]).not.to.equal(grounds[1]);
    await findByRole(practice, 'group', /^Type de demande/, PATIENCE);
    expect(isShown(byRole(boreal, 'heading', /^Étape 1 de 6/))).to.equal(true);
  });

  it('in English: a case sent to the one leaves what is written for the other, and is the one’s alone', async () => {
    const page = await open('en');
    const [boreal, practice] = ['boreal', 'practice'].map((society) => wizardOf(page, society)) as [HTMLElement, HTMLElement];
    type(await findByRole(boreal, 'textbox', /^Subject/, PATIENCE), 'Half written for the society');
    await findByRole(practice, 'group', /^Case type/, PATIENCE);
    type(byRole(practice, 'textbox', /^Subject/), 'The portal stays white');
    for (const choice of [/^Technical Assistance/, /^Portal Access/, /^The password is refused/]) {
      (await findByRole(practice, 'radio', choice, PATIENCE)).click();
    }
    (await findByRole(practice, 'button', 'Send', PATIENCE)).click();
    await eventually(() => expect(practice.shadowRoot!.textContent).to.match(/D-\d{4}-\d{5}/), PATIENCE);
    expect((byRole(boreal, 'textbox', /^Subject/) as HTMLInputElement).value).to.equal('Half written for the society');
    const kept = await query<{ society: string }>("select a.society from cases c join accounts a on a.id = c.account where c.heading->>'subject' = 'The portal stays white'");
    expect(kept.map(({ society }) => society)).to.deep.equal(['practice']);
  });
});
