/** `<crm-enrolment>` when things happen in an unlucky order: answers that are lost or late, colleagues, moves, another backend. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CrmEnrolment } from '../../src/crm-enrolment.ts';
import type { Enrolment } from '../../src/model/enrolment.ts';
import { byRole, eventually, focused, said } from '../support/page.ts';
import { after, choose, crm, enrolled, fresh, mount, opened, pressed, radio, reads, send, textOf, write, type Crm } from './crm-enrolment-rig.ts';

const lost = (): BackendError => new BackendError('network', { ambiguous: true });

const meanwhile = 'Someone else has saved this meanwhile';

const remarks = (element: CrmEnrolment): HTMLTextAreaElement => byRole<HTMLTextAreaElement>(element, 'textbox', /^CRM remarks/);

/** A promise, and what settles it. */
function gate<T = void>(): { readonly promise: Promise<T>; readonly open: (value: T) => void; readonly fail: (error: unknown) => void } {
  let open!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => ([open, fail] = [resolve, reject]));
  return { promise, open, fail };
}

/** Each save is made, and its answer comes when the gate opens. */
function answeringLate(backend: Crm): ReturnType<typeof gate<void>> {
  const answer = gate();
  const { saveEnrolment } = backend;
  backend.saveEnrolment = async (...given) => {
    const saved = await saveEnrolment!(...given);
    await answer.promise;
    return saved;
  };
  return answer;
}

const sending = (element: CrmEnrolment): Promise<void> =>
  eventually(() => {
    expect(element.shadowRoot!.querySelector('#crm-send[aria-disabled=true]')).to.exist;
  });

const theirs = (before: Enrolment): Enrolment =>
  after(before, { current: before.since !== undefined, include: true, mailing: 'applicant', agent: 'm-1', remarks: 'Theirs' }, 'Morgan Tremblay');

describe('what became of a save', () => {
  it('is judged against what was sent, and nothing can be written meanwhile', async () => {
    const backend = crm();
    const answer = answeringLate(backend);
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await sending(element);
    await write(element, /^CRM remarks/, 'Typed since');
    radio(element, 'include', 'false').click();
    await element.updateComplete;
    expect([remarks(element).value, radio(element, 'include', 'true').checked]).to.deep.equal(['', true]);
    answer.fail(lost());
    await reads(element, 'Sent: a new client record');
    expect(textOf(element)).not.to.contain(meanwhile);
  });

  it('is not forgotten by a refresh while it is on its way', async () => {
    const backend = crm();
    const answer = answeringLate(backend);
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await sending(element);
    await element.refresh();
    answer.fail(lost());
    await reads(element, 'Sent: a new client record');
  });

  it('is one’s own where it lands late and the same is sent again', async () => {
    const backend = crm();
    const { saveEnrolment } = backend;
    backend.saveEnrolment = () => Promise.reject(lost());
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'This was not sent.');
    Object.assign(backend, { saveEnrolment });
    backend.enrolment = after(fresh, { current: false, include: true, mailing: 'applicant', agent: 'm-1', remarks: '' });
    await send(element);
    await reads(element, 'Sent: a new client record');
    expect(textOf(element)).not.to.contain(meanwhile);
    expect(backend.enrolment.exports).to.have.length(1);
  });

  it('is told as one’s own where it lands late, and keeps what was written since', async () => {
    const backend = crm();
    const { saveEnrolment } = backend;
    backend.saveEnrolment = () => Promise.reject(lost());
    const element = await opened(backend);
    await choose(element, 'include', 'true');
    await send(element);
    await reads(element, 'This was not sent.');
    Object.assign(backend, { saveEnrolment });
    backend.enrolment = after(fresh, { current: false, include: true, mailing: 'applicant', agent: 'm-1', remarks: '' });
    await write(element, /^CRM remarks/, 'Since');
    await send(element);
    await reads(element, 'has arrived after all');
    expect(remarks(element).value).to.equal('Since');
    expect(textOf(element)).not.to.contain(meanwhile);
    await choose(element, 'current', 'true');
    await send(element);
    await reads(element, 'Sent: an update');
    expect(backend.enrolment.saved!.remarks).to.equal('Since');
  });

  it('is known not to be done after a conflict, even where the look at it fails', async () => {
    const backend = crm(enrolled);
    const { readEnrolment } = backend;
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    backend.enrolment = theirs(enrolled);
    backend.readEnrolment = () => Promise.reject(new BackendError('network'));
    await send(element);
    await reads(element, 'This was not sent.');
    expect(textOf(element)).not.to.contain('it is not known');
    Object.assign(backend, { readEnrolment });
    await send(element);
    await eventually(() => expect(focused()?.id).to.equal('crm-clash'));
    expect(textOf(element)).to.contain('Nothing of yours was sent');
  });

  it('is not claimed to be unsent where someone else saved after a lost answer', async () => {
    const backend = crm(enrolled);
    backend.saveEnrolment = async () => {
      backend.enrolment = theirs(enrolled);
      throw lost();
    };
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    await send(element);
    await eventually(() => expect(focused()?.id).to.equal('crm-clash'));
    expect(textOf(element)).not.to.contain('Nothing of yours was sent');
  });
});

