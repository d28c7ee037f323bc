/** How a confirmed file is received before what it belongs to: in one request, or resumably by tus. */
import type { Content, Header, Parameter, Paths } from './document.ts';
import { json, speaksTus, tusResumable } from './parameters.ts';
import { refusing } from './refusals.ts';
import { id, of, said, text, type Schema } from './schema.ts';

const bytes: Schema = { contentMediaType: 'application/octet-stream' };
const whole = text(undefined, { pattern: '^\\d+$' });

const header = (name: string, description: Parameter['description'], schema: Schema, required = true): Parameter => ({ name, in: 'header', required, description, schema });

const offset: Header = {
  description: said('Bytes that are safely kept.', 'Octets conservés de façon sûre.'),
  required: true,
  schema: whole,
};

const form: Readonly<Record<string, Content>> = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        attestation: { ...of('Attestation'), description: said('As JSON, before the file: not a byte of a file holds without it.', 'En JSON, avant le fichier\u00a0: pas un octet n’est gardé sans elle.') },
        file: { ...bytes, description: said('The bytes; the part’s own file name and type are not looked at.', 'Les octets; le nom et le type que donne la partie ne sont pas regardés.') },
      },
      required: ['attestation', 'file'],
    },
    encoding: { attestation: { contentType: 'text/plain, application/json' }, file: { contentType: '*/*' } },
  },
};

const chunk: Readonly<Record<string, Content>> = { 'application/offset+octet-stream': { schema: bytes } };

const uploadId: Parameter = {
  name: 'upload',
  in: 'path',
  required: true,
  description: said('Id of the upload, percent-encoded.', 'Identifiant du téléversement, encodé en pourcentage.'),
  schema: id(),
};

