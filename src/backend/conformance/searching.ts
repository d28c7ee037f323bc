/** Search: by what people remember of a case, however they type it. */
import { BackendError } from '../error.ts';
import type { Bench, Check } from './check.ts';
import { eventually } from './eventually.ts';
import { expect, expectSame } from './expect.ts';
import { idsOf, rowsOf, sorted } from './own-cases.ts';
import { Seen } from './seen.ts';

const found = async (bench: Bench, search: string): Promise<readonly string[]> => sorted(idsOf(await rowsOf(bench, { search })));

export const searchingChecks: readonly Check[] = [
  {
    id: 'search.reference',
    title: { en: 'A case is found by its reference.', fr: 'Un cas se trouve par sa référence.' },
    why: {
      en: 'It is what stands on letters, and what the staff name on the phone.',
      fr: 'C’est ce qui figure sur les lettres, et ce que le personnel nomme au téléphone.',
    },
    without: { en: 'The member leafs through the whole list.', fr: 'Le membre feuillette toute la liste.' },
    async run(bench) {
      const { id, reference } = await bench.open();
      for (const search of [reference, reference.toLowerCase(), ` ${reference} `]) {
        expect((await found(bench, search)).includes(id), { en: `“${search}” does not find its case`, fr: `«\u00a0${search}\u00a0» ne trouve pas son cas` });
      }
    },
  },
  {
    id: 'search.subject',
    title: { en: 'A case is found by a word of its subject, and by its beginning.', fr: 'Un cas se trouve par un mot de son objet, et par son début.' },
    why: {
      en: 'Results follow while the member types.',
      fr: 'Les résultats suivent pendant que le membre tape.',
    },
    without: {
      en: 'Nothing is found until the last letter is typed, so the member gives up before.',
      fr: 'Rien ne se trouve avant la dernière lettre; le membre abandonne avant.',
    },
    async run(bench) {
      const word = bench.unique();
      const { id } = await bench.open({ subject: `Part de ${word}, à revoir` });
      for (const search of [word, word.slice(0, 12), word.slice(0, 9)]) {
        expectSame(await found(bench, search), [id], { en: `the cases for “${search}”`, fr: `les cas pour «\u00a0${search}\u00a0»` });
      }
    },
  },
  {
    id: 'search.accents',
    title: { en: 'Accents and capitals make no difference.', fr: 'Les accents et les majuscules ne changent rien.' },
    why: {
      en: 'Many type without accents, and telephones begin with a capital.',
      fr: 'Beaucoup tapent sans accents, et les téléphones commencent par une majuscule.',
    },
    without: {
      en: 'The member types “releve”, and the “relevé” stays hidden.',
      fr: 'Le membre tape «\u00a0releve\u00a0», et le «\u00a0relevé\u00a0» reste caché.',
    },
    async run(bench) {
      const word = bench.unique();
      const { id } = await bench.open({ subject: `Échéance é${word}ç` });
      for (const search of [`é${word}ç`, `e${word}c`, `E${word.toUpperCase()}C`, `e\u0301${word}c\u0327`]) {
        expectSame(await found(bench, search), [id], { en: `the cases for “${search}”`, fr: `les cas pour «\u00a0${search}\u00a0»` });
      }
    },
  },
  {
    id: 'search.message',
    title: { en: 'A case is found by a word of its messages.', fr: 'Un cas se trouve par un mot de ses messages.' },
    why: {
      en: 'What people remember is often in the conversation, not in the subject.',
      fr: 'Ce dont on se souvient est souvent dans la conversation, pas dans l’objet.',
    },
    without: {
      en: 'The member opens one case after another to find a sentence.',
      fr: 'Le membre ouvre un cas après l’autre pour retrouver une phrase.',
    },
    needs: ['reply'],
    async run(bench) {
      const word = bench.unique();
      const { id } = await bench.open();
      await bench.backend.reply(id, { text: `Le chèque de ${word} manque.`, lang: 'fr', files: [] }, bench.unique());
      await eventually(() => found(bench, word), (ids) => ids.length > 0, { en: `“${word}” finds the case by its message`, fr: `«\u00a0${word}\u00a0» trouve le cas par son message` });
      expectSame(await found(bench, word), [id], { en: 'the cases for a word of a message', fr: 'les cas pour un mot d’un message' });
    },
  },
  {
    id: 'search.words',
    title: {
      en: 'Of several words each has to be there, in any order.',
      fr: 'De plusieurs mots, chacun doit y être, dans n’importe quel ordre.',
    },
    why: { en: 'A second word is typed to find fewer cases.', fr: 'On tape un deuxième mot pour trouver moins de cas.' },
    without: {
      en: 'The more the member types, the more cases turn up.',
      fr: 'Plus le membre tape, plus il y a de cas.',
    },
    async run(bench) {
      const [one, other] = [bench.unique(), bench.unique()];
      const both = await bench.open({ subject: `${one} et ${other}` });
      const single = await bench.open({ subject: one });
      expectSame(await found(bench, one), sorted([both.id, single.id]), { en: 'the cases for one word', fr: 'les cas pour un mot' });
      expectSame(await found(bench, `${one} ${other}`), [both.id], { en: 'the cases for both', fr: 'les cas pour les deux' });
      expectSame(await found(bench, `${other.slice(0, 12)}  ${one}`), [both.id], { en: 'the cases for both, turned round', fr: 'les cas pour les deux, inversés' });
    },
  },
  {
    id: 'search.nothing',
    title: { en: 'A search without a match is empty, with a total of 0.', fr: 'Une recherche sans résultat est vide, avec un total de 0.' },
    why: {
      en: '“No case matches” is an answer, and not an error.',
      fr: '«\u00a0Aucun cas ne correspond\u00a0» est une réponse, et non une erreur.',
    },
    without: {
      en: 'The member sees the whole list, or an error, and believes it.',
      fr: 'Le membre voit toute la liste, ou une erreur, et la croit.',
    },
    async run({ backend, account, unique }) {
      const { cases, total, next } = await backend.listCases({ account, search: unique() });
      expectSame({ cases, total, next }, { cases: [], total: 0 }, { en: 'the page', fr: 'la page' });
    },
  },
  {
    id: 'search.signs',
    title: { en: 'Signs in a search are just signs.', fr: 'Les signes d’une recherche ne sont que des signes.' },
    why: {
      en: 'People paste all sorts of things; none of it is a command.',
      fr: 'On colle toutes sortes de choses; rien de cela n’est une commande.',
    },
    without: {
      en: 'An apostrophe brings down the list, or shows what the member must not see.',
      fr: 'Une apostrophe fait tomber la liste, ou montre ce que le membre ne doit pas voir.',
    },
    async run(bench) {
      const word = bench.unique();
      const { id } = await bench.open({ subject: word });
      const signs = ['"', "'", '’', '%', '_', '*', '\\', '(', ')', '&', '|', '!', ':*', '<->', ' OR 1=1 --', '{}', '\u202e', '😀', '\0'];
      for (const sign of signs) {
        const outcome = await found(bench, `${word} ${sign}`).then(
          (ids) => ids.every((each) => each === id),
          (error: unknown) => {
            if (error instanceof BackendError && error.code === 'refused') return true;
            throw new Seen({ en: `“${sign}” broke the search`, fr: `«\u00a0${sign}\u00a0» a brisé la recherche` }, { cause: error });
          },
        );
        expect(outcome, { en: `“${sign}” found what it must not`, fr: `«\u00a0${sign}\u00a0» a trouvé ce qu’il ne faut pas` });
      }
    },
  },
  {
    id: 'search.sensitive',
    title: { en: 'Nothing is found by a sensitive answer.', fr: 'Rien ne se trouve par une réponse sensible.' },
    why: {
      en: 'Whoever may search could otherwise guess a number digit by digit.',
      fr: 'Qui peut chercher pourrait sinon deviner un numéro chiffre par chiffre.',
    },
    without: {
      en: 'A colleague finds out the member’s number without ever being shown it.',
      fr: 'Une ou un collègue découvre le numéro du membre sans qu’on le lui montre.',
    },
    async run(bench) {
      const value = bench.unique();
      const subject = bench.unique();
      const answer = { id: 'kit-secret', label: 'Numéro', kind: 'identifier', value, text: '•••', sensitive: true } as const;
      const { id } = await bench.open({ subject, answers: [...bench.submission().answers, answer] });
      expectSame(await found(bench, subject), [id], { en: 'the cases for the subject', fr: 'les cas pour l’objet' });
      expectSame(await found(bench, value), [], { en: 'the cases for the sensitive value', fr: 'les cas pour la valeur sensible' });
      expectSame(await found(bench, value.slice(0, 9)), [], { en: 'the cases for its beginning', fr: 'les cas pour son début' });
    },
  },
];
