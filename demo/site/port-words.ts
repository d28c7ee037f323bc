/** What the port's own comments leave unsaid, in both languages: arguments, fields whose name seemed enough, what each code of an error means. */
import type { SiteLang } from './site-map.ts';

type Both = Readonly<Record<SiteLang, string>>;
const both = (en: string, fr: string): Both => ({ en, fr });

const id = both('As other calls name it; not shown.', 'Tel que le nomment les autres appels; n’est pas affiché.');
const moment = both('When, ISO 8601.', 'Quand, ISO 8601.');
const shownName = both('As it is shown.', 'Tel qu’il est affiché.');
const key = both('Made once per intent; the same one again means the same work.', 'Créée une fois par intention; la même veut dire le même travail.');

/** What an argument is, by method where its name alone does not say it. */
export const argumentWords: Readonly<Record<string, Both>> = {
  call: both('How to be told that the answer is no longer wanted.', 'Comment apprendre que la réponse n’est plus voulue.'),
  submission: both('The case as the member wrote it.', 'Le cas tel que le membre l’a écrit.'),
  key,
  'findReceipt.key': both('The one under which the case was sent.', 'Celle sous laquelle le cas a été envoyé.'),
  file: both('The bytes.', 'Les octets.'),
  attestation: both('The confirmation of this very file.', 'La confirmation de ce fichier même.'),
  upload: both('As `uploadFile` answered.', 'Tel que l’a répondu `uploadFile`.'),
  query: both('Of which account, what, in which order, from where on.', 'De quel compte, quoi, dans quel ordre, à partir d’où.'),
  account: both('Id of an account of the session.', 'Identifiant d’un compte de la session.'),
  id: both('Of the case.', 'Du cas.'),
  caseId: both('Id of the case.', 'Identifiant du cas.'),
  fileId: both('Id of one of its files.', 'Identifiant d’un de ses fichiers.'),
  reply: both('What the member adds.', 'Ce que le membre ajoute.'),
  change: both('What is to change.', 'Ce qui doit changer.'),
  version: both('The one that the decision was made on.', 'Celle sur laquelle la décision a été prise.'),
  onNews: both('To be called at each piece of news.', 'À appeler à chaque nouvelle.'),
};

/** By shape and field, by field alone after a dot, or a shape as a whole. */
export const silent: Readonly<Record<string, Both>> = {
  Call: both('What every call may bring along.', 'Ce que tout appel peut apporter.'),
  UploadCall: both('The same for the upload of a file.', 'La même chose pour le téléversement d’un fichier.'),
  CaseQuery: both('How a page of the list is asked for.', 'Comment une page de la liste est demandée.'),
  SubmittedFile: both('A file that goes along with a case or a reply.', 'Un fichier qui accompagne un cas ou une réponse.'),
  PostalAddress: both('An address written out.', 'Une adresse écrite en toutes lettres.'),
  QuestionKind: both('What a question asks for.', 'Ce qu’une question demande.'),
  CaseStatus: both('Where a case stands.', 'Où en est un cas.'),
  CaseOrigin: both('How a case was opened: by a member on a page, or by the staff for whoever called.', 'Comment un cas a été ouvert : par un membre sur une page, ou par le personnel pour qui a appelé.'),
  CaseAct: both('What a member may do about a case.', 'Ce qu’un membre peut faire d’un cas.'),
  CaseEventKind: both(
    '`viewed`: by the staff, for the first time. `answered`: the staff wrote; `asked`: and wait for an answer. `replied`: a member wrote.',
    '`viewed` : par le personnel, pour la première fois. `answered` : le personnel a écrit; `asked` : et attend une réponse. `replied` : un membre a écrit.',
  ),
  'Account.id': id,
  'Account.name': both('As the member knows it.', 'Tel que le membre le connaît.'),
  'Attestation.statement.id': both('Of the statement in the preset.', 'De l’énoncé dans le préréglage.'),
  'Attestation.answer': both('There is no record of a “no”: that file never leaves.', 'Un « non » ne laisse aucune trace : ce fichier ne part jamais.'),
  'Attestation.file': both('Which file was confirmed.', 'Le fichier qui a été confirmé.'),
  'CaseFile.id': both('As `readFile` takes it.', 'Tel que le prend `readFile`.'),
  'CaseOverview.counts': both('By status.', 'Par statut.'),
  'CaseOverview.waiting.total': both('How many.', 'Combien.'),
  'CaseOverview.waiting.cases': both('The latest few.', 'Les quelques derniers.'),
  'CasePage.cases': both('The rows.', 'Les lignes.'),
  'CaseDetail.rating': both('As the member gave it.', 'Telle que le membre l’a donnée.'),
  'CaseSummary.id': id,
  'CaseSummary.openedAt': moment,
  'EnrolmentAgent.id': both('What `agent` of a change names.', 'Ce que nomme `agent` dans un changement.'),
  'EnrolmentChange.remarks': both('May be empty.', 'Peut être vide.'),
  'EnrolmentExport.outcome': both('What it did in the CRM.', 'Ce qu’il a fait dans la GRC.'),
  'EnrolmentExport.remarks': both('May be empty.', 'Peut être vide.'),
  'Receipt.id': id,
  'Receipt.receivedAt': moment,
  'Reply.text': both('Plain text; may be empty where there are files.', 'Texte brut; peut être vide là où il y a des fichiers.'),
  'Reply.lang': both('In which it was written.', 'La langue dans laquelle il a été écrit.'),
  'RequestTrackerMapping.fields.account': both('Holds the id of the account.', 'Contient l’identifiant du compte.'),
  'ShownAttestation.by': both('By name.', 'Par son nom.'),
  'ShownAttestation.text': both('The words that were shown.', 'Les mots qui ont été affichés.'),
  'ShownType.id': both('Of the type in the preset.', 'Du type dans le préréglage.'),
  'Submission.waiver.kind': both('What stands in for the answers.', 'Ce qui tient lieu des réponses.'),
  'SubmittedAnswer.id': both('Of the question.', 'De la question.'),
  'SubmittedAnswer.sensitive': both(
    'Personal, such as a tax number: keep it unreadable at rest, and send no `value` back.',
    'Personnelle, comme un numéro fiscal : conservez-la illisible et n’en renvoyez pas la `value`.',
  ),
  'Words.en': both('In English.', 'En anglais.'),
  'Words.fr': both('In French.', 'En français.'),
  'Words.[lang]': both('In any other language that you speak, `es` for one.', 'Dans toute autre langue que vous parlez, `es` par exemple.'),
  '.account': both('Id of the account.', 'Identifiant du compte.'),
  '.answers': both('Of the questions that were shown.', 'Aux questions qui ont été affichées.'),
  '.at': moment,
  '.cause': both('What was thrown first, for your log.', 'Ce qui a été lancé d’abord, pour votre journal.'),
  '.city': both('City or town.', 'Ville ou municipalité.'),
  '.comment': both('May be empty.', 'Peut être vide.'),
  '.comments': both('Plain text; may be empty.', 'Texte brut; peut être vide.'),
  '.count': both('How many cases.', 'Combien de cas.'),
  '.country': both('Country.', 'Pays.'),
  '.description': both('Plain text with line ends; never markup.', 'Texte brut avec fins de ligne; jamais de balises.'),
  '.files': both('Their names and sizes; the bytes come from `readFile`.', 'Leurs noms et leurs tailles; les octets viennent de `readFile`.'),
  '.from': both('First day, ISO 8601.', 'Premier jour, ISO 8601.'),
  '.id': id,
  '.kind': both('How to read its value.', 'Comment lire sa valeur.'),
  '.label': both('As it was shown.', 'Tel qu’il a été affiché.'),
  '.lang': both('In which it was shown.', 'Celle dans laquelle il a été affiché.'),
  '.mailing': both('Which address goes along.', 'L’adresse qui accompagne.'),
  '.name': shownName,
  '.origin': both('How it was opened.', 'Comment il a été ouvert.'),
  '.postalCode': both('Postal code.', 'Code postal.'),
  '.province': both('Province or state.', 'Province ou État.'),
  '.reference': both('What a person quotes on the phone.', 'Ce que l’on cite au téléphone.'),
  '.regulation': both('For example `none`, `hipaa`, `gdpr`, `quebec-25`.', 'Par exemple `none`, `hipaa`, `gdpr`, `quebec-25`.'),
  '.sha256': both('Of the bytes, in lower-case hexadecimal.', 'Des octets, en hexadécimal minuscule.'),
  '.status': both('Where it stands.', 'Où il en est.'),
  '.street': both('Number and street.', 'Numéro et rue.'),
  '.subject': both('One line of plain text.', 'Une ligne de texte brut.'),
  '.to': both('Last day, ISO 8601.', 'Dernier jour, ISO 8601.'),
  '.version': both('Another one whenever the words have changed.', 'Une autre dès que les mots ont changé.'),
};

