/** The pieces of index.html that the portal draws into or speaks to. */
import type { CaseWizard } from '../../src/case-wizard.ts';
import type { MyCases } from '../../src/my-cases.ts';
import { byId } from './by-id.ts';

export const parts = {
  site: byId('site'),
  skip: byId('skip'),
  demo: byId('demo'),
  demoRow: byId('demo-row'),
  brand: byId('brand-name'),
  header: byId('header-parts'),
  main: byId('main'),
  notice: byId('notice'),
  page: byId('page'),
  casework: byId('casework'),
  actingFor: byId('acting-for'),
  cases: byId<MyCases>('cases'),
  wizard: byId<CaseWizard>('wizard'),
  footer: byId('footer'),
  desk: byId('desk'),
} as const;
