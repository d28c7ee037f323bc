/** What a new case may begin with, when it was asked for from somewhere that knows more than an empty form. */

export interface Prefill {
  readonly subject?: string;
  /** Ids from the top of the taxonomy; as much of it as the preset knows is chosen. */
  readonly path?: readonly string[];
  readonly description?: string;
  /** The closed case that the new one takes further. */
  readonly follows?: { readonly id: string; readonly reference: string };
}

/**
 * What a link may hold of it, as far as the host lets that in.
 * @param address Of the page: `?subject=…&type=royalties/domestic&description=…`; `type` names its path from the top.
 * @param allowed Names of these, parted by spaces; nothing else is looked at. Undefined where nothing is left.
 */
export function prefillOf(address: URLSearchParams, allowed: string): Prefill | undefined {
  const names = allowed.split(' ');
  const given = (name: string): string => (names.includes(name) ? address.get(name)?.trim() : '') || '';
  const [subject, type, description] = [given('subject'), given('type'), given('description')];
  if (!subject && !type && !description) return undefined;
  return { ...(subject && { subject }), ...(type && { path: type.split('/') }), ...(description && { description }) };
}
