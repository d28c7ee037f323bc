/** Filters and order: each lets through what it says, and nothing else. */
import type { CaseFilter } from '../../model/case-list.ts';
import type { Bench, Check } from './check.ts';
import { changeWhereOffered } from './deeds.ts';
import { eventually } from './eventually.ts';
import { expect, expectSame } from './expect.ts';
import { idsOf, openSeveral, rowsOf, sorted } from './own-cases.ts';

async function mustList(bench: Bench, filter: CaseFilter, wanted: readonly string[]): Promise<void> {
  const pages = await bench.pages(filter);
  const told = JSON.stringify(filter);
  expectSame(sorted(pages.flatMap(({ cases }) => idsOf(cases))), sorted(wanted), { en: `the cases for ${told}`, fr: `les cas pour ${told}` });
  expectSame(pages[0]!.total, wanted.length, { en: `the total for ${told}`, fr: `le total pour ${told}` });
}

export const filteringChecks: readonly Check[] = [
  {
    id: 'filter.status',
    title: { en: 'A status lets through the cases of that status.', fr: 'Un état laisse passer les cas de cet état.' },
    why: { en: 'Members look at what is still open.', fr: 'Les membres regardent ce qui est encore ouvert.' },
    without: {
      en: 'Closed cases stand among the open ones, or an open one is missing.',
      fr: 'Des cas fermés se mêlent aux cas ouverts, ou il manque un cas ouvert.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const search = bench.unique();
      const held: Record<string, readonly string[]> = { active: [(await bench.open({ subject: `${search} 1` })).id] };
      for (const [act, status] of [['resolve', 'resolved'], ['cancel', 'cancelled']] as const) {
        const detail = await bench.opened({ subject: `${search} ${status}` });
        const after = (await changeWhereOffered(bench, detail, act))?.status ?? 'active';
        held[after] = [...(held[after] ?? []), detail.id];
      }
      for (const status of ['active', 'resolved', 'cancelled'] as const) await mustList(bench, { search, status }, held[status] ?? []);
    },
  },
  {
    id: 'filter.waiting',
    title: {
      en: '“Waiting” lets through the active cases in which the staff wait for the member.',
      fr: '«\u00a0En attente\u00a0» laisse passer les cas actifs où le personnel attend le membre.',
    },
    why: {
      en: 'These are the cases in which nothing happens until the member acts.',
      fr: 'Ce sont les cas où rien ne se passe tant que le membre n’agit pas.',
    },
    without: {
      en: 'The member misses a question, and the case falls asleep.',
      fr: 'Le membre manque une question, et le cas s’endort.',
    },
    needs: ['staff'],
    async run(bench) {
      const search = bench.unique();
      const [asked, answered] = await openSeveral(bench, 3, search);
      await bench.staff.answer(asked!.id, 'Quelles dates?', { asks: true });
      await bench.staff.answer(answered!.id, 'C’est fait.');
      const waiting = (): Promise<readonly string[]> => rowsOf(bench, { search, status: 'waiting' }).then(idsOf);
      await eventually(waiting, (ids) => ids.length > 0, { en: 'the case with a question is listed as waiting', fr: 'le cas où une question est posée figure parmi ceux en attente' });
      await mustList(bench, { search, status: 'waiting' }, [asked!.id]);
    },
  },
  {
    id: 'filter.type',
    title: {
      en: 'A type lets through its own cases and those below it, on each level.',
      fr: 'Un type laisse passer ses propres cas et ceux d’en dessous, à chaque niveau.',
    },
    why: {
      en: 'Types are a tree: whoever asks for agreements means all kinds of them.',
      fr: 'Les types forment un arbre\u00a0: qui demande les ententes les veut toutes.',
    },
    without: {
      en: 'The member chooses a type and misses the cases of its branches.',
      fr: 'Le membre choisit un type et ne voit pas les cas de ses branches.',
    },
    async run(bench) {
      const search = bench.unique();
      const { path } = bench.submission();
      const { id } = await bench.open({ subject: search });
      for (const [depth] of path.entries()) {
        const type = path.slice(0, depth + 1).map((step) => step.id).join('/');
        await mustList(bench, { search, type }, [id]);
        await mustList(bench, { search, type: `${type}/${bench.unique()}` }, []);
        // Begins like the type, yet is another one.
        await mustList(bench, { search, type: type.slice(0, -1) }, []);
      }
    },
  },
  {
    id: 'filter.opener',
    title: { en: 'An opener lets through the cases of that person.', fr: 'Une personne laisse passer les cas qu’elle a ouverts.' },
    why: {
      en: 'In an account of twenty people, “mine” is the first question.',
      fr: 'Dans un compte de vingt personnes, «\u00a0les miens\u00a0» est la première question.',
    },
    without: {
      en: 'The member goes through everybody’s cases to find their own.',
      fr: 'Le membre parcourt les cas de tous pour trouver les siens.',
    },
    needs: ['readOverview', 'colleague'],
    async run(bench) {
      const search = bench.unique();
      const own = await bench.open({ subject: search });
      const theirs = await bench.as('colleague').submitCase(bench.submission({ subject: search }), bench.unique('open-'));
      const { openers } = await bench.backend.readOverview(bench.account);
      const mine = openers.find((opener) => opener.mine);
      expect(mine, { en: 'the overview names no opener who is the member', fr: 'l’aperçu ne nomme personne qui soit le membre parmi celles et ceux qui ont ouvert des cas' });
      await mustList(bench, { search, openedBy: mine.id }, [own.id]);
      const ofColleague = (await bench.as('colleague').readOverview(bench.account)).openers.find((opener) => opener.mine);
      expect(ofColleague, { en: 'the colleague’s overview names no opener who is the colleague', fr: 'l’aperçu de la ou du collègue ne nomme personne qui soit cette personne parmi celles et ceux qui ont ouvert des cas' });
      await mustList(bench, { search, openedBy: ofColleague.id }, [theirs.id]);
      await mustList(bench, { search, openedBy: bench.unique() }, []);
    },
  },
  {
    id: 'filter.origin',
    title: {
      en: 'An origin tells the cases of the portal from those by phone.',
      fr: 'Une provenance distingue les cas du portail de ceux par téléphone.',
    },
    why: {
      en: 'A member who phoned looks for what the staff wrote down.',
      fr: 'Un membre qui a téléphoné cherche ce que le personnel a noté.',
    },
    without: {
      en: 'The member finds no trace of the call, and calls again.',
      fr: 'Le membre ne trouve aucune trace de l’appel, et rappelle.',
    },
    async run(bench) {
      const search = bench.unique();
      const { id } = await bench.open({ subject: search });
      await mustList(bench, { search, origin: 'portal' }, [id]);
      await mustList(bench, { search, origin: 'phone' }, []);
    },
  },
  {
    id: 'filter.together',
    title: { en: 'Filters add up: a case has to fulfil each of them.', fr: 'Les filtres s’additionnent\u00a0: un cas doit les remplir tous.' },
    why: {
      en: 'In a list of thousands, one filter is seldom enough.',
      fr: 'Dans une liste de milliers de cas, un seul filtre suffit rarement.',
    },
    without: {
      en: 'The member narrows the list, and it grows.',
      fr: 'Le membre restreint la liste, et elle s’allonge.',
    },
    async run(bench) {
      const search = bench.unique();
      const { id } = await bench.open({ subject: search });
      const type = bench.submission().path[0]!.id;
      await mustList(bench, { search, type, status: 'active', origin: 'portal' }, [id]);
      await mustList(bench, { search, type, status: 'resolved', origin: 'portal' }, []);
      await mustList(bench, { search, type, status: 'active', origin: 'phone' }, []);
    },
  },
  {
    id: 'filter.sort-updated',
    title: {
      en: 'By change: what happened last comes first, or last where asked.',
      fr: 'Par changement\u00a0: le dernier en date vient en tête, ou en queue sur demande.',
    },
    why: { en: 'The usual list is a list of what is new.', fr: 'La liste habituelle est une liste de ce qui est nouveau.' },
    without: {
      en: 'An answer arrives, and its case stays on page nine.',
      fr: 'Une réponse arrive, et son cas reste à la page neuf.',
    },
    needs: ['reply'],
    async run(bench) {
      const search = bench.unique();
      const [first, second, third] = idsOf(await openSeveral(bench, 3, search));
      await bench.backend.reply(first!, { text: 'Précision', lang: 'fr', files: [] }, bench.unique());
      const wanted = [first, third, second];
      expectSame(idsOf(await rowsOf(bench, { search })), wanted, { en: 'the usual order', fr: 'l’ordre habituel' });
      expectSame(idsOf(await rowsOf(bench, { search, sort: 'updated' })), wanted, { en: 'by change', fr: 'par modification' });
      expectSame(idsOf(await rowsOf(bench, { search, sort: 'updated', order: 'asc' })), wanted.toReversed(), { en: 'by change, oldest first', fr: 'par modification, de la plus ancienne à la plus récente' });
    },
  },
  {
    id: 'filter.sort',
    title: {
      en: 'By opening, reference or subject, both ways, whatever the size of the pages.',
      fr: 'Par ouverture, référence ou objet, dans les deux sens, quelle que soit la taille des pages.',
    },
    why: {
      en: 'A member who knows roughly when or what looks along that order.',
      fr: 'Un membre qui sait à peu près quand ou quoi cherche le long de cet ordre.',
    },
    without: {
      en: 'The member scrolls to where the case must be, and it is elsewhere.',
      fr: 'Le membre défile jusqu’à l’endroit où devrait être le cas, et il est ailleurs.',
    },
    async run(bench) {
      const search = bench.unique();
      const [bravo, charlie, alpha] = await Promise.all(
        ['Bravo', 'Charlie', 'Alpha'].map((word) => bench.open({ subject: `${word} ${search}` }).then(({ id }) => id)),
      );
      const listed = async (filter: CaseFilter): Promise<readonly string[]> => idsOf(await rowsOf(bench, { search, limit: 2, ...filter }));
      expectSame(await listed({ sort: 'subject' }), [alpha, bravo, charlie], { en: 'by subject', fr: 'par objet' });
      expectSame(await listed({ sort: 'subject', order: 'desc' }), [charlie, bravo, alpha], { en: 'by subject, from the end', fr: 'par objet, à partir de la fin' });
      const rising = await listed({ sort: 'reference', order: 'asc' });
      expectSame(await listed({ sort: 'reference' }), rising.toReversed(), { en: 'by reference, as usual from the highest', fr: 'par référence, à partir de la plus élevée comme d’habitude' });
      const moments = (await rowsOf(bench, { search, sort: 'opened', order: 'asc', limit: 2 })).map(({ openedAt }) => Date.parse(openedAt));
      expectSame(moments, moments.toSorted((one, other) => one - other), { en: 'the moments of opening, oldest first', fr: 'les moments d’ouverture, du plus ancien au plus récent' });
      expectSame(sorted(await listed({ sort: 'opened' })), sorted(rising), { en: 'the cases by opening', fr: 'les cas par ouverture' });
    },
  },
];
