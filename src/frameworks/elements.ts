/**
 * What the templates of every framework may say of the three elements, taken from their classes and from `CaseEvents`: a
 * property or an event's detail that is new there is here by itself.
 */
import type { LitElement } from 'lit';
import type { CaseWizard } from '../case-wizard/case-wizard.ts';
import type { CrmEnrolment } from '../crm-enrolment/crm-enrolment.ts';
import type { MyCases } from '../my-cases/my-cases.ts';
import type { CaseEvents } from '../ui/events.ts';

export interface Elements {
  'case-wizard': CaseWizard;
  'my-cases': MyCases;
  'crm-enrolment': CrmEnrolment;
}

export type Tag = keyof Elements;

/** Which element tells what; the manifest says the same (test/package/frameworks.test.ts). */
interface Told {
  'case-wizard': 'case-submit' | 'case-submitted' | 'case-open' | 'case-session-expired' | 'case-error' | 'case-change';
  'my-cases': 'case-open' | 'case-filter' | 'case-unread' | 'case-session-expired' | 'case-error';
  'crm-enrolment': 'crm-enrol' | 'crm-enrolled' | 'case-session-expired' | 'case-error';
}

/** Its events by their names, as a listener on the element itself hears them. */
export type EventsOf<T extends Tag> = { [Name in Told[T]]: CaseEvents[Name] & { readonly currentTarget: Elements[T] } };

/** Its own public fields, beside what every element has. */
export type PropertyOf<T extends Tag> = { [Name in OwnName<T>]: Elements[T][Name] extends Callable ? never : Name }[OwnName<T>];
type OwnName<T extends Tag> = Exclude<keyof Elements[T], keyof LitElement>;
type Callable = (...given: never[]) => unknown;

/** Properties, and attributes by their own names: `prefillParams`, `prefill-params`. */
export type PropertiesOf<T extends Tag> = { [Name in PropertyOf<T> as Name | Kebab<Name>]?: Elements[T][Name] };

type Kebab<Name> = Name extends `${infer First}${infer Rest}` ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}` : Name;

/** One listener for each event, under the name that a framework gives it: `oncase-open`, `on:case-open`. */
export type ListenersOf<T extends Tag, Before extends string> = {
  [Name in Told[T] as `${Before}${Name}`]?: ((event: EventsOf<T>[Name]) => void) | undefined;
};
