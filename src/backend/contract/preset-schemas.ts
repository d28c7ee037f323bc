/** A society's preset: its taxonomy, statement and rules. */
import type { AttachmentRules, CaseType, Definition, HelpLink, Preset, Statement, Waivers } from '../../model/preset.ts';
import { day, earlierIds, isolated, limit, questionSchemas, slug, words } from './question-schemas.ts';
import { filledList, filledText, flag, list, of, said, text, type Schema } from './schema.ts';

const typed = (description: Schema['description']): Schema =>
  isolated<Preset['subject']>(
    description,
    {
      hint: words(said('A line of help under the field.', 'Une ligne d’aide sous le champ.')),
      maxLength: limit(said('Characters, at most.', 'Le nombre maximal de caractères.')),
    },
    {},
  );

const waiver = (description: Schema['description']): Schema =>
  isolated<Waivers['document']>(
    description,
    {
      label: words(said('What the member chooses.', 'Ce que choisit le membre.')),
      note: words(said('What is sent in place of the answers.', 'Ce qui est transmis au lieu des réponses.')),
    },
    {},
  );

const address = said('Its address in each language, beginning with https://', 'Son adresse dans chaque langue, qui commence par https://');

const entry = said('One entry of the taxonomy.', 'Une entrée de la taxonomie.');

const synonyms = isolated<NonNullable<CaseType['synonyms']>>(
  said('Other words a member may look for it by.', 'D’autres mots par lesquels un membre peut le chercher.'),
  {
    en: list(filledText(), said('In English.', 'En anglais.')),
    fr: list(filledText(), said('In French.', 'En français.')),
  },
  {},
);

const verified = isolated<NonNullable<Definition['verified']>>(
  said('Absent: shown as unverified. Past `until` the review is overdue.', 'Absent\u00a0: affichée comme non vérifiée. Passé `until`, la révision est en retard.'),
  {
    by: words(said('Who read it and stands for it.', 'Qui l’a lue et en répond.')),
    on: day(said('The day on which it was verified, such as 2026-03-01.', 'Le jour de la vérification, tel que 2026-03-01.')),
    until: day(said('The day until which that counts.', 'Le jour jusqu’auquel cela vaut.')),
  },
  {},
);

