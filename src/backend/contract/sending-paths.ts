/** How a case is opened exactly once, and how an unclear outcome is settled. */
import type { Paths } from './document.ts';
import { receipt, submission } from './examples.ts';
import { json, shared } from './parameters.ts';
import { refusing } from './refusals.ts';
import { said, text } from './schema.ts';

export const sendingPaths: Paths = {
  '/cases': {
    post: {
      operationId: 'submitCase',
      tags: ['sending'],
      summary: said('Open a case', 'Ouvrir un cas'),
      description: said(
        'Exactly once for this member and key: the case, its files and the key are kept together or not at all. The same key with the same content answers with the same receipt, whether both requests are under way at once or days apart; with other content it is refused. What a request with the key did before its connection broke is what the next one answers.',
        'Exactement une fois pour ce membre et cette clé\u00a0: le cas, ses fichiers et la clé sont conservés ensemble ou pas du tout. La même clé avec le même contenu donne le même reçu, que les deux demandes soient simultanées ou à des jours d’intervalle; avec un autre contenu, elle est refusée. Ce qu’une demande a fait avant une coupure est ce que répond la suivante.',
      ),
      parameters: [shared('IdempotencyKey')],
      requestBody: { required: true, content: json('Submission', submission) },
      responses: {
        200: { description: said('Received before under this key: the same receipt.', 'Déjà reçu sous cette clé\u00a0: le même reçu.'), content: json('Receipt', receipt) },
        201: { description: said('Received now.', 'Reçu à l’instant.'), content: json('Receipt', receipt) },
        ...refusing(
          'malformed', 'key-missing', 'forbidden', 'not-found', 'in-progress', 'too-large', 'media-type', 'invalid', 'key-reused',
          'too-many-files', 'files-unavailable',
        ),
      },
    },
  },
  '/submissions/{key}': {
    get: {
      operationId: 'findReceipt',
      tags: ['sending'],
      summary: said('What became of a submission', 'Ce qu’il est advenu d’une demande'),
      description: said(
        'Asked when a submission was not answered. A 404 with a `detail` says that no case was opened under the key, and the member may send again; a 404 without one is taken for a wrong address, and the outcome stays unknown. Without this address the submission is sent again under the same key.',
        'Interrogé quand un envoi est resté sans réponse. Un 404 avec `detail` dit qu’aucun cas n’a été ouvert sous cette clé, et le membre peut renvoyer; un 404 sans lui passe pour une mauvaise adresse, et l’issue reste inconnue. Sans cette adresse, le cas est renvoyé sous la même clé.',
      ),
      'x-capability': 'findReceipt',
      parameters: [
        {
          name: 'key',
          in: 'path',
          required: true,
          description: said('The `Idempotency-Key` of the submission, percent-encoded.', 'L’`Idempotency-Key` de la demande, encodée en pourcentage.'),
          schema: text(),
        },
      ],
      responses: {
        200: { description: said('The receipt of the case that this member opened with the key.', 'Le reçu du cas que ce membre a ouvert avec la clé.'), content: json('Receipt', receipt) },
        ...refusing('not-found'),
      },
    },
  },
};
