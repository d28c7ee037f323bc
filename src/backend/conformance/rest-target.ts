/** A server that speaks the REST contract, as a target: by its address and the headers that sign its people in. */
import { restBackend } from '../adapters/rest.ts';
import type { Person, Target } from './target.ts';

type Headers = Readonly<Record<string, string>>;

/** `people`: the headers of each that can be signed in; who is not there is nobody the kit asks for. */
export function restTarget(endpoint: string, people: { readonly [P in Person]?: Headers }): Target {
  const headers = (person: Person): Headers => people[person] ?? {};
  return {
    name: endpoint,
    people: (['member', 'colleague', 'stranger'] as const).filter((person) => people[person]),
    as: (person, reach) => restBackend({ endpoint, headers: () => headers(person), fetch: reach?.fetch }),
    wire: { endpoint, headers },
  };
}
