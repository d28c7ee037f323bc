/** What custom-elements.json tells of each element, for all who read it. */

export interface Told {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  /** Of a member: the attribute that is the same. */
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly kind?: string;
  readonly parameters?: readonly (Told & { readonly optional?: boolean })[];
  readonly return?: { readonly type?: { readonly text: string } };
}

export type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

export interface Element extends Readonly<Record<Kind, readonly Told[]>> {
  readonly name: string;
  /** Empty where the class is registered under none. */
  readonly tagName: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly (Partial<Element> & { readonly customElement?: boolean })[] }[];
}

/** The manifest leaves out what an element has none of. */
export const elementsIn = (manifest: string): readonly Element[] =>
  (JSON.parse(manifest) as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement || tagName)
    .map((declaration) => ({ name: '', tagName: '', attributes: [], members: [], events: [], slots: [], cssParts: [], cssProperties: [], ...declaration }));
