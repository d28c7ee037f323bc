/** French for what custom-elements.json says in English: attributes, members, events and slots. Tokens and parts have theirs in the guide. */

type Texts = Readonly<Record<string, string>>;

const fields: Texts = {
  backend: 'Votre serveur, un objet du port; passe avant `endpoint`.',
  endpoint: 'Adresse de base d’un serveur qui parle le contrat REST.',
  preset: 'Les données de la société, ou l’adresse de leur JSON.',
  account: 'Identifiant du compte affiché dans votre portail; sinon, le premier de la session.',
  lang: '`fr`, `en` ou une langue que vous avez ajoutée; sinon, le `lang` le plus proche autour de l’élément.',
  layout: '`wizard`, une étape à la fois, en son absence.',
  drafts: 'Combien de temps ce qui est écrit reste sur l’appareil; une journée en son absence.',
  prefill: 'Par quoi commence le prochain cas. Pris une fois, puis de nouveau `undefined`; ce que quelqu’un écrit n’est pas remplacé.',
  prefillParams: 'Ce qu’un lien vers la page peut remplir, des noms séparés par des espaces : `subject`, `type`, `description`; rien en son absence.',
  'prefill-params':
    'Ce qu’un lien vers la page peut remplir, des noms séparés par des espaces : `subject`, `type` (identifiants à partir du haut, `royalties/domestic`) et `description`, lus dans l’adresse de la page. Rien en son absence. Compte une fois par adresse; ce que quelqu’un écrit n’est pas remplacé.',
  filter: 'Ce que la liste montre, et dans quel ordre; ce qui n’y est pas connu ne compte pas.',
  case: 'Identifiant du cas dont le client est en cause.',
};

const expired = 'Demande une nouvelle connexion; le travail reprend après `detail.resumeAfter(promise)`.';

const byElement: Readonly<Record<string, Readonly<Record<'members' | 'events' | 'slots', Texts>>>> = {
  'case-wizard': {
    members: {
      reset:
        'Commence un nouveau cas sans rien demander, et y amène le focus : ce qui était écrit ici, et son brouillon sur l’appareil, disparaît. Pendant qu’un cas part, ou que nul ne sait ce qu’il est devenu, rien ne se passe.',
      focus: 'Amène le focus au titre de ce qui est affiché, là où la lecture commence; une fois l’élément dessiné.',
    },
    events: {
      'case-submit': 'Avant que le cas parte; annulez-le pour le retenir.',
      'case-submitted': 'Le serveur a le cas.',
      'case-open': 'Le membre demande à aller quelque part; annulez-le pour prendre la relève.',
      'case-session-expired': 'Appelez `detail.resumeAfter` avec la promesse d’une nouvelle connexion.',
      'case-error': 'Dit chaque appel au serveur qui a échoué, et ce que l’intégrateur devrait savoir d’autre : `reason` dit l’appel, et le champ qui enfreint le contrat ou le statut du refus, `cause` ce que votre propre code a lancé; ce que l’élément demande de lui-même, au plus une fois toutes les cinq minutes pour chaque raison. Un 401 l’émet en plus de `case-session-expired`.',
      'case-change':
        'Une autre étape s’affiche. Dans le formulaire : `review` quand l’aperçu paraît, et sinon l’étape dont la section reçoit le membre, depuis l’aperçu ou vers une faute; écrire dans une section ne dit rien.',
    },
    slots: {
      header: 'Au-dessus du titre de chaque étape, ou du formulaire.',
      help: 'Sous les champs.',
      footer: 'Sous les boutons, et sous ce qui tient la place de l’assistant : un numéro de téléphone, par exemple.',
      success: 'Sur l’accusé de réception, sous les suites possibles.',
    },
  },
  'my-cases': {
    members: {
      refresh: 'Recharge la liste et le cas ouvert; ce qui est affiché reste jusqu’à la réponse.',
      open: 'Ouvre un cas sans demander à l’hôte, et y amène le focus.',
      close: 'Revient à la liste sans demander à l’hôte; le focus retourne à la ligne du cas.',
      focus: 'Amène le focus au titre de ce qui est affiché, la liste ou le cas ouvert, dès que c’est dessiné.',
    },
    events: {
      'case-open': 'Demande à ouvrir un cas, la liste ou l’assistant; annulez-le pour naviguer vous-même.',
      'case-filter': 'Dit le filtre que le membre a choisi, pour l’adresse de la page par exemple.',
      'case-unread': 'Dit combien de cas contiennent du non lu, et combien attendent le membre.',
      'case-session-expired': 'Demande une nouvelle connexion; recharge après `detail.resumeAfter(promise)`.',
      'case-error': 'Dit chaque appel au serveur qui a échoué, et ce qui ne s’est pas chargé d’autre : `reason` dit l’appel, et le champ qui enfreint le contrat ou le statut du refus, `cause` ce que votre propre code a lancé; ce que l’élément demande de lui-même, au plus une fois toutes les cinq minutes pour chaque raison. Un 401 l’émet en plus de `case-session-expired`.',
    },
    slots: {
      header: 'Au-dessus de la liste et d’un cas ouvert.',
      help: 'Au-dessous : à qui s’adresser, où en lire davantage.',
      footer: 'Au-dessous de tout.',
    },
  },
  'crm-enrolment': {
    members: {
      refresh:
        'Relit l’inscription. Ce qui est écrit reste; si quelqu’un d’autre a enregistré entre-temps, les deux versions s’affichent. Pendant un envoi, rien n’est relu.',
    },
    events: {
      'crm-enrol': 'Demande avant tout envoi; annulez-le pour que rien ne parte.',
      'crm-enrolled': 'Dit que le choix est enregistré et exporté, et avec quel résultat.',
      'case-session-expired': expired,
      'case-error': 'Dit chaque appel au serveur qui a échoué, quand quelque chose ne s’est pas chargé ou n’a pas été enregistré : `reason` dit l’appel, et le champ qui enfreint le contrat ou le statut du refus, `cause` ce que votre propre code a lancé; ce que l’élément demande de lui-même, au plus une fois toutes les cinq minutes pour chaque raison. Un 401 l’émet en plus de `case-session-expired`.',
    },
    slots: {},
  },
};

export function frenchOf(tag: string, kind: 'attributes' | 'members' | 'events' | 'slots', name: string): string | undefined {
  const own = byElement[tag];
  if (kind === 'events' || kind === 'slots') return own?.[kind][name];
  return own?.members[name] ?? fields[name];
}
