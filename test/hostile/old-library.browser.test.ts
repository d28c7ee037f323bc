/** Beside a library that puts `toJSON` on every list and text: what goes to a server over REST, and what is kept on the device, is JSON as anywhere else. */
import { expect } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Submission } from '../../src/model/case.ts';
import type { ReplyDraft } from '../../src/flow/reply-state.ts';
import { allByRole, byRole, eventually, findByRole } from '../support/page.ts';
import type { OldLibrary } from './pages/old-library.ts';

/** What left the page, as a server reads it. */
interface Server {
  readonly fetch: typeof fetch;
  readonly cases: Submission[];
  readonly attestations: Attestation[];
  /** Names of every header of every request. */
  readonly headers: Set<string>;
}

const PATIENCE = 15_000;

const inHeader = (metadata: string): string => new TextDecoder().decode(Uint8Array.from(atob(metadata.split(' ')[1]!), (unit) => unit.charCodeAt(0)));

function server(): Server {
  const cases: Submission[] = [];
  const attestations: Attestation[] = [];
  const headers = new Set<string>();
  const confirmed = (text: unknown): void => void attestations.push(JSON.parse(String(text)) as Attestation);
  const answers: Readonly<Record<string, (init: RequestInit, told: Headers) => Response>> = {
    'GET /api/session': () => Response.json({ member: 'm-1', name: 'Lucie', accounts: [{ id: 'a1', name: 'Lucie Bernier' }], roles: [] }),
    'POST /api/cases': ({ body }) => {
      cases.push(JSON.parse(String(body)) as Submission);
      return Response.json({ id: 'c-1', reference: 'SB-2026-41', receivedAt: '2026-03-01T14:05:00Z' });
    },
    'OPTIONS /api/uploads': () => new Response(null, { status: 204, headers: { 'Tus-Version': '1.0.0' } }),
    'POST /api/uploads': ({ body }, told) => {
      const metadata = told.get('Upload-Metadata');
      confirmed(metadata === null ? (body as FormData).get('attestation') : inHeader(metadata));
      return metadata === null ? Response.json({ upload: 'u-1' }) : new Response(null, { status: 201, headers: { 'Tus-Resumable': '1.0.0', Location: '/api/uploads/u-2' } });
    },
    // Of a file in parts: it breaks off for good, so that what is remembered of it stays.
    'PATCH /api/uploads/u-2': () => Response.json({ detail: 'Not today.' }, { status: 403 }),
  };
  return {
    cases, attestations, headers,
    fetch: async (path, init = {}) => {
      const told = new Headers(init.headers);
      told.forEach((_value, name) => headers.add(name));
      return answers[`${init.method ?? 'GET'} ${String(path)}`]?.(init, told) ?? Response.json({ detail: 'No such place.' }, { status: 404 });
    },
  };
}

interface Page {
  readonly wizard: HTMLElement;
  readonly backend: CaseBackend;
  readonly scripts: OldLibrary;
}

async function openPage(behind: Server): Promise<Page> {
  document.querySelectorAll('iframe').forEach((earlier) => earlier.remove());
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '900px', height: '900px' });
  frame.src = new URL('./pages/old-library.html', import.meta.url).pathname;
  document.body.append(frame);
  const scripts = await eventually(() => {
    const there = (frame.contentWindow as unknown as { readonly oldLibrary?: OldLibrary }).oldLibrary;
    return there ?? Promise.reject(new Error('the page is not there yet'));
  }, PATIENCE);
  return { scripts, ...scripts.open(behind.fetch) };
}

const fill = async (wizard: HTMLElement, label: RegExp, value: string): Promise<void> => {
  const control = await findByRole<HTMLInputElement>(wizard, 'textbox', label, PATIENCE);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};
const tick = async (wizard: HTMLElement, role: 'radio' | 'checkbox', label: RegExp): Promise<void> =>
  (await eventually(() => allByRole(wizard, role, label)[0] ?? Promise.reject(new Error(`no ${role} ${label}`)), PATIENCE)).click();
const next = async (wizard: HTMLElement, heading: RegExp): Promise<void> => {
  byRole(wizard, 'button', 'Continue').click();
  await findByRole(wizard, 'heading', heading, PATIENCE);
};