export const uploadPaths: Paths = {
  '/uploads': {
    options: {
      operationId: 'discoverResuming',
      tags: ['uploads'],
      summary: said('Whether uploads can go on where they ended', 'Si un téléversement peut reprendre là où il s’est arrêté'),
      description: said(
        'Asked once before the first large file, by anybody. A `Tus-Version` says that the addresses marked tus stand; anything else, and files travel in one request.',
        'Demandé une fois avant le premier gros fichier, par n’importe qui. Une `Tus-Version` dit que les adresses marquées tus existent; sinon, les fichiers voyagent en une seule demande.',
      ),
      'x-capability': 'uploadFile',
      responses: {
        204: {
          description: said('Resumable.', 'Reprise possible.'),
          headers: {
            'Tus-Resumable': tusResumable,
            'Tus-Version': { ...tusResumable, description: said('The versions of tus that are spoken.', 'Les versions de tus qui sont parlées.') },
            'Tus-Extension': {
              description: said('At least `creation` and `termination`.', 'Au moins `creation` et `termination`.'),
              required: true,
              schema: text(undefined, { pattern: '\\bcreation\\b.*\\btermination\\b|\\btermination\\b.*\\bcreation\\b' }),
            },
            'Tus-Max-Size': { description: said('Bytes, each file.', 'En octets, par fichier.'), schema: whole },
          },
        },
        ...refusing(),
      },
    },
    post: {
      operationId: 'uploadFile',
      tags: ['uploads'],
      summary: said('Send a confirmed file, or begin to', 'Envoyer un fichier confirmé, ou commencer à le faire'),
      description: said(
        'Two ways at one address. A form brings the confirmation and the file at once. With `Tus-Resumable` (tus 1.0.0, creation) it only begins: the confirmation comes in `Upload-Metadata`, the bytes follow at `Location`, and the last segment of that address is the upload’s id. Either way the file is refused without a confirmation that holds, and is a member’s own until a case or a message claims it; what nobody claims may be forgotten after some days. Without this address no file is offered.',
        'Deux façons à une même adresse. Un formulaire apporte à la fois la confirmation et le fichier. Avec `Tus-Resumable` (tus 1.0.0, création), ce n’est qu’un début\u00a0: la confirmation vient dans `Upload-Metadata`, les octets suivent à `Location`, et le dernier segment de cette adresse est l’identifiant. Dans les deux cas, le fichier est refusé sans confirmation valable, et il est au membre jusqu’à ce qu’un cas ou un message le prenne; ce que nul ne prend peut être oublié après quelques jours. Sans cette adresse, aucun fichier n’est proposé.',
      ),
      'x-capability': 'uploadFile',
      parameters: [
        { ...speaksTus, required: false },
        header('Upload-Length', said('tus only: bytes in all, the confirmed size.', 'tus seulement\u00a0: octets en tout, soit la taille confirmée.'), whole, false),
        header(
          'Upload-Metadata',
          said('tus only: `attestation`, a space, and the confirmation’s JSON in Base64.', 'tus seulement\u00a0: `attestation`, une espace, et le JSON de la confirmation en Base64.'),
          text(),
          false,
        ),
      ],
      requestBody: {
        required: false,
        description: said('A form; with `Tus-Resumable` nothing.', 'Un formulaire; avec `Tus-Resumable`, rien.'),
        content: form,
      },
      responses: {
        201: {
          description: said('The file is received; with tus, its upload has begun, and there is no body.', 'Le fichier est reçu; avec tus, son téléversement a commencé, et il n’y a pas de corps.'),
          headers: {
            Location: { description: said('tus only: where the bytes go.', 'tus seulement\u00a0: où vont les octets.'), schema: text() },
            'Tus-Resumable': { ...tusResumable, required: false },
          },
          content: json('Upload', { upload: 'u-7d0f' }),
        },
        ...refusing(
          'malformed', 'forbidden', 'too-large', 'media-type', 'file-type', 'invalid', 'attestation-missing', 'attestation-invalid',
          'file-mismatch', 'file-content', 'file-empty', 'tus-version',
        ),
      },
    },
  },
  '/uploads/{upload}': {
    parameters: [uploadId],
    head: {
      operationId: 'findOffset',
      tags: ['uploads'],
      summary: said('How far an upload has come (tus)', 'Où en est un téléversement (tus)'),
      description: said(
        'After a lost connection, a reload or a new sign-in. An upload that is whole says so, by an offset as large as its length, even when the answer to its last bytes was lost.',
        'Après une coupure, un rechargement ou une nouvelle session. Un téléversement complet le dit par une position égale à sa longueur, même si la réponse aux derniers octets s’est perdue.',
      ),
      'x-capability': 'uploadFile',
      parameters: [speaksTus],
      responses: {
        200: {
          description: said('Where to go on.', 'Où reprendre.'),
          headers: {
            'Tus-Resumable': tusResumable,
            'Upload-Offset': offset,
            'Upload-Length': { ...offset, description: said('Bytes in all.', 'Octets en tout.') },
            'Cache-Control': { description: said('`no-store`.', '`no-store`.'), required: true, schema: text(undefined, { pattern: 'no-store' }) },
          },
        },
        ...refusing('not-found', 'upload-gone', 'tus-version'),
      },
    },
    patch: {
      operationId: 'sendBytes',
      tags: ['uploads'],
      summary: said('Send the bytes that follow (tus)', 'Envoyer les octets suivants (tus)'),
      description: said(
        'With the last byte the whole is judged like a file in one request: the hash, the size, the type. What does not hold is refused, and nothing of it is kept.',
        'Au dernier octet, le tout est jugé comme un fichier envoyé d’un coup\u00a0: l’empreinte, la taille, le type. Ce qui ne tient pas est refusé, et rien n’en est conservé.',
      ),
      'x-capability': 'uploadFile',
      parameters: [speaksTus, header('Upload-Offset', said('From which byte on; has to be where the upload stands.', 'À partir de quel octet; doit être là où en est le téléversement.'), whole)],
      requestBody: { required: true, content: chunk },
      responses: {
        204: { description: said('Kept.', 'Conservés.'), headers: { 'Tus-Resumable': tusResumable, 'Upload-Offset': offset } },
        ...refusing(
          'malformed', 'forbidden', 'not-found', 'in-progress', 'upload-gone', 'tus-version', 'too-large', 'media-type', 'file-mismatch',
          'file-content',
        ),
      },
    },
    delete: {
      operationId: 'discardFile',
      tags: ['uploads'],
      summary: said('Forget an upload', 'Oublier un téléversement'),
      description: said(
        'One of this member that no case holds, whole or not. Without this address uploads just expire.',
        'Un téléversement de ce membre qu’aucun cas ne contient, complet ou non. Sans cette adresse, les téléversements expirent simplement.',
      ),
      'x-capability': 'discardFile',
      parameters: [{ ...speaksTus, required: false }],
      responses: {
        204: { description: said('Forgotten.', 'Oublié.') },
        ...refusing('forbidden', 'not-found', 'tus-version'),
      },
    },
  },
};
