/** How a seeded case is written down: what was sent, and what happened to it since. */
import type { Rating } from '../../../src/model/act.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { CaseStatus } from '../../../src/model/case.ts';
import type { Lang } from '../../../src/model/words.ts';

export type SeedEvent =
  | { readonly daysAgo: number; readonly reply: string; readonly by: string; readonly lang: Lang; readonly files?: readonly SeedFile[] }
  | { readonly daysAgo: number; readonly rating: Rating; readonly by: string }
  | { readonly daysAgo: number; readonly answer: string; readonly lang: Lang; readonly asks?: boolean }
  | { readonly daysAgo: number; readonly status: CaseStatus }
  | { readonly daysAgo: number; readonly readBy: string };

export interface SeedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export interface SeedCase {
  readonly account: string;
  /** A member's id, or the name of who called. */
  readonly openedBy: { readonly member: string } | { readonly caller: string };
  readonly daysAgo: number;
  readonly lang: Lang;
  readonly path: readonly string[];
  readonly subject: string;
  readonly description: string;
  readonly comments?: string;
  /** By question id: the value, and how it reads. */
  readonly answers?: Readonly<Record<string, { readonly value: Answer; readonly text: string }>>;
  readonly waiver?: 'document' | 'description';
  readonly files?: readonly SeedFile[];
  readonly since?: readonly SeedEvent[];
}
