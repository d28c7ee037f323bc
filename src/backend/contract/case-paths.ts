/** An open case: reading it, its files, replies and changes, and the stream of what happens. */
import type { Paths } from './document.ts';
import { change, changed, detail, message, reply } from './examples.ts';
import { json, shared, versionNamed, versionTag } from './parameters.ts';
import { refusing } from './refusals.ts';
import { id, of, said, text, type Schema } from './schema.ts';

const bytes: Schema = { contentMediaType: 'application/octet-stream' };

export const casePaths: Paths = {
  '/cases/{id}': {
    parameters: [shared('CaseId')],
    get: {
      operationId: 'readCase',
      tags: ['case'],
      summary: said('The whole case', 'Le cas entier'),
      description: said('From then on it is read, for this member alone.', 'Dès lors il est lu, pour ce membre seulement.'),
      responses: {
        200: { description: said('The case.', 'Le cas.'), headers: { ETag: { ...versionTag, required: false } }, content: json('CaseDetail', detail) },
        ...refusing('not-found'),
      },
    },
  },
  '/cases/{id}/files/{file}': {
    parameters: [
      shared('CaseId'),
      { name: 'file', in: 'path', required: true, description: said('Id of the file, percent-encoded.', 'Identifiant du fichier, encodé en pourcentage.'), schema: id() },
    ],
    get: {
      operationId: 'readFile',
      tags: ['case'],
      summary: said('The bytes of a file', 'Les octets d’un fichier'),
      description: said(
        'Of the case or of one of its messages, exactly as they were sent. Serve them as an attachment under the file’s name, with `X-Content-Type-Options: nosniff`. Without this address files are listed only.',
        'Du cas ou d’un de ses messages, exactement tels qu’ils ont été envoyés. Servez-les en pièce jointe sous le nom du fichier, avec `X-Content-Type-Options: nosniff`. Sans cette adresse, les fichiers sont seulement énumérés.',
      ),
      'x-capability': 'readFile',
      responses: {
        200: {
          description: said('The bytes.', 'Les octets.'),
          headers: {
            'Content-Disposition': {
              description: said(
                '`attachment; filename*=UTF-8\'\'…` (RFC 8187): the name in UTF-8, percent-encoded. A plain `filename` may stand beside it.',
                '`attachment; filename*=UTF-8\'\'…` (RFC 8187)\u00a0: le nom en UTF-8, encodé en pourcentage. Un `filename` simple peut s’y ajouter.',
              ),
              required: true,
              schema: text(undefined, { pattern: "^[Aa]ttachment\\b.*;\\s*filename\\*\\s*=\\s*[Uu][Tt][Ff]-8'[^']*'" }),
            },
            'Content-Length': { description: said('Bytes.', 'En octets.'), schema: text(undefined, { pattern: '^\\d+$' }) },
          },
          content: { '*/*': { schema: bytes } },
        },
        ...refusing('not-found'),
      },
    },
  },
  '/cases/{id}/messages': {
    parameters: [shared('CaseId')],
    post: {
      operationId: 'reply',
      tags: ['case'],
      summary: said('Add a message', 'Ajouter un message'),
      description: said(
        'Exactly once for this member and key, as a case is opened. Without this address, or where the case offers no `reply`, there is nothing to write.',
        'Exactement une fois pour ce membre et cette clé, comme s’ouvre un cas. Sans cette adresse, ou si le cas n’offre pas `reply`, il n’y a rien à écrire.',
      ),
      'x-capability': 'reply',
      parameters: [shared('IdempotencyKey')],
      requestBody: { required: true, content: json('Reply', reply) },
      responses: {
        200: { description: said('Received before under this key: the same message.', 'Déjà reçu sous cette clé\u00a0: le même message.'), content: json('Message', message) },
        201: { description: said('Received now.', 'Reçu à l’instant.'), content: json('Message', message) },
        ...refusing(
          'malformed', 'key-missing', 'forbidden', 'not-found', 'in-progress', 'too-large', 'media-type', 'invalid', 'key-reused',
          'too-many-files', 'files-unavailable', 'act-refused',
        ),
      },
    },
  },
  '/cases/{id}/changes': {
    parameters: [shared('CaseId')],
    post: {
      operationId: 'changeCase',
      tags: ['case'],
      summary: said('Change the state of a case', 'Modifier l’état d’un cas'),
      description: said(
        'Cancel, resolve, reopen or rate. Done only if `If-Match` names the case’s version: of two changes with one version, one is made and the other is 412. The version is compared and the change made in one step.',
        'Annuler, résoudre, rouvrir ou évaluer. Fait seulement si `If-Match` nomme la version du cas\u00a0: de deux modifications d’une même version, l’une est faite et l’autre donne 412. La comparaison et la modification se font d’un seul geste.',
      ),
      'x-capability': 'changeCase',
      parameters: [versionNamed],
      requestBody: { required: true, content: json('CaseChange', change) },
      responses: {
        200: { description: said('The case as it then stands.', 'Le cas dans son nouvel état.'), headers: { ETag: versionTag }, content: json('CaseDetail', changed) },
        ...refusing(
          'malformed', 'forbidden', 'not-found', 'in-progress', 'version-stale', 'too-large', 'media-type', 'invalid', 'act-refused',
          'version-missing',
        ),
      },
    },
  },
  '/events': {
    get: {
      operationId: 'watchCases',
      tags: ['stream'],
      summary: said('What happens to an account’s cases', 'Ce qui arrive aux cas d’un compte'),
      description: said(
        'Server-sent events, for as long as the member looks. News says that something happened, never what: the widget reads it afresh, so an event too many does no harm and a lost one only until `ready` comes again. Compress and buffer nothing on the way. Without this address, or at a 404, the list is read now and then.',
        'Des événements envoyés par le serveur, tant que le membre regarde. Une nouvelle dit que quelque chose est arrivé, jamais quoi\u00a0: le module le relit; un événement de trop ne nuit pas, et un événement perdu ne compte que jusqu’au prochain `ready`. Rien ne doit être compressé ni mis en tampon en chemin. Sans cette adresse, ou à un 404, la liste est relue de temps à autre.',
      ),
      'x-capability': 'watchCases',
      parameters: [shared('Account')],
      responses: {
        200: {
          description: said('The stream. At least every 15 s something is written, a comment if there is no news; after 45 s of silence the widget listens anew.', 'Le flux. Au moins toutes les 15\u00a0s, quelque chose est écrit, un commentaire à défaut de nouvelle; après 45\u00a0s de silence, le module se remet à l’écoute.'),
          content: {
            'text/event-stream': {
              schema: text(),
              examples: {
                example: { value: 'event: ready\ndata: {}\n\ndata: {"case":"c-19b2","kind":"message"}\n\n:\n\n' },
              },
              'x-events': {
                ready: {
                  description: said(
                    'First of all: whatever is committed from now on is told. Again whenever something may have been missed; then everything is read afresh. Its data is not looked at.',
                    'Avant tout\u00a0: ce qui est enregistré à partir de maintenant sera annoncé. De nouveau dès que quelque chose a pu manquer; tout est alors relu. Ses données ne sont pas regardées.',
                  ),
                },
                message: {
                  description: said('News, as an event without a name; its data is JSON.', 'Une nouvelle, comme événement sans nom; ses données sont en JSON.'),
                  schema: of('CaseNews'),
                },
              },
            },
          },
        },
        ...refusing('not-found'),
      },
    },
  },
};
