/** Types the three tags in templates of Vue: `:backend`, `@case-submitted`, template refs and slots. It holds no code. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements, EventsOf, PropertiesOf, Tag } from './elements.ts';

type Emits<T extends Tag> = { [Name in keyof EventsOf<T>]: (event: EventsOf<T>[Name]) => void };

/** The shape of a component, which is what Vue's compiler knows how to check. */
type Element<T extends Tag> = new () => Elements[T] & {
  $props: HTMLAttributes & PropertiesOf<T> & PublicProps;
  $emit: EmitFn<Emits<T>>;
};

declare module 'vue' {
  /** Vue's own names neither, though what fills a slot of ours needs the first. */
  interface HTMLAttributes {
    slot?: string | undefined;
    part?: string | undefined;
  }
  interface GlobalComponents {
    'case-wizard': Element<'case-wizard'>;
    'my-cases': Element<'my-cases'>;
    'crm-enrolment': Element<'crm-enrolment'>;
  }
}
