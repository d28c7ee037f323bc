/** The place of a case's client in the company's CRM: read it, and save a choice that is exported. */
import type { Paths } from './document.ts';
import { enrolment, enrolmentChange } from './examples.ts';
import { json, shared, versionNamed, versionTag } from './parameters.ts';
import { refusing } from './refusals.ts';
import { said } from './schema.ts';

export const enrolmentPaths: Paths = {
  '/cases/{id}/enrolment': {
    parameters: [shared('CaseId')],
    get: {
      operationId: 'readEnrolment',
      tags: ['enrolment'],
      summary: said('The client’s place in the CRM', 'La place de la personne cliente dans la GRC'),
      description: said(
        'What was saved last and what was exported when. 404 where the company of the case’s account has no CRM: the screen then shows nothing of it. Without this address it shows nothing anywhere.',
        'Le dernier choix enregistré et ce qui a été envoyé, et quand. 404 si l’entreprise du compte n’a pas de GRC\u00a0: l’écran n’en montre alors rien. Sans cette adresse, il n’en montre rien nulle part.',
      ),
      'x-capability': 'readEnrolment',
      responses: {
        200: { description: said('The enrolment.', 'L’inscription.'), headers: { ETag: versionTag }, content: json('Enrolment', enrolment) },
        ...refusing('not-found'),
      },
    },
    put: {
      operationId: 'saveEnrolment',
      tags: ['enrolment'],
      summary: said('Save the choice and export it', 'Enregistrer le choix et l’envoyer'),
      description: said(
        'The choice, the record and the export are kept together or not at all. Done only if `If-Match` names the enrolment’s version: of two saves with one version, one is made and the other is 412. Whoever the CRM has by an earlier export is not exported as new.',
        'Le choix, la fiche et l’envoi sont conservés ensemble ou pas du tout. Fait seulement si `If-Match` nomme la version de l’inscription\u00a0: de deux enregistrements d’une même version, l’un est fait et l’autre donne 412. Qui figure dans la GRC par un envoi précédent n’est pas exporté comme nouveau.',
      ),
      'x-capability': 'saveEnrolment',
      parameters: [versionNamed],
      requestBody: { required: true, content: json('EnrolmentChange', enrolmentChange) },
      responses: {
        200: { description: said('The enrolment as it then stands.', 'L’inscription dans son nouvel état.'), headers: { ETag: versionTag }, content: json('Enrolment', enrolment) },
        ...refusing(
          'malformed', 'forbidden', 'not-found', 'in-progress', 'version-stale', 'too-large', 'media-type', 'invalid', 'act-refused',
          'version-missing',
        ),
      },
    },
  },
};
