/** Types the three tags in React 19: properties, events as `oncase-submitted`, `ref` and children. It holds no code. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, ListenersOf, PropertiesOf, Tag } from './elements.ts';

type Html<T extends Tag> = DetailedHTMLProps<HTMLAttributes<Elements[T]>, Elements[T]>;
type Props<T extends Tag> = Html<T> & PropertiesOf<T> & ListenersOf<T, 'on'> & { class?: string | undefined };

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How React lets a module add tags to its own.
  namespace JSX {
    interface IntrinsicElements {
      'case-wizard': Props<'case-wizard'>;
      'my-cases': Props<'my-cases'>;
      'crm-enrolment': Props<'crm-enrolment'>;
    }
  }
}