describe('a refresh of an enrolment', () => {
  it('takes what a colleague saved where nothing is written', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    backend.enrolment = theirs(enrolled);
    await element.refresh();
    await element.updateComplete;
    expect(remarks(element).value).to.equal('Theirs');
  });

  it('shows both versions where something is written, so that no save overwrites the colleague’s', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    backend.enrolment = theirs(enrolled);
    await element.refresh();
    await reads(element, meanwhile);
    expect(byRole(element, 'region', 'What you wrote').textContent).to.contain('Mine');
    await eventually(() => expect(said()).to.contain(meanwhile));
    expect(backend.sent).to.have.length(0);
    pressed(element, /^Go on with what I wrote$/);
    await element.updateComplete;
    await send(element);
    await reads(element, 'Sent: an update');
  });

  it('moves the focus only where what had it is gone', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    remarks(element).focus();
    backend.enrolment = theirs(enrolled);
    await element.refresh();
    await reads(element, meanwhile);
    expect(focused()?.id).to.equal('crm-remarks');
    pressed(element, /^Leave it as it stands now$/);
    await eventually(() => expect(focused()?.id).to.equal('crm-send'));
    await choose(element, 'mailing', 'property');
    byRole(element, 'button', 'CRM update').focus();
    backend.enrolment = theirs(backend.enrolment);
    await element.refresh();
    await eventually(() => expect(focused()?.id).to.equal('crm-clash'));
  });

  it('that was begun before a save, and answers after it, changes nothing', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    const { readEnrolment } = backend;
    const answer = gate<Enrolment>();
    backend.readEnrolment = () => answer.promise;
    const refreshed = element.refresh();
    Object.assign(backend, { readEnrolment });
    await write(element, /^CRM remarks/, 'Mine');
    await send(element);
    await reads(element, 'Sent: an update');
    answer.open(enrolled);
    await refreshed;
    await element.updateComplete;
    expect(remarks(element).value).to.equal('Mine');
    await write(element, /^CRM remarks/, 'Mine again');
    await send(element);
    await eventually(() => expect(backend.enrolment.saved!.remarks).to.equal('Mine again'));
  });

  it('that fails is told as such, and no more once one succeeds', async () => {
    const backend = crm(enrolled);
    const { readEnrolment } = backend;
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    backend.readEnrolment = () => Promise.reject(new BackendError('server'));
    await element.refresh();
    await reads(element, 'may be out of date');
    expect(textOf(element)).not.to.contain('This was not sent');
    Object.assign(backend, { readEnrolment });
    byRole(element, 'button', 'Try again').click();
    await eventually(() => expect(textOf(element)).not.to.contain('may be out of date'));
    await eventually(() => expect(focused()?.id).to.equal('crm-title'));
    expect(remarks(element).value).to.equal('Mine');
  });
});

describe('an enrolment that is moved in the page', () => {
  const move = (element: CrmEnrolment): void => {
    const place = document.createElement('div');
    element.parentElement!.append(place);
    place.append(element);
  };

  it('keeps what is written', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    move(element);
    await element.updateComplete;
    await new Promise((done) => setTimeout(done, 50));
    expect(remarks(element).value).to.equal('Mine');
  });

  it('keeps a save on its way, and the question before a removal', async () => {
    const backend = crm(enrolled);
    const answer = answeringLate(backend);
    const element = await opened(backend);
    await choose(element, 'include', 'false');
    await send(element);
    await eventually(() => byRole(element, 'dialog'));
    move(element);
    await eventually(() => expect(byRole(element, 'dialog').matches(':modal')).to.equal(true));
    pressed(element, /^Remove the client$/);
    await sending(element);
    move(element);
    answer.open();
    await reads(element, 'Sent: the removal');
  });

  it('keeps what is written while it is out for longer, and reads it again', async () => {
    const backend = crm(enrolled);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    const place = element.parentElement!;
    element.remove();
    await new Promise((done) => setTimeout(done));
    backend.enrolment = theirs(enrolled);
    place.append(element);
    await reads(element, meanwhile);
    expect(remarks(element).value).to.equal('Mine');
  });

  it('does not know of a save that was cut off, and looks when asked', async () => {
    const backend = crm(enrolled);
    answeringLate(backend);
    const element = await opened(backend);
    await write(element, /^CRM remarks/, 'Mine');
    await send(element);
    await sending(element);
    const place = element.parentElement!;
    element.remove();
    await new Promise((done) => setTimeout(done));
    place.append(element);
    await reads(element, 'it is not known whether this was sent');
    byRole(element, 'button', 'Look again').click();
    await reads(element, 'Sent: an update');
    expect(backend.sent).to.have.length(1);
  });
});

