/** An agent enrols a case's client in the company's CRM on the real server: new, updated, removed; the records and the log tell it. */
import { expect } from '@open-wc/testing';
import { query, resetDemo } from '../support/demo.ts';
import { byRole, eventually, findByRole } from '../support/page.ts';

const PATIENCE = 15_000;

interface Visit {
  readonly page: Document;
  readonly element: HTMLElement;
  readonly violations: readonly string[];
}

/** The "Services" screen of a case, with the enrolment opened by its button. */
async function visit(lang: 'en' | 'fr', caseId: string, width = 1100): Promise<Visit> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '900px', border: '0' });
  frame.src = `/demo/enrolment.html?lang=${lang}&case=${caseId}`;
  document.body.append(frame);
  const opener = lang === 'fr' ? 'Effectif GRC' : 'CRM enrolment';
  const button = await eventually(() => byRole(frame.contentDocument!.body, 'button', opener), PATIENCE);
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  button.click();
  const element = page.querySelector<HTMLElement>('crm-enrolment')!;
  return { page, element, violations };
}

const tells = (element: HTMLElement, words: string): Promise<void> =>
  eventually(() => {
    expect(element.shadowRoot!.textContent!.replace(/\s+/g, ' ')).to.contain(words);
  }, PATIENCE);

const pick = async (element: HTMLElement, group: string | RegExp, choice: RegExp): Promise<void> =>
  (await findByRole(await findByRole(element, 'group', group, PATIENCE), 'radio', choice, PATIENCE)).click();

async function write(element: HTMLElement, label: RegExp, value: string): Promise<void> {
  const box = await findByRole<HTMLInputElement>(element, 'textbox', label, PATIENCE);
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

const pressIn = async (element: HTMLElement, name: string): Promise<void> => (await findByRole(element, 'button', name, PATIENCE)).click();

const caseOf = async (account: string): Promise<string> => {
  const [row] = await query<{ id: string }>('select id from cases where account = $1 order by opened_at desc limit 1', [account]);
  return row!.id;
};

const log = (id: string): Promise<readonly { kind: string; payload: Record<string, unknown> }[]> =>
  query('select kind, payload from enrolment_exports where case_id = $1 order by id', [id]);

describe('an agent and the company’s CRM', () => {
  before(resetDemo);

  it('enrols a client at another address, updates and removes them, in French on a phone', async () => {
    const id = await caseOf('editions-boreal');
    const { element, violations } = await visit('fr', id, 360);
    await tells(element, 'Absent de Carnet Boréal');
    await pick(element, 'Adresse postale', /^Autre/);
    for (const [label, value] of [[/^Adresse municipale/, '12, rue du Port'], [/^Ville/, 'Rimouski'], [/^Province/, 'Québec'], [/^Code postal/, 'G5L 2M3'], [/^Pays/, 'Canada']] as const) {
      await write(element, label, value);
    }
    await pick(element, 'Carnet Boréal', /^Inclure/);
    await write(element, /^Remarques GRC/, 'Préfère le soir');
    await pressIn(element, 'Enregistrer');
    await tells(element, 'Envoyé : une nouvelle fiche client');
    await tells(element, 'Dans Carnet Boréal depuis');

    await pick(element, 'Adresse postale', /^Propriété/);
    await pressIn(element, 'Mise à jour GRC');
    await tells(element, 'Envoyé : une mise à jour');

    await pick(element, 'Carnet Boréal', /^Non sélectionné/);
    await pressIn(element, 'Enregistrer');
    await findByRole(element, 'dialog', 'Retirer ce client de Carnet Boréal?', PATIENCE);
    expect((await log(id)).map(({ kind }) => kind)).to.deep.equal(['new', 'update']);
    await pressIn(element, 'Retirer le client');
    await tells(element, 'Absent de Carnet Boréal');

    const rows = await log(id);
    expect(rows.map(({ kind }) => kind)).to.deep.equal(['new', 'update', 'removal']);
    expect(rows[0]!.payload).to.deep.include({
      mailing: 'other', remarks: 'Préfère le soir', crm: 'Carnet Boréal',
      address: { street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' },
    });
    const [record] = await query<{ revision: number; since: string | null }>('select revision, since from enrolments where case_id = $1', [id]);
    expect(record).to.deep.equal({ revision: 3, since: null });
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    expect(violations).to.deep.equal([]);
  });

  it('loses nothing where a colleague saved meanwhile', async () => {
    const id = await caseOf('editions-boreal');
    const { element } = await visit('en', id);
    await pick(element, 'Carnet Boréal', /^Include/);
    await write(element, /^CRM remarks/, 'Mine');
    const current = (await (await fetch(`/api/cases/${id}/enrolment`, { headers: { Authorization: 'Bearer morgan' } })).json()) as { version: string; agents: { id: string }[] };
    const theirs = { current: false, include: true, mailing: 'applicant', agent: current.agents[0]!.id, remarks: 'Theirs' };
    const headers = { Authorization: 'Bearer morgan', 'Content-Type': 'application/json', 'If-Match': `"${current.version}"` };
    expect((await fetch(`/api/cases/${id}/enrolment`, { method: 'PUT', headers, body: JSON.stringify(theirs) })).status).to.equal(200);
    await pressIn(element, 'Save');
    await findByRole(element, 'heading', 'Someone else has saved this meanwhile', PATIENCE);
    await tells(element, 'Morgan Tremblay');
    await pressIn(element, 'Go on with what I wrote');
    await pick(element, 'Current CRM client', /^Yes/);
    await pressIn(element, 'CRM update');
    await tells(element, 'Sent: an update');
    expect((await log(id)).at(-1)!.payload).to.deep.include({ kind: 'update', remarks: 'Mine' });
  });

  it('is not there for a company that asked for no CRM', async () => {
    const { element } = await visit('en', await caseOf('camille-roy'));
    await eventually(() => expect(element.shadowRoot, 'the element is there').to.exist);
    await eventually(async () => {
      const { length } = element.ownerDocument.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/enrolment'));
      expect(length).to.be.at.least(1);
    }, PATIENCE);
    expect(element.offsetHeight).to.equal(0);
  });
});
