/** Pages that follow each other, without gaps and repeats. */
import type { Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { idsOf, openSeveral, rowsOf, sorted } from './own-cases.ts';
import { BackendError } from '../error.ts';

const refusals: readonly string[] = ['refused', 'not-found'];

export const listingChecks: readonly Check[] = [
  {
    id: 'list.first',
    title: {
      en: 'A case just opened is on the first page, newest change first.',
      fr: 'Un cas qui vient d’être ouvert est sur la première page, le plus récent d’abord.',
    },
    why: {
      en: 'After sending, a member looks for their case at the top of the list.',
      fr: 'Après l’envoi, un membre cherche son cas en haut de la liste.',
    },
    without: {
      en: 'The member does not find the case, and opens it a second time.',
      fr: 'Le membre ne trouve pas le cas et l’ouvre une deuxième fois.',
    },
    async run({ backend, account, open }) {
      const { id } = await open();
      const { cases } = await backend.listCases({ account });
      expect(idsOf(cases).includes(id), { en: 'the new case is not on the first page', fr: 'le nouveau cas n’est pas sur la première page' });
      const moments = cases.map(({ updatedAt }) => Date.parse(updatedAt));
      expect(moments.every((moment, row) => row === 0 || moment <= moments[row - 1]!), { en: 'the rows do not go from newest to oldest', fr: 'les lignes ne vont pas de la plus récente à la plus ancienne' });
    },
  },
  {
    id: 'list.pages',
    title: {
      en: 'In pages of one, two or three, each case comes once and in the same order.',
      fr: 'Par pages d’un, de deux ou de trois, chaque cas vient une fois et dans le même ordre.',
    },
    why: {
      en: 'The list is fetched in parts of any size, as the member scrolls.',
      fr: 'La liste est lue par parties de toute taille, à mesure que le membre défile.',
    },
    without: {
      en: 'A case that falls between two pages does not exist for the member.',
      fr: 'Un cas qui tombe entre deux pages n’existe pas pour le membre.',
    },
    async run(bench) {
      const search = bench.unique();
      const opened = idsOf(await openSeveral(bench, 5, search));
      const whole = idsOf(await rowsOf(bench, { search }));
      expectSame(sorted(whole), sorted(opened), { en: 'the cases of the list', fr: 'les cas de la liste' });
      for (const limit of [1, 2, 3]) {
        expectSame(idsOf(await rowsOf(bench, { search, limit })), whole, { en: `the rows in pages of ${limit}`, fr: `les lignes par pages de ${limit}` });
      }
    },
  },
  {
    id: 'list.total',
    title: { en: 'Every page tells how many cases there are in all.', fr: 'Chaque page dit combien de cas il y a en tout.' },
    why: {
      en: 'The list is as long as the total says before its rows are there.',
      fr: 'La liste a la longueur que dit le total avant que ses lignes soient là.',
    },
    without: {
      en: 'The member reads “2 cases” above five, or scrolls into emptiness.',
      fr: 'Le membre lit «\u00a02 cas\u00a0» au-dessus de cinq, ou défile dans le vide.',
    },
    async run(bench) {
      const search = bench.unique();
      await openSeveral(bench, 4, search);
      for (const { total } of await bench.pages({ search, limit: 2 })) expectSame(total, 4, { en: 'the total', fr: 'le total' });
      expectSame((await bench.backend.listCases({ account: bench.account, search, limit: 1 })).total, 4, { en: 'the total beside one row', fr: 'le total à côté d’une seule ligne' });
    },
  },
  {
    id: 'list.limit',
    title: { en: 'No page is longer than was asked.', fr: 'Aucune page n’est plus longue que demandé.' },
    why: {
      en: 'On a telephone with a slow line, ten rows are asked for, not a thousand.',
      fr: 'Sur un téléphone dont la ligne est lente, on demande dix lignes, pas mille.',
    },
    without: {
      en: 'The member waits for a thousand cases in order to see one.',
      fr: 'Le membre attend mille cas pour en voir un.',
    },
    async run(bench) {
      const search = bench.unique();
      await openSeveral(bench, 3, search);
      for (const limit of [1, 2]) {
        for (const { cases } of await bench.pages({ search, limit })) {
          expect(cases.length <= limit, { en: `${cases.length} rows instead of ${limit} at most`, fr: `lignes\u00a0: ${cases.length} au lieu de ${limit} au plus` });
        }
      }
    },
  },
  {
    id: 'list.end',
    title: { en: 'The last page names no next one.', fr: 'La dernière page n’en annonce pas d’autre.' },
    why: { en: 'It is how the list knows that it is complete.', fr: 'C’est ainsi que la liste sait qu’elle est complète.' },
    without: {
      en: 'The member keeps seeing “Loading…” below the last case.',
      fr: 'Le membre voit toujours «\u00a0Chargement…\u00a0» sous le dernier cas.',
    },
    async run(bench) {
      const search = bench.unique();
      await openSeveral(bench, 2, search);
      const page = await bench.backend.listCases({ account: bench.account, search, limit: 2 });
      if (page.cases.length === 2) expectSame(page.next, undefined, { en: 'the next page after all rows', fr: 'la page suivante après toutes les lignes' });
      const last = (await bench.pages({ search, limit: 1 })).at(-1)!;
      expect(last.cases.length > 0, { en: 'the last page is empty', fr: 'la dernière page est vide' });
    },
  },
  {
    id: 'list.skip',
    title: {
      en: 'Rows that are passed over are told, and only then passed over.',
      fr: 'Les lignes passées sont annoncées, et ne le sont qu’alors.',
    },
    why: {
      en: 'A member who drags the scroll bar lands in the middle of a long list at once.',
      fr: 'Un membre qui tire la barre de défilement arrive aussitôt au milieu d’une longue liste.',
    },
    without: {
      en: 'Rows stand in the wrong place, some twice and others never.',
      fr: 'Des lignes sont à la mauvaise place, certaines deux fois, d’autres jamais.',
    },
    async run(bench) {
      const search = bench.unique();
      await openSeveral(bench, 4, search);
      const whole = idsOf(await rowsOf(bench, { search }));
      const { account, backend } = bench;
      const page = await backend.listCases({ account, search, skip: 1, limit: 2 });
      const passed = page.skipped ?? 0;
      expect(passed === 0 || passed === 1, { en: `${passed} rows passed over instead of 1`, fr: `lignes sautées\u00a0: ${passed} au lieu de 1` });
      expectSame(idsOf(page.cases), whole.slice(passed, passed + page.cases.length), { en: 'the rows after the skipped ones', fr: 'les lignes après celles sautées' });
      expectSame(page.total, 4, { en: 'the total', fr: 'le total' });
      const first = await backend.listCases({ account, search, limit: 1 });
      const further = await backend.listCases({ account, search, limit: 1, skip: 1, cursor: first.next });
      const from = 1 + (further.skipped ?? 0);
      expectSame(idsOf(further.cases), whole.slice(from, from + 1), { en: 'the row after a cursor and the skipped ones', fr: 'la ligne après un curseur et celles sautées' });
    },
  },
  {
    id: 'list.cursor',
    title: {
      en: 'A broken cursor is refused as such, or begins at the top.',
      fr: 'Un curseur brisé est refusé comme tel, ou reprend au début.',
    },
    why: {
      en: 'A page left open for a day comes back with a cursor that means nothing any more.',
      fr: 'Une page laissée ouverte un jour revient avec un curseur qui ne veut plus rien dire.',
    },
    without: {
      en: 'The member sees “the server has a problem”, and trying again never helps.',
      fr: 'Le membre lit «\u00a0le serveur a un problème\u00a0», et réessayer n’y change rien.',
    },
    async run({ backend, account, unique }) {
      const broken = ['x', '0', '-1', '%', '{}', '[]', 'null', '["updated","desc",1,2]', 'bnVsbA', '’; --', unique().repeat(50)];
      for (const cursor of broken) {
        const outcome = await backend.listCases({ account, cursor, limit: 1 }).then(
          () => 'a page',
          (error: unknown) => (error instanceof BackendError ? error.code : String(error)),
        );
        expect(outcome === 'a page' || refusals.includes(outcome), { en: `the cursor “${cursor.slice(0, 30)}” ended in “${outcome}”`, fr: `le curseur «\u00a0${cursor.slice(0, 30)}\u00a0» a abouti à «\u00a0${outcome}\u00a0»` });
      }
    },
  },
];
