/** `<crm-enrolment>`: the three outcomes, nothing lost on the way, and nothing at all where there is no CRM. */
import { expect, fixture, html } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CrmEnrolment } from '../../src/crm-enrolment.ts';
import { allByRole, byRole, eventually, findByRole, focused, press, said } from '../support/page.ts';
import { after, choose, crm, enrolled, fresh, mount, opened, pressed, radio, reads, send, textOf, write, type Crm } from './crm-enrolment-rig.ts';
import { nextEvent } from './my-cases-rig.ts';

interface Heard {
  readonly name: string;
  readonly detail: unknown;
}

function hear(element: CrmEnrolment, cancel = false): readonly Heard[] {
  const heard: Heard[] = [];
  for (const name of ['crm-enrol', 'crm-enrolled', 'case-error'] as const) {
    element.addEventListener(name, (event) => {
      heard.push({ name, detail: event.detail });
      if (cancel && name === 'crm-enrol') event.preventDefault();
    });
  }
  return heard;
}

/** Right after the microtasks and the drawing that an answer at hand takes. */
const settled = (element: CrmEnrolment): Promise<void> =>
  eventually(async () => {
    await element.updateComplete;
    if (element.shadowRoot!.querySelector('#crm-send[aria-disabled=true]')) throw new Error('still sending');
  });

describe('<crm-enrolment> where there is no CRM', () => {
  const without: readonly (readonly [string, () => Crm])[] = [
    ['a backend that lacks it', () => {
      const { readEnrolment: _, saveEnrolment: __, ...rest } = crm();
      return rest as Crm;
    }],
    ['a session that does not name it', () => {
      const backend = crm();
      const { session } = backend;
      backend.session = async () => ({ ...(await session()), capabilities: ['reply'] });
      return backend;
    }],
    ['a company that asked for none', () => Object.assign(crm(), { readEnrolment: () => Promise.reject(new BackendError('not-found')) })],
  ];
  for (const [what, backendOf] of without) {
    it(`draws nothing and takes no room: ${what}`, async () => {
      const backend = backendOf();
      const asked = new Promise<void>((done) => {
        const { session } = backend;
        backend.session = async () => {
          setTimeout(done);
          return session();
        };
      });
      const element = await mount(backend);
      await asked;
      await element.updateComplete;
      expect(element.shadowRoot!.childElementCount).to.equal(0);
      expect(getComputedStyle(element).display).to.equal('none');
    });
  }

  it('draws nothing without a case, and goes away with one', async () => {
    const element = await opened(crm());
    expect(getComputedStyle(element).display).to.equal('block');
    element.backend = Object.assign(crm(), { readEnrolment: () => Promise.reject(new BackendError('not-found')) });
    await eventually(() => expect(getComputedStyle(element).display).to.equal('none'));
  });
});

describe('<crm-enrolment> and its three outcomes', () => {
  it('new client, include, Save: a new record, told once to the host and once aloud', async () => {
    const backend = crm();
    const element = await opened(backend);
    const heard = hear(element);
    expect(textOf(element)).to.contain('Not in Carnet Boréal');
    await choose(element, 'include', 'true');
    expect(textOf(element)).to.contain('A new client record will be sent');
    byRole(element, 'button', 'Save').click();
    await reads(element, 'In Carnet Boréal since');
    expect(backend.sent).to.deep.equal([{ current: false, include: true, mailing: 'applicant', agent: 'm-1', remarks: '' }]);
    expect(heard).to.deep.equal(['crm-enrol', 'crm-enrolled'].map((name) => ({ name, detail: { case: 'case-1', outcome: 'new' } })));
    await eventually(() => expect(said()).to.equal('Sent: a new client record for Carnet Boréal.'));
    byRole(element, 'button', 'CRM update');
    expect(textOf(element)).to.contain('Sent by Camille Roy, corresponding agent Camille Roy');
  });

  it('current client, include, CRM update: an update', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Le matin');
    byRole(element, 'button', 'CRM update').click();
    await reads(element, 'Sent: an update');
    expect(backend.sent[0]).to.include({ current: true, include: true, remarks: 'Le matin' });
  });

  it('current client, not selected, Save: asked first, with the keyboard too, and then removed', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await choose(element, 'include', 'false');
    const button = byRole(element, 'button', 'Save');
    button.focus();
    await press('Enter');
    await eventually(() => byRole(element, 'dialog', 'Remove this client from Carnet Boréal?'));
    expect(backend.sent).to.have.length(0);
    await press('Escape');
    await eventually(() => expect(allByRole(element, 'dialog')).to.have.length(0));
    expect(focused()?.id).to.equal('crm-send');
    await press('Enter');
    await eventually(() => byRole(element, 'dialog'));
    pressed(element, /^Remove the client$/);
    await reads(element, 'Sent: the removal');
    expect(backend.sent[0]).to.include({ current: true, include: false });
    expect(textOf(element)).to.contain('Not in Carnet Boréal');
    expect(focused()?.id).to.equal('crm-send');
  });

  it('a host may take it over by cancelling: nothing is sent, nothing is lost', async () => {
    const backend = crm();
    const element = await opened(backend);
    hear(element, true);
    await choose(element, 'include', 'true');
    await send(element);
    await settled(element);
    expect(backend.sent).to.have.length(0);
    expect(radio(element, 'include', 'true').checked).to.equal(true);
  });
});

