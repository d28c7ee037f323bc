/** A number in a text that seems to belong to a person: its kind, its place, and what may be shown of it. */

/** Canadian social insurance, Québec health insurance, payment card, bank account, French and German insurance. */
export const personalKinds = ['sin', 'ramq', 'card', 'iban', 'nir', 'kvnr'] as const;
export type PersonalKind = (typeof personalKinds)[number];

export interface Finding {
  readonly kind: PersonalKind;
  readonly at: number;
  readonly length: number;
  /** Its last three characters, enough for its owner to recognise it. */
  readonly masked: string;
}
