/** Types the three tags in Solid: properties, `prop:backend` and `attr:preset`, events as `on:case-submitted`. It holds no code. */
import type { JSX } from 'solid-js';
import type { Elements, EventsOf, PropertiesOf, PropertyOf, Tag } from './elements.ts';

type Listeners<T extends Tag> = {
  [Name in keyof EventsOf<T> & string as `on:${Name}`]?: JSX.EventHandlerWithOptionsUnion<Elements[T], EventsOf<T>[Name] & Event>;
};

/** Solid's own ways of saying which of the two is meant. */
type Explicit<T extends Tag> = { [Name in PropertyOf<T> & string as `prop:${Name}`]?: PropertiesOf<T>[Name] } & {
  [Name in PropertyOf<T> & string as Extract<PropertiesOf<T>[Name], string> extends never ? never : `attr:${Name}`]?: string | number | undefined;
};

type Props<T extends Tag> = JSX.HTMLAttributes<Elements[T]> & PropertiesOf<T> & Explicit<T> & Listeners<T>;

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- How Solid lets a module add tags to its own.
  namespace JSX {
    interface IntrinsicElements {
      'case-wizard': Props<'case-wizard'>;
      'my-cases': Props<'my-cases'>;
      'crm-enrolment': Props<'crm-enrolment'>;
    }
  }
}
