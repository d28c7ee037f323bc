/** Where cases may be kept: two backends of one port. Made once, so that a drawing anew hands over nothing new. */
import type { CaseBackend } from 'case-wizard';
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';

export type Store = 'server' | 'browser';

export const backends: Readonly<Record<Store, CaseBackend>> = {
  server: restBackend({ endpoint: '/api' }),
  browser: browserBackend({ name: 'harbour-music' }),
};
