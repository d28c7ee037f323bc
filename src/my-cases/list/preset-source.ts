/** The society's preset, for labels in the reader's language: a list that lacks it is complete all the same. */
import type { ReactiveControllerHost } from 'lit';
import { BackendError } from '../../backend/error.ts';
import { learnWords } from '../../locale/locale.ts';
import type { Preset } from '../../model/preset.ts';
import { loadPreset, PresetError, type PresetCheck } from '../../runtime/load-preset.ts';
import { withSession } from '../../runtime/session.ts';
import { toldFailures } from '../../ui/backend-source.ts';
import { tell } from '../../ui/events.ts';
import { signInAgain } from '../../ui/sign-in-again.ts';
import { NoBackend, type Fault } from '../../ui/fault-of.ts';
import type { Source } from '../source.ts';

export interface PresetHost extends HTMLElement {
  preset: Preset | string | undefined;
  requestUpdate(): void;
}

interface Kept {
  readonly given: Preset | string | undefined;
  readonly turn: number;
  readonly preset: Promise<Preset | undefined>;
}

const kept = new WeakMap<PresetHost, Kept>();

/** What was wrong with the preset, as told: every look for it would find the same. */
const told = new WeakMap<PresetHost, string>();

/**
 * Loaded once for what the host gave, or for its backend; undefined where there is none, or none that can be used.
 * `unasked`: the session did not come, and is not asked for again.
 */
export function presetOf(host: PresetHost, source: Source, unasked = false): Promise<Preset | undefined> {
  const known = kept.get(host);
  if (known && known.given === host.preset && known.turn === source.turn) return known.preset;
  const preset: Kept['preset'] = load(host, source, unasked).then((loaded) => {
    if (kept.get(host)?.preset === preset) learnWords(host, loaded?.strings);
    told.delete(host);
    return loaded;
  }).catch((error: unknown) => {
    // Asked for anew by whoever wants it next.
    if (kept.get(host)?.preset === preset) kept.delete(host);
    // Whoever looked for the backend, or guards it, has told it.
    if (error instanceof NoBackend || toldFailures.has(error as object)) return undefined;
    const code = error instanceof BackendError ? error.code : error instanceof PresetError ? 'bad-preset' : 'unexpected';
    if (error instanceof PresetError) {
      if (told.get(host) === error.message) return undefined;
      told.set(host, error.message);
    }
    tell(host, 'case-error', { code, reason: error instanceof Error ? error.message || code : code });
    return undefined;
  });
  kept.set(host, { given: host.preset, turn: source.turn, preset });
  return preset;
}

/** A list that did not load is the society's all the same: its words come as well. */
export async function presetAfter({ code }: Fault, host: PresetHost, source: Source): Promise<void> {
  // Of who is not signed in, or has no backend, that has just been said: what the backend keeps would only have it said again.
  if (!host.preset && (code === 'unauthenticated' || code === 'no-backend')) return;
  await presetOf(host, source, !source.known);
  host.requestUpdate();
}

/** As far as it is loaded; the host may set another at any time. */
export class PresetInUse {
  now: Preset | undefined;
  readonly #host: PresetHost & ReactiveControllerHost;
  readonly #source: Source;
  #wanted: Promise<Preset | undefined> | undefined;

  constructor(host: PresetHost & ReactiveControllerHost, source: Source) {
    this.#host = host;
    this.#source = source;
  }

  async load(): Promise<void> {
    const wanted = (this.#wanted = presetOf(this.#host, this.#source));
    const preset = await wanted;
    if (wanted !== this.#wanted) return;
    this.now = preset;
    this.#host.requestUpdate();
  }
}

async function load(host: PresetHost, source: Source, unasked: boolean): Promise<Preset | undefined> {
  const check = async (value: unknown): Promise<ReturnType<PresetCheck>> =>
    (await import('../../presets/check-preset.ts')).checkedOrFaults(value);
  const keeper = host.preset ? {} : await source.backend;
  // Whether the backend keeps a preset at all is its session's to say.
  if (!host.preset && !unasked) await source.session(new AbortController().signal).catch(() => undefined);
  return withSession(() => loadPreset(host.preset, keeper, check), () => signInAgain(host));
}
