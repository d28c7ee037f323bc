/** What a page does not supply, and how its integrator can: said on the screen, in the language of the page. */
import { msg } from '@lit/localize';

export type Unsupplied = 'no-backend' | 'no-preset';

export const unsuppliedWords = (what: Unsupplied): string =>
  what === 'no-backend'
    ? msg('This page does not say where its cases are kept.', { id: 'case.no-backend' })
    : msg('This page does not say which cases can be opened.', { id: 'case.no-preset' });

export const unsuppliedHow = (what: Unsupplied): string =>
  what === 'no-backend'
    ? msg('For the integrator: set “backend” or “endpoint”, or answer “context-request” for “case-backend”.', { id: 'case.no-backend.how' })
    : msg('For the integrator: set “preset”, or let the backend supply one.', { id: 'case.no-preset.how' });
