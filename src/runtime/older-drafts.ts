/** Drafts that an earlier version of the widget left on the device, brought up to the next one, one by one. */
import { DAY } from './draft-store.ts';

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** 1: without a revision, and kept for a day. */
const revised = ({ savedAt, draft }: Plain): Plain => ({ savedAt, revision: 1, until: Number(savedAt) + DAY, draft });

/** 2: with its files in whatever state they were. */
const lasting = (kept: Plain): Plain => {
  const { draft } = kept;
  if (!isRecord(draft) || !Array.isArray(draft['files'])) return kept;
  const files = draft['files'].map((file: unknown) => (isRecord(file) ? { ...file, state: left(file['state']) } : file));
  return { ...kept, draft: { ...draft, files } };
};

/** A confirmed file that had failed goes on, like one on its way. */
const left = (state: unknown): unknown =>
  isRecord(state) && state['is'] === 'failed' ? { is: 'uploading', sent: 0, attestation: state['attestation'] } : state;

const steps: readonly ((kept: Plain) => Plain)[] = [revised, lasting];

/** Anything else stays what it is. */
export function broughtUp(kept: unknown): unknown {
  if (!isRecord(kept) || !isRecord(kept['draft'])) return kept;
  const { schema } = kept['draft'];
  const step = typeof schema === 'number' ? steps[schema - 1] : undefined;
  if (!step) return kept;
  const next = step(kept);
  return broughtUp({ ...next, draft: { ...(next['draft'] as Plain), schema: (schema as number) + 1 } });
}
