/** The preset studio as it is served: a society's words seen live, and what is wrong with them at its line. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';

const PATIENCE = 15_000;

const words = (en: string, fr: string): object => ({ en, fr });

/** A teachers' union in a few lines. */
const union = {
  id: 'union',
  version: '1',
  society: words('Teachers’ Union', 'Syndicat du personnel enseignant'),
  subject: { hint: words('In a few words', 'En quelques mots'), maxLength: 80 },
  levels: [words('Matter', 'Affaire')],
  types: [
    { id: 'grievance', label: words('Grievance', 'Grief') },
    { id: 'board', label: words('School board matter', 'Affaire de la commission'), roles: ['admin'] },
  ],
  description: { hint: words('What happened?', 'Que s’est-il passé?'), maxLength: 4000 },
  statement: { id: 's', version: '1', regulation: 'none', text: words('I confirm.', 'Je confirme.'), otherwise: words('Remove it.', 'Retirez-le.') },
  attachments: { types: ['pdf'], maxSize: 1000, maxCount: 1 },
};

let frame: HTMLIFrameElement;
let violations: string[];

const body = (): HTMLElement => frame.contentDocument!.body;
const kept = (): string => localStorage.getItem('studio.preset') ?? '';
const widget = (): HTMLElement => body().querySelector<HTMLElement>('case-wizard')!;

/** `kept`: what was written in an earlier visit. */
async function studio(lang: 'en' | 'fr', { width = 1280, kept }: { width?: number; kept?: string } = {}): Promise<void> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  localStorage.removeItem('studio.preset');
  if (kept !== undefined) localStorage.setItem('studio.preset', kept);
  frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '900px', border: '0' });
  frame.src = `/demo/studio/index.html?lang=${lang}`;
  document.body.append(frame);
  violations = [];
  await eventually(() => {
    if (!frame.contentDocument?.querySelector('case-wizard')) throw new Error('the studio is not there yet');
  }, PATIENCE);
  frame.contentDocument!.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
}

/** As a person who chooses a file from the disk. */
function openFile(text: string): void {
  const page = frame.contentWindow as Window & typeof globalThis;
  const input = body().querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new page.DataTransfer();
  chosen.items.add(new page.File([text], 'preset.json', { type: 'application/json' }));
  input.files = chosen.files;
  input.dispatchEvent(new page.Event('change', { bubbles: true }));
}

async function choose(label: RegExp, value: string): Promise<void> {
  const select = (await findByRole(body(), 'combobox', label, PATIENCE)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new (frame.contentWindow as Window & typeof globalThis).Event('change', { bubbles: true }));
}

