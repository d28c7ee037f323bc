/** Tells that another tab is writing a case too; what there is to say of it loads with the first time that it is so. */
import { announceFor } from '../ui/announcer.ts';
import type { Desk, WizardHost } from './desk.ts';
import { latePart } from './late-part.ts';

export const elsewhere = latePart(() => import('./elsewhere.ts'));

/** It turned out while someone was writing there. */
export async function tellElsewhere(host: WizardHost): Promise<void> {
  const part = await elsewhere.load();
  if (part) announceFor(host, part.elsewhereWords);
  host.requestUpdate();
}

export const elsewhereNote = (desk: Desk): unknown =>
  desk.runtime.state.saved.is === 'elsewhere' ? elsewhere.part?.elsewhere(desk) : undefined;
