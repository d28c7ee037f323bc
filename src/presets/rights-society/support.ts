/** Case type "Support Request": help with the society's tools and meetings. */
import type { CaseType } from '../../model/preset.ts';
import { api, cueSheets, cwr, sftp } from './support-exchange.ts';
import { agm, boardElections, portal } from './support-membership.ts';
import { membershipTeam } from './teams.ts';

export const support: CaseType = {
  id: 'support-request',
  label: { en: 'Support Request (CWR, Portal, AGM)', fr: 'Demande de soutien (CWR, Portail, AGA)' },
  summary: { en: 'Help with our tools and meetings', fr: 'De l’aide pour nos outils et nos assemblées' },
  definition: {
    text: {
      en: 'Help with something we run for you: the portal, file and data exchange, cue sheets, the annual meeting or the board elections.',
      fr: 'De l’aide pour ce que nous mettons à votre service\u00a0: le portail, l’échange de fichiers et de données, les rapports de contenu musical, l’assemblée annuelle ou les élections du conseil.',
    },
    verified: { by: membershipTeam, on: '2026-07-13', until: '2027-07-13' },
  },
  synonyms: {
    en: ['help', 'assistance', 'technical problem', 'question', 'bug'],
    fr: ['aide', 'assistance', 'problème technique', 'question', 'bogue'],
  },
  questions: [
    {
      id: 'support-need',
      kind: 'choice',
      label: { en: 'What do you need?', fr: 'De quoi avez-vous besoin?' },
      options: [
        { id: 'question', label: { en: 'An answer to a question', fr: 'Une réponse à une question' } },
        { id: 'problem', label: { en: 'Something does not work', fr: 'Quelque chose ne fonctionne pas' } },
        { id: 'access', label: { en: 'Access', fr: 'Un accès' } },
      ],
      required: true,
    },
    {
      id: 'problem-message',
      kind: 'text',
      label: { en: 'Message on the screen', fr: 'Message à l’écran' },
      hint: { en: 'Word for word, if there was one.', fr: 'Mot à mot, s’il y en avait un.' },
      maxLength: 500,
      when: { question: 'support-need', is: 'problem' },
    },
  ],
  children: [
    {
      id: 'support',
      label: { en: 'Support Request', fr: 'Demande de soutien' },
      summary: { en: 'Choose what you need help with', fr: 'Choisissez ce pour quoi il vous faut de l’aide' },
      definition: {
        text: {
          en: 'A question or a problem with one of our tools or meetings. The update type sends it to the people who know that tool.',
          fr: 'Une question ou un problème lié à l’un de nos outils ou à nos assemblées. Le type de mise à jour l’achemine aux personnes qui connaissent cet outil.',
        },
      },
      synonyms: {
        en: ['support', 'help desk', 'how do I'],
        fr: ['soutien', 'centre d’assistance', 'comment faire'],
      },
      children: [cueSheets, cwr, portal, agm, boardElections, sftp, api],
    },
  ],
};
