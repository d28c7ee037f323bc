/** A page that opens the wizard at once, and says when what a member left in it is on the screen. `?layout=form` for all steps at once. */
import '../../../src/case-wizard.define.ts';
import type { CaseBackend } from '../../../src/backend/port.ts';
import { rightsSociety } from '../../../src/presets/rights-society.ts';
import { account, description, files, member, plantDraft, subject } from './full-draft.ts';

export interface RestoreProbe {
  /** Leaves a full draft on the device, for the next visit. */
  plant(): Promise<void>;
  /** The two moments of this visit, ms since its navigation began, and whether a draft came back. */
  readonly shown: Promise<{ readonly placed: number; readonly painted: number; readonly restored: boolean }>;
  /** Whether the files of the draft are on their way again. */
  filesGoOn(): boolean;
}

const never = (): Promise<never> => new Promise(() => {});
let uploads = 0;

/** Answers at once: what is measured is the widget's own time. No file of it ever arrives, so that each visit finds the same draft. */
const backend: CaseBackend = {
  session: async () => ({ member, name: 'Camille Roy', accounts: [account], roles: ['admin'] }),
  submitCase: never,
  listCases: never,
  readCase: never,
  uploadFile() {
    uploads += 1;
    return never();
  },
};

const layout = new URLSearchParams(location.search).get('layout') === 'form' ? 'form' : 'wizard';
const wizard = Object.assign(document.createElement('case-wizard'), { backend, preset: rightsSociety, layout });
const placed = performance.now();
document.body.append(wizard);

const fields = (): readonly (HTMLInputElement | HTMLTextAreaElement)[] => [...wizard.shadowRoot!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
const holds = (value: string): boolean => fields().some((field) => field.value === value);
const says = (text: string): boolean => wizard.shadowRoot!.textContent.includes(text);

/** In the wizard the draft stands on the step where it was left. */
const isRestored = (): boolean => holds(description) && (layout === 'wizard' || (holds(subject) && files.every(says)));
/** The first field, and the account, which the backend tells. */
const isEmpty = (): boolean => fields().length > 0 && says(account.name) && !says('brought back');

/** A message is taken up once the frame that was being made is painted. */
async function painted(): Promise<number> {
  await new Promise((done) => void requestAnimationFrame(done));
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('painted');
  });
  return performance.now();
}

async function shown(): Promise<{ readonly placed: number; readonly painted: number; readonly restored: boolean }> {
  for (;;) {
    // Looked at in each frame, as an eye would.
    const at = await painted();
    if (isRestored()) return { placed, painted: at, restored: true };
    if (isEmpty()) return { placed, painted: at, restored: false };
  }
}

const probe: RestoreProbe = { plant: plantDraft, shown: shown(), filesGoOn: () => uploads === files.length };

declare global {
  interface Window {
    restoreProbe?: RestoreProbe;
  }
}
window.restoreProbe = probe;
