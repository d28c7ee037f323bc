/** The smallest preset that is worth changing: two case types, one question, both languages. */
import type { Preset } from '../../../src/model/preset.ts';

export const starter: Preset = {
  id: 'my-society',
  version: '1',
  society: { en: 'My Society', fr: 'Ma société' },
  subject: { hint: { en: 'A few clear words', fr: 'Quelques mots clairs' }, maxLength: 120 },
  levels: [
    { en: 'Case type', fr: 'Type de cas' },
    { en: 'Subtype', fr: 'Sous-type' },
  ],
  types: [
    {
      id: 'membership',
      label: { en: 'Membership', fr: 'Adhésion' },
      children: [
        {
          id: 'new-address',
          label: { en: 'New address', fr: 'Nouvelle adresse' },
          definition: { text: { en: 'Tell us where you live now.', fr: 'Dites-nous où vous habitez maintenant.' } },
          questions: [
            { id: 'since', kind: 'date', label: { en: 'Since when?', fr: 'Depuis quand?' }, required: true, max: 'today' },
          ],
        },
      ],
    },
    { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
  ],
  description: { hint: { en: 'What happened, and what would you like us to do?', fr: 'Que s’est-il passé et qu’aimeriez-vous que nous fassions?' }, maxLength: 4000 },
  statement: {
    id: 'no-health-information',
    version: '1',
    regulation: 'none',
    text: { en: 'I confirm that this file holds no health information.', fr: 'Je confirme que ce fichier ne contient aucun renseignement de santé.' },
    otherwise: { en: 'Remove that passage and attach the new file.', fr: 'Retirez ce passage et joignez le nouveau fichier.' },
  },
  attachments: { types: ['pdf', 'docx', 'jpg', 'png'], maxSize: 10_000_000, maxCount: 5 },
};
