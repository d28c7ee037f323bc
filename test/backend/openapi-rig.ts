/** The contract's schemas as validators, and values bent out of shape at random to hold them against the code. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { openapi } from '../../src/backend/contract/openapi.ts';

export const contract = openapi('en');

const ajv = new Ajv2020({ strict: false, validateSchema: false });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract');

export type Admits = (value: unknown) => boolean;

export interface Validator extends Admits {
  /** What was wrong with the value that was judged last. */
  readonly faults: () => string;
}

const compiled = new Map<string, Validator>();

/** What the schema at `pointer`, such as `/components/schemas/Session`, makes of a value. */
export function schemaAt(pointer: string): Validator {
  const known = compiled.get(pointer) ?? validatorOf(pointer);
  compiled.set(pointer, known);
  return known;
}

function validatorOf(pointer: string): Validator {
  const validate = ajv.compile({ $ref: `contract#${pointer}` });
  return Object.assign((value: unknown): boolean => validate(value), { faults: () => ajv.errorsText(validate.errors) });
}

export const component = (name: string): Validator => schemaAt(`/components/schemas/${name}`);

/** A segment of a JSON pointer. */
export const segment = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Names of the components that a schema is made of, itself included. */
export function partsOf(name: string, met: Set<string> = new Set()): ReadonlySet<string> {
  if (met.has(name)) return met;
  met.add(name);
  const told = JSON.stringify(contract.components.schemas[name]);
  for (const [, part] of told.matchAll(/#\/components\/schemas\/(\w+)/g)) partsOf(part!, met);
  return met;
}

type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

const strange = fc.constantFrom<unknown>(
  null, '', ' ', 'x', '0', 0, 1, -1, 1.5, 5, 6, -0.5, true, false, [], {}, [''], ['a', 'b'], [null], [{}], [[]], [{ a: 'b' }], { en: 'a' }, { en: 'a', fr: '' },
  { en: 'a', fr: 'b' }, { from: '', to: '' }, 'en', 'fr', 'de', 'active', 'waiting', 'phone', 'staff', 'member', 'opened', 'read', 'reply', 'rate', 'cancel',
  'assign', 'text', 'rows', 'period', 'choices', 'yes', 'no', 'constructor', 'Not A Slug', 'a-slug', 'pdf', '.pdf', 'CAD', 'sin', 'today', '2026-03-01',
  '2026-13-01', '2026-02-30', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00.5+05:30', '2026-03-01T10:00', '2026-03-01T10:00-05:00',
  '2026-03-01 10:00:00Z', '2026-03-01t10:00:00z', '2026-03-01T25:00:00Z', '2026-03-01T23:59:60Z', 'yesterday 5', '1', 'a'.repeat(64),
  'A'.repeat(64), 'toString',
);

type Bend = (holder: Record<string | number, unknown>, key: string | number) => void;

const bends: fc.Arbitrary<Bend> = fc.oneof(
  fc.constant<Bend>((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  }),
  strange.map((value): Bend => (holder, key) => {
    Object.assign(holder, { [key]: structuredClone(value) });
  }),
  fc.tuple(fc.constantFrom('extra', 'value', 'reason', 'refused', 'en', 'kind', 'act', 'status', 'files'), strange).map(([name, value]): Bend => (holder) => {
    if (Array.isArray(holder)) holder.push(structuredClone(value));
    else Object.assign(holder, { [name]: structuredClone(value) });
  }),
  fc.constant<Bend>((holder, key) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  }),
  fc.constant<Bend>((holder, key) => {
    const held = holder[key];
    if (Array.isArray(held)) held.length = 0;
    else if (typeof held === 'boolean') Object.assign(holder, { [key]: !held });
    else if (typeof held === 'string') Object.assign(holder, { [key]: `${held} ` });
    else if (typeof held === 'number') Object.assign(holder, { [key]: -held });
  }),
);

/** One of `seeds`, most often bent in up to three places. */
export const bent = (seeds: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), bends), { maxLength: 3 }))
    .map(([seed, plan]) => {
      const held = { value: structuredClone(seed) };
      for (const [nth, bend] of plan) {
        const places = placesIn(held.value);
        const path: Path = ['value', ...places[nth % places.length]!];
        let holder = held as Record<string | number, unknown>;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
        bend(holder, path.at(-1)!);
      }
      return held.value;
    });

/** The same with every object changed on the way up; lists keep what is not undefined. */
export function reshaped(value: unknown, change: (object: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => reshaped(each, change));
  return change(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reshaped(each, change)])));
}
