/** A client's place in the company's CRM, as the contract shows it. */
import {
  longestLine, longestRemarks, mailingChoices, type Enrolment, type EnrolmentAgent, type EnrolmentChange, type EnrolmentExport, type PostalAddress,
} from '../../model/enrolment.ts';
import { filledText, flag, id, list, of, oneOf, said, shape, text, type Schema } from './schema.ts';

const yes: Schema = { type: 'boolean', const: true };

const line = (): Schema => ({ ...filledText(), maxLength: longestLine });

export const enrolmentSchemas: Readonly<Record<string, Schema>> = {
  PostalAddress: shape<PostalAddress>(
    undefined,
    { street: line(), city: line(), province: line(), postalCode: line(), country: line() },
    {},
  ),
  EnrolmentChange: {
    ...shape<EnrolmentChange>(
      said(
        'What an agent decides about the case’s client. Current client: no, include: a new record is exported. Yes, include: the record is updated. Yes, not included: the client is removed. No, not included: there is nothing to do, and it is refused.',
        'Ce que décide une agente ou un agent au sujet de la personne cliente. Cliente actuelle non, à inclure\u00a0: une nouvelle fiche est exportée. Oui, à inclure\u00a0: la fiche est mise à jour. Oui, non sélectionnée\u00a0: la personne est retirée. Non, non sélectionnée\u00a0: il n’y a rien à faire, et c’est refusé.',
      ),
      {
        current: flag(said('The client is in the CRM already.', 'La personne figure déjà dans la GRC.')),
        include: flag(said('Include, rather than not selected.', 'Inclure, plutôt que non sélectionné.')),
        mailing: oneOf(mailingChoices, said(
          'Which address goes to the CRM: that of the applicant, that of the property, or another one.',
          'L’adresse envoyée à la GRC\u00a0: celle du demandeur, celle de la propriété ou une autre.',
        )),
        address: of('PostalAddress', said('There for `other`, and for nothing else.', 'Présente pour `other`, et pour rien d’autre.')),
        agent: id(said('The corresponding agent: an id of the enrolment’s `agents`.', 'L’agent en correspondance\u00a0: un identifiant parmi les `agents` de l’inscription.')),
        remarks: text(said('May be empty.', 'Peut être vide.'), { maxLength: longestRemarks }),
      },
      { address: 1 },
    ),
    allOf: [
      { anyOf: [{ properties: { current: yes } }, { properties: { include: yes } }] },
      {
        oneOf: [
          { properties: { mailing: { type: 'string', const: 'other' } }, required: ['address'] },
          { properties: { mailing: { type: 'string', enum: mailingChoices.filter((choice) => choice !== 'other') } }, not: { required: ['address'] } },
        ],
      },
    ],
  },
  EnrolmentAgent: shape<EnrolmentAgent>(
    said('Somebody who may be the corresponding agent.', 'Une personne qui peut être l’agent en correspondance.'),
    { id: id(), name: text(), mine: flag(said('Whoever is signed in.', 'La personne en session.')) },
    {},
  ),
  EnrolmentExport: shape<EnrolmentExport>(
    said('One export to the CRM.', 'Un envoi à la GRC.'),
    {
      outcome: oneOf(['new', 'update', 'removal']),
      at: of('Moment'),
      by: text(said('Who sent it, by name.', 'Le nom de la personne qui l’a envoyé.')),
      agent: text(said('The corresponding agent, by name.', 'Le nom de l’agent en correspondance.')),
      remarks: text(),
    },
    {},
  ),
  SavedEnrolment: shape<EnrolmentChange>(
    said('The choice as it was saved.', 'Le choix tel qu’il a été enregistré.'),
    {
      current: flag(), include: flag(), mailing: oneOf(mailingChoices),
      address: shape<PostalAddress>(undefined, { street: text(), city: text(), province: text(), postalCode: text(), country: text() }, {}),
      agent: id(), remarks: text(),
    },
    { address: 1 },
  ),
  Enrolment: shape<Enrolment>(
    said('The place of the case’s client in the company’s CRM.', 'La place de la personne cliente dans la GRC de l’entreprise.'),
    {
      crm: id(said('What the company calls its CRM.', 'Le nom que l’entreprise donne à sa GRC.')),
      version: id(said('Opaque; another one after each save.', 'Opaque; une autre après chaque enregistrement.')),
      since: of('Moment', said(
        'Since when the client is known to be in the CRM; absent for one who is not.',
        'Depuis quand on sait que la personne figure dans la GRC; absent si elle n’y figure pas.',
      )),
      agents: list(of('EnrolmentAgent'), said('Who represents the case’s account.', 'Les personnes qui représentent le compte du cas.')),
      saved: of('SavedEnrolment', said('As saved last.', 'Le dernier choix enregistré.')),
      exports: list(of('EnrolmentExport'), said('Newest first.', 'Du plus récent au plus ancien.')),
    },
    { since: 1, saved: 1 },
  ),
};
