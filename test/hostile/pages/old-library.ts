/** In a frame: an old library first, then the wizard with a backend over REST; what the page around needs of it is left on the window. */
import type { CaseBackend } from '../../../src/backend/port.ts';
import { hosts } from '../host-table.ts';

hosts['prototype-js']!.before!();
// Objects as well: nothing of the page's prototypes is to be relied on.
Object.assign(Object.prototype, {
  toJSON(this: Record<string, unknown>) { return `{${Object.keys(this).map((name) => `${JSON.stringify(name)}: ${JSON.stringify(this[name])}`).join(', ')}}`; },
});

const { restBackend } = await import('../../../src/backend/adapters/rest.ts');
const { localReplies } = await import('../../../src/runtime/reply-drafts.ts');
const { smallSociety } = await import('../../elements/wizard-preset.ts');
await import('../../../src/case-wizard.define.ts');

function open(fetch: typeof globalThis.fetch): { readonly wizard: HTMLElement; readonly backend: CaseBackend } {
  const wizard = document.createElement('case-wizard');
  const backend = restBackend({ endpoint: '/api', fetch });
  document.body.append(Object.assign(wizard, { preset: smallSociety, backend }));
  return { wizard, backend };
}

/** Made here, of this page's own lists and texts. */
const fromJson = (text: string): unknown => JSON.parse(text);

const oldLibrary = { open, localReplies, fromJson };
export type OldLibrary = typeof oldLibrary;
Object.assign(globalThis, { oldLibrary });
