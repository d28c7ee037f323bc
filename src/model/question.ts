/** The questions a society may ask: one tagged union, one variant a kind. */
import type { Condition } from './condition.ts';
import type { IdentifierFormat } from './identifier-rules.ts';
import type { Words } from './words.ts';

interface Common {
  /** Stable slug, unique among the questions one leaf asks. The same id on two leaves is the same answer. */
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly required?: boolean;
  /** Personal: lives in memory only, is masked in the preview, and is asked again after a reload. */
  readonly sensitive?: boolean;
  /** Hidden until this holds. It may look at earlier questions only. */
  readonly when?: Condition;
  /** "See attached document" / "See description" may stand in for it. */
  readonly waivable?: boolean;
  /** Ids it had in earlier versions: a draft from then keeps its answer. */
  readonly was?: readonly string[];
}

export interface Option {
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words;
  /** Ids it had in earlier versions. */
  readonly was?: readonly string[];
}

/** A column of a `rows` question; with `format` its cells are checked as that identifier. */
export interface Column {
  readonly id: string;
  readonly label: Words;
  readonly required?: boolean;
  readonly format?: IdentifierFormat;
  /** Ids it had in earlier versions. */
  readonly was?: readonly string[];
}

export type Question = Common &
  (
    | { readonly kind: 'text'; readonly maxLength?: number }
    | { readonly kind: 'long-text'; readonly maxLength?: number }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
    /** `min`, `max`: an ISO date, or `today`. */
    | { readonly kind: 'date'; readonly min?: string; readonly max?: string }
    | { readonly kind: 'period'; readonly min?: string; readonly max?: string }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly integer?: boolean }
    /** `currency`: ISO 4217. */
    | { readonly kind: 'amount'; readonly currency: string; readonly min?: number; readonly max?: number }
    | { readonly kind: 'identifier'; readonly format: IdentifierFormat }
    | {
        readonly kind: 'rows';
        readonly columns: readonly Column[];
        readonly maxRows?: number;
        /** What one row is ("work"), for "Add a work" and "Work 2". */
        readonly rowLabel: Words;
      }
  );

export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