const shown = (wizard: HTMLElement, text: string): Promise<void> =>
  eventually(() => void expect(wizard.shadowRoot!.textContent).to.include(text), PATIENCE);

const aFile = (size: number): Blob => new Blob(['%PDF-1.7 '.padEnd(size, 'x')], { type: 'application/pdf' });

const anAttestation = (size: number): Attestation => ({
  statement: { id: 'no-health', version: '1', lang: 'en', text: 'I “confirm” it.', sha256: 'a'.repeat(64) }, regulation: 'none', answer: 'yes', gesture: 'one-file',
  by: 'm-1', at: '2026-03-01T14:05:00-05:00', file: { name: 'deed "of sale".pdf', size, type: 'application/pdf', sha256: 'b'.repeat(64) },
});

describe('beside an old library that turns lists and texts into JSON in its own way', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  after(() => {
    document.querySelectorAll('iframe').forEach((each) => each.remove());
    localStorage.clear();
  });

  it('a whole case, begun before a reload and brought back after it, goes over REST as it was written', async () => {
    const behind = server();
    const before = await openPage(behind);
    await shown(before.wizard, 'Lucie Bernier');
    await fill(before.wizard, /^Subject/, 'The “late” works');
    await next(before.wizard, /What is it about/);
    await tick(before.wizard, 'radio', /^Requests/);
    await tick(before.wizard, 'radio', /^Every kind/);
    await next(before.wizard, /A few questions/);
    await fill(before.wizard, /^Title of the work/, 'A "quoted" title');
    await tick(before.wizard, 'radio', /^Radio/);
    await tick(before.wizard, 'checkbox', /^Music/);
    await next(before.wizard, /Anything to add/);

    const { wizard } = await openPage(behind);
    await shown(wizard, 'We brought back your draft.');
    await next(wizard, /Attachments/);
    const carried = new DataTransfer();
    carried.items.add(new File([aFile(400)], 'proof.pdf', { type: 'application/pdf' }));
    const picker = wizard.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    picker.files = carried.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    (await findByRole(wizard, 'button', 'I confirm, upload', PATIENCE)).click();
    await shown(wizard, 'Confirmed and uploaded');
    await next(wizard, /Check before you submit/);
    byRole(wizard, 'button', 'Submit the case').click();
    await findByRole(wizard, 'heading', /^Your case was received/, PATIENCE);

    const [sent] = behind.cases;
    expect(sent!.subject).to.equal('The “late” works');
    expect(sent!.path.map(({ id }) => id)).to.deep.equal(['requests', 'every-kind']);
    expect(sent!.answers.map(({ value }) => value)).to.deep.equal(['A "quoted" title', 'radio', ['music']]);
    expect(sent!.files.map(({ upload }) => upload)).to.deep.equal(['u-1']);
    expect(behind.attestations.map(({ file }) => file.name)).to.deep.equal(['proof.pdf']);
    expect([...behind.headers].sort()).to.deep.equal(['accept', 'accept-language', 'content-type', 'idempotency-key']);
  });

  it('what was confirmed of a file goes with it as it was said, in one piece and in parts', async () => {
    const behind = server();
    const { backend, scripts } = await openPage(behind);
    const sizes = [400, 1 << 20];
    for (const size of sizes) {
      const attestation = scripts.fromJson(JSON.stringify(anAttestation(size))) as Attestation;
      await backend.uploadFile!(aFile(size), attestation).catch((error: unknown) => expect(error).to.have.property('code', 'forbidden'));
    }
    expect(behind.attestations).to.deep.equal(sizes.map(anAttestation));
  });

  it('a reply being written is kept and read again', async () => {
    const { scripts } = await openPage(server());
    const draft: ReplyDraft = { schema: 1, key: 'k-1', text: 'It was "CBC", \\ I think', lang: 'en', files: [], left: false, problem: null, next: '' };
    scripts.localReplies.save('m-1/c-1', scripts.fromJson(JSON.stringify(draft)) as ReplyDraft, 1000);
    // Two windows have each an Object of their own.
    expect(structuredClone(scripts.localReplies.load('m-1/c-1', 1001))).to.deep.equal(draft);
  });
});