interface Code extends Both {
  /** The status that the REST adapter makes it from. */
  readonly http: string;
}

export const codeWords: Readonly<Record<string, Code>> = {
  network: {
    http: '—',
    en: 'Not reached. Whatever is thrown and is no `BackendError` counts as this.',
    fr: 'Pas joint. Tout ce qui est lancé sans être une `BackendError` compte ainsi.',
  },
  timeout: { http: '408', en: 'No sign of life in time.', fr: 'Aucun signe de vie à temps.' },
  unauthenticated: {
    http: '401',
    en: 'Nobody is signed in, or no longer. The host is asked to sign the member in; the same call follows.',
    fr: 'Aucune session, ou plus de session. L’hôte est prié d’en ouvrir une; le même appel suit.',
  },
  forbidden: { http: '403', en: 'Signed in, yet not allowed. No attempt mends it, so none is offered.', fr: 'En session, mais sans autorisation. Aucun essai n’y change rien; aucun n’est offert.' },
  'not-found': { http: '404', en: 'It does not exist, or is not this member’s: the same answer.', fr: 'Cela n’existe pas, ou n’est pas à ce membre : la même réponse.' },
  conflict: { http: '409, 412', en: 'The same is under way at this moment, or someone else has changed it meanwhile.', fr: 'La même chose est en cours, ou une autre personne l’a changé entre-temps.' },
  refused: { http: '4xx', en: 'Not accepted as it is; `detail` says why, to the member.', fr: 'Pas accepté tel quel; `detail` dit pourquoi, au membre.' },
  'too-large': { http: '413', en: 'More than the backend takes.', fr: 'Plus que ce que le serveur accepte.' },
  'rate-limited': { http: '429', en: 'Too many calls; `retryAfter` says when to come back.', fr: 'Trop d’appels; `retryAfter` dit quand revenir.' },
  server: { http: '5xx', en: 'Failed on the backend’s side.', fr: 'Défaillance du côté du serveur.' },
  contract: { http: '2xx', en: 'The reply does not keep the contract: a field lacks, or is of another type; or the backend lacks a required method.', fr: 'La réponse ne respecte pas le contrat : un champ manque ou est d’un autre type; ou il manque au serveur une méthode obligatoire.' },
  storage: { http: '—', en: 'The browser could not store it: its space is full, or turned off.', fr: 'Le navigateur n’a pas pu le garder : son espace est plein ou désactivé.' },
};
