/** The account that is shown: as many believable cases as asked for, always the same ones, newest change first. */
import type { CaseStatus, CaseSummary, ShownType } from '../../../src/model/case.ts';

const topics = [
  'Redevances manquantes', 'Œuvre mal identifiée', 'Opposition au paiement', 'Changement d’adresse', 'Concert non déclaré',
  'Missing royalties', 'Cue sheet correction', 'Duplicate registration', 'Agreement expired', 'Statement question',
];
const works = [
  'Neige d’avril', 'Rue Saint-Denis', 'Le long du fleuve', 'Petite lumière', 'Été sans fin', 'Harbour Lights', 'Northern Road',
  'Paper Moon over Gaspé', 'Blue Canoe', 'Écho du large', 'La dernière valse', 'Winter Letters',
];
const openers = ['Camille Roy', 'Morgan Tremblay', 'Alex Nguyen', 'Dominique Gagné', 'Sacha Bouchard', 'Jessie Martin'];

const types: readonly (readonly ShownType[])[] = [
  [{ id: 'royalty-inquiry', label: 'Royalty Inquiry' }, { id: 'domestic', label: 'Domestic' }],
  [{ id: 'repertoire-management', label: 'Repertoire Management' }, { id: 'maintenance', label: 'Repertoire Maintenance' }],
  [{ id: 'profile-management', label: 'Profile Management' }, { id: 'financial-update', label: 'Financial Update' }],
  [{ id: 'conflicts', label: 'Conflicts' }, { id: 'conflict-notification', label: 'Conflict Notification' }],
  [{ id: 'support-request', label: 'Support Request' }, { id: 'support', label: 'Portal' }],
];

/** Numerical Recipes' generator: small, and the same everywhere. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const statusOf = (place: number, draw: number): CaseStatus => (place < 9 ? 'active' : draw < 3 ? 'cancelled' : 'resolved');

export function manyCases(count: number): readonly CaseSummary[] {
  const below = numbersFrom(20260101);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const latest = Date.parse('2026-06-30T12:00:00Z');
  return Array.from({ length: count }, (_, place) => {
    const updated = latest - place * 2_500_000 - below(2_000_000);
    const year = new Date(updated).getUTCFullYear();
    const openedBy = one(openers);
    return {
      id: `case-${count - place}`,
      reference: `C-${year}-${String(count - place).padStart(6, '0')}`,
      // Short enough for one line: a windowed list of the lab ends at 8.2 million pixels, and rows of two lines would pass that.
      subject: `${one(topics)}, ${one(works)} ${below(900) + 100}`,
      path: one(types),
      status: statusOf(place, below(100)),
      origin: below(10) === 0 ? 'phone' : 'portal',
      openedBy,
      mine: openedBy === openers[0],
      openedAt: new Date(updated - 86_400_000).toISOString(),
      updatedAt: new Date(updated).toISOString(),
      waiting: place < 2,
      unread: place < 5,
    };
  });
}
