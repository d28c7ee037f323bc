/** What the widget asks first: who is signed in, and the society's preset. */
import type { Paths } from './document.ts';
import { preset, session } from './examples.ts';
import { json } from './parameters.ts';
import { refusing } from './refusals.ts';
import { said } from './schema.ts';

export const sessionPaths: Paths = {
  '/session': {
    get: {
      operationId: 'session',
      tags: ['session'],
      summary: said('Who is signed in', 'La personne en session'),
      description: said(
        'Asked first and often: cheap, without effect. It says which of the optional addresses stand.',
        'Demandée d’abord et souvent\u00a0: peu coûteuse, sans effet. Elle dit quelles adresses facultatives existent.',
      ),
      responses: {
        200: { description: said('The session.', 'La session.'), content: json('Session', session) },
        ...refusing(),
      },
    },
  },
  '/preset': {
    get: {
      operationId: 'preset',
      tags: ['session'],
      summary: said('The society’s preset', 'La configuration de la société'),
      description: said(
        'Its taxonomy, questions, statement and rules. Without this address the page that embeds the widget gives the preset.',
        'Sa taxonomie, ses questions, son énoncé et ses règles. Sans cette adresse, la page qui intègre le module fournit la configuration.',
      ),
      'x-capability': 'preset',
      responses: {
        200: { description: said('The preset.', 'La configuration.'), content: json('Preset', preset) },
        ...refusing('not-found'),
      },
    },
  },
};
