/** What a host may import, by the name it has in `dist/`. */
import { at } from './at.ts';

export const entries = {
  index: at('src/index.ts'),
  'case-wizard': at('src/case-wizard.ts'),
  'case-wizard.define': at('src/case-wizard.define.ts'),
  'my-cases': at('src/my-cases.ts'),
  'my-cases.define': at('src/my-cases.define.ts'),
  'crm-enrolment': at('src/crm-enrolment.ts'),
  'crm-enrolment.define': at('src/crm-enrolment.define.ts'),
  languages: at('src/languages.ts'),
  'session-end': at('src/session-end.ts'),
  'backends/rest': at('src/backend/adapters/rest.ts'),
  'backends/browser': at('src/backend/adapters/browser.ts'),
  'backends/request-tracker': at('src/backend/adapters/request-tracker.ts'),
  'presets/rights-society': at('src/presets/rights-society.ts'),
  'presets/define-preset': at('src/presets/define-preset.ts'),
  'presets/practice-admin': at('src/presets/practice-admin.ts'),
  'presets/regulations': at('src/presets/regulations.ts'),
};

/** Built by itself, since it serves in the tests of a server. */
export const kit = { conformance: at('src/conformance.ts') };

/** Types alone, for the templates of a framework: there is no script to build (types.ts). */
export const frameworks = Object.fromEntries(['react', 'preact', 'solid', 'svelte', 'vue'].map((name) => [`frameworks/${name}`, at(`src/frameworks/${name}.ts`)]));
