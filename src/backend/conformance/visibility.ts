/** Nobody learns of an account that is not theirs. */
import type { Words } from '../../model/words.ts';
import type { Attestation } from '../../model/attestation.ts';
import type { CaseDetail } from '../../model/case.ts';
import type { CaseBackend } from '../port.ts';
import type { BackendErrorCode } from '../error.ts';
import type { Bench, Check } from './check.ts';
import { deeds, versionOf } from './deeds.ts';
import { eventually } from './eventually.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { rowOf } from './own-cases.ts';
import { joined, same } from './seen.ts';

const hidden: readonly BackendErrorCode[] = ['not-found', 'forbidden'];

/** Whether a refusal of what is there, a case or an account, can be told from one of what is not. */
async function mustBeHidden(what: Words, there: Promise<unknown>, nowhere: Promise<unknown>, codes = hidden): Promise<void> {
  const [one, other] = await Promise.all([
    expectRefusal(there, codes, what),
    expectRefusal(nowhere, codes, { en: `${what.en}, where there is nothing`, fr: `${what.fr}, là où il n’y a rien` }),
  ]);
  expectSame([one.code, one.detail], [other.code, other.detail], joined(what, { en: 'what is others’ is refused differently from what is not there', fr: 'ce qui est à d’autres est refusé autrement que ce qui n’est pas là' }));
}

const text = new TextEncoder().encode('Relevé de mars');

/** By whoever `backend` signs in. */
async function attested(bench: Bench, backend: CaseBackend): Promise<Attestation> {
  return bench.attest('releve.txt', text, { by: (await backend.session()).member });
}

const unchanged = async ({ backend }: Bench, before: CaseDetail): Promise<void> => {
  const { status, messages, version } = await backend.readCase(before.id);
  expectSame({ status, messages, version }, { status: before.status, messages: before.messages, version: before.version }, { en: 'the case afterwards', fr: 'le cas ensuite' });
};

