/** How each address refuses: a status, a problem (RFC 9457), and the codes that tell one reason from another. */
import type { Words } from '../../model/words.ts';
import type { Answer, Header, Reference } from './document.ts';
import { filledText, of, said, text, type Schema } from './schema.ts';

interface Refusal {
  readonly status: string;
  readonly when: Words;
}

/** What the reference server's codes say. The status decides; a code only tells an integrator more. */
export const refusals = {
  malformed: { status: '400', when: said('The request cannot be read: no JSON, an unknown filter, a cursor of another list.', 'La demande est illisible\u00a0: pas de JSON, un filtre inconnu, le curseur d’une autre liste.') },
  'key-missing': { status: '400', when: said('No `Idempotency-Key` of 8 to 200 visible ASCII characters.', 'Aucun en-tête `Idempotency-Key` de 8 à 200 caractères ASCII visibles.') },
  unauthenticated: { status: '401', when: said('Nobody is signed in, or no longer.', 'Aucune session, ou plus de session.') },
  forbidden: { status: '403', when: said('Signed in, yet not allowed: a page of a foreign origin, for one.', 'En session, mais sans autorisation\u00a0: une page d’une origine étrangère, par exemple.') },
  'not-found': { status: '404', when: said('It does not exist, or belongs to an account that is not the member’s: the same answer, so that nobody learns what exists.', 'L’élément n’existe pas, ou relève d’un compte qui n’est pas celui du membre\u00a0: la même réponse, pour que personne n’apprenne ce qui existe.') },
  'in-progress': { status: '409', when: said('Another request that does the same is still being carried out: asked again later, it answers with what became of it. For bytes of an upload: it stands elsewhere, so ask where and go on there.', 'Une autre demande identique est encore en cours\u00a0: répétée plus tard, elle dira ce qu’il en est advenu. Pour les octets d’un téléversement\u00a0: il en est ailleurs; demandez où et reprenez là.') },
  'upload-gone': { status: '410', when: said('It is no longer there, and will not come back: begin anew.', 'Il n’y est plus et n’y reviendra pas\u00a0: recommencez.') },
  'tus-version': { status: '412', when: said('A version of tus that is not spoken here.', 'Une version de tus qui n’est pas parlée ici.') },
  'version-stale': { status: '412', when: said('Someone else has changed the case meanwhile. Nothing was done.', 'Une autre personne a modifié le cas entre-temps. Rien n’a été fait.') },
  'too-large': { status: '413', when: said('More than this server takes.', 'Plus que ce serveur n’accepte.') },
  'media-type': { status: '415', when: said('Not the media type that this address takes.', 'Un autre type de média que celui accepté à cette adresse.') },
  'file-type': { status: '415', when: said('This server takes no files of that type.', 'Ce serveur n’accepte pas les fichiers de ce type.') },
  invalid: { status: '422', when: said('Something is missing or does not have the expected form.', 'Un élément manque ou n’a pas la forme attendue.') },
  'key-reused': { status: '422', when: said('The key has already sent something else.', 'La clé a déjà servi à envoyer autre chose.') },
  'too-many-files': { status: '422', when: said('More files than this server takes at once.', 'Plus de fichiers que ce serveur n’en accepte à la fois.') },
  'files-unavailable': { status: '422', when: said('A file is not there, not this member’s, held by a case already, or not the one confirmed. Nothing was received.', 'Un fichier est introuvable, n’est pas à ce membre, appartient déjà à un cas ou n’est pas celui confirmé. Rien n’a été reçu.') },
  'attestation-missing': { status: '422', when: said('A file without a confirmation, or before it.', 'Un fichier sans confirmation, ou avant elle.') },
  'attestation-invalid': { status: '422', when: said('The confirmation is out of shape, of other words than its hash says, or by another person.', 'La confirmation est mal formée, porte sur d’autres mots que ceux de son empreinte ou vient d’une autre personne.') },
  'file-mismatch': { status: '422', when: said('Other bytes than those confirmed. Nothing is kept.', 'D’autres octets que ceux confirmés. Rien n’est conservé.') },
  'file-content': { status: '422', when: said('Bytes that are not of the type that the name says. Nothing is kept.', 'Des octets d’un autre type que celui du nom. Rien n’est conservé.') },
  'file-empty': { status: '422', when: said('No bytes.', 'Aucun octet.') },
  'act-refused': { status: '422', when: said('The case, as it stands, does not offer this. `detail` says why.', 'Le cas, dans son état, ne l’offre pas. `detail` dit pourquoi.') },
  'version-missing': { status: '428', when: said('No `If-Match`, so that nobody changes what they have not seen.', 'Aucun en-tête `If-Match`\u00a0: nul ne modifie ce qu’il n’a pas vu.') },
  'rate-limited': { status: '429', when: said('Too many requests; `Retry-After` says when to come back.', 'Trop de demandes; `Retry-After` dit quand revenir.') },
  server: { status: '5XX', when: said('Your failure, or a server that is away for a moment. The widget asks what became of what was sent.', 'Une défaillance de votre côté, ou un serveur momentanément absent. Le module demande ce qu’est devenu l’envoi.') },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalCode = keyof typeof refusals;

const meaning: Readonly<Record<string, Words>> = {
  400: said('Not understood.', 'Demande incomprise.'),
  401: said('Nobody is signed in. The widget asks its host to sign the member in again, and repeats the request.', 'Aucune session. Le module demande à l’hôte d’ouvrir une nouvelle session, puis répète la demande.'),
  403: said('Not allowed.', 'Accès refusé.'),
  404: said('Not found. `detail` is what tells this answer from a wrong address.', 'Introuvable. `detail` distingue cette réponse d’une mauvaise adresse.'),
  409: said('In conflict with another request.', 'En conflit avec une autre demande.'),
  410: said('Gone.', 'Disparu.'),
  412: said('A condition of the request does not hold.', 'Une condition de la demande n’est pas remplie.'),
  413: said('Too large.', 'Trop volumineux.'),
  415: said('Format not accepted.', 'Format non accepté.'),
  422: said('Not valid. Repeated as it is, it will be refused again.', 'Contenu non valide. Répétée telle quelle, la demande sera refusée de nouveau.'),
  428: said('A version is needed.', 'Une version est exigée.'),
  429: said('Too many requests.', 'Trop de demandes.'),
  '5XX': said('Failed on the server’s side.', 'Défaillance du serveur.'),
};

const language: Header = { description: said('Of `title` and `detail`.', 'De `title` et de `detail`.'), schema: text() };

const retryAfter: Header = {
  description: said('Seconds to wait, or a moment as an HTTP date. Obeyed.', 'Secondes d’attente, ou moment au format de date HTTP. Respecté.'),
  schema: text(),
};

/** As tus has it: a header says which version to speak, and there is no body. */
const tusAnswer: Answer = {
  description: said('A version of tus that is not spoken here.', 'Une version de tus qui n’est pas parlée ici.'),
  headers: { 'Tus-Version': { description: said('The versions that are.', 'Les versions qui le sont.'), required: true, schema: text() } },
};

const waits = new Set(['409', '429', '5XX']);

function answerOf(status: string, codes: readonly RefusalCode[]): Answer {
  if (codes.includes('tus-version')) return tusAnswer;
  return {
    description: meaning[status]!,
    headers: { 'Content-Language': language, ...(waits.has(status) ? { 'Retry-After': retryAfter } : {}) },
    content: { 'application/problem+json': { schema: of('Problem') } },
    'x-problems': Object.fromEntries(codes.map((code) => [code, refusals[code].when])),
  };
}

/** Refusals alike at every address. */
const alike = {
  unauthenticated: 'Unauthenticated',
  forbidden: 'Forbidden',
  'not-found': 'NotFound',
  'rate-limited': 'RateLimited',
  server: 'ServerError',
} as const satisfies Partial<Record<RefusalCode, string>>;

export const refusalAnswers: Readonly<Record<string, Answer>> = Object.fromEntries(
  (Object.entries(alike) as [keyof typeof alike, string][]).map(([code, name]) => [name, answerOf(refusals[code].status, [code])]),
);

/** The answers of these refusals by status, with those that any address may give. */
export function refusing(...named: readonly RefusalCode[]): Readonly<Record<string, Answer | Reference>> {
  const codes: readonly RefusalCode[] = ['unauthenticated', ...named, 'rate-limited', 'server'];
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => refusals[code].status === status);
      const name = here.length === 1 ? (alike as Partial<Record<RefusalCode, string>>)[here[0]!] : undefined;
      return [status, name ? { $ref: `#/components/responses/${name}` } : answerOf(status, here)];
    }),
  );
}

