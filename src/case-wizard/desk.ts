/** What the views of the wizard are handed: the element, the running flow, and the little that is only about the screen. */
import type { TemplateResult } from 'lit';
import type { Phase } from '../flow/state.ts';
import type { Prefill } from '../model/prefill.ts';
import type { Preset } from '../model/preset.ts';
import type { Lang } from '../model/words.ts';
import type { WizardRuntime } from '../runtime/wizard-runtime.ts';
import type { BackendSource } from '../ui/backend-source.ts';
import type { RowsPart } from './fields/drawn.ts';

/** The element, as the engine sees it. */
export interface WizardHost extends BackendSource {
  readonly layout: 'wizard' | 'form' | undefined;
  preset: Preset | string | undefined;
  account: string | undefined;
  readonly drafts: 'off' | 'tab' | number | `${number}` | undefined;
  prefill: Prefill | undefined;
  prefillParams: string | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What helps to find the right case type. */
export interface TypeHelp {
  draw(): unknown;
}

/** What the views need: the state, the way to change it, and the little that is only about the screen. */
export interface Desk {
  readonly host: WizardHost;
  readonly runtime: WizardRuntime;
  readonly lang: () => Lang;
  /** Goes on here with the draft that another tab is writing. */
  readonly goOnHere: () => void;
  /** Draws the definition that was last asked for. */
  definition: (() => TemplateResult) | undefined;
  /** Takes the open definition down. */
  leaveDefinition?: (() => void) | undefined;
  /** Finder and overview of case types; null while their part is on its way. */
  help?: TypeHelp | null | undefined;
  /** Draws what is said of a follow-up; there once its part is loaded. */
  followUp?: { note(): unknown; take(prefill: Prefill, asked: Phase): void } | undefined;
  /** Draws either layout; there once the form was asked for and its part is loaded. */
  draw?: ((desk: Desk) => TemplateResult) | undefined;
  /** Draws questions of rows; there where the preset has one. */
  readonly rows: RowsPart | undefined;
  /** Over once another desk has come in its place, or none. */
  readonly life: AbortSignal;
  /** What a receipt has to add did not load. */
  unnoted?: boolean;
  /** Asks the member whether to clear the draft, or says that the question did not load. */
  clearing?: (() => TemplateResult) | undefined;
}
