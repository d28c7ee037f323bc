/** What was submitted, as an open case shows it: in the reader's language where it is known, with its confirmations. */
import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseDetail } from '../../src/model/case.ts';
import { allByRole, byRole, eventually, findByRole, focused, isShown } from '../support/page.ts';
import { changing, file, opened } from './my-cases-case-rig.ts';
import { later, nextEvent, reads, textOf } from './my-cases-rig.ts';
import { smallSociety } from './wizard-preset.ts';

/** What `look` sees while the element's print rules are in force. */
function asPrinted<T>(element: Element, look: () => T): T {
  const media = element.shadowRoot!.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? rule.media : []));
  media.forEach((each) => (each.mediaText = 'all'));
  try {
    return look();
  } finally {
    media.forEach((each) => (each.mediaText = 'print'));
  }
}

describe('what was submitted, in an open case', () => {
  it('is in the reader’s language where the preset knows the words, and keeps its own elsewhere', async () => {
    const backend = changing({
      lang: 'fr',
      answers: [
        { id: 'title', label: 'Titre de l’œuvre', kind: 'text', value: 'Neige', text: 'Neige', sensitive: false },
        { id: 'platform', label: 'Où a-t-elle été jouée', kind: 'choice', value: 'stage', text: 'Sur scène', sensitive: false },
        { id: 'works', label: 'Autres œuvres', kind: 'rows', value: [{ title: 'Nordet', iswc: '' }], text: 'Nordet', sensitive: false },
        { id: 'gone', label: 'Question retirée', kind: 'text', value: 'Oui', text: 'Oui', sensitive: false },
        { id: 'sin', label: 'Numéro d’assurance sociale', kind: 'identifier', text: '••• ••• 286', sensitive: true },
      ],
    });
    const element = await opened(backend, smallSociety);
    await reads(element, 'Title of the work');
    const sent = byRole(element, 'region', 'What was submitted');
    const lines = [...sent.querySelectorAll('dl > div')].map((each) => [...each.querySelectorAll<HTMLElement>('dt, dd')]);
    expect(lines.map(([label, value]) => [label!.textContent, label!.lang, value!.textContent!.replace(/\s+/g, ' ').trim(), value!.lang])).to.deep.equal([
      ['Title of the work', '', 'Neige', 'fr'],
      ['Where was it played', '', 'On stage', ''],
      ['Other works', '', 'TitleISWC Nordet—', ''],
      ['Question retirée', 'fr', 'Oui', 'fr'],
      ['Social insurance number', '', '••• ••• 286', 'fr'],
    ]);
    expect(byRole(sent, 'table', 'Other works').querySelector<HTMLElement>('td')!.lang).to.equal('fr');
  });

  it('has no heading where nothing was asked and nothing written, and its files still have theirs', async () => {
    const element = await opened(changing({ lang: 'fr', files: [file] }));
    await findByRole(element, 'heading', 'Attachments');
    expect(allByRole(element, 'heading', 'What was submitted')).to.have.length(0);
    expect(textOf(element)).not.to.contain('Written in French');
    const waived = await opened(changing({ waiver: 'See the documents.' }));
    await findByRole(waived, 'heading', 'What was submitted');
  });

  it('shows the first rows of a long table, and folds the others away', async () => {
    const rows = (count: number): readonly object[] => Array.from({ length: count }, (_, at) => ({ title: `Work title ${at + 1}`, iswc: '' }));
    const answer = (count: number): CaseDetail['answers'][number] =>
      ({ id: 'works', label: 'Other works', kind: 'rows', value: rows(count), text: '', sensitive: false }) as CaseDetail['answers'][number];
    const element = await opened(changing({ answers: [answer(1500)] }), smallSociety);
    const button = await findByRole(element, 'button', 'and 1,490 more rows');
    const { rows: lines } = byRole<HTMLTableElement>(element, 'table', 'Other works').tBodies[0]!;
    const shown = (): number => [...lines].filter(isShown).length;
    expect([lines.length, shown(), button.getAttribute('aria-expanded')]).to.deep.equal([1500, 10, 'false']);
    expect(asPrinted(element, shown)).to.equal(1500);
    button.click();
    await eventually(() => expect(shown()).to.equal(1500));
    expect(lines[1499]!.textContent).to.contain('Work title 1500');
    byRole(element, 'button', 'Show the first rows only').click();
    await eventually(() => expect(shown()).to.equal(10));
    const short = await opened(changing({ answers: [answer(20)] }), smallSociety);
    await reads(short, 'Work title 20');
    expect(allByRole(short, 'button', /rows/)).to.have.length(0);
  });

  it('has its confirmation unfolded for those who are told of it, with the exact words in their language', async () => {
    const attestation = { by: 'Camille Roy', text: 'Je confirme <b>tout</b>.', lang: 'fr', version: '3', regulation: 'quebec-25' };
    const element = await opened(changing({ files: [{ ...file, attestation }, { ...file, id: 'f-2', name: 'other.pdf' }] }));
    const [button, ...others] = allByRole(element, 'button', /^Confirmation/);
    expect(others).to.have.length(0);
    const words = element.shadowRoot!.querySelector<HTMLElement>('.confirmation .reason')!;
    expect(isShown(words)).to.be.false;
    button!.click();
    await eventually(() => expect(isShown(words)).to.be.true);
    expect(words.lang).to.equal('fr');
    expect(words.textContent).to.equal('Je confirme <b>tout</b>.');
    const told = element.shadowRoot!.querySelector('.confirmation')!.textContent!;
    for (const each of ['Camille Roy', '3', 'Law 25 (Québec)']) expect(told).to.contain(each);
    expect(button!.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says who opened it, how, and for which account by its number', async () => {
    const backend = changing({ origin: 'phone', openedBy: 'Morgan \u202eTremblay', openedAt: '2026-03-01T15:00:00Z' });
    backend.session = async () => ({ member: 'm', name: 'Camille Roy', roles: [], accounts: [{ id: 'boreal', name: 'Éditions Boréal', number: '4411' }] });
    const element = await opened(backend);
    await reads(element, 'opened by phone on Mar 1, 2026 for Morgan \ufffdTremblay');
    await reads(element, 'Account: Éditions Boréal (4411)');
  });

  it('leads to the case that it takes further, asking the page first', async () => {
    const backend = changing({ follows: { id: 'case-2', reference: 'C-2026-00002' } });
    const element = await opened(backend);
    const asked = nextEvent(document, 'case-open');
    byRole(element, 'button', 'Takes further C-2026-00002').click();
    expect((await asked).detail).to.deep.equal({ to: 'case', id: 'case-2' });
  });

  it('is shown whole where neither the session nor the preset can be had', async () => {
    const backend = changing({ description: 'All of it' });
    backend.session = () => Promise.reject(new BackendError('server'));
    const element = await opened(backend);
    await reads(element, 'All of it');
    expect(textOf(element)).not.to.contain('Account:');
  });
});

describe('an open case that cannot be shown', () => {
  it('says that it is not open to the member, shows nothing of it, and offers no second try', async () => {
    const backend = changing({ description: 'Secret' });
    const element = await opened(backend);
    await reads(element, 'Secret');
    backend.readCase = () => Promise.reject(new BackendError('forbidden'));
    await element.refresh();
    await findByRole(element, 'heading', 'This case is not open to you');
    expect(textOf(element)).not.to.contain('Secret').and.not.to.contain('Subject 1');
    expect(allByRole(element, 'button', 'Try again')).to.have.length(0);
  });

  it('stays on the screen, said to be out of reach, while the network is away, and keeps the focus', async () => {
    const backend = changing({ description: 'All of it' });
    const element = await opened(backend);
    await reads(element, 'All of it');
    const held = byRole(element, 'button', 'Cancel the case');
    held.focus();
    backend.readCase = () => Promise.reject(new BackendError('network'));
    await element.refresh();
    await reads(element, 'could not be reached');
    expect(textOf(element)).to.contain('All of it');
    expect(focused()).to.equal(held);
  });

  it('lets an older answer never replace a newer one', async () => {
    const backend = changing();
    const element = await opened(backend);
    const stale = backend.detail;
    const slow = later<typeof stale>();
    const { readCase } = backend;
    backend.readCase = () => slow.promise;
    void element.refresh();
    backend.readCase = readCase;
    byRole(element, 'button', 'Mark as solved').click();
    byRole(await findByRole(element, 'dialog'), 'button', 'Mark as solved').click();
    await reads(element, 'Resolved');
    slow.resolve(stale);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Mark as solved');
  });
});