describe('an enrolment whose case or backend is set anew', () => {
  it('does not repeat a save, after a sign-in, with another case', async () => {
    const backend = crm();
    const asked: string[] = [];
    const signedIn = gate();
    backend.saveEnrolment = async (id) => {
      asked.push(id);
      throw new BackendError('unauthenticated');
    };
    const element = await opened(backend);
    element.addEventListener('case-session-expired', ({ detail }) => detail.resumeAfter(signedIn.promise));
    await choose(element, 'include', 'true');
    await send(element);
    await eventually(() => expect(asked).to.deep.equal(['case-1']));
    element.case = 'case-2';
    await element.updateComplete;
    signedIn.open();
    await new Promise((done) => setTimeout(done, 50));
    expect(asked).to.deep.equal(['case-1']);
  });

  it('stays with the new backend where the former answers late', async () => {
    const former = crm();
    const { session } = former;
    const answer = gate();
    former.session = async () => {
      await answer.promise;
      return session();
    };
    const element = await mount(former);
    const backend = crm(enrolled);
    element.backend = backend;
    await reads(element, 'In Carnet Boréal since');
    answer.open();
    await new Promise((done) => setTimeout(done, 50));
    await write(element, /^CRM remarks/, 'Mine');
    await send(element);
    await reads(element, 'Sent: an update');
    expect([former.sent.length, backend.sent.length]).to.deep.equal([0, 1]);
  });
});

describe('an enrolment that does not load', () => {
  it('tells the host of no error where the company has no CRM', async () => {
    const codes: string[] = [];
    const hear = ({ detail }: HTMLElementEventMap['case-error']): void => void codes.push(detail.code);
    document.addEventListener('case-error', hear);
    let asked = false;
    await mount(Object.assign(crm(), {
      readEnrolment: () => {
        asked = true;
        return Promise.reject(new BackendError('not-found'));
      },
    }));
    await eventually(() => expect(asked).to.equal(true));
    await new Promise((done) => setTimeout(done, 20));
    document.removeEventListener('case-error', hear);
    expect(codes).to.deep.equal([]);
  });

  it('does not speak of what was written where nothing was', async () => {
    const element = await mount(Object.assign(crm(), { readEnrolment: () => Promise.reject(new BackendError('unauthenticated')) }));
    await reads(element, 'Your session has ended.');
    expect(textOf(element)).not.to.contain('what you wrote is kept');
  });

  it('loads by itself once the line is back', async () => {
    const backend = crm(enrolled);
    const { readEnrolment } = backend;
    backend.readEnrolment = () => Promise.reject(new BackendError('network'));
    const element = await mount(backend);
    await reads(element, 'could not be reached');
    Object.assign(backend, { readEnrolment });
    window.dispatchEvent(new Event('online'));
    await reads(element, 'In Carnet Boréal since');
    expect(textOf(element)).not.to.contain('could not be reached');
  });

  it('can be tried again where access was missing, once it was given', async () => {
    const backend = crm(enrolled);
    const { readEnrolment } = backend;
    backend.readEnrolment = () => Promise.reject(new BackendError('forbidden'));
    const element = await mount(backend);
    await reads(element, 'access');
    Object.assign(backend, { readEnrolment });
    byRole(element, 'button', 'Try again').click();
    await reads(element, 'In Carnet Boréal since');
  });
});

describe('the names in an enrolment', () => {
  it('are each chosen knowingly, also where the agent who was is none any more', async () => {
    const gone: Enrolment = { ...enrolled, agents: [{ id: 'm-2', name: 'Morgan Tremblay', mine: false }] };
    const backend = crm(gone);
    const element = await opened(backend);
    const agents = byRole<HTMLSelectElement>(element, 'combobox', 'Corresponding agent');
    expect(agents.value).to.equal('');
    agents.value = 'm-2';
    agents.dispatchEvent(new Event('change'));
    await element.updateComplete;
    backend.enrolment = { ...gone, agents: [{ id: 'm-3', name: 'Line Gagnon', mine: false }] };
    await element.refresh();
    await element.updateComplete;
    expect([agents.value, agents.selectedOptions[0]!.text]).to.deep.equal(['', 'Choose an agent']);
    agents.value = 'm-3';
    agents.dispatchEvent(new Event('change'));
    await send(element);
    await eventually(() => expect(backend.sent[0]?.agent).to.equal('m-3'));
  });

  it('cannot turn the order of letters around', async () => {
    const tricky = `Roy\u202eellimaC`;
    const element = await opened(crm({
      ...enrolled, crm: `Carnet\u202e`, agents: [{ id: 'm-1', name: tricky, mine: true }],
      exports: [{ ...enrolled.exports[0]!, by: tricky, agent: tricky }],
    }));
    expect(byRole<HTMLSelectElement>(element, 'combobox', 'Corresponding agent').selectedOptions[0]!.text).to.equal('Roy\ufffdellimaC (you)');
    await choose(element, 'include', 'false');
    await send(element);
    await eventually(() => byRole(element, 'dialog'));
    expect(element.shadowRoot!.textContent).not.to.contain('\u202e');
  });
});
