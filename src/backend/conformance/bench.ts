/** Sets a check's bench up: guarded backends, words that occur nowhere else, and cases of the check's own. */
import type { Attestation } from '../../model/attestation.ts';
import type { Session, Submission } from '../../model/case.ts';
import type { CasePage } from '../../model/case-list.ts';
import { sha256 } from '../../model/sha256.ts';
import { guarded } from '../guard.ts';
import { noteCall } from './calls.ts';
import type { Bench } from './check.ts';
import { expect } from './expect.ts';
import type { Target } from './target.ts';

/** More pages than any account has: a list whose pages never end has to be told. */
const mostPages = 5_000;

/** In letters alone, so that a search takes it for one word; at random, so that none is the beginning of another. */
function unique(prefix = ''): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => String.fromCharCode(97 + (byte % 26)));
  return prefix + letters.join('');
}

const statement = 'Je confirme que ce fichier ne contient aucun renseignement de santé protégé.';

/** What the society of the demo accepts; `Target.sample` says what another one does. */
const plain: Omit<Submission, 'account' | 'subject'> = {
  lang: 'fr',
  preset: { id: 'rights-society', version: '2026.1' },
  path: [
    { id: 'agreement-management', label: 'Gestion des ententes' },
    { id: 'agreement-maintenance', label: 'Mise à jour d’une entente' },
    { id: 'modification', label: 'Modification' },
  ],
  answers: [
    { id: 'agreement-number', label: 'Numéro de l’entente', kind: 'text', value: 'E-2041', text: 'E-2041', sensitive: false },
  ],
  description: 'La part cédée passe de 50 à 60.',
  comments: '',
  files: [],
};

const guardedAs = (target: Target): Bench['as'] => (person, reach) => guarded(target.as(person, reach), undefined, noteCall) as Bench['backend'];

/** The account that the checks work in. */
function accountOf(target: Target, session: Session): string {
  const account = target.account ?? session.accounts[0]?.id;
  expect(account, { en: 'the member’s session names no account to open a case for', fr: 'la session du membre ne nomme aucun compte pour lequel ouvrir un cas' });
  return account;
}

export async function setUp(target: Target): Promise<Bench> {
  const as = guardedAs(target);
  const backend = as('member');
  const session = await backend.session();
  const account = accountOf(target, session);

  const submission: Bench['submission'] = (changes) => ({
    ...plain,
    account,
    ...target.sample,
    subject: `Conformance ${unique()}`,
    ...changes,
  });
  const open: Bench['open'] = (changes) => backend.submitCase(submission(changes), unique('open-'));
  const attest: Bench['attest'] = async (name, bytes, changes) => ({
    statement: { id: 'no-health-information', version: '1', lang: 'fr', text: statement, sha256: await sha256(statement) },
    regulation: 'quebec-25',
    answer: 'yes',
    gesture: 'one-file',
    by: session.member,
    at: new Date().toISOString(),
    file: { name, size: bytes.length, type: '', sha256: await sha256(bytes) },
    ...changes,
  } satisfies Attestation);

  return {
    target,
    session,
    account,
    backend,
    as,
    get staff() {
      expect(target.staff, { en: 'the target has no staff', fr: 'la cible n’a pas de personnel' });
      return target.staff;
    },
    get wire() {
      expect(target.wire, { en: 'the target is not spoken to over HTTP', fr: 'on ne parle pas à la cible par HTTP' });
      return target.wire;
    },
    unique,
    submission,
    open,
    opened: async (changes) => backend.readCase((await open(changes)).id),
    attest,
    async attach(name, bytes) {
      const attestation = await attest(name, bytes);
      return { upload: await backend.uploadFile(new Blob([bytes]), attestation), attestation };
    },
    async pages(query) {
      const pages: CasePage[] = [];
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await backend.listCases({ ...query, account, ...(cursor === undefined ? {} : { cursor }) });
        pages.push(page);
        cursor = page.next;
        expect(cursor === undefined || !seen.has(cursor), { en: `the cursor “${cursor}” came twice`, fr: `le curseur «\u00a0${cursor}\u00a0» est venu deux fois` });
        expect(pages.length < mostPages, { en: `the list has no end: ${mostPages} pages`, fr: `la liste n’a pas de fin\u00a0: ${mostPages} pages` });
        if (cursor !== undefined) seen.add(cursor);
      } while (cursor !== undefined);
      return pages;
    },
  };
}
