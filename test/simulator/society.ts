/** A small society with what matters to a case's way: sensitive questions, a document that is asked for, a type that asks nothing. */
import { loadIdentifiers } from '../../src/model/identifier.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { Words } from '../../src/model/words.ts';

await loadIdentifiers();

const words = (en: string, fr: string): Words => ({ en, fr });

export const TAX = ['profile', 'tax'];
export const PROOF = ['profile', 'name'];
export const PLAIN = ['repertoire', 'plain'];

export const preset: Preset = {
  id: 'aurore',
  version: '2',
  society: words('Aurore Society', 'Société Aurore'),
  subject: { hint: words('A clear subject', 'Un sujet clair'), maxLength: 40 },
  levels: [words('Case type', 'Type de cas'), words('Subtype', 'Sous-type')],
  types: [
    { id: 'repertoire', label: words('Repertoire', 'Répertoire'), children: [{ id: 'plain', label: words('Other', 'Autre') }] },
    {
      id: 'profile', label: words('Profile', 'Profil'),
      children: [
        {
          id: 'tax', label: words('Tax number', 'Numéro fiscal'),
          questions: [
            { id: 'sin', kind: 'identifier', label: words('SIN', 'NAS'), format: 'sin', required: true, sensitive: true },
            { id: 'alias', kind: 'text', label: words('Name at birth', 'Nom à la naissance'), sensitive: true },
          ],
        },
        { id: 'name', label: words('Name', 'Nom'), proof: words('The certificate', 'Le certificat') },
      ],
    },
  ],
  waivers: {
    document: { label: words('See attached document', 'Voir document joint'), note: words('See the attached document.', 'Voir le document joint.') },
    description: { label: words('See description', 'Voir description'), note: words('See the description.', 'Voir la description.') },
  },
  description: { hint: words('What happened', 'Ce qui s’est passé'), maxLength: 200 },
  statement: {
    id: 'no-health', version: '1', regulation: 'quebec-25',
    text: words('This file holds no health information.', 'Ce fichier ne contient aucun renseignement de santé.'),
    otherwise: words('Remove it.', 'Retirez-le.'),
  },
  attachments: { types: ['pdf', 'csv'], maxSize: 1000, maxCount: 3 },
};
