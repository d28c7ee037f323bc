/** A whole case: its answers, files, thread, timeline, and what may be done about it. */
import type { OfferedAct, Rating } from '../../model/act.ts';
import type { Period } from '../../model/answer.ts';
import type { CaseDetail, CaseEvent, CaseFile, Message, ShownAttestation, SubmittedAnswer } from '../../model/case.ts';
import type { QuestionKind } from '../../model/question.ts';
import { summaryProperties } from './case-schemas.ts';
import { count, flag, id, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

/** The shape of an answer by the kind of its question. */
const values: { readonly [K in QuestionKind]: Schema } = {
  text: text(),
  'long-text': text(),
  choice: text(),
  choices: list(text()),
  date: text(),
  period: of('Period'),
  number: text(),
  amount: text(),
  identifier: text(),
  rows: list({ type: 'object', additionalProperties: text() }),
};

const valueByKind = Object.entries(values).map(([kind, value]): Schema => ({
  if: { properties: { kind: { const: kind } }, required: ['kind'] },
  then: { properties: { value } },
}));

/** What comes back never holds the value of a sensitive answer. */
const keptBack: Schema = {
  allOf: [
    of('SubmittedAnswer'),
    { if: { properties: { sensitive: { const: true } }, required: ['sensitive'] }, then: { not: { required: ['value'] } } },
  ],
};

const side = said('Which side did it.', 'Le côté qui a agi.');

export const detailSchemas: Readonly<Record<string, Schema>> = {
  Period: shape<Period>(
    said('Two ISO dates; either end may be empty.', 'Deux dates ISO; l’une ou l’autre peut être vide.'),
    { from: text(), to: text() },
    {},
  ),
  SubmittedAnswer: {
    ...shape<SubmittedAnswer>(
      said('One answer, with its question as it was shown.', 'Une réponse, avec sa question telle qu’elle a été affichée.'),
      {
        id: id(said('Of the question.', 'De la question.')),
        label: text(said('The question, in the submission’s language.', 'La question, dans la langue de la demande.')),
        kind: oneOf(Object.keys(values)),
        value: {
          description: said(
            'For machines. A text; for `choices` a list of option ids, for `period` two dates, for `rows` a list of rows by column. Withheld from replies where `sensitive`.',
            'Pour les machines. Un texte; pour `choices`, une liste d’identifiants; pour `period`, deux dates; pour `rows`, une liste de lignes par colonne. Retenue des réponses lorsque `sensitive`.',
          ),
        },
        text: text(said(
          'For people, in the submission’s language; masked where `sensitive`.',
          'Pour les personnes, dans la langue de la demande; masqué lorsque `sensitive`.',
        )),
        sensitive: flag(said(
          'Personal, such as a tax number: keep it unreadable at rest, and send no `value` back.',
          'Personnelle, comme un numéro fiscal\u00a0: conservez-la illisible et n’en renvoyez pas la `value`.',
        )),
      },
      { value: 1 },
    ),
    allOf: valueByKind,
  },
  ShownAttestation: shape<ShownAttestation>(
    said('A confirmation as it is shown later: the person by name, the words as they stood.', 'Une confirmation montrée par la suite\u00a0: la personne par son nom, les mots tels qu’ils étaient.'),
    { by: text(), text: text(), lang: text(), version: text(said('Of the statement.', 'De l’énoncé.')), regulation: text() },
    {},
  ),
  CaseFile: shape<CaseFile>(
    said('A file of a case or of one of its messages.', 'Un fichier d’un cas ou d’un de ses messages.'),
    {
      id: id(said('As `/cases/{id}/files/{file}` takes it.', 'Tel que le prend `/cases/{id}/files/{file}`.')),
      name: text(),
      size: count(said('Bytes.', 'En octets.')),
      type: text(said('Media type, as you judge it.', 'Type de média, selon votre propre jugement.')),
      sha256: of('Sha256'),
      attestedAt: of('Moment', said('When its confirmation was given.', 'Moment où sa confirmation a été donnée.')),
      attestation: of('ShownAttestation', said('Told to those only who are entitled to see it.', 'Montrée seulement aux personnes autorisées à la voir.')),
    },
    { attestedAt: 1, attestation: 1 },
  ),
  Message: shape<Message>(
    said('A message of the thread.', 'Un message de l’échange.'),
    {
      id: id(),
      from: oneOf(['staff', 'member'], side),
      author: text(said('By name.', 'Par son nom.')),
      at: of('Moment'),
      text: text(said('Plain text with line ends; never markup.', 'Texte brut avec fins de ligne; jamais de balises.')),
      lang: text(said('Language it was written in, when known.', 'Langue de rédaction, si elle est connue.')),
      files: list(of('CaseFile')),
    },
    { lang: 1, files: 1 },
  ),
  OfferedAct: shape<OfferedAct>(
    said('An act that you know for this case.', 'Un geste que vous prévoyez pour ce cas.'),
    {
      act: oneOf(['reply', 'cancel', 'resolve', 'reopen', 'rate'], said(
        'Later versions may name more; a widget that does not know one leaves it out.',
        'Des versions ultérieures pourront en nommer d’autres; un module qui en ignore un l’omet.',
      )),
      refused: of('Words', said('Why it cannot be done now; absent where it can.', 'Pourquoi il est impossible maintenant; absent s’il est possible.')),
    },
    { refused: 1 },
  ),
  Rating: shape<Rating>(
    said('Satisfaction with a resolved case.', 'Satisfaction à l’égard d’un cas résolu.'),
    {
      stars: { type: 'integer', minimum: 1, maximum: 5, description: said('1 (very dissatisfied) to 5 (very satisfied).', 'De 1 (très insatisfait) à 5 (très satisfait).') },
      comment: text(said('May be empty.', 'Peut être vide.')),
    },
    {},
  ),
  CaseEvent: shape<CaseEvent>(
    said('A step in the life of a case, for its timeline.', 'Une étape de la vie d’un cas, pour sa chronologie.'),
    {
      kind: oneOf(['opened', 'viewed', 'answered', 'asked', 'replied', 'resolved', 'cancelled', 'reopened', 'rated'], said(
        '`viewed`: by the staff for the first time. `asked`: the staff wrote and wait for an answer. Later versions may name more; a widget that does not know one leaves it out.',
        '`viewed`\u00a0: par le personnel, pour la première fois. `asked`\u00a0: le personnel a écrit et attend une réponse. Des versions ultérieures pourront en nommer d’autres; un module qui en ignore un l’omet.',
      )),
      at: of('Moment'),
      by: text(said('By name.', 'Par son nom.')),
      side: oneOf(['staff', 'member'], side),
      reason: text(said('What was given as the reason, to cancel say.', 'Le motif donné, pour une annulation par exemple.')),
    },
    { reason: 1 },
  ),
  CaseDetail: shape<CaseDetail>(
    said('The whole case, as this member may see it.', 'Le cas entier, tel que ce membre peut le voir.'),
    {
      ...summaryProperties,
      account: id(),
      lang: text(said('Language it was written in.', 'Langue de rédaction.')),
      answers: list(keptBack),
      waiver: text(said('The standard note that stands for the answers left out.', 'La note type qui tient lieu des réponses omises.')),
      description: text(),
      comments: text(),
      files: list(of('CaseFile'), said('Those sent with the case itself.', 'Ceux envoyés avec le cas lui-même.')),
      messages: list(of('Message'), said('Oldest first.', 'Du plus ancien au plus récent.')),
      version: id(said(
        'Opaque: another one whenever the case has changed. The `ETag` says the same. Without it the member can change nothing.',
        'Opaque\u00a0: différente dès que le cas a changé. L’en-tête `ETag` dit la même chose. Sans elle, le membre ne peut rien modifier.',
      )),
      acts: list(of('OfferedAct'), said(
        'What the member could do about it. Absent: nothing.',
        'Ce que le membre pourrait en faire. Absent\u00a0: rien.',
      )),
      events: list(of('CaseEvent'), said('Oldest first.', 'De la plus ancienne à la plus récente.')),
      rating: of('Rating'),
      follows: shape<NonNullable<CaseDetail['follows']>>(
        said('The closed case that this one takes further.', 'Le cas fermé que celui-ci poursuit.'),
        { id: id(), reference: text() },
        {},
      ),
    },
    { waiver: 1, version: 1, acts: 1, events: 1, rating: 1, follows: 1 },
  ),
};
