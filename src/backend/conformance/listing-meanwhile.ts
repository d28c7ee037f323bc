/** Pages that follow each other while others write. */
import type { CaseFilter, CasePage } from '../../model/case-list.ts';
import type { Bench, Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { idsOf, openSeveral } from './own-cases.ts';

/** The rows' ids in pages of two; `meanwhile` happens once, behind the first page. */
async function rowsWhile(bench: Bench, filter: CaseFilter, meanwhile: (first: CasePage) => Promise<unknown>): Promise<readonly string[]> {
  const { backend, account } = bench;
  const first = await backend.listCases({ ...filter, account, limit: 2 });
  await meanwhile(first);
  const ids = [...idsOf(first.cases)];
  let cursor = first.next;
  while (cursor !== undefined) {
    const page = await backend.listCases({ ...filter, account, limit: 2, cursor });
    ids.push(...idsOf(page.cases));
    cursor = page.next;
    expect(ids.length < 100, { en: 'the list has no end', fr: 'la liste n’a pas de fin' });
  }
  return ids;
}

const mustBeOnce = (ids: readonly string[]): void =>
  expect(new Set(ids).size === ids.length, { en: `a case came twice: ${ids.join(', ')}`, fr: `un cas est venu deux fois\u00a0: ${ids.join(', ')}` });

export const meanwhileChecks: readonly Check[] = [
  {
    id: 'list.opened-meanwhile',
    title: {
      en: 'A case opened between two pages neither repeats nor hides another.',
      fr: 'Un cas ouvert entre deux pages n’en répète ni n’en cache aucun autre.',
    },
    why: {
      en: 'Colleagues and staff open cases while a member scrolls.',
      fr: 'Des collègues et le personnel ouvrent des cas pendant qu’un membre défile.',
    },
    without: {
      en: 'A case slips from one page to the next and is never seen, or is counted twice.',
      fr: 'Un cas glisse d’une page à l’autre sans jamais être vu, ou compte en double.',
    },
    async run(bench) {
      for (const order of [{}, { sort: 'opened', order: 'asc' }, { sort: 'subject' }] as const) {
        const search = bench.unique();
        const before = idsOf(await openSeveral(bench, 5, search));
        // By subject it comes before them all.
        const ids = await rowsWhile(bench, { ...order, search }, () => bench.open({ subject: `${search} 0` }));
        mustBeOnce(ids);
        for (const id of before) expect(ids.includes(id), { en: `${JSON.stringify(order)}: a case that was there all along is missing`, fr: `${JSON.stringify(order)}\u00a0: un cas qui était là tout du long manque` });
      }
    },
  },
  {
    id: 'list.changed-meanwhile',
    title: {
      en: 'A case that changes between two pages hides none that stayed in its place.',
      fr: 'Un cas qui change entre deux pages n’en cache aucun qui est resté à sa place.',
    },
    why: {
      en: 'Every answer moves a case to the top of the list.',
      fr: 'Chaque réponse déplace un cas en haut de la liste.',
    },
    without: {
      en: 'With each answer of the staff, some other case drops out of the member’s list.',
      fr: 'À chaque réponse du personnel, un autre cas disparaît de la liste du membre.',
    },
    needs: ['reply'],
    async run(bench) {
      const search = bench.unique();
      const receipts = await openSeveral(bench, 5, search);
      const moved = receipts[0]!.id;
      const ids = await rowsWhile(bench, { search }, () =>
        bench.backend.reply(moved, { text: 'Précision', lang: 'fr', files: [] }, bench.unique()),
      );
      mustBeOnce(ids);
      for (const { id } of receipts.slice(1)) expect(ids.includes(id), { en: 'a case that stayed in its place is missing', fr: 'un cas resté à sa place manque' });
    },
  },
  {
    id: 'list.seen-again',
    title: {
      en: 'A case that was listed and changes then does not come a second time, oldest change first.',
      fr: 'Du changement le plus ancien au plus récent, un cas déjà listé qui change ne revient pas.',
    },
    why: {
      en: 'In this order a change moves the case to the end, where the next pages are read.',
      fr: 'Dans cet ordre, un changement envoie le cas à la fin, là où se lisent les pages suivantes.',
    },
    without: {
      en: 'The member sees one case in two places, and an export counts it twice.',
      fr: 'Le membre voit un cas à deux endroits, et une exportation le compte deux fois.',
    },
    needs: ['reply'],
    async run(bench) {
      const search = bench.unique();
      await openSeveral(bench, 4, search);
      const ids = await rowsWhile(bench, { search, sort: 'updated', order: 'asc' }, ({ cases }) =>
        bench.backend.reply(cases[0]!.id, { text: 'Précision', lang: 'fr', files: [] }, bench.unique()),
      );
      mustBeOnce(ids);
      expectSame(ids.length, 4, { en: 'the cases on all pages', fr: 'les cas de toutes les pages' });
    },
  },
  {
    id: 'list.busy',
    title: {
      en: 'The pages of the whole account do not repeat while cases are opened.',
      fr: 'Les pages du compte entier ne se répètent pas pendant que des cas s’ouvrent.',
    },
    why: {
      en: 'Most members read the list as it is, without any filter.',
      fr: 'La plupart des membres lisent la liste telle quelle, sans filtre.',
    },
    without: {
      en: 'The last row of a page stands at the top of the next one once more.',
      fr: 'La dernière ligne d’une page se retrouve en haut de la suivante.',
    },
    async run({ backend, account, open }) {
      for (let opened = 0; opened < 4; opened += 1) await open();
      const first = await backend.listCases({ account, limit: 2 });
      const late = await open();
      const second = await backend.listCases({ account, limit: 2, cursor: first.next });
      await open();
      const third = second.next === undefined ? undefined : await backend.listCases({ account, limit: 2, cursor: second.next });
      const ids = [first, second, third].flatMap((page) => idsOf(page?.cases ?? []));
      mustBeOnce(ids);
      expect(!ids.includes(late.id), { en: 'the case opened after the first page turned up below it', fr: 'le cas ouvert après la première page est apparu sous elle' });
    },
  },
];
