/** The overview: counts that agree with the lists they stand for. */
import type { Words } from '../../model/words.ts';
import type { CaseOverview, CaseQuery } from '../../model/case-list.ts';
import type { Bench, Check } from './check.ts';
import { eventually } from './eventually.ts';
import { expect } from './expect.ts';
import { both, joined, same, Seen } from './seen.ts';

/** Few enough for a system in use; others write to it, so that two counts agree only once nobody did in between. */
const looked = 5;

async function mustAgree(
  bench: Bench,
  what: Words,
  counts: (overview: CaseOverview) => readonly (readonly [count: number, filter: Omit<CaseQuery, 'account'>])[],
): Promise<void> {
  const { backend, account } = bench;
  const differences = async (): Promise<readonly Words[]> => {
    const told: Words[] = [];
    for (const [count, filter] of counts(await backend.readOverview(account))) {
      const { total } = await backend.listCases({ ...filter, account, limit: 1 });
      if (total !== count) told.push(joined(same(JSON.stringify(filter)), { en: `${count} in the overview, ${total} in the list`, fr: `${count} dans l’aperçu, ${total} dans la liste` }));
    }
    return told;
  };
  let last: readonly Words[] = [];
  await eventually(async () => (last = await differences()), ({ length }) => length === 0, what).catch((error: unknown) => {
    // A call that failed left nothing to compare.
    throw last.length > 0 ? new Seen(both((lang) => last.map((each) => each[lang]).join('; '))) : error;
  });
}

const idOf = ({ path }: CaseOverview['types'][number]): string => path.map(({ id }) => id).join('/');

export const overviewChecks: readonly Check[] = [
  {
    id: 'overview.counts',
    title: { en: 'The count of each status is the total of its list.', fr: 'Le nombre de chaque état est le total de sa liste.' },
    why: { en: 'The counts are the doors to these lists.', fr: 'Ces nombres sont les portes de ces listes.' },
    without: {
      en: 'The member reads “3 active”, opens the list and finds two.',
      fr: 'Le membre lit «\u00a03 actifs\u00a0», ouvre la liste et en trouve deux.',
    },
    needs: ['readOverview'],
    async run(bench) {
      await bench.open();
      expect((await bench.backend.readOverview(bench.account)).counts.active > 0, { en: 'no active case is counted, though one was opened', fr: 'aucun cas actif n’est compté, et pourtant un cas a été ouvert' });
      await mustAgree(bench, { en: 'overview and lists agree', fr: 'l’aperçu et les listes s’accordent' }, ({ counts, waiting }) => [
        [counts.active, { status: 'active' }],
        [counts.resolved, { status: 'resolved' }],
        [counts.cancelled, { status: 'cancelled' }],
        [waiting.total, { status: 'waiting' }],
        [counts.active + counts.resolved + counts.cancelled, {}],
      ]);
    },
  },
  {
    id: 'overview.types',
    title: {
      en: 'The types that occur are told with as many cases as their lists hold.',
      fr: 'Les types présents sont donnés avec autant de cas que leurs listes en contiennent.',
    },
    why: {
      en: 'They are the choices of the list’s filter.',
      fr: 'Ce sont les choix du filtre de la liste.',
    },
    without: {
      en: 'The member chooses a type and finds nothing, or misses it among the choices.',
      fr: 'Le membre choisit un type et ne trouve rien, ou ne le trouve pas parmi les choix.',
    },
    needs: ['readOverview'],
    async run(bench) {
      const { path } = bench.submission();
      await bench.open();
      const { types } = await bench.backend.readOverview(bench.account);
      expect(types.some((type) => idOf(type) === path[0]!.id), { en: `the type “${path[0]!.id}” of a case is not told`, fr: `le type «\u00a0${path[0]!.id}\u00a0» d’un cas n’est pas donné` });
      await mustAgree(bench, { en: 'types and lists agree', fr: 'les types et les listes s’accordent' }, (overview) =>
        overview.types
          .filter((type, place) => place < looked || path.map(({ id }) => id).join('/').startsWith(idOf(type)))
          .map((type) => [type.count, { type: idOf(type) }] as const),
      );
    },
  },
  {
    id: 'overview.openers',
    title: {
      en: 'Who opened cases is told by name, once each, with as many cases as their lists hold.',
      fr: 'Qui a ouvert des cas est nommé, une fois chacun, avec autant de cas que sa liste en contient.',
    },
    why: { en: 'They are choices of the list’s filter too.', fr: 'Ce sont aussi des choix du filtre de la liste.' },
    without: {
      en: 'The member chooses “Mine” and finds somebody else’s cases, or none.',
      fr: 'Le membre choisit «\u00a0Les miens\u00a0» et trouve ceux d’une autre personne, ou aucun.',
    },
    needs: ['readOverview'],
    async run(bench) {
      await bench.open();
      const { openers } = await bench.backend.readOverview(bench.account);
      const own = openers.filter(({ mine }) => mine);
      expect(own.length === 1, { en: `${own.length} openers are the member instead of 1`, fr: `personnes qui ont ouvert des cas et qui sont le membre\u00a0: ${own.length} au lieu de 1` });
      expect(own[0]!.name === bench.session.name, { en: `the member is told as “${own[0]!.name}”`, fr: `le membre est donné comme «\u00a0${own[0]!.name}\u00a0»` });
      expect(new Set(openers.map(({ id }) => id)).size === openers.length, { en: 'an opener is told twice', fr: 'une personne qui a ouvert des cas est donnée deux fois' });
      await mustAgree(bench, { en: 'openers and lists agree', fr: 'les personnes qui ont ouvert des cas et les listes s’accordent' }, (overview) =>
        overview.openers.filter(({ mine }, place) => place < looked || mine).map(({ id, count }) => [count, { openedBy: id }] as const),
      );
    },
  },
  {
    id: 'overview.waiting',
    title: {
      en: 'What waits for the member and what is unread is counted, the latest first.',
      fr: 'Ce qui attend le membre et ce qui n’est pas lu est compté, le plus récent d’abord.',
    },
    why: {
      en: 'It stands above the list: the one thing a member must not miss.',
      fr: 'Cela figure au-dessus de la liste\u00a0: la seule chose qu’un membre ne doit pas manquer.',
    },
    without: {
      en: 'A question of the staff stays unseen until the member happens to scroll there.',
      fr: 'Une question du personnel reste invisible jusqu’à ce que le membre défile par hasard jusque-là.',
    },
    needs: ['readOverview', 'staff'],
    async run(bench) {
      const { id } = await bench.open();
      await bench.staff.answer(id, 'Quelles dates?', { asks: true });
      const overview = await eventually(
        () => bench.backend.readOverview(bench.account),
        ({ waiting }) => waiting.cases.some((each) => each.id === id),
        { en: 'a question of the staff stands among the latest that wait', fr: 'une question du personnel figure parmi les dernières en attente' },
      );
      expect(overview.unread > 0, { en: 'nothing is unread, though the staff just asked', fr: 'rien n’est non lu, et pourtant le personnel vient de poser une question' });
      expect(overview.waiting.total >= overview.waiting.cases.length, { en: 'more cases are told to wait than are counted', fr: 'plus de cas sont donnés en attente qu’il n’en est compté' });
      expect(overview.waiting.cases.every(({ waiting, status }) => waiting && status === 'active'), { en: 'a case told to wait does not', fr: 'un cas donné en attente ne l’est pas' });
    },
  },
];