describe('the preset studio', () => {
  after(() => frame.remove());

  it('shows a society’s file live, as wizard and as form, to whom it offers what', async () => {
    await studio('en');
    openFile(JSON.stringify(union, null, 2));
    await choose(/Shows/, 'form');
    await eventually(() => {
      expect(allByRole<HTMLInputElement>(widget(), 'radio').map(({ value }) => value)).to.include.members(['grievance', 'board']);
    }, PATIENCE);
    ((await findByRole(body(), 'checkbox', /administrator/, PATIENCE)) as HTMLInputElement).click();
    await eventually(() => {
      const offered = allByRole<HTMLInputElement>(widget(), 'radio').map(({ value }) => value);
      expect(offered).to.include('grievance');
      expect(offered).not.to.include('board');
    }, PATIENCE);
    expect(violations).to.deep.equal([]);
  });

  it('names what is wrong, where it stands and what mends it, and keeps showing what was right', async () => {
    await studio('fr', { width: 360 });
    openFile(JSON.stringify({ ...union, types: [{ id: 'Grief', label: { en: 'Grievance' } }] }, null, 2));
    const found = await eventually(() => {
      const list = allByRole(body(), 'listitem').map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
      if (!list.some((each) => each.includes('types.0.label.fr'))) throw new Error(list.join('\n'));
      return list;
    }, PATIENCE);
    expect(found.some((each) => /Ligne \d+.*types\.0\.id/.test(each)), found.join('\n')).to.equal(true);
    byRole(body(), 'heading', 'Composant en direct');
    expect(widget().isConnected).to.equal(true);
    expect(body().scrollWidth).to.be.at.most(360);
    openFile(JSON.stringify(union, null, 2));
    await eventually(() => {
      expect(byRole(body(), 'status').textContent).to.contain('Le préréglage est juste.');
    }, PATIENCE);
    expect(violations).to.deep.equal([]);
  });

  it('keeps what is written over a reload, and asks before it replaces it', async () => {
    await studio('en');
    openFile(JSON.stringify(union, null, 2));
    await eventually(() => expect(kept()).to.contain('Teachers’ Union'), PATIENCE);
    await studio('en', { kept: kept() });
    await choose(/Begin with/, 'practice');
    (await findByRole(body(), 'button', 'Keep it', PATIENCE)).click();
    await eventually(() => expect(allByRole(body(), 'button', 'Replace')).to.have.length(0));
    expect(frame.contentDocument!.activeElement).to.equal(byRole(body(), 'combobox', /Begin with/));
    expect(kept()).to.contain('Teachers’ Union');
    await choose(/Begin with/, 'practice');
    (await findByRole(body(), 'button', 'Replace', PATIENCE)).click();
    await eventually(() => expect(kept()).to.contain('practice-admin'), PATIENCE);
    expect(frame.contentDocument!.activeElement?.id).to.equal('editor');
    expect(violations).to.deep.equal([]);
  });

  it('asks before a file replaces what is written', async () => {
    const mine = JSON.stringify({ ...union, id: 'mine' });
    await studio('en', { kept: mine });
    openFile(JSON.stringify(union));
    (await findByRole(body(), 'button', 'Keep it', PATIENCE)).click();
    await eventually(() => expect(allByRole(body(), 'button', 'Replace')).to.have.length(0));
    expect(frame.contentDocument!.activeElement?.id).to.equal('open');
    expect(kept()).to.equal(mine);
    openFile(JSON.stringify(union));
    (await findByRole(body(), 'button', 'Replace', PATIENCE)).click();
    await eventually(() => expect(kept()).to.equal(JSON.stringify(union)), PATIENCE);
    expect(violations).to.deep.equal([]);
  });

  it('names what it began with, and compares a new version with the one it was opened over', async () => {
    await studio('fr');
    const begin = (await findByRole(body(), 'combobox', /Partir de/, PATIENCE)) as HTMLSelectElement;
    expect(begin.value).to.equal('starter');
    openFile(JSON.stringify(union, null, 2));
    await eventually(() => expect(begin.value).to.equal(''), PATIENCE);
    openFile(JSON.stringify({ ...union, version: '2', types: [union.types[0]] }, null, 2));
    await eventually(() => {
      const told = [...body().querySelectorAll('.studio-changes')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ')).join();
      expect(told).to.match(/avant l’ouverture du fichier.*Brise board a disparu/);
    }, PATIENCE);
    expect(violations).to.deep.equal([]);
  });

  it('advises below a preset that is right', async () => {
    await studio('fr');
    const summary = await eventually(() => {
      const found = [...body().querySelectorAll('summary')].find(({ textContent }) => /pourrai(?:t|ent) être mieux/.test(textContent!));
      if (!found) throw new Error('no advice is there yet');
      return found;
    }, PATIENCE);
    expect(summary.parentElement!.textContent).to.contain('s’affiche comme non vérifié');
    expect(violations).to.deep.equal([]);
  });

  it('goes on in the other language, its editor too', async () => {
    await studio('en');
    const field = (): Element => body().querySelector('#editor')!.shadowRoot!.querySelector('[role=textbox]')!;
    expect(field().getAttribute('aria-label')).to.equal('Preset as JSON');
    byRole(body(), 'button', 'Français').click();
    await eventually(() => expect(field().getAttribute('aria-label')).to.equal('Préréglage en JSON'));
    expect(violations).to.deep.equal([]);
  });
});
