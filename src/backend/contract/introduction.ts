/** What holds at every address of the contract; headings and code marks as CommonMark has them. */
import type { Words } from '../../model/words.ts';
import { said } from './schema.ts';

const chapters: readonly (readonly [Words, Words])[] = [
  [
    said('Who is who', 'Qui est qui'),
    said(
      'Authentication is yours: a cookie of the portal, or headers that its page adds to every request. Answer 401 as soon as a session has ended; the page signs the member in again and the widget repeats the request, so nothing is lost. Refuse writes from pages of a foreign origin (403) where a cookie is what signs in.\n\nA member sees and touches the accounts of their session only. The rest is 404, whether it exists or not.',
      'L’authentification vous appartient\u00a0: un témoin du portail, ou des en-têtes que sa page ajoute à chaque demande. Répondez 401 dès qu’une session a pris fin; la page en ouvre une nouvelle et le module répète la demande, si bien que rien n’est perdu. Refusez les écritures de pages d’une origine étrangère (403) si un témoin tient lieu de session.\n\nUn membre ne voit et ne touche que les comptes de sa session. Le reste donne 404, qu’il existe ou non.',
    ),
  ],
  [
    said('Shapes and units', 'Formes et unités'),
    said(
      'Requests and replies are JSON in UTF-8 (`application/json`) unless said otherwise. Moments are ISO 8601 with an offset or `Z`, sizes are bytes, waits are seconds. Texts are plain and may hold anything a person can type; give them back as they came. Fields that you add are passed over; a field that is missing or of another type makes the whole reply unreadable, and the member sees that something went wrong, with a way to try again. Let nobody cache: `Cache-Control: no-store`.',
      'Les demandes et les réponses sont en JSON et en UTF-8 (`application/json`), sauf indication contraire. Les moments suivent ISO 8601 avec un décalage ou `Z`, les tailles sont en octets, les attentes en secondes. Les textes sont bruts et peuvent contenir tout ce qui se tape; rendez-les tels quels. Les champs que vous ajoutez sont ignorés; un champ absent ou d’un autre type rend toute la réponse illisible\u00a0: le membre apprend qu’un problème est survenu et peut réessayer. Rien ne doit être mis en cache\u00a0: `Cache-Control: no-store`.',
    ),
  ],
  [
    said('What you may leave out', 'Ce que vous pouvez omettre'),
    said(
      'Four addresses make a backend: the session, opening a case, the list and the open case. Each of the others has an `x-capability`. Name those that you have in the session’s `capabilities`, and the screen hides what the rest would have shown.',
      'Quatre adresses suffisent\u00a0: la session, l’ouverture d’un cas, la liste et le cas ouvert. Chacune des autres porte un `x-capability`. Nommez celles que vous offrez dans les `capabilities` de la session\u00a0: l’écran cache ce que les autres auraient montré.',
    ),
  ],
  [
    said('Refusals', 'Refus'),
    said(
      'A refusal is a problem (RFC 9457, `application/problem+json`) whose `detail` is a sentence for the member, in the language of `Accept-Language`. The widget goes by the status. After 408, a 5xx, or a 409 that names no version, nobody knows what became of what was sent, and the widget finds out by itself for up to half a minute, then leaves it to the member: a case by `GET /submissions/{key}`, where 404 is the usual “not received”; where you have no such address, and a message always, by sending the same again under the same key; a change by reading the case. It repeats a look-up that was answered 429, after its `Retry-After`, and no other 4xx by itself. The `detail` of a 4xx is shown with what the member sent; that of a 5xx beside a message, a change or a file at most, and never for a case.',
      'Un refus est un problème (RFC 9457, `application/problem+json`) dont le `detail` est une phrase pour le membre, dans la langue d’`Accept-Language`. Le module se fie au statut. Après 408, un 5xx, ou un 409 qui ne nomme aucune version, nul ne sait ce qu’est devenu l’envoi; le module s’en informe de lui-même pendant une demi-minute tout au plus, puis s’en remet au membre\u00a0: pour un cas, par `GET /submissions/{key}`, où 404 est l’habituel «\u00a0non reçu\u00a0»; si vous n’avez pas cette adresse, et toujours pour un message, en renvoyant la même chose sous la même clé; pour une modification, en relisant le cas. Il répète une vérification qui a reçu 429, après son `Retry-After`, et de lui-même aucun autre 4xx. Le `detail` d’un 4xx est montré avec ce que le membre a envoyé; celui d’un 5xx, tout au plus près d’un message, d’une modification ou d’un fichier, et jamais pour un cas.',
    ),
  ],
  [
    said('Exactly once', 'Exactement une fois'),
    said(
      'An answer can be lost after the work was done. Opening a case and adding a message therefore carry an `Idempotency-Key`: keep it in the same transaction as the work. Received before with the same content: 200 and the first answer. Under way right now: wait for it, or 409. Received before with other content: 422. A key is good for ever: a page that slept for a month may still send it again.',
      'Une réponse peut se perdre une fois le travail fait. L’ouverture d’un cas et l’ajout d’un message portent donc une `Idempotency-Key`\u00a0: conservez-la dans la même transaction que le travail. Déjà reçue avec le même contenu\u00a0: 200 et la première réponse. En cours à l’instant\u00a0: attendez, ou 409. Déjà reçue avec un autre contenu\u00a0: 422. Une clé vaut pour toujours\u00a0: une page restée en veille un mois peut encore la renvoyer.',
    ),
  ],
];

export const introduction: Words = {
  en: chapters.map(([title, body]) => `## ${title.en}\n\n${body.en}`).join('\n\n'),
  fr: chapters.map(([title, body]) => `## ${title.fr}\n\n${body.fr}`).join('\n\n'),
};