describe('<crm-enrolment> before it sends', () => {
  it('says what is missing in one place, and leads to each', async () => {
    const backend = crm();
    const element = await opened(backend);
    await choose(element, 'mailing', 'other');
    await send(element);
    await eventually(() => expect(focused()?.id).to.equal('crm-summary'));
    const links = allByRole(element, 'link').map((link) => link.textContent);
    expect(links).to.have.length(6);
    expect(links[5]).to.contain('Carnet Boréal — Choose “Include”');
    allByRole(element, 'link', /^City/)[0]!.click();
    expect(focused()?.id).to.equal('crm-city');
    expect(focused()?.getAttribute('aria-invalid')).to.equal('true');
    await write(element, /^City/, 'Rimouski');
    expect(allByRole(element, 'link')).to.have.length(5);
    expect(backend.sent).to.have.length(0);
  });

  it('opens the fields of another address, keeps what they hold, and sends them with “Other” alone', async () => {
    const backend = crm();
    const element = await opened(backend);
    expect(allByRole(element, 'textbox', /^City/)).to.have.length(0);
    await choose(element, 'mailing', 'other');
    for (const [label, value] of [[/^Street/, '12, rue du Port'], [/^City/, 'Rimouski'], [/^Province/, 'Québec'], [/^Postal/, 'G5L 2M3'], [/^Country/, 'Canada']] as const) {
      await write(element, label, value);
    }
    await choose(element, 'mailing', 'property');
    await choose(element, 'mailing', 'other');
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'Sent: a new client record');
    expect(backend.sent[0]!.address).to.deep.equal({ street: '12, rue du Port', city: 'Rimouski', province: 'Québec', postalCode: 'G5L 2M3', country: 'Canada' });
  });

  it('offers the one who is signed in as agent, and any other', async () => {
    const backend = crm();
    const element = await opened(backend);
    const agents = byRole<HTMLSelectElement>(element, 'combobox', 'Corresponding agent');
    expect([agents.value, agents.selectedOptions[0]!.text]).to.deep.equal(['m-1', 'Camille Roy (you)']);
    agents.value = 'm-2';
    agents.dispatchEvent(new Event('change'));
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'Sent:');
    expect(backend.sent[0]!.agent).to.equal('m-2');
  });
});

