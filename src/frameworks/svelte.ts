/** Types the three tags in Svelte 5: properties, events as `oncase-submitted`, and children. It holds no code. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, ListenersOf, PropertiesOf, Tag } from './elements.ts';

type Props<T extends Tag> = HTMLAttributes<Elements[T]> & PropertiesOf<T> & ListenersOf<T, 'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'case-wizard': Props<'case-wizard'>;
    'my-cases': Props<'my-cases'>;
    'crm-enrolment': Props<'crm-enrolment'>;
  }
}
