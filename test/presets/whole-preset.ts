/** A small invented preset that holds every field and every kind of question once, and how to make it wrong. */
import assert from 'node:assert/strict';
import type { Preset } from '../../src/model/preset.ts';
import type { Fault } from '../../src/model/reading.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';

export const words = (en: string, fr = en): { en: string; fr: string } => ({ en, fr });

export const whole = {
  id: 'boreale',
  version: '3',
  society: words('Boréale Society', 'Société Boréale'),
  subject: { hint: words('A clear subject', 'Un sujet clair'), maxLength: 120 },
  levels: [words('Case type', 'Type de cas'), words('Subtype', 'Sous-type')],
  types: [
    {
      id: 'royalty-inquiry',
      label: words('Royalty Inquiry'),
      summary: words('A payment'),
      definition: {
        text: words('Ask about a payment'),
        verified: { by: words('Distribution', 'Répartition'), on: '2026-01-05', until: '2027-01-05' },
      },
      synonyms: { en: ['statement'], fr: ['relevé', 'redevances'] },
      questions: [
        {
          id: 'medium',
          kind: 'choice',
          label: words('Medium'),
          options: [
            { id: 'tv', label: words('TV') },
            { id: 'other', label: words('Other'), hint: words('h') },
          ],
        },
        {
          id: 'medium-other',
          kind: 'text',
          label: words('Which?'),
          maxLength: 80,
          when: { question: 'medium', is: 'other' },
        },
      ],
      children: [
        {
          id: 'domestic',
          label: words('Domestic'),
          definition: { text: words('In Canada') },
          proof: words('The statement'),
          questions: [
            { id: 'span', kind: 'period', label: words('Period'), max: 'today' },
            {
              id: 'first',
              kind: 'date',
              label: words('First'),
              min: '2020-02-29',
              max: 'today',
              required: true,
              waivable: true,
            },
            { id: 'where', kind: 'choices', label: words('Where'), options: [{ id: 'qc', label: words('Québec') }] },
            { id: 'copies', kind: 'number', label: words('Copies'), min: 0, max: 100, integer: true },
            { id: 'amount', kind: 'amount', label: words('Amount'), currency: 'CAD', min: 0 },
            {
              id: 'story',
              kind: 'long-text',
              label: words('Story'),
              hint: words('h'),
              when: {
                all: [
                  { question: 'span', answered: true },
                  { any: [{ question: 'where', is: ['qc'] }, { not: { question: 'medium', is: 'tv' } }] },
                ],
              },
            },
            { id: 'sin', kind: 'identifier', label: words('SIN', 'NAS'), format: 'sin', sensitive: true },
            {
              id: 'works',
              kind: 'rows',
              label: words('Works'),
              rowLabel: words('work', 'œuvre'),
              maxRows: 500,
              columns: [
                { id: 'title', label: words('Title'), required: true },
                { id: 'iswc', label: words('ISWC'), format: 'iswc' },
              ],
            },
          ],
        },
        { id: 'international', label: words('International') },
      ],
    },
    { id: 'estate', label: words('Estate'), coming: true },
  ],
  waivers: {
    document: { label: words('See attached document'), note: words('n') },
    description: { label: words('See description'), note: words('n') },
  },
  description: { hint: words('What happened'), maxLength: 4000 },
  statement: {
    id: 'no-health',
    version: '1',
    regulation: 'none',
    text: words('No health data'),
    otherwise: words('Remove it'),
  },
  attachments: { types: ['pdf', 'mp3'], maxSize: 25_000_000, maxCount: 10 },
  earlierCases: words('Call us', 'Appelez-nous'),
} as const satisfies Preset;

export type Change = readonly [path: string, value: unknown];

/** The whole preset with values put at paths; `undefined` takes the field away. */
export function changed(...changes: readonly Change[]): unknown {
  const copy = structuredClone(whole) as unknown as Record<string, unknown>;
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const within = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
    if (value === undefined) Reflect.deleteProperty(within, last);
    else within[last] = value;
  }
  return copy;
}

export function faultsIn(value: unknown): readonly Fault[] {
  const checked = checkPreset(value);
  assert('faults' in checked, 'expected faults');
  assert(checked.faults.length > 0);
  return checked.faults;
}

/** Exactly one fault, at `path`, for this reason. */
export function wrong(path: string, reason: RegExp, ...changes: readonly Change[]): void {
  const faults = faultsIn(changed(...changes));
  assert.equal(faults.length, 1, JSON.stringify(faults));
  assert.equal(faults[0]!.path, path);
  assert.match(faults[0]!.reason, reason);
}

export const leaf = 'types.0.children.0';