export const refusalSchemas: Readonly<Record<string, Schema>> = {
  Problem: {
    type: 'object',
    description: said(
      'A refusal as RFC 9457 tells it. The status decides what the widget does, and whether `detail` is shown to the member.',
      'Un refus selon la RFC 9457. Le statut décide de ce que fait le module, et si `detail` est montré au membre.',
    ),
    properties: {
      type: text(said('A URI reference of the kind of problem.', 'Une référence URI du genre de problème.')),
      title: filledText(said('The kind in a few words.', 'Le genre en quelques mots.')),
      status: { type: 'integer', minimum: 400, maximum: 599, description: said('The HTTP status again.', 'Le statut HTTP, répété.') },
      detail: filledText(said(
        'A sentence for the member, in the language of `Accept-Language`: what is wrong and what to do. Shown as text, of a 5xx not always; hold back what is internal.',
        'Une phrase pour le membre, dans la langue d’`Accept-Language`\u00a0: ce qui ne va pas et ce qu’il faut faire. Montrée comme texte, pas toujours dans le cas d’un 5xx; rien d’interne.',
      )),
      code: text(
        said('A short name of the reason, for integrators and for your support; see each answer for those of the reference server.', 'Un nom court du motif, pour l’intégration et votre soutien; chaque réponse indique ceux du serveur de référence.'),
        { pattern: '^[a-z][a-z-]*$' },
      ),
    },
    required: ['detail'],
  },
};
