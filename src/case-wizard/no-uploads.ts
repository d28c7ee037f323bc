/** Tells the host that some types ask for a file which this backend cannot take. */
import { unmetProofs } from '../flow/unmet-proofs.ts';
import type { Preset } from '../model/preset.ts';
import { tell } from '../ui/events.ts';

/** Once for each element, however often it starts. */
const told = new WeakSet<HTMLElement>();

export function tellNoUploads(host: HTMLElement, preset: Preset): void {
  const unmet = unmetProofs(preset);
  if (unmet.length === 0 || told.has(host)) return;
  told.add(host);
  const reason = `The preset asks for a file ("proof") at ${unmet.join(', ')}, and this backend takes none (uploadFile): the member is told to say so in the description.`;
  tell(host, 'case-error', { code: 'no-uploads', reason });
}