describe('<crm-enrolment> when it does not go well', () => {
  it('keeps what was written where the backend refuses, and says its sentence', async () => {
    const backend = Object.assign(crm(), { saveEnrolment: () => Promise.reject(new BackendError('refused', { detail: 'Not on Sundays.' })) });
    const element = await opened(backend);
    const heard = hear(element);
    await choose(element, 'include', 'true');
    await write(element, /^CRM remarks/, 'Le matin');
    await send(element);
    await reads(element, 'Not on Sundays.');
    expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal('Le matin');
    await eventually(() => expect(said()).to.equal('Not on Sundays.'));
    await eventually(() => {
      expect(heard.at(-1)).to.deep.equal({ name: 'case-error', detail: { code: 'refused', reason: 'saveEnrolment failed: refused' } });
    });
  });

  it('shows both versions where someone else saved meanwhile, and goes on with either', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    backend.enrolment = after(enrolled, { ...enrolled.saved!, current: true, remarks: 'Theirs' }, 'Morgan Tremblay');
    await send(element);
    await eventually(() => expect(focused()?.id).to.equal('crm-clash'));
    expect(byRole(element, 'region', 'What you wrote').textContent).to.contain('Mine');
    pressed(element, /^Go on with what I wrote$/);
    await element.updateComplete;
    expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal('Mine');
    await send(element);
    await reads(element, 'Sent: an update');
    expect(backend.enrolment.saved!.remarks).to.equal('Mine');

    backend.enrolment = after(backend.enrolment, { ...enrolled.saved!, current: true, remarks: 'Theirs again' }, 'Morgan Tremblay');
    await send(element);
    await eventually(() => byRole(element, 'button', 'Leave it as it stands now'));
    pressed(element, /^Leave it as it stands now$/);
    await element.updateComplete;
    expect(byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/).value).to.equal('Theirs again');
  });

  it('finds out what became of a save that was not answered', async () => {
    const backend = crm();
    const { saveEnrolment } = backend;
    backend.saveEnrolment = async (...given) => {
      await saveEnrolment!(...given);
      throw new BackendError('network', { ambiguous: true, retryable: true });
    };
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'Sent: a new client record');
    expect(backend.enrolment.exports).to.have.length(1);
  });

  it('says that it does not know where it cannot find out, and looks again when asked', async () => {
    const backend = crm();
    const { readEnrolment, saveEnrolment } = backend;
    backend.saveEnrolment = async (...given) => {
      await saveEnrolment!(...given);
      backend.readEnrolment = () => Promise.reject(new BackendError('network'));
      throw new BackendError('network', { ambiguous: true });
    };
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'it is not known whether this was sent');
    Object.assign(backend, { readEnrolment });
    byRole(element, 'button', 'Look again').click();
    await reads(element, 'Sent: a new client record');
    expect(backend.sent).to.have.length(1);
  });

  it('asks for a new sign-in, and then saves what was pressed', async () => {
    const backend = crm();
    let ended = true;
    const { saveEnrolment } = backend;
    backend.saveEnrolment = (...given) => (ended ? Promise.reject(new BackendError('unauthenticated')) : saveEnrolment!(...given));
    const element = await opened(backend);
    element.addEventListener('case-session-expired', ({ detail }) => {
      ended = false;
      detail.resumeAfter(Promise.resolve());
    });
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'Sent: a new client record');
  });

  it('tries again what did not load', async () => {
    const backend = crm();
    const { readEnrolment } = backend;
    backend.readEnrolment = () => Promise.reject(new BackendError('server'));
    const element = await mount(backend);
    await reads(element, 'The service has a problem');
    Object.assign(backend, { readEnrolment });
    byRole(element, 'button', 'Try again').focus();
    pressed(element, /^Try again$/);
    await reads(element, 'CRM enrolment');
    await eventually(() => expect(focused()?.id).to.equal('crm-title'));
  });

  it('keeps the focus on the button where trying again fails too', async () => {
    // Told by a part of its own, which may come after the words on the screen.
    const first = nextEvent(document, 'case-error');
    const element = await mount(Object.assign(crm(), { readEnrolment: () => Promise.reject(new BackendError('server')) }));
    await reads(element, 'The service has a problem');
    await first;
    const failures: string[] = [];
    element.addEventListener('case-error', ({ detail }) => failures.push(detail.code));
    byRole(element, 'button', 'Try again').focus();
    pressed(element, /^Try again$/);
    await eventually(() => expect(failures).to.deep.equal(['server']));
    await element.updateComplete;
    expect(focused()?.id).to.equal('crm-retry');
  });

  it('draws nothing once its case is taken away', async () => {
    const element = await opened(crm());
    element.removeAttribute('case');
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('refuses a reply out of shape', async () => {
    const element = await mount(Object.assign(crm(), { readEnrolment: async () => ({ ...fresh, agents: 'all' }) as never }));
    await reads(element, 'The service has a problem');
  });

  it('says to the integrator where the page supplies no backend', async () => {
    const element = await mount(undefined);
    await reads(element, 'This page does not say where its cases are kept.');
  });
});

describe('<crm-enrolment> on a page that cannot load the rest of it', () => {
  /** A page of its own, where that part of the element leads nowhere. */
  async function cutOff(lang: string): Promise<{ readonly element: HTMLElement; readonly errors: readonly string[] }> {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="cut off"></iframe>`);
    const errors: string[] = [];
    const imports = { [new URL('/src/crm-enrolment/enrolment-desk.ts', location.href).href]: '/nowhere.js' };
    frame.srcdoc = `<!doctype html><html lang="${lang}"><script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module" src="/src/crm-enrolment.define.ts"></script><crm-enrolment case="case-1" endpoint="/nowhere"></crm-enrolment>`;
    const element = await eventually(() => {
      const found = frame.contentDocument?.querySelector<HTMLElement>('crm-enrolment');
      if (!found) throw new Error('The page is not there yet.');
      return found;
    });
    element.addEventListener('case-error', ({ detail }) => errors.push(detail.code));
    return { element, errors };
  }

  for (const [lang, sentence, again] of [['en', 'This could not be loaded. Try again or reload this page.', 'Try again'], ['fr', 'Le chargement n’a pas pu se faire. Réessayez ou rechargez la page.', 'Réessayer']] as const) {
    it(`says so in ${lang}, with a button that tries again and keeps the focus`, async () => {
      const { element, errors } = await cutOff(lang);
      const notice = await findByRole(element, 'alert');
      expect(notice.textContent).to.contain(sentence);
      const button = byRole(element, 'button', again);
      expect(button.offsetHeight).to.be.at.least(44);
      const known = errors.length;
      button.focus();
      button.click();
      await eventually(() => {
        expect(errors.slice(known)).to.deep.equal(['network']);
      });
      expect(element.shadowRoot!.activeElement).to.equal(button);
    });
  }
});
