/** What a member sends: a case, a reply, a change, and the confirmations of its files. */
import type { Attestation, FileIdentity } from '../../model/attestation.ts';
import type { CaseChange } from '../../model/act.ts';
import { personalKinds } from '../../model/personal-numbers/finding.ts';
import type { Receipt, Reply, ShownType, SubmittedAnswer, SubmittedFile, Submission } from '../../model/case.ts';
import type { Words } from '../../model/words.ts';
import { count, filledList, filledText, id, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

const act = (name: CaseChange['act']): Schema => ({ type: 'string', const: name });

/** Sent, a type and an answer are always labelled. */
const labelled = (name: 'ShownType' | 'SubmittedAnswer'): Schema => ({
  allOf: [of(name), { properties: { id: id(), label: id() } satisfies Partial<Record<keyof (ShownType & SubmittedAnswer), Schema>> }],
});

const uploads = said(
  'What was uploaded for it, in the order shown. All of them or nothing is received.',
  'Ce qui a été téléversé à cette fin, dans l’ordre affiché. Tout est reçu, ou rien.',
);

/** How many of each kind of personal number. */
const counted = (description: Words): Schema => ({
  type: 'object',
  description,
  properties: Object.fromEntries(personalKinds.map((kind) => [kind, { type: 'integer', minimum: 1 }])),
  additionalProperties: false,
});

export const sendingSchemas: Readonly<Record<string, Schema>> = {
  FileIdentity: shape<FileIdentity>(
    said('Which file was confirmed.', 'Le fichier qui a été confirmé.'),
    {
      name: id(),
      size: count(said('Bytes.', 'En octets.')),
      type: text(said('As the browser told it; may be empty.', 'Selon le navigateur; peut être vide.')),
      sha256: of('Sha256'),
    },
    {},
  ),
  Attestation: shape<Attestation>(
    said(
      'The record of a member’s confirmation about one file. Refuse a file without one, words that are not those whose hash it holds, bytes that are not those it names, and a person other than the one signed in.',
      'La trace de la confirmation d’un membre au sujet d’un fichier. Refusez un fichier sans confirmation, des mots qui ne sont pas ceux de l’empreinte, des octets qui ne sont pas ceux qu’elle nomme et une autre personne que celle en session.',
    ),
    {
      statement: shape<Attestation['statement']>(
        said('What was confirmed.', 'Ce qui a été confirmé.'),
        {
          id: id(),
          version: id(),
          lang: of('Lang'),
          text: id(said('The exact words shown.', 'Les mots exacts affichés.')),
          sha256: of('Sha256', said('Of `text` in UTF-8.', 'De `text` en UTF-8.')),
        },
        {},
      ),
      regulation: id(said('For example `none`, `hipaa`, `gdpr`, `quebec-25`.', 'Par exemple `none`, `hipaa`, `gdpr`, `quebec-25`.')),
      answer: { type: 'string', const: 'yes' },
      gesture: oneOf(['one-file', 'all-files'], said(
        'Given for this file alone, or once for all files that were waiting.',
        'Donnée pour ce seul fichier, ou une fois pour tous ceux qui attendaient.',
      )),
      by: id(said('`member` of the session.', 'Le `member` de la session.')),
      at: of('Moment', said('On the member’s clock.', 'À l’horloge du membre.')),
      file: of('FileIdentity'),
      noticed: counted(said(
        'Personal numbers that the member was warned of and did not say were none: how many of each kind, never which.',
        'Les numéros personnels signalés au membre, qui n’a pas dit que ce n’en était pas\u00a0: combien de chaque sorte, jamais lesquels.',
      )),
    },
    { noticed: 1 },
  ),
  SubmittedFile: shape<SubmittedFile>(
    undefined,
    {
      upload: id(said('As `POST /uploads` answered.', 'Tel que l’a répondu `POST /uploads`.')),
      attestation: of('Attestation', said('The one that the upload was received with.', 'Celle avec laquelle le téléversement a été reçu.')),
    },
    {},
  ),
  Submission: shape<Submission>(
    said(
      'A case as the member wrote it: no label has to be looked up to read it.',
      'Un cas tel que le membre l’a rédigé\u00a0: aucun libellé n’est à chercher pour le lire.',
    ),
    {
      account: id(),
      lang: of('Lang', said('In which it was written; labels and texts are in it.', 'Langue de rédaction, celle des libellés et des textes.')),
      preset: shape<Submission['preset']>(
        said('Whose questions were asked.', 'Les questions posées en proviennent.'),
        { id: id(), version: id() },
        {},
      ),
      subject: filledText(),
      path: filledList(labelled('ShownType'), said('From the top of the taxonomy.', 'Depuis le sommet de la taxonomie.')),
      answers: list(labelled('SubmittedAnswer'), said('Of the questions that were shown; each id once.', 'Aux questions affichées; chaque identifiant une fois.')),
      waiver: shape<NonNullable<Submission['waiver']>>(
        said('Stands for the answers left out: see the document, or see the description.', 'Tient lieu des réponses omises\u00a0: voir le document, ou voir la description.'),
        { kind: oneOf(['document', 'description']), note: text(said('In the submission’s language.', 'Dans la langue de la demande.')) },
        {},
      ),
      description: text(),
      comments: text(),
      files: list(of('SubmittedFile'), uploads),
      follows: id(said('Id of the closed case that this one takes further.', 'Identifiant du cas fermé que celui-ci poursuit.')),
    },
    { waiver: 1, follows: 1 },
  ),
  Receipt: shape<Receipt>(
    said('Says that the case is received. The same one again for the same key.', 'Confirme que le cas est reçu. Toujours le même pour la même clé.'),
    {
      id: id(),
      reference: id(said('What a person quotes on the phone.', 'Ce que l’on cite au téléphone.')),
      receivedAt: of('Moment'),
      missing: list(
        id(),
        said(
          'Uploads of the submission that could not be put into the case; the member is told, and may add them to a message.',
          'Téléversements de la demande qui n’ont pu être joints au cas; le membre en est averti et peut les joindre à un message.',
        ),
      ),
    },
    { missing: 1 },
  ),
  Reply: {
    ...shape<Reply>(
      said('What a member adds to the thread. A text, or at least one file.', 'Ce qu’un membre ajoute à l’échange. Un texte, ou au moins un fichier.'),
      { text: text(), lang: of('Lang'), files: list(of('SubmittedFile'), uploads) },
      {},
    ),
    anyOf: [{ properties: { text: filledText() } }, { properties: { files: { minItems: 1 } } }],
  },
  CaseChange: {
    description: said('A change of the case’s own state.', 'Une modification de l’état du cas.'),
    oneOf: [
      shape<Extract<CaseChange, { act: 'cancel' }>>(undefined, { act: act('cancel'), reason: filledText() }, {}),
      shape<Extract<CaseChange, { act: 'resolve' }>>(undefined, { act: act('resolve') }, {}),
      shape<Extract<CaseChange, { act: 'reopen' }>>(undefined, { act: act('reopen'), reason: text(said('May be empty.', 'Peut être vide.')) }, {}),
      shape<Extract<CaseChange, { act: 'rate' }>>(undefined, { act: act('rate'), rating: of('Rating') }, {}),
    ],
  },
  Upload: {
    type: 'object',
    description: said('A file received, that no case holds yet.', 'Un fichier reçu qu’aucun cas ne contient encore.'),
    properties: { upload: id(said('Its id, as a submission or a reply names it.', 'Son identifiant, tel que le nomme une demande ou une réponse.')) },
    required: ['upload'],
  },
};
