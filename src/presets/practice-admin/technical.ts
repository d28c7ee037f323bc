/** Case type "Technical Assistance": open to everyone at a practice, whatever their role. */
import type { CaseType } from '../../model/preset.ts';
import { technicalTeam } from './teams.ts';

const portalAccess: CaseType = {
  id: 'portal-access',
  label: { en: 'Portal Access', fr: 'Accès au portail' },
  summary: { en: 'Signing in, password, second factor', fr: 'Connexion, mot de passe, second facteur' },
  definition: {
    text: {
      en: 'You cannot sign in, or what you should see here is missing. Rights of colleagues are changed by your administrator.',
      fr: 'Vous n’arrivez pas à vous connecter, ou ce que vous devriez voir ici manque. Les droits des collègues sont modifiés par votre administrateur.',
    },
    verified: { by: technicalTeam, on: '2026-08-17', until: '2027-08-17' },
  },
  synonyms: {
    en: ['password', 'sign-in', 'login', 'locked out', 'two-factor'],
    fr: ['mot de passe', 'connexion', 'ouverture de session', 'verrouillage', 'double authentification'],
  },
  questions: [
    {
      id: 'access-problem',
      kind: 'choice',
      label: { en: 'What happens?', fr: 'Que se passe-t-il?' },
      options: [
        { id: 'password', label: { en: 'The password is refused', fr: 'Le mot de passe est refusé' } },
        { id: 'factor', label: { en: 'The code does not arrive', fr: 'Le code n’arrive pas' } },
        { id: 'missing', label: { en: 'Something is missing once signed in', fr: 'Il manque quelque chose une fois la session ouverte' } },
      ],
      required: true,
    },
    {
      id: 'access-missing',
      kind: 'text',
      label: { en: 'What is missing?', fr: 'Que manque-t-il?' },
      maxLength: 300,
      required: true,
      when: { question: 'access-problem', is: 'missing' },
    },
    {
      id: 'access-since',
      kind: 'date',
      label: { en: 'Since when?', fr: 'Depuis quand?' },
      max: 'today',
    },
  ],
};

const softwareProblem: CaseType = {
  id: 'software-problem',
  label: { en: 'Software Problem', fr: 'Problème dans le logiciel' },
  summary: { en: 'An error, a slow screen, a failed print', fr: 'Une erreur, un écran lent, une impression manquée' },
  definition: {
    text: {
      en: 'The software does not do what it should. Describe it without naming a patient, and remove names from any screen capture.',
      fr: 'Le logiciel ne fait pas ce qu’il devrait. Décrivez le problème sans nommer de patient, et retirez les noms de toute capture d’écran.',
    },
    verified: { by: technicalTeam, on: '2026-08-17', until: '2027-08-17' },
  },
  synonyms: {
    en: ['bug', 'error message', 'crash', 'slow', 'printing'],
    fr: ['bogue', 'message d’erreur', 'plantage', 'lenteur', 'impression'],
  },
  questions: [
    {
      id: 'problem-part',
      kind: 'choice',
      label: { en: 'Where does it happen?', fr: 'À quel endroit?' },
      options: [
        { id: 'schedule', label: { en: 'Schedule', fr: 'Agenda' } },
        { id: 'records', label: { en: 'Records', fr: 'Dossiers' } },
        { id: 'billing', label: { en: 'Billing', fr: 'Facturation' } },
        { id: 'elsewhere', label: { en: 'Elsewhere', fr: 'Ailleurs' } },
      ],
      required: true,
    },
    {
      id: 'problem-reach',
      kind: 'choice',
      label: { en: 'Who is affected?', fr: 'Qui est touché?' },
      options: [
        { id: 'me', label: { en: 'Only me', fr: 'Moi seulement' } },
        { id: 'some', label: { en: 'Some colleagues', fr: 'Quelques collègues' } },
        { id: 'all', label: { en: 'The whole practice', fr: 'Tout le cabinet' } },
      ],
      required: true,
    },
    {
      id: 'problem-message',
      kind: 'text',
      label: { en: 'Message on the screen', fr: 'Message à l’écran' },
      hint: { en: 'Word for word, if there is one.', fr: 'Mot à mot, s’il y en a un.' },
      maxLength: 500,
    },
  ],
};

export const technical: CaseType = {
  id: 'technical',
  label: { en: 'Technical Assistance', fr: 'Assistance technique' },
  summary: { en: 'The portal or the software does not work', fr: 'Le portail ou le logiciel ne fonctionne pas' },
  definition: {
    text: {
      en: 'Something does not work as it should, in this portal or in the software itself. Open to everyone at the practice.',
      fr: 'Quelque chose ne fonctionne pas comme prévu, dans ce portail ou dans le logiciel lui-même. Ouvert à toutes les personnes du cabinet.',
    },
    verified: { by: technicalTeam, on: '2026-08-17', until: '2027-08-17' },
  },
  synonyms: {
    en: ['help desk', 'IT', 'breakdown', 'not working'],
    fr: ['dépannage', 'informatique', 'panne', 'ne fonctionne pas'],
  },
  children: [portalAccess, softwareProblem],
};
