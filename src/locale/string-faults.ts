/** What is wrong with texts that are to stand in for the widget's own: found by the messages that there are. */

/**
 * - `missing`: there is no text, and English stands in.
 * - `not-a-text`: what stands there is no text, or an empty one.
 * - `wrong-holes`: it leaves out one of the English text's `${…}`, or has one too many.
 * - `unknown`: the widget has no such message.
 */
export interface StringFault {
  readonly id: string;
  readonly reason: 'missing' | 'not-a-text' | 'wrong-holes' | 'unknown';
}

type Strings = Readonly<Record<string, unknown>>;

/** Every message has its French, with the same holes as its English. */
async function messages(): Promise<Readonly<Record<string, string | { readonly values: readonly number[] }>>> {
  const parts = await Promise.all([
    import('./generated/fr.ts'), import('./generated/fr.ts?later'), import('./generated/fr.ts?last'),
  ]);
  return Object.assign({}, ...parts.map(({ templates }) => templates));
}

const inOrder = (holes: readonly string[]): string => [...new Set(holes)].sort().join();

function faultOf(text: unknown, message: string | { readonly values: readonly number[] } | undefined): StringFault['reason'] | undefined {
  if (!message) return 'unknown';
  if (typeof text !== 'string' || !text.trim()) return 'not-a-text';
  const wanted = typeof message === 'string' ? [] : message.values.map(String);
  const holes = [...text.matchAll(/\$\{(\d+)\}/g)].map(([, hole = '']) => hole);
  return inOrder(holes) === inOrder(wanted) ? undefined : 'wrong-holes';
}

/** The texts that the widget does not use, each with the reason. */
export async function faultsIn(strings: Strings): Promise<readonly StringFault[]> {
  const known = await messages();
  return Object.entries(strings).flatMap(([id, text]) => {
    const reason = faultOf(text, Object.hasOwn(known, id) ? known[id] : undefined);
    return reason ? [{ id, reason }] : [];
  });
}

/** The messages that have no text there. */
export async function missingIn(strings: Strings): Promise<readonly StringFault[]> {
  const ids = Object.keys(await messages()).filter((id) => !Object.hasOwn(strings, id));
  return ids.map((id) => ({ id, reason: 'missing' }));
}
