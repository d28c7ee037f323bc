/** The first state of a fresh draft. */
import type { Session } from '../model/case.ts';
import { newDraft, type Draft } from '../model/draft.ts';
import type { Preset } from '../model/preset.ts';
import type { Lang } from '../model/words.ts';
import type { FlowState } from './state.ts';

export interface Beginning {
  readonly preset: Preset;
  readonly session: Session;
  readonly takesFiles: boolean;
  readonly lang: Lang;
  readonly today: string;
  /** The account in view at the host; else the session's first. */
  readonly account: string | undefined;
  /** For a fresh draft. */
  readonly key: string;
  readonly stored?: Draft | undefined;
  /** Ids of its files whose bytes are on the device. */
  readonly bytes?: ReadonlySet<string>;
  /** Another tab is writing the one that is stored. */
  readonly elsewhere?: boolean;
  /** The subject, as far as it was typed before the stored draft was there. */
  readonly typed?: string;
}

export function begin(from: Beginning): FlowState {
  const { preset, session } = from;
  const inView = session.accounts.find(({ id }) => id === from.account) ?? session.accounts[0];
  const fresh = newDraft(from.key, preset, inView?.id ?? '', from.lang);
  return {
    phase: 'editing', preset, session, takesFiles: from.takesFiles, lang: from.lang, today: from.today,
    draft: fresh, issues: [], returning: false, furthest: 'subject', asking: null, saved: { is: from.elsewhere ? 'elsewhere' : 'not' },
    restored: null, problem: null, receipt: null, sent: null,
  };
}
