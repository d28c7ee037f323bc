/** How well the detector does on the sets: what it finds of each kind, and what it wrongly warns of. */
import { detect } from '../../../src/model/personal-numbers/detect.ts';
import type { Finding } from '../../../src/model/personal-numbers/finding.ts';
import { type Labelled, labelled } from './labelled.ts';
import { type NegativeSet, unlabelled } from './unlabelled.ts';

export interface Share {
  readonly of: number;
  readonly hit: number;
  /** Some that went wrong, to look at. */
  readonly wrong: readonly string[];
}

export interface Figures {
  /** By kind and way: how many were found in their place, and nothing else in the text. */
  readonly recall: ReadonlyMap<string, Share>;
  /** By set: how many texts were warned of. */
  readonly warnings: ReadonlyMap<NegativeSet, Share>;
}

function add<K>(shares: Map<K, Share>, key: K, hit: boolean, wrong?: string): void {
  const before = shares.get(key) ?? { of: 0, hit: 0, wrong: [] };
  shares.set(key, { of: before.of + 1, hit: before.hit + (hit ? 1 : 0), wrong: wrong === undefined || before.wrong.length > 9 ? before.wrong : [...before.wrong, wrong] });
}

const finds = (findings: readonly Finding[], { kind, at, length }: Labelled): boolean =>
  findings.length === 1 && findings[0]!.kind === kind && findings[0]!.at === at && findings[0]!.length === length;

export function figures(seed: number, perWay: number, perSet: number, find: (text: string) => readonly Finding[] = detect): Figures {
  const recall = new Map<string, Share>();
  for (const one of labelled(seed, perWay)) {
    const found = finds(find(one.text), one);
    add(recall, `${one.kind} ${one.by}`, found, found ? undefined : one.text);
  }
  const warnings = new Map<NegativeSet, Share>();
  for (const { set, text } of unlabelled(seed + 1, perSet)) {
    const findings = find(text);
    add(warnings, set, findings.length > 0, findings.length > 0 ? `${findings[0]!.kind} in ${text}` : undefined);
  }
  return { recall, warnings };
}

/** Those that the guides show: 500 texts for each kind and way, 10,000 of each set of other numbers. */
export const usualFigures = (): Figures => figures(2026, 500, 10_000);
