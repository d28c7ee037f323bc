/** The door for what another tab says: any script of the same origin may speak on the channel. */
import { id } from '../backend/contract.schema.ts';
import type { CaseNews } from '../model/case-list.ts';
import { chosen, oneOf, optional, read, shape, text, type Reader } from '../model/reading.ts';

export type TabMessage =
  | { readonly is: 'news'; readonly news: CaseNews }
  /** The line stands, so from now on nothing is missed; to one tab that asked, or to all. */
  | { readonly is: 'ready'; readonly to?: string }
  /** A tab that has begun to follow. */
  | { readonly is: 'hello'; readonly from: string }
  /** Someone looks at a tab that cannot listen itself. */
  | { readonly is: 'awake' };

type Of<Kind extends TabMessage['is']> = Extract<TabMessage, { readonly is: Kind }>;

const news = shape<CaseNews>({ case: id, kind: oneOf('opened', 'message', 'status', 'read') });

const kinds: { readonly [Kind in TabMessage['is']]: Reader<TabMessage> } = {
  news: shape<Of<'news'>>({ is: oneOf('news'), news }),
  ready: shape<Of<'ready'>>({ is: oneOf('ready'), to: optional(text) }),
  hello: shape<Of<'hello'>>({ is: oneOf('hello'), from: text }),
  awake: shape<Of<'awake'>>({ is: oneOf('awake') }),
};

const message = chosen<TabMessage>((value): Reader<TabMessage> => {
  const is = (value as { is?: unknown } | null | undefined)?.is;
  // What is of no kind is read as the plainest one, which it then is not.
  return typeof is === 'string' && Object.hasOwn(kinds, is) ? kinds[is as TabMessage['is']] : kinds.awake;
});

export function readTabMessage(said: unknown): TabMessage | undefined {
  const result = read(message, said);
  return 'value' in result ? result.value : undefined;
}
