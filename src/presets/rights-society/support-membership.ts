/** Update types of support about the portal and the society's democratic life: AGM, elections. */
import type { CaseType } from '../../model/preset.ts';

export const portal: CaseType = {
  id: 'portal',
  label: { en: 'Portal', fr: 'Portail' },
  summary: { en: 'Signing in and using the portal', fr: 'Se connecter au portail et l’utiliser' },
  synonyms: {
    en: ['website', 'login', 'sign in', 'password', 'account access', 'page error'],
    fr: ['site Web', 'connexion', 'ouvrir une session', 'mot de passe', 'accès au compte', 'erreur de page'],
  },
  questions: [
    {
      id: 'portal-page',
      kind: 'text',
      label: { en: 'Page or feature', fr: 'Page ou fonction' },
      maxLength: 300,
      required: true,
      waivable: true,
    },
    {
      id: 'portal-browser',
      kind: 'choice',
      label: { en: 'Browser', fr: 'Navigateur' },
      options: [
        { id: 'chrome', label: { en: 'Chrome', fr: 'Chrome' } },
        { id: 'edge', label: { en: 'Edge', fr: 'Edge' } },
        { id: 'firefox', label: { en: 'Firefox', fr: 'Firefox' } },
        { id: 'safari', label: { en: 'Safari', fr: 'Safari' } },
        { id: 'other', label: { en: 'Another, or I do not know', fr: 'Un autre, ou je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'portal-device',
      kind: 'choice',
      label: { en: 'Device', fr: 'Appareil' },
      options: [
        { id: 'computer', label: { en: 'Computer', fr: 'Ordinateur' } },
        { id: 'phone', label: { en: 'Phone', fr: 'Téléphone' } },
        { id: 'tablet', label: { en: 'Tablet', fr: 'Tablette' } },
      ],
    },
    {
      id: 'portal-tried',
      kind: 'long-text',
      label: { en: 'What did you try, and what happened?', fr: 'Qu’avez-vous essayé, et que s’est-il passé?' },
      hint: { en: 'Never write a password.', fr: 'N’inscrivez jamais de mot de passe.' },
      maxLength: 2000,
      required: true,
      waivable: true,
      when: { question: 'support-need', is: 'problem' },
    },
  ],
};

export const agm: CaseType = {
  id: 'agm',
  label: { en: 'AGM', fr: 'AGA' },
  summary: { en: 'Annual general meeting', fr: 'Assemblée générale annuelle' },
  synonyms: {
    en: ['annual general meeting', 'members’ meeting', 'proxy', 'notice of meeting'],
    fr: ['assemblée générale annuelle', 'réunion des membres', 'procuration', 'avis de convocation'],
  },
  questions: [
    {
      id: 'agm-topic',
      kind: 'choice',
      label: { en: 'What about?', fr: 'À quel sujet?' },
      options: [
        { id: 'attend', label: { en: 'Attending', fr: 'Participer' } },
        { id: 'proxy', label: { en: 'Giving a proxy', fr: 'Donner une procuration' } },
        { id: 'documents', label: { en: 'Notice or documents', fr: 'L’avis ou les documents' } },
        { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
      ],
      required: true,
    },
    {
      id: 'agm-attendance',
      kind: 'choice',
      label: { en: 'How will you attend?', fr: 'Comment participerez-vous?' },
      options: [
        { id: 'online', label: { en: 'Online', fr: 'En ligne' } },
        { id: 'on-site', label: { en: 'In person', fr: 'Sur place' } },
        { id: 'undecided', label: { en: 'I do not know yet', fr: 'Je ne sais pas encore' } },
      ],
      required: true,
      when: { question: 'agm-topic', is: 'attend' },
    },
    {
      id: 'agm-needs',
      kind: 'choices',
      label: { en: 'What would help you take part?', fr: 'Qu’est-ce qui vous aiderait à participer?' },
      options: [
        { id: 'captions', label: { en: 'Captions', fr: 'Le sous-titrage' } },
        { id: 'sign-language', label: { en: 'Sign language', fr: 'La langue des signes' } },
        { id: 'interpretation', label: { en: 'Interpretation', fr: 'L’interprétation' } },
        { id: 'access', label: { en: 'Step-free access', fr: 'Un accès sans marche' } },
      ],
      when: { question: 'agm-topic', is: 'attend' },
    },
  ],
};

export const boardElections: CaseType = {
  id: 'board-elections',
  label: { en: 'Board Elections/Voting', fr: 'Élections du Conseil/Vote' },
  summary: { en: 'Candidates, ballots and voting', fr: 'Candidatures, bulletins et vote' },
  synonyms: {
    en: ['vote', 'ballot', 'candidate', 'nomination', 'board of directors', 'voting code'],
    fr: ['voter', 'bulletin de vote', 'candidature', 'mise en candidature', 'conseil d’administration', 'code de vote'],
  },
  questions: [
    {
      id: 'election-topic',
      kind: 'choice',
      label: { en: 'What about?', fr: 'À quel sujet?' },
      options: [
        { id: 'ballot', label: { en: 'My ballot or voting link', fr: 'Mon bulletin ou mon lien de vote' } },
        { id: 'right', label: { en: 'My right to vote', fr: 'Mon droit de vote' } },
        { id: 'candidacy', label: { en: 'Standing as a candidate', fr: 'Poser ma candidature' } },
        { id: 'results', label: { en: 'Results', fr: 'Les résultats' } },
      ],
      required: true,
    },
    {
      id: 'ballot-sent-by',
      kind: 'choice',
      label: { en: 'How was your ballot to come?', fr: 'Comment deviez-vous recevoir votre bulletin?' },
      options: [
        { id: 'email', label: { en: 'By email', fr: 'Par courriel' } },
        { id: 'post', label: { en: 'By post', fr: 'Par la poste' } },
        { id: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
      required: true,
      when: { question: 'election-topic', is: 'ballot' },
    },
    {
      id: 'voter-role',
      kind: 'choice',
      label: { en: 'You vote as', fr: 'Vous votez à titre de' },
      options: [
        { id: 'writer', label: { en: 'Author or composer', fr: 'Créateur ou créatrice' } },
        { id: 'publisher', label: { en: 'Publisher', fr: 'Maison d’édition' } },
        { id: 'both', label: { en: 'Both', fr: 'Les deux' } },
      ],
      required: true,
    },
  ],
};