export const presetSchemas: Readonly<Record<string, Schema>> = {
  ...questionSchemas,
  HelpLink: isolated<HelpLink>(
    said('A page of the society’s own.', 'Une page de la société elle-même.'),
    {
      label: words(said('What the link is called.', 'Le nom du lien.')),
      url: {
        description: address,
        allOf: [words(address), { type: 'object', additionalProperties: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]://[^\\s/]' } }],
      },
    },
    {},
  ),
  Definition: isolated<Definition>(
    said('What a case type means, with its trust mark.', 'Ce que signifie un type de cas, avec sa marque de confiance.'),
    {
      text: words(said('The meaning, in a sentence or two.', 'Le sens, en une phrase ou deux.')),
      verified,
      link: of('HelpLink', said('The society’s own page about it.', 'La page de la société à ce sujet.')),
    },
    { verified: 1, link: 1 },
  ),
  CaseType: isolated<CaseType>(
    entry,
    {
      id: slug(said('Its name for machines, unique among its siblings. It never changes its meaning.', 'Son nom pour les machines, unique parmi ses voisins. Il ne change jamais de sens.')),
      was: earlierIds(said(
        'Ids it had in earlier versions, or the whole way to it where it stood elsewhere, such as `profile/name-change`.',
        'Les identifiants qu’il portait dans les versions précédentes, ou le chemin entier s’il se trouvait ailleurs, tel que `profile/name-change`.',
      )),
      label: words(said('What the member reads.', 'Ce que lit le membre.')),
      summary: words(said('One short line under the label.', 'Une courte ligne sous le libellé.')),
      definition: of('Definition', said('What it means, one tap away.', 'Ce qu’il signifie, à portée d’un doigt.')),
      synonyms,
      roles: filledList(
        { ...filledText(), examples: ['admin', 'representative'] },
        said('Offered to members with one of these roles only.', 'Offert seulement aux membres qui ont l’un de ces rôles.'),
      ),
      coming: flag(said('Announced, not open yet.', 'Annoncé, pas encore offert.')),
      children: list(of('CaseType', entry), said('The entries of the next level.', 'Les entrées du niveau suivant.')),
      questions: list(of('Question', said('One question; its `kind` says which other fields it has.', 'Une question; son `kind` indique quels autres champs elle a.')), said('Asked of every leaf below.', 'Posées pour chaque feuille en dessous.')),
      proof: words(said('This leaf needs a supporting file: says which.', 'Cette feuille exige une pièce justificative\u00a0: indique laquelle.')),
    },
    { was: 1, summary: 1, definition: 1, synonyms: 1, roles: 1, coming: 1, children: 1, questions: 1, proof: 1 },
  ),
  Statement: isolated<Statement>(
    said('The sentence a member confirms before a file may leave the page.', 'La phrase qu’un membre confirme avant qu’un fichier ne quitte la page.'),
    {
      id: filledText(said('Its name for machines, kept with every confirmation.', 'Son nom pour les machines, conservé avec chaque confirmation.')),
      version: filledText(said('A new version asks again.', 'Une nouvelle version repose la question.')),
      regulation: text(
        said('The rule behind it, as a code: `none` where there is none.', 'La règle qui la sous-tend, sous forme de code\u00a0: `none` s’il n’y en a pas.'),
        { pattern: '\\S', examples: ['none', 'quebec-25', 'gdpr', 'hipaa'] },
      ),
      regulationName: words(said('What members call that regulation.', 'Le nom que les membres donnent à ce règlement.')),
      text: words(said('The sentence itself.', 'La phrase elle-même.')),
      otherwise: words(said('What to do with a file that cannot be confirmed.', 'Que faire d’un fichier qui ne peut être confirmé.')),
    },
    { regulationName: 1 },
  ),
  AttachmentRules: isolated<AttachmentRules>(
    said('Which files may be attached.', 'Quels fichiers peuvent être joints.'),
    {
      types: list(
        text(said('An extension in lower case, without its dot.', 'Une extension en minuscules, sans point.'), {
          pattern: '^[a-z0-9]+$',
          examples: ['pdf', 'csv', 'xlsx', 'docx', 'txt', 'jpg', 'png'],
        }),
        said('Extensions of the files that are taken.', 'Les extensions des fichiers acceptés.'),
      ),
      maxSize: limit(said('Bytes, each file.', 'En octets, par fichier.')),
      maxCount: { type: 'integer', minimum: 0, description: said('Files in one case, at most.', 'Le nombre maximal de fichiers par cas.') },
    },
    {},
  ),
  Waivers: isolated<Waivers>(
    said('What may stand in for the fields of a case about many works.', 'Ce qui peut tenir lieu des champs d’un cas portant sur plusieurs œuvres.'),
    {
      document: waiver(said('An attached document stands in; it is then required.', 'Un document joint en tient lieu; il est alors exigé.')),
      description: waiver(said('The description stands in; it is then required.', 'La description en tient lieu; elle est alors exigée.')),
    },
    {},
  ),
  Preset: isolated<Preset & { readonly $schema?: string }>(
    said(
      'A society as data. Rules between its parts, such as a condition that looks at an earlier question, are checked by the page that loads it.',
      'Une société sous forme de données. Les règles entre ses parties, comme une condition qui regarde une question précédente, sont vérifiées par la page qui la charge.',
    ),
    {
      $schema: filledText(said('Where this description stands, for code editors.', 'L’endroit où se trouve cette description, pour les éditeurs de code.')),
      id: filledText(said('The preset’s name. Drafts are kept by it: it never changes.', 'Le nom du préréglage. Les brouillons sont conservés sous ce nom\u00a0: il ne change jamais.')),
      version: filledText(said('Changes whenever a case’s questions do.', 'Change dès que changent les questions d’un cas.')),
      society: words(said('What the society is called.', 'Le nom de la société.')),
      subject: typed(said('The first field: what the case is about.', 'Le premier champ\u00a0: ce dont il s’agit.')),
      levels: list(words(said('What one level is called.', 'Le nom d’un niveau.')), said('What each level of the taxonomy is called, top first.', 'Le nom de chaque niveau de la taxonomie, du haut vers le bas.')),
      types: filledList(of('CaseType', entry), said('The case types, in the order in which they are shown.', 'Les types de cas, dans l’ordre où ils sont affichés.')),
      waivers: of('Waivers', said('Absent: every required question has to be answered.', 'Absent\u00a0: il faut répondre à toutes les questions obligatoires.')),
      description: typed(said('The field in which the member tells the story.', 'Le champ où le membre raconte ce qui s’est passé.')),
      statement: of('Statement', said('What is confirmed of each file before it may leave the page.', 'Ce qui est confirmé de chaque fichier avant qu’il ne quitte la page.')),
      attachments: of('AttachmentRules', said('Types, size and number of the files.', 'Les types, la taille et le nombre des fichiers.')),
      earlierCases: words(said('Where cases from before the portal are followed.', 'Où se suivent les cas antérieurs au portail.')),
      help: of('HelpLink', said('The society’s own page about its case types.', 'La page de la société sur ses types de cas.')),
      strings: {
        type: 'object',
        description: said(
          'The widget’s own words in the society’s way: by language, then by message id.',
          'Les mots du composant à la manière de la société\u00a0: par langue, puis par identifiant de message.',
        ),
        additionalProperties: {
          type: 'object',
          description: said('The words of one language, by message id.', 'Les mots d’une langue, par identifiant de message.'),
          additionalProperties: filledText(said('The words in place of the widget’s own; `${0}` is what it fills in.', 'Les mots à la place de ceux du composant; `${0}` est ce qu’il y met.')),
        },
      },
    },
    { $schema: 1, waivers: 1, earlierCases: 1, help: 1, strings: 1 },
  ),
};