export const visibilityChecks: readonly Check[] = [
  {
    id: 'visible.list',
    title: { en: 'A stranger cannot list the account’s cases.', fr: 'Une personne étrangère au compte ne peut pas en lister les cas.' },
    why: {
      en: 'The account in the address is only text that anyone can change.',
      fr: 'Le compte dans l’adresse n’est qu’un texte que n’importe qui peut changer.',
    },
    without: {
      en: 'Other members read the subjects of all the member’s cases.',
      fr: 'D’autres membres lisent les objets de tous les cas du membre.',
    },
    needs: ['stranger'],
    async run({ as, account, open, unique }) {
      await open();
      const stranger = as('stranger');
      const search = { search: 'a', limit: 1 };
      const unknown = unique();
      await mustBeHidden({ en: 'the list of an account', fr: 'la liste d’un compte' }, stranger.listCases({ account }), stranger.listCases({ account: unknown }));
      await mustBeHidden({ en: 'a search in an account', fr: 'une recherche dans un compte' }, stranger.listCases({ account, ...search }), stranger.listCases({ account: unknown, ...search }));
    },
  },
  {
    id: 'visible.search',
    title: { en: 'A stranger’s own list and search do not find the case.', fr: 'La liste et la recherche d’une autre personne ne trouvent pas le cas.' },
    why: { en: 'A search that forgets the account finds everything.', fr: 'Une recherche qui oublie le compte trouve tout.' },
    without: {
      en: 'One word in the search field opens the cases of the whole society.',
      fr: 'Un mot dans le champ de recherche ouvre les cas de toute la société.',
    },
    needs: ['stranger'],
    async run(bench) {
      const search = bench.unique();
      await bench.open({ subject: search });
      const stranger = bench.as('stranger');
      for (const { id } of (await stranger.session()).accounts) {
        expectSame((await stranger.listCases({ account: id, search })).total, 0, { en: `the total in the account ${id}`, fr: `le total dans le compte ${id}` });
      }
    },
  },
  {
    id: 'visible.overview',
    title: { en: 'A stranger cannot read the account’s overview.', fr: 'Une personne étrangère au compte ne peut pas en lire l’aperçu.' },
    why: { en: 'Even a number tells something about others.', fr: 'Même un nombre dit quelque chose des autres.' },
    without: {
      en: 'Others learn how many disputes a member has, and who opened them.',
      fr: 'D’autres apprennent combien de litiges a un membre, et qui les a ouverts.',
    },
    needs: ['stranger', 'readOverview'],
    async run({ as, account, unique }) {
      const stranger = as('stranger');
      await mustBeHidden({ en: 'the overview of an account', fr: 'l’aperçu d’un compte' }, stranger.readOverview(account), stranger.readOverview(unique()));
    },
  },
  {
    id: 'visible.read',
    title: {
      en: 'To a stranger the case is as if it were not there.',
      fr: 'Pour une personne étrangère au compte, le cas est comme s’il n’existait pas.',
    },
    why: {
      en: 'A different refusal tells which ids there are.',
      fr: 'Un refus différent révèle quels identifiants existent.',
    },
    without: {
      en: 'Whoever tries ids reads the member’s case, or learns that there is one.',
      fr: 'Qui essaie des identifiants lit le cas du membre, ou apprend qu’il y en a un.',
    },
    needs: ['stranger'],
    async run({ as, open, unique }) {
      const { id } = await open();
      const stranger = as('stranger');
      await mustBeHidden({ en: 'reading', fr: 'la consultation' }, stranger.readCase(id), stranger.readCase(unique()));
    },
  },
  {
    id: 'visible.reply',
    title: { en: 'A stranger cannot write in the case.', fr: 'Une personne étrangère au compte ne peut pas écrire dans le cas.' },
    why: { en: 'The staff take what stands in the thread for the member’s word.', fr: 'Le personnel tient ce qui est dans le fil pour la parole du membre.' },
    without: {
      en: 'Somebody else instructs the society in the member’s name.',
      fr: 'Quelqu’un d’autre donne des instructions à la société au nom du membre.',
    },
    needs: ['stranger', 'reply'],
    async run(bench) {
      const detail = await bench.opened();
      const said = { text: 'Versez à ce compte-ci.', lang: 'fr', files: [] } as const;
      const stranger = bench.as('stranger');
      await mustBeHidden({ en: 'a reply', fr: 'une réponse' }, stranger.reply(detail.id, said, bench.unique()), stranger.reply(bench.unique(), said, bench.unique()));
      await unchanged(bench, detail);
    },
  },
  {
    id: 'visible.change',
    title: { en: 'A stranger cannot change the case, not even with its version.', fr: 'Une personne étrangère au compte ne peut pas changer le cas, même avec sa version.' },
    why: { en: 'A version is no password: it may be as short as “1”.', fr: 'Une version n’est pas un mot de passe\u00a0: ce peut être «\u00a01\u00a0».' },
    without: { en: 'Somebody else cancels the member’s case.', fr: 'Quelqu’un d’autre annule le cas du membre.' },
    needs: ['stranger', 'changeCase'],
    async run(bench) {
      const detail = await bench.opened();
      const stranger = bench.as('stranger');
      await mustBeHidden(
        { en: 'a change', fr: 'une modification' },
        stranger.changeCase(detail.id, deeds.cancel, versionOf(detail)),
        stranger.changeCase(bench.unique(), deeds.cancel, versionOf(detail)),
      );
      await unchanged(bench, detail);
    },
  },
  {
    id: 'visible.file',
    title: { en: 'A stranger cannot download the case’s files.', fr: 'Une personne étrangère au compte ne peut pas télécharger les fichiers du cas.' },
    why: {
      en: 'Contracts and statements are the most private part of a case.',
      fr: 'Les contrats et les relevés sont la part la plus privée d’un cas.',
    },
    without: { en: 'A link to a file works for anybody who has it.', fr: 'Un lien vers un fichier fonctionne pour quiconque l’a.' },
    needs: ['stranger', 'uploadFile', 'readFile'],
    async run(bench) {
      const { id, files } = await bench.opened({ files: [await bench.attach('releve.txt', text)] });
      const stranger = bench.as('stranger');
      await mustBeHidden({ en: 'a download', fr: 'un téléchargement' }, stranger.readFile(id, files[0]!.id), stranger.readFile(bench.unique(), bench.unique()));
    },
  },
  {
    id: 'visible.watch',
    title: { en: 'A stranger cannot watch the account.', fr: 'Une personne étrangère au compte ne peut pas l’observer.' },
    why: { en: 'A stream stays open for hours, and tells ids of cases.', fr: 'Un flux reste ouvert des heures, et donne des identifiants de cas.' },
    without: {
      en: 'Others see live when something happens in the member’s account.',
      fr: 'D’autres voient en direct ce qui arrive dans le compte du membre.',
    },
    needs: ['stranger', 'watchCases'],
    async run({ as, account, unique }) {
      const listening = new AbortController();
      const heard = (): void => listening.abort(new Error('it listens'));
      const watch = (which: string): Promise<unknown> => as('stranger').watchCases(which, heard, { signal: listening.signal });
      await mustBeHidden({ en: 'watching an account', fr: 'l’observation d’un compte' }, watch(account), watch(unique()));
    },
  },
  {
    id: 'visible.submit',
    title: { en: 'A stranger cannot open a case for the account.', fr: 'Une personne étrangère au compte ne peut pas y ouvrir de cas.' },
    why: {
      en: 'The account of a submission is what the browser says it is.',
      fr: 'Le compte d’un envoi est ce que le navigateur en dit.',
    },
    without: {
      en: 'The member finds cases in their list that nobody of theirs has opened.',
      fr: 'Le membre trouve dans sa liste des cas que personne des siens n’a ouverts.',
    },
    needs: ['stranger'],
    async run(bench) {
      const search = bench.unique();
      const stranger = bench.as('stranger');
      const open = (account: string): Promise<unknown> =>
        stranger.submitCase(bench.submission({ subject: search, account }), bench.unique('open-'));
      await mustBeHidden({ en: 'a case for an account', fr: 'un cas pour un compte' }, open(bench.account), open(bench.unique()), [...hidden, 'refused']);
      expectSame((await bench.backend.listCases({ account: bench.account, search })).total, 0, { en: 'the cases opened', fr: 'les cas ouverts' });
    },
  },
  {
    id: 'visible.colleague',
    title: {
      en: 'A colleague finds the case in their list, and reads it whole.',
      fr: 'Une ou un collègue trouve le cas dans sa liste et le lit en entier.',
    },
    why: {
      en: 'An account goes on when one of its people is ill.',
      fr: 'Un compte continue quand une de ses personnes est malade.',
    },
    without: { en: 'The colleague opens the same case again.', fr: 'La ou le collègue ouvre le même cas de nouveau.' },
    needs: ['colleague'],
    async run(bench) {
      const subject = bench.unique();
      const detail = await bench.opened({ subject });
      const colleague = bench.as('colleague');
      expectSame((await rowOf(bench, detail.id, subject, colleague)).mine, false, { en: 'mine, for a colleague', fr: 'mine, pour une ou un collègue' });
      const theirs = await colleague.readCase(detail.id);
      for (const part of ['subject', 'description', 'answers', 'openedBy'] as const) expectSame(theirs[part], detail[part], same(part));
    },
  },
  {
    id: 'visible.unread',
    title: {
      en: 'What one member has read stays unread for a colleague.',
      fr: 'Ce qu’un membre a lu reste non lu pour une ou un collègue.',
    },
    why: { en: 'A mark says what is new to you, not to somebody.', fr: 'Un repère dit ce qui est nouveau pour soi, non pour quelqu’un.' },
    without: {
      en: 'A colleague’s look takes the member’s news away.',
      fr: 'Le regard d’une ou d’un collègue efface ce qui est nouveau pour le membre.',
    },
    needs: ['colleague', 'staff'],
    async run(bench) {
      const subject = bench.unique();
      const { id } = await bench.open({ subject });
      await bench.staff.answer(id, 'Nous regardons.');
      const colleague = bench.as('colleague');
      const isUnread = ({ unread }: { readonly unread: boolean }): boolean => unread;
      await eventually(() => rowOf(bench, id, subject, colleague), isUnread, { en: 'the answer is new to the colleague', fr: 'la réponse est nouvelle pour la ou le collègue' });
      await eventually(() => rowOf(bench, id, subject), isUnread, { en: 'the answer is new to the member', fr: 'la réponse est nouvelle pour le membre' });
      await colleague.readCase(id);
      await eventually(() => rowOf(bench, id, subject, colleague), (row) => !row.unread, { en: 'read by the colleague', fr: 'lu par la ou le collègue' });
      expect((await rowOf(bench, id, subject)).unread, { en: 'the colleague’s reading made the case read for the member', fr: 'la consultation par la ou le collègue a rendu le cas lu pour le membre' });
    },
  },
  {
    id: 'visible.upload',
    title: {
      en: 'Another’s upload can be neither used nor discarded.',
      fr: 'Le téléversement d’une autre personne ne peut être ni utilisé ni supprimé.',
    },
    why: {
      en: 'An upload is confirmed by one person, and belongs to them until they send it.',
      fr: 'Un téléversement est confirmé par une personne et lui appartient jusqu’à son envoi.',
    },
    without: {
      en: 'A file lands in a case whose member never confirmed it, or vanishes before it is sent.',
      fr: 'Un fichier arrive dans un cas dont le membre ne l’a jamais confirmé, ou disparaît avant l’envoi.',
    },
    needs: ['colleague', 'uploadFile'],
    async run(bench) {
      const colleague = bench.as('colleague');
      const attestation = await attested(bench, colleague);
      const upload = await colleague.uploadFile(new Blob([text]), attestation);
      const stolen = { upload, attestation };
      const refused: readonly BackendErrorCode[] = [...hidden, 'refused'];
      await expectRefusal(bench.open({ files: [stolen] }), refused, { en: 'a case with another’s upload', fr: 'un cas avec le téléversement d’une autre personne' });
      if (bench.backend.discardFile !== undefined) await expectRefusal(bench.backend.discardFile(upload), hidden, { en: 'discarding another’s upload', fr: 'le retrait du téléversement d’une autre personne' });
      await colleague.submitCase(bench.submission({ files: [stolen] }), bench.unique('open-'));
    },
  },
];
