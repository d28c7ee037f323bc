/** What a new case may begin with, when it was asked for from somewhere that knows more than an empty form. */

export interface Prefill {
  readonly subject?: string;
  /** Ids from the top of the taxonomy; as much of it as the preset knows is chosen. */
  readonly path?: readonly string[];
  readonly description?: string;
  /** The closed case that the new one takes further. */
  readonly follows?: { readonly id: string; readonly reference: string };
}
