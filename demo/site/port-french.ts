/** French for what the port's comments say in English, by the English itself: a comment that is written anew asks for its French anew. */

export const portFrench: Readonly<Record<string, string>> = {
  // What holds for every method.
  '**Errors.** It rejects with a `BackendError`, whose `code` says what is wrong, `retryable` that the same call may succeed later as it is, and `ambiguous` that the work may have been done although no answer came. Anything else thrown counts as `network`. `unauthenticated` makes the host sign the member in again; the same call follows.':
    '**Erreurs.** Elle rejette avec une `BackendError`, dont `code` dit ce qui ne va pas, `retryable` que le même appel peut réussir plus tard tel quel, et `ambiguous` que le travail a pu être fait bien qu’aucune réponse ne soit venue. Tout ce qui est lancé d’autre compte comme `network`. Après `unauthenticated`, l’hôte ouvre une nouvelle session; le même appel suit.',
  '**Replies** are parsed by the guard before anything else sees them: unknown fields are dropped, and a reply out of shape is the error `contract`, which is retryable.':
    '**Réponses.** Le gardien les lit avant que quoi que ce soit d’autre les voie : les champs inconnus sont laissés de côté, et une réponse mal formée est l’erreur `contract`, qui peut être réessayée.',
  "**Cancellation.** Once `call.signal` is aborted the answer is not wanted, and the method rejects with the signal's reason. What had reached the backend by then may still be done.":
    '**Annulation.** Une fois `call.signal` interrompu, la réponse n’est plus voulue, et la méthode rejette avec le motif du signal. Ce qui avait alors atteint le serveur peut être fait quand même.',
  '**Units.** Moments are ISO 8601 with an offset or `Z`, days are ISO 8601 dates, sizes are bytes, waits are seconds.':
    '**Unités.** Les moments sont en ISO 8601 avec un décalage ou `Z`, les jours sont des dates ISO 8601, les tailles sont en octets, les attentes en secondes.',
  '**Visibility.** A member sees and touches the accounts of their session only; the rest is `not-found`, so that nobody learns what exists.':
    '**Visibilité.** Un membre ne voit et ne touche que les comptes de sa session; le reste est `not-found`, pour que personne n’apprenne ce qui existe.',

  // Methods.
  'Who is signed in, the accounts they may act for, and where presence cannot say it, what the backend can do. Asked first and often: cheap, without effect. `accounts` may be empty; then there is nothing to open or follow.':
    'Qui a ouvert la session, les comptes pour lesquels cette personne peut agir et, là où la présence ne peut le dire, ce dont le serveur est capable. Demandée d’abord et souvent : peu coûteuse, sans effet. `accounts` peut être vide; il n’y a alors rien à ouvrir ni à suivre.',
  "The society's preset, where the backend is where it is kept. `not-found` where it has none.":
    'Le préréglage de la société, là où c’est le serveur qui le garde. `not-found` là où il n’en a pas.',
  'Opens the case exactly once for this member and `key`: the same key again answers with the same receipt, whether both calls are under way at once or days apart. `key`: 8 to 200 visible ASCII characters, made once per intent. Rejects with `conflict` and `ambiguous` while another call with the key is being carried out, and with `refused` where the key was used for another submission. All of its files, or the receipt names those that are `missing`.':
    'Ouvre le cas exactement une fois pour ce membre et cette `key` : la même clé donne le même reçu, que les deux appels soient simultanés ou à des jours d’écart. `key` : de 8 à 200 caractères ASCII visibles, créée une fois par intention. Rejette avec `conflict` et `ambiguous` pendant qu’un autre appel avec la clé est en cours, et avec `refused` là où la clé a servi à une autre demande. Tous ses fichiers, ou le reçu nomme ceux qui manquent (`missing`).',
  'The receipt of the case that this member opened with `key`, or null where there is none: tells what became of an unanswered submit. Without it an unclear outcome is settled by sending again under the same key.':
    'Le reçu du cas que ce membre a ouvert avec `key`, ou null s’il n’y en a pas : dit ce qu’est devenu un envoi resté sans réponse. Sans elle, une issue incertaine se règle en renvoyant sous la même clé.',
  "Stores one file under its attestation and answers with the upload's id. Refuses a file without one, words that are not those whose hash the attestation holds, and bytes that are not those attested. Called again for the same attested bytes, after a failure or a reload, it may go on where the former call ended. Without it no file is offered.":
    'Garde un fichier sous son attestation et répond par l’identifiant du téléversement. Refuse un fichier sans attestation, des mots qui ne sont pas ceux dont elle tient l’empreinte, et des octets qui ne sont pas ceux qu’elle atteste. Appelée de nouveau pour les mêmes octets attestés, après un échec ou un rechargement, elle peut reprendre où l’appel précédent s’est arrêté. Sans elle, aucun fichier n’est offert.',
  'Forgets an upload of this member that no case holds; `not-found` for any other. Without it uploads just expire.':
    'Oublie un téléversement de ce membre qu’aucun cas ne contient; `not-found` pour tout autre. Sans elle, les téléversements expirent, sans plus.',
  "The account's cases that the query lets through, in its order; without one, newest change first. Pages that follow each other by `next` repeat no case and leave out none that stayed in its place meanwhile, whatever is written.":
    'Les cas du compte que la requête laisse passer, dans son ordre; sans ordre, le changement le plus récent d’abord. Les pages qui se suivent par `next` ne répètent aucun cas et n’en omettent aucun qui soit resté à sa place, quoi qu’il s’écrive.',
  "The account's cases counted. Without it the list has no counts and no choices of type and opener.":
    'Les cas du compte, dénombrés. Sans elle, la liste n’a ni nombres, ni choix de type et de personne.',
  'The whole case; from then on it is read, for this member alone.': 'Le cas entier; dès lors il est lu, pour ce membre seul.',
  "The bytes of a case's file, or of a message's, exactly as they were sent. Without it files are listed only.":
    'Les octets du fichier d’un cas, ou d’un message, exactement tels qu’envoyés. Sans elle, les fichiers sont seulement nommés.',
  "Adds a member's message exactly once for this member, case and `key`, which is as for `submitCase`: the same key again answers with the same message. Without it, or where the case offers no `reply`, there is nothing to write.":
    'Ajoute le message d’un membre exactement une fois pour ce membre, ce cas et cette `key`, qui est comme pour `submitCase` : la même clé reçoit le même message. Sans elle, ou là où le cas n’offre pas `reply`, il n’y a rien à écrire.',
  "Changes the case's state and answers with the case as it then stands. Rejects with `conflict`, changing nothing, unless `version` is the case's: someone else has changed it meanwhile; with `refused` where the case does not offer the act. Of two changes with one version, one is made. Not repeated blindly: read the case to learn what became of it.":
    'Change l’état du cas et répond par le cas tel qu’il est alors. Rejette avec `conflict`, sans rien changer, si `version` n’est pas celle du cas : une autre personne l’a changé entre-temps; avec `refused` là où le cas n’offre pas ce geste. De deux changements avec une seule version, un seul est fait. Jamais répété à l’aveugle : lisez le cas pour apprendre ce qu’il en est.',
  "Tells what happens to the account's cases until the signal aborts. Calls `onNews` without news once it listens: what came before that is for the caller to read. Resolves when the backend ends the stream, rejects when it can listen no longer; the caller listens anew. Without it, or where it is `not-found`, the list is read now and then.":
    'Dit ce qui arrive aux cas du compte jusqu’à ce que le signal l’interrompe. Appelle `onNews` sans nouvelle dès qu’elle écoute : ce qui est venu avant, l’appelant le lit lui-même. Se résout quand le serveur met fin au flux, rejette quand elle ne peut plus écouter; l’appelant écoute de nouveau. Sans elle, ou là où elle est `not-found`, la liste est relue de temps à autre.',
  "The place of the case's client in the company's CRM: what was saved last, and what was exported when. Cheap, without effect. `not-found` where the company of the case's account has no CRM. Without it `<crm-enrolment>` draws nothing.":
    'La place du client du cas dans la GRC de l’entreprise : ce qui a été enregistré en dernier, ce qui a été exporté et quand. Peu coûteuse, sans effet. `not-found` là où l’entreprise du compte n’a pas de GRC. Sans elle, `<crm-enrolment>` ne dessine rien.',
  "Saves the choice and exports what follows from it, as `outcomeOf` has it: together, or neither. Answers with the enrolment as it then stands. Rejects with `conflict`, exporting nothing, unless `version` is the enrolment's: of two saves with one version, one is made. `refused` where nothing would follow, or a client whom the CRM has would be exported as new. Not repeated blindly: read the enrolment to learn what became of it. Without it nothing can be saved.":
    'Enregistre le choix et exporte ce qui en découle, comme le veut `outcomeOf` : les deux, ou ni l’un ni l’autre. Répond par l’inscription telle qu’elle est alors. Rejette avec `conflict`, sans rien exporter, si `version` n’est pas celle de l’inscription : de deux enregistrements avec une seule version, un seul est fait. `refused` là où rien n’en découlerait, ou si un client que la GRC connaît était exporté comme nouveau. Jamais répétée à l’aveugle : lisez l’inscription pour apprendre ce qu’il en est. Sans elle, rien ne peut être enregistré.',

  // The error.
  'The same call may succeed later as it is.': 'Le même appel peut réussir plus tard tel quel.',
  'The backend may have done the work although no answer came.': 'Le serveur a pu faire le travail bien qu’aucune réponse ne soit venue.',
  "A sentence of the backend's own, in the language asked for; shown as text.": 'Une phrase du serveur lui-même, dans la langue demandée; affichée comme texte.',
  'Seconds to wait, from Retry-After.': 'Secondes d’attente, selon Retry-After.',
  'Of the reply, over HTTP: for whoever mends it, and never for the member.': 'De la réponse, par HTTP\u00a0: pour qui la corrige, et jamais pour le membre.',

  // Shapes and their fields.
  'Aborted when the answer is no longer wanted.': 'Interrompu quand la réponse n’est plus voulue.',
  'Who is signed in at the host, and what they may act for.': 'Qui a ouvert la session chez l’hôte, et pour quoi cette personne peut agir.',
  "The host's pseudonymous reference: no name, no mail address.": 'La référence pseudonyme de l’hôte : ni nom, ni adresse courriel.',
  'The optional methods of the port that stand behind an address, where not all do: over HTTP every method exists on this side. Absent: as many as are present. Names that this version does not know are passed over.':
    'Les méthodes facultatives du port qui ont une adresse derrière elles, là où ce n’est pas le cas de toutes : par HTTP, chaque méthode existe de ce côté-ci. En son absence : autant qu’il y en a. Les noms que cette version ne connaît pas sont ignorés.',
  "Society's number of the account, shown beside the name.": 'Le numéro du compte selon la société, affiché à côté du nom.',
  'Told of every case by the society, so named to the member.': 'La personne que la société avise de chaque cas, donc nommée au membre.',
  "The standard note that stands for the waived answers, in the submission's language.": 'La note type qui tient lieu des réponses omises, dans la langue de la demande.',
  "As shown, in the submission's language.": 'Telle qu’elle a été affichée, dans la langue de la demande.',
  'Structured value; on the way back from a backend it is absent where `sensitive`.': 'Valeur structurée; au retour d’un serveur, elle est absente lorsque `sensitive`.',
  "The value in words of the submission's language; masked where `sensitive`.": 'La valeur en mots, dans la langue de la demande; masquée lorsque `sensitive`.',
  'Two ISO dates (YYYY-MM-DD); either end may still be empty.': 'Deux dates ISO (AAAA-MM-JJ); l’une ou l’autre peut encore être vide.',
  'What the backend called the upload.': 'Le nom que le serveur a donné au téléversement.',
  'The exact words shown, and their SHA-256 in lower-case hex.': 'Les mots exacts affichés, et leur SHA-256 en hexadécimal minuscule.',
  'How it was given: for this file alone, or once for all files that were waiting.': 'Comment elle a été donnée : pour ce seul fichier, ou une fois pour tous ceux qui attendaient.',
  "The host's pseudonymous reference of the person; never a name.": 'La référence pseudonyme de la personne chez l’hôte; jamais un nom.',
  "ISO 8601 with the offset of the member's clock.": 'ISO 8601, avec le décalage de l’horloge du membre.',
  'Lower-case hex; computed only after the "yes".': 'En hexadécimal minuscule; calculée seulement après le « oui ».',
  'Ids of uploads of the submission that could not be put into the case.': 'Identifiants des téléversements de la demande qui n’ont pu être joints au cas.',
  'Bytes of the file that the backend has taken so far; may begin above 0 where an upload goes on, never above its size.':
    'Octets du fichier que le serveur a pris jusqu’ici; peut commencer au-dessus de 0 là où un téléversement reprend, jamais au-dessus de sa taille.',
  'As a former page of the same filter gave it: the rows after that page.': 'Tel que l’a donné une page précédente du même filtre : les lignes qui suivent cette page.',
  'Rows to pass over, from the cursor or the top. A backend that cannot leaves it out of its reply.': 'Lignes à sauter, depuis le curseur ou le début. Un serveur qui ne le peut pas l’omet de sa réponse.',
  'Rows at most; a backend may give fewer.': 'Nombre maximal de lignes; un serveur peut en donner moins.',
  'What the list shows and in which order. All texts, so that a host can keep it in an address.': 'Ce que la liste montre et dans quel ordre. Rien que des textes, pour qu’un hôte puisse le garder dans une adresse.',
  "As an overview's `openers` names them.": 'Tel que le nomment les `openers` d’une vue d’ensemble.',
  'Words of a reference, subject or message; each must be there, or begin one that is, accents and case aside.':
    'Mots d’une référence, d’un sujet ou d’un message; chacun doit y figurer, ou en commencer un, sans égard aux accents ni à la casse.',
  'Cursor of the following page, absent on the last.': 'Curseur de la page suivante, absent de la dernière.',
  'Whether `openedBy` is the signed-in member.': 'Si `openedBy` est le membre en session.',
  'The types that occur, most frequent first; `path` from the top of the taxonomy.': 'Les types qui s’y trouvent, le plus fréquent d’abord; `path` depuis le sommet de la taxonomie.',
  'Of the case as it stands, opaque: another one whenever the case has changed. Needed to change it.': 'Celle du cas tel qu’il est, opaque : une autre dès que le cas a changé. Nécessaire pour le changer.',
  'What the member could do about it; absent where the backend offers nothing.': 'Ce que le membre pourrait en faire; absent là où le serveur n’offre rien.',
  'The confirmation itself; told to those only who are entitled to see it.': 'La confirmation elle-même; montrée seulement aux personnes autorisées à la voir.',
  'Language of `text`.': 'Langue de `text`.',
  'An act that the backend knows for this case.': 'Un geste que le serveur connaît pour ce cas.',
  'One text in several languages, keyed by language subtag. English and French are always there.': 'Un texte en plusieurs langues, par étiquette de langue. L’anglais et le français y sont toujours.',
  'Who did it, by name.': 'Qui l’a fait, par son nom.',
  'What a member adds to the thread of a case.': 'Ce qu’un membre ajoute au fil d’un cas.',
  'Another one after each save; opaque.': 'Une autre après chaque enregistrement; opaque.',
  'Since when the client is known to be in the CRM; absent for one who is not, as far as is known.': 'Depuis quand le client est connu comme étant dans la GRC; absent pour qui n’y est pas, pour autant qu’on sache.',
  'Who may be the corresponding agent.': 'Qui peut être l’agent correspondant.',
  "What an agent decides about the case's client.": 'Ce qu’un agent décide au sujet du client du cas.',
  'Id of the corresponding agent.': 'Identifiant de l’agent correspondant.',
  'One export to the CRM, as the history tells it.': 'Une exportation vers la GRC, telle que la raconte l’historique.',

  // Names for types.
  'A language as BCP 47 names it: `en`, `fr`, or one that a host registered, such as `es` or `pt-BR`.': 'Une langue telle que la nomme BCP 47 : `en`, `fr`, ou une qu’un hôte a ajoutée, comme `es` ou `pt-BR`.',
  'Shape by question kind: text, long-text, choice, date, number, amount, identifier → string; choices → option ids; period → Period; rows → Row[].':
    'Sa forme selon le genre de question : text, long-text, choice, date, number, amount, identifier → string; choices → identifiants d’options; period → Period; rows → Row[].',
  'One row of a `rows` question, by column id.': 'Une ligne d’une question `rows`, par identifiant de colonne.',
  "A change of the case's own state. A reply is none: it only adds.": 'Un changement de l’état du cas lui-même. Une réponse n’en est pas un : elle ne fait qu’ajouter.',
  "Which address goes to the CRM: the applicant's, that of the property, or another one that the agent writes.":
    'L’adresse qui va à la GRC : celle du demandeur, celle de la propriété, ou une autre que l’agent écrit.',
  'Sent to the CRM as a new record, as an update of the record there, or as its removal.': 'Envoyé à la GRC comme une nouvelle fiche, comme une mise à jour de celle qui s’y trouve, ou comme son retrait.',

  // What the adapter for Request Tracker has to know.
  "Name of the queue of an account; `{account}` stands for its id. A queue for each account lets Request Tracker's own rights say who sees what; with one queue for all, the host's proxy has to.":
    'Le nom de la file d’un compte; `{account}` tient lieu de son identifiant. Une file par compte laisse les droits de Request Tracker dire qui voit quoi; avec une seule file pour tous, c’est au serveur mandataire de l’hôte.',
  'Custom fields of the queue, by name.': 'Les champs personnalisés de la file, par leur nom.',
  'Holds what the idempotency key comes to for this member: looked up before anything is sent again.':
    'Contient la valeur tirée de la clé d’idempotence pour ce membre : cherchée avant tout nouvel envoi.',
  'Ids of the chosen type, joined by `/`.': 'Les identifiants du type choisi, joints par `/`.',
  'The submission as JSON, without sensitive values.': 'La demande en JSON, sans les valeurs sensibles.',
  "Sensitive answers as JSON: members may set it on creation and never see it. To be used it has to be the field's number: by name Request Tracker finds only what the member may see, and drops the rest without a word.":
    'Les réponses sensibles en JSON : les membres peuvent le remplir à la création et ne le voient jamais. Pour servir, ce doit être le numéro du champ : par le nom, Request Tracker ne trouve que ce que le membre peut voir, et laisse tomber le reste sans rien dire.',
  'Members may change it.': 'Les membres peuvent le changer.',
  "Statuses of the queue's lifecycle. The first of each is the one that is set; those that are named nowhere here are active.":
    'Les statuts du cycle de vie de la file. Le premier de chacun est celui qui est attribué; ceux qui ne sont nommés nulle part ici sont actifs.',
  'The active status in which the staff wait for the member.': 'Le statut actif dans lequel le personnel attend le membre.',
  'An inactive status for the second ticket of one submission; members may set it, and never see such a ticket.':
    'Un statut inactif pour le deuxième billet d’une même demande; les membres peuvent le mettre, et ne voient jamais un tel billet.',
  'In which Request Tracker reads the times of a search: its `$Timezone`.': 'Celui dans lequel Request Tracker lit les moments d’une recherche : son `$Timezone`.',
};
