/** The pieces of the vendor's index.html that its portal draws into or speaks to. */
import type { CaseWizard } from '../../../src/case-wizard.ts';
import type { MyCases } from '../../../src/my-cases.ts';
import { byId } from '../by-id.ts';

export const parts = {
  site: byId('site'),
  skip: byId('skip'),
  demo: byId('demo'),
  demoRow: byId('demo-row'),
  rail: byId('rail'),
  top: byId('top'),
  main: byId('main'),
  notice: byId('notice'),
  home: byId('home'),
  casework: byId('casework'),
  place: byId('place'),
  cases: byId<MyCases>('cases'),
  wizard: byId<CaseWizard>('wizard'),
  footer: byId('footer'),
  desk: byId('desk'),
} as const;
