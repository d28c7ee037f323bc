/** A society's preset: its taxonomy, questions, statement and rules. */
import type { AttachmentRules, CaseType, Definition, HelpLink, Preset, Statement, Waivers } from '../../model/preset.ts';
import type { Column, Option, QuestionKind } from '../../model/question.ts';
import { closed, filledList, filledText, flag, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

const words = (description?: Schema['description']): Schema => of('PresetWords', description);
const limit: Schema = { type: 'integer', minimum: 1 };
const number: Schema = { type: 'number' };
const day: Schema = { type: 'string', format: 'date' };
const dayOrToday: Schema = { anyOf: [day, { const: 'today' }] };
const slug: Schema = of('Slug');
const isolated = <T>(...given: Parameters<typeof shape<T>>): Schema => closed(shape<T>(...given));

const format = oneOf(['sin', 'iswc', 'isrc', 'ipi'], said(
  'Checked as the member types: social insurance number, work, recording, interested party.',
  'Vérifié à la saisie\u00a0: numéro d’assurance sociale, œuvre, enregistrement, partie intéressée.',
));
const options = filledList(of('Option'));
const range = { min: dayOrToday, max: dayOrToday };

interface Added {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** What each kind adds to the fields that all questions have. */
const kinds: { readonly [K in QuestionKind]: Added } = {
  text: { properties: { maxLength: limit } },
  'long-text': { properties: { maxLength: limit } },
  choice: { properties: { options }, required: ['options'] },
  choices: { properties: { options }, required: ['options'] },
  date: { properties: range },
  period: { properties: range },
  number: { properties: { min: number, max: number, integer: flag() } },
  amount: {
    properties: { currency: text(said('ISO 4217.', 'ISO 4217.'), { pattern: '^[A-Z]{3}$' }), min: number, max: number },
    required: ['currency'],
  },
  identifier: { properties: { format }, required: ['format'] },
  rows: {
    properties: {
      columns: filledList(of('Column')),
      maxRows: limit,
      rowLabel: words(said('What one row is: “work”, say.', 'Ce qu’est une ligne\u00a0: «\u00a0œuvre\u00a0», par exemple.')),
    },
    required: ['columns', 'rowLabel'],
  },
};

const asked: Readonly<Record<string, Schema>> = {
  id: slug,
  label: words(),
  hint: words(),
  required: flag(),
  sensitive: flag(said('Never stored by the page, masked in the preview.', 'Jamais conservée par la page, masquée à l’aperçu.')),
  when: of('Condition', said('Hidden until this holds.', 'Cachée jusqu’à ce que ceci soit vrai.')),
  waivable: flag(said('“See attached document” may stand in for it.', '«\u00a0Voir document joint\u00a0» peut en tenir lieu.')),
};

const questionOf = (kind: string, { properties, required = [] }: Added): Schema => ({
  type: 'object',
  properties: { ...asked, kind: { type: 'string', const: kind }, ...properties },
  required: ['id', 'label', 'kind', ...required],
  additionalProperties: false,
});

const conditionOf = (properties: Readonly<Record<string, Schema>>): Schema =>
  closed({ type: 'object', properties, required: Object.keys(properties) });

const hint = isolated<Preset['subject']>(undefined, { hint: words(), maxLength: limit }, {});
const waiver = isolated<Waivers['document']>(undefined, { label: words(), note: words() }, {});
const synonyms = isolated<NonNullable<CaseType['synonyms']>>(
  said('Other words a member may look for it by.', 'D’autres mots par lesquels un membre peut le chercher.'),
  { en: list(filledText()), fr: list(filledText()) },
  {},
);
const verified = isolated<NonNullable<Definition['verified']>>(
  said('Absent: shown as unverified. Past `until` the review is overdue.', 'Absent\u00a0: affichée comme non vérifiée. Passé `until`, la révision est en retard.'),
  { by: words(), on: day, until: day },
  {},
);

export const presetSchemas: Readonly<Record<string, Schema>> = {
  Slug: text(said('A stable name for machines.', 'Un nom stable pour les machines.'), { pattern: '^(?!constructor$)[a-z0-9][a-z0-9-]*$' }),
  PresetWords: {
    type: 'object',
    description: said('A text in English, in French and in any other language beside them.', 'Un texte en français, en anglais et en toute autre langue.'),
    properties: { en: filledText(), fr: filledText() },
    required: ['en', 'fr'],
    additionalProperties: filledText(),
  },
  Option: isolated<Option>(undefined, { id: slug, label: words(), hint: words() }, { hint: 1 }),
  Column: isolated<Column>(undefined, { id: slug, label: words(), required: flag(), format }, { required: 1, format: 1 }),
  Condition: {
    description: said(
      'Data that looks backwards at earlier answers: one of them is, one of them is there at all, and `all`, `any` and `not` of these.',
      'Des données qui regardent les réponses précédentes\u00a0: l’une vaut, l’une est donnée, et `all`, `any` et `not` de celles-ci.',
    ),
    oneOf: [
      conditionOf({ question: filledText(), is: { anyOf: [{ type: 'string', minLength: 1 }, list({ type: 'string', minLength: 1 })] } }),
      conditionOf({ question: filledText(), answered: flag() }),
      conditionOf({ all: filledList(of('Condition')) }),
      conditionOf({ any: filledList(of('Condition')) }),
      conditionOf({ not: of('Condition') }),
    ],
  },
  Question: {
    description: said('One variant for each kind.', 'Une variante par genre.'),
    oneOf: Object.entries(kinds).map(([kind, added]) => questionOf(kind, added)),
  },
  HelpLink: isolated<HelpLink>(
    said('A page of the society’s own.', 'Une page de la société elle-même.'),
    { label: words(), url: { allOf: [words(), { additionalProperties: { pattern: '^[Hh][Tt][Tt][Pp][Ss]://[^\\s/]' } }] } },
    {},
  ),
  Definition: isolated<Definition>(undefined, { text: words(), verified, link: of('HelpLink') }, { verified: 1, link: 1 }),
  CaseType: isolated<CaseType>(
    said('One entry of the taxonomy.', 'Une entrée de la taxonomie.'),
    {
      id: slug,
      label: words(),
      summary: words(said('One short line under the label.', 'Une courte ligne sous le libellé.')),
      definition: of('Definition'),
      synonyms,
      roles: filledList(filledText(), said('Offered to members with one of these roles only.', 'Offert seulement aux membres qui ont l’un de ces rôles.')),
      coming: flag(said('Announced, not open yet.', 'Annoncé, pas encore offert.')),
      children: list(of('CaseType')),
      questions: list(of('Question'), said('Asked of every leaf below.', 'Posées pour chaque feuille en dessous.')),
      proof: words(said('This leaf needs a supporting file: says which.', 'Cette feuille exige une pièce justificative\u00a0: indique laquelle.')),
    },
    { summary: 1, definition: 1, synonyms: 1, roles: 1, coming: 1, children: 1, questions: 1, proof: 1 },
  ),
  Statement: isolated<Statement>(
    said('The sentence a member confirms before a file may leave the page.', 'La phrase qu’un membre confirme avant qu’un fichier ne quitte la page.'),
    {
      id: filledText(),
      version: filledText(said('A new version asks again.', 'Une nouvelle version repose la question.')),
      regulation: filledText(),
      regulationName: words(said('What members call that regulation.', 'Le nom que les membres donnent à ce règlement.')),
      text: words(),
      otherwise: words(said('What to do with a file that cannot be confirmed.', 'Que faire d’un fichier qui ne peut être confirmé.')),
    },
    { regulationName: 1 },
  ),
  AttachmentRules: isolated<AttachmentRules>(
    undefined,
    {
      types: list(text(said('An extension in lower case, without its dot.', 'Une extension en minuscules, sans point.'), { pattern: '^[a-z0-9]+$' })),
      maxSize: { ...limit, description: said('Bytes, each file.', 'En octets, par fichier.') },
      maxCount: { type: 'integer', minimum: 0 },
    },
    {},
  ),
  Waivers: isolated<Waivers>(undefined, { document: waiver, description: waiver }, {}),
  Preset: isolated<Preset & { readonly $schema?: string }>(
    said(
      'A society as data. Rules between its parts, such as a condition that looks at an earlier question, are checked by the page that loads it.',
      'Une société sous forme de données. Les règles entre ses parties, comme une condition qui regarde une question précédente, sont vérifiées par la page qui la charge.',
    ),
    {
      $schema: filledText(),
      id: filledText(),
      version: filledText(said('Changes whenever a case’s questions do.', 'Change dès que changent les questions d’un cas.')),
      society: words(),
      subject: hint,
      levels: list(words(), said('What each level of the taxonomy is called, top first.', 'Le nom de chaque niveau de la taxonomie, du haut vers le bas.')),
      types: filledList(of('CaseType')),
      waivers: of('Waivers'),
      description: hint,
      statement: of('Statement'),
      attachments: of('AttachmentRules'),
      earlierCases: words(said('Where cases from before the portal are followed.', 'Où se suivent les cas antérieurs au portail.')),
      help: of('HelpLink', said('The society’s own page about its case types.', 'La page de la société sur ses types de cas.')),
      strings: {
        type: 'object',
        description: said(
          'The widget’s own words in the society’s way: by language, then by message id.',
          'Les mots du composant à la manière de la société\u00a0: par langue, puis par identifiant de message.',
        ),
        additionalProperties: { type: 'object', additionalProperties: filledText() },
      },
    },
    { $schema: 1, waivers: 1, earlierCases: 1, help: 1, strings: 1 },
  ),
};
