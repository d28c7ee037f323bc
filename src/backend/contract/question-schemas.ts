/** What a preset asks: questions by their kinds, and the conditions they wait for. */
import type { Column, Option, QuestionKind } from '../../model/question.ts';
import type { Words } from '../../model/words.ts';
import { closed, filledList, filledText, flag, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

export const words = (description: Words): Schema => of('PresetWords', description);
export const limit = (description: Words): Schema => ({ type: 'integer', minimum: 1, description });
export const day = (description: Words): Schema => ({ type: 'string', format: 'date', description });
export const slug = (description: Words): Schema => of('Slug', description);
export const earlierIds = (description: Words): Schema => list(filledText(), description);
export const isolated = <T>(...given: Parameters<typeof shape<T>>): Schema => closed(shape<T>(...given));

const number = (description: Words): Schema => ({ type: 'number', description });
const bound = (description: Words): Schema => ({
  description,
  anyOf: [
    { type: 'string', const: 'today', description: said('The day on which the member writes.', 'Le jour où le membre écrit.') },
    day(said('A day such as 2026-03-01.', 'Un jour tel que 2026-03-01.')),
  ],
});

const format = oneOf(['sin', 'iswc', 'isrc', 'ipi'], said(
  'Checked as the member types: social insurance number, work, recording, interested party.',
  'Vérifié à la saisie\u00a0: numéro d’assurance sociale, œuvre, enregistrement, partie intéressée.',
));
const options = filledList(of('Option', said('One thing to choose.', 'Une chose à choisir.')), said('What a member chooses from, in this order.', 'Ce parmi quoi un membre choisit, dans cet ordre.'));
const formerIds = earlierIds(said(
  'Ids it had in earlier versions, so that a draft begun then keeps what was answered.',
  'Les identifiants qu’elle portait dans les versions précédentes, pour qu’un brouillon d’alors conserve la réponse.',
));
const maxLength = limit(said('Characters, at most.', 'Le nombre maximal de caractères.'));
const range = {
  min: bound(said('Not before this day.', 'Pas avant ce jour.')),
  max: bound(said('Not after this day.', 'Pas après ce jour.')),
};
const numbers = {
  min: number(said('Not below this number.', 'Pas moins que ce nombre.')),
  max: number(said('Not above this number.', 'Pas plus que ce nombre.')),
};

interface Kind {
  readonly description: Words;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** What each kind adds to the fields that all questions have. */
const kinds: { readonly [K in QuestionKind]: Kind } = {
  text: { description: said('One line of text.', 'Une ligne de texte.'), properties: { maxLength } },
  'long-text': { description: said('Text of several lines.', 'Un texte de plusieurs lignes.'), properties: { maxLength } },
  choice: { description: said('One of several options.', 'Une option parmi plusieurs.'), properties: { options }, required: ['options'] },
  choices: { description: said('Any number of the options.', 'Autant d’options que l’on veut.'), properties: { options }, required: ['options'] },
  date: { description: said('A day.', 'Un jour.'), properties: range },
  period: { description: said('From one day to another.', 'D’un jour à un autre.'), properties: range },
  number: {
    description: said('A number.', 'Un nombre.'),
    properties: { ...numbers, integer: flag(said('Whole numbers only.', 'Nombres entiers seulement.')) },
  },
  amount: {
    description: said('An amount of money.', 'Une somme d’argent.'),
    properties: {
      currency: text(
        said('The code of its currency: three letters of ISO 4217.', 'Le code de sa devise\u00a0: trois lettres de l’ISO 4217.'),
        { pattern: '^[A-Z]{3}$', examples: ['CAD', 'USD', 'EUR', 'GBP'] },
      ),
      ...numbers,
    },
    required: ['currency'],
  },
  identifier: {
    description: said('A number that is checked by its digits.', 'Un numéro vérifié par ses chiffres.'),
    properties: { format },
    required: ['format'],
  },
  rows: {
    description: said('A table that the member fills row by row, pastes or imports.', 'Un tableau que le membre remplit ligne par ligne, colle ou importe.'),
    properties: {
      columns: filledList(of('Column', said('One column.', 'Une colonne.')), said('Its columns, in their order.', 'Ses colonnes, dans leur ordre.')),
      maxRows: limit(said('Rows, at most.', 'Le nombre maximal de lignes.')),
      rowLabel: words(said('What one row is: “work”, say.', 'Ce qu’est une ligne\u00a0: «\u00a0œuvre\u00a0», par exemple.')),
    },
    required: ['columns', 'rowLabel'],
  },
};

const asked: Readonly<Record<string, Schema>> = {
  id: slug(said(
    'Its name for machines, unique among the questions of one case type. The same id elsewhere is the same answer.',
    'Son nom pour les machines, unique parmi les questions d’un type de cas. Le même identifiant ailleurs désigne la même réponse.',
  )),
  label: words(said('The question, as it stands over its field.', 'La question, telle qu’elle figure au-dessus de son champ.')),
  hint: words(said('A line of help under the label.', 'Une ligne d’aide sous le libellé.')),
  required: flag(said('No case without an answer.', 'Pas de cas sans réponse.')),
  sensitive: flag(said('Never stored by the page, masked in the preview.', 'Jamais conservée par la page, masquée à l’aperçu.')),
  when: of('Condition', said('Hidden until this holds. It looks at earlier questions only.', 'Cachée jusqu’à ce que ceci soit vrai. Ne regarde que les questions précédentes.')),
  waivable: flag(said('“See attached document” may stand in for it.', '«\u00a0Voir document joint\u00a0» peut en tenir lieu.')),
  was: formerIds,
};

const questionOf = (kind: string, { description, properties, required = [] }: Kind): Schema => ({
  type: 'object',
  properties: { kind: { type: 'string', const: kind, description }, ...asked, ...properties },
  required: ['id', 'label', 'kind', ...required],
  additionalProperties: false,
});

const form = (description: Words, properties: Readonly<Record<string, Schema>>): Schema =>
  closed({ type: 'object', description, properties, required: Object.keys(properties) });

const looksAt = filledText(said('Id of an earlier question of the same case type.', 'L’identifiant d’une question précédente du même type de cas.'));
const value: Schema = { type: 'string', minLength: 1 };
const each = said('One of them.', 'L’une d’elles.');
const all = said('Each of these holds.', 'Chacune de ces conditions est vraie.');
const any = said('At least one of these holds.', 'Au moins une de ces conditions est vraie.');
const not = said('This does not hold.', 'Cette condition n’est pas vraie.');

export const questionSchemas: Readonly<Record<string, Schema>> = {
  Slug: text(
    said('A stable name for machines: lower-case letters, digits and hyphens.', 'Un nom stable pour les machines\u00a0: minuscules sans accent, chiffres et traits d’union.'),
    { pattern: '^(?!constructor$)[a-z0-9][a-z0-9-]*$' },
  ),
  PresetWords: {
    type: 'object',
    description: said('A text in English, in French and in any other language beside them.', 'Un texte en français, en anglais et en toute autre langue.'),
    properties: { en: filledText(said('In English.', 'En anglais.')), fr: filledText(said('In French.', 'En français.')) },
    required: ['en', 'fr'],
    additionalProperties: filledText(said('In the language of this subtag.', 'Dans la langue de cette sous-étiquette.')),
  },
  Option: isolated<Option>(
    said('One thing to choose.', 'Une chose à choisir.'),
    {
      id: slug(said('What is sent, and what conditions compare.', 'Ce qui est transmis, et ce que comparent les conditions.')),
      label: words(said('What the member reads.', 'Ce que lit le membre.')),
      hint: words(said('A line of help beside it.', 'Une ligne d’aide à côté.')),
      was: formerIds,
    },
    { hint: 1, was: 1 },
  ),
  Column: isolated<Column>(
    said('One column of a table.', 'Une colonne d’un tableau.'),
    {
      id: slug(said('The name under which its cells are sent.', 'Le nom sous lequel ses cellules sont transmises.')),
      label: words(said('Its heading.', 'Son en-tête.')),
      required: flag(said('A row needs a value here.', 'Une ligne exige ici une valeur.')),
      format,
      was: formerIds,
    },
    { required: 1, format: 1, was: 1 },
  ),
  Condition: {
    description: said(
      'Data that looks backwards at earlier answers: one of them is, one of them is there at all, and `all`, `any` and `not` of these.',
      'Des données qui regardent les réponses précédentes\u00a0: l’une vaut, l’une est donnée, et `all`, `any` et `not` de celles-ci.',
    ),
    oneOf: [
      form(said('The answer is this one, or holds it.', 'La réponse est celle-ci, ou la contient.'), {
        question: looksAt,
        is: { description: said('An answer, or several of which one will do.', 'Une réponse, ou plusieurs dont une suffit.'), anyOf: [value, list(value)] },
      }),
      form(said('There is an answer at all, or there is none.', 'Il y a une réponse, quelle qu’elle soit, ou il n’y en a pas.'), {
        question: looksAt,
        answered: flag(said('`true`: holds once it is answered.', '`true`\u00a0: vrai dès qu’il y a une réponse.')),
      }),
      form(all, { all: filledList(of('Condition', each), all) }),
      form(any, { any: filledList(of('Condition', each), any) }),
      form(not, { not: of('Condition', not) }),
    ],
  },
  Question: {
    description: said('A question; its `kind` says which other fields it has.', 'Une question; son `kind` indique quels autres champs elle a.'),
    oneOf: Object.entries(kinds).map(([kind, added]) => questionOf(kind, added)),
  },
};
