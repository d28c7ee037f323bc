/** Types the three tags in Preact: properties, events as `oncase-submitted`, `ref` and children. It holds no code. */
import type { HTMLAttributes } from 'preact';
import type { Elements, ListenersOf, PropertiesOf, Tag } from './elements.ts';

type Props<T extends Tag> = HTMLAttributes<Elements[T]> & PropertiesOf<T> & ListenersOf<T, 'on'>;

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How Preact lets a module add tags to its own.
  namespace JSX {
    interface IntrinsicElements {
      'case-wizard': Props<'case-wizard'>;
      'my-cases': Props<'my-cases'>;
      'crm-enrolment': Props<'crm-enrolment'>;
    }
  }
}
