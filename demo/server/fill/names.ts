/** The names that occur in filled cases: works, people, places and uses. All are made up, but for the places. */
import type { HomeLang } from '../../../src/model/words.ts';

type Names = Readonly<Record<HomeLang, readonly string[]>>;

const titleHeads: Names = {
  fr: ['Feux', 'Neiges', 'Marée', 'Chanson', 'Nuit', 'Rivage', 'Lanterne', 'Saison', 'Traversier', 'Boréale', 'Sœur', 'Cœur', 'Mémoire', 'Lumière', 'Forêt', 'Écho'],
  en: ['Lantern', 'Harbour', 'Winter', 'Paper', 'Copper', 'Midnight', 'River', 'Slack', 'Northern', 'Velvet', 'Prairie', 'Signal', 'Hollow', 'Golden', 'Quiet', 'Distant'],
};

const titleTails: Names = {
  fr: ['de rive', 'du large', 'd’avril', 'sans retour', 'de Rimouski', 'pour Hélène', 'à l’aube', 'du premier quai', 'd’hiver', 'en exil', 'sous la pluie', 'de papier', 'du Nord', 'oubliée', 'de minuit'],
  en: ['Keeper', 'Lights', 'Road', 'Boats', 'Song', 'Letters', 'Water', 'Sky', 'Crossing', 'Machine', 'Garden', 'Weather', 'Home', 'Parade', 'Station'],
};

export const titleNames = { heads: titleHeads, tails: titleTails };

export const stations = [
  'Radio du Fleuve', 'CKLM 98,3', 'Radio Laurentides', 'CHOI-Nord', 'Prairie FM', 'Harbour 101', 'Radio Boréale', 'CFRT', 'Onde 94', 'Coast Radio',
];

export const cities = ['Montréal', 'Québec', 'Rimouski', 'Moncton', 'Ottawa', 'Sudbury', 'Winnipeg', 'Halifax', 'Vancouver', 'Gatineau', 'Sherbrooke', 'Saguenay'];

export const venues = ['Théâtre du Quai', 'Massey Room', 'Club Nordet', 'Salle Émile', 'The Foundry', 'Cabaret Lune', 'Festival d’Été', 'Folk on the Rocks', 'Les Nuits Bleues'];

export const countries: Names = {
  fr: ['France', 'Belgique', 'Allemagne', 'Suisse', 'Japon', 'Italie', 'Espagne', 'Brésil', 'Suède', 'Royaume-Uni'],
  en: ['France', 'Belgium', 'Germany', 'Switzerland', 'Japan', 'Italy', 'Spain', 'Brazil', 'Sweden', 'the United Kingdom'],
};

export const programmes: Names = {
  fr: ['Les Îles perdues', 'Cuisine d’ici', 'Brigade 12', 'Nos étés', 'Le Grand Quiz', 'Chez Simone'],
  en: ['North of the Strait', 'Kitchen Stories', 'Unit Twelve', 'Lake House', 'The Big Quiz', 'Open Range'],
};

export const platforms = ['Ondela', 'StreamNord', 'Tunewell', 'Vidéotek', 'ClipHouse'];

export const people = ['Hélène Gagné', 'Noah Clarke', 'Thomas Bouchard', 'Amélie Côté', 'Priya Nair', 'Olivier Lapointe', 'Grace Whitfield', 'Rosalie Émond', 'Jonas Keller', 'Maïka Awashish'];

export const publishers = ['Éditions du Nordet', 'Musique Lanaudière', 'Red Canoe Music', 'Les Disques Ancre', 'Harbour Songs', 'Éditions Saule'];

/** Who opens cases beside the account's own members: they call. */
export const callers = [
  'Étienne Morin', 'Louise Paquette', 'David Stern', 'Fatou Diallo', 'Marc-André Roy', 'Julie Tremblay', 'Kevin O’Neil', 'Sophie Lavoie', 'Anna Petrova', 'Gilles Thériault', 'Rachel Wong', 'Benoît Caron',
];

/** Members who act for the account beside whoever does already. */
export const colleagues = [
  { id: 'member-2c07', name: 'Jeanne Côté', weight: 9 },
  { id: 'member-77ae', name: 'Samuel Okafor', weight: 6 },
  { id: 'member-e310', name: 'Mei-Lin Fortin', weight: 4 },
] as const;
