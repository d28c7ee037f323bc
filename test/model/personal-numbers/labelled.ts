/** Sentences that hold one personal number each: bare beside words that tell, or grouped beside words that do not. */
import type { PersonalKind } from '../../../src/model/personal-numbers/finding.ts';
import { grouped, makers } from './made-numbers.ts';
import { type Chance, chanceOf } from './seeded.ts';

export interface Labelled {
  readonly text: string;
  readonly kind: PersonalKind;
  readonly at: number;
  readonly length: number;
  /** Whether only the words tell, only the writing, or both. */
  readonly by: 'context' | 'format' | 'both';
}

const telling: Readonly<Record<PersonalKind, readonly string[]>> = {
  sin: [
    'NAS : #', 'Mon NAS est le #, merci.', 'Bonjour, voici mon numéro d’assurance sociale : #', 'Le numéro d\'assurance sociale de ma conjointe est #.', 'N.A.S. #',
    'nas #', '# (NAS)', 'NAS du créateur : # – à ne pas publier', 'Numéro d’assurance sociale (demandé par votre formulaire de redevances en ligne) : #',
    'SIN: #', 'My SIN is #.', 'my social insurance number is # thanks', 'Social Insurance No. #', '# is my SIN', 'SIN#: #', 'S.I.N. #', 'Please use SIN # for the tax slip',
    'Nom : Marie Tremblay\nNAS\n#\nMontréal', 'copie_nas_#.pdf', 'SIN-#.docx', 'Pour le feuillet T5 : NAS=#', 'Assurance sociale no #',
    'Facture 2024-113 : vous aviez demandé mon NAS, soit #', 'IPI 00123456789, NAS #', 'Phone 514 555-1234; SIN #',
  ],
  ramq: [
    'RAMQ : #', 'Ma carte d’assurance maladie porte le numéro #.', 'no d’assurance-maladie #', 'NAM #', 'carte soleil #', 'Numéro de la carte santé de mon fils : #',
    'My health card number is #', 'Health insurance number (Québec): #', 'medicare card # expires in May', 'RAMQ #, exp. 2027-05', '# est mon numéro de carte soleil', 'ramq_#.jpg',
    'Patient : Luc Roy, #', 'Dossier médical, assurance maladie : #',
  ],
  card: [
    'Carte de crédit : #', 'Voici ma carte Visa # pour le paiement', 'Ma carte est la # (exp. 12/27)', 'Paiement par Mastercard no #', 'CB #', 'carte de débit #', '# exp 08/28 cvv 123',
    'Credit card: #', 'Please charge my Visa #, thank you', 'card number # expiry 04/29', 'My Amex is #', 'payment card #', 'Numéro de carte bancaire : #', 'reçu-visa-#.pdf',
  ],
  iban: [
    'IBAN : #', 'Mon IBAN est #', 'Voici mon RIB : # (Banque populaire)', 'Virement au compte #', 'Coordonnées bancaires : #, BIC BNPAFRPP', 'IBAN #', 'My IBAN is #.', 'Bank account: #',
    'wire transfer to # please', 'Dépôt direct : #', 'For the royalties use # (Deutsche Bank)', 'iban: #', 'rib_#.pdf',
  ],
  nir: [
    'NIR : #', 'Mon numéro de sécurité sociale est le #', 'Sécu : #', 'Carte Vitale no #', 'numéro INSEE #', 'N° SS (sécurité sociale) #', 'My French social security number is #', 'French NIR #',
    'social security no. #', 'Assuré social, #', 'vitale-#.pdf',
  ],
  kvnr: [
    'KVNR: #', 'KVNR #', 'Ma carte d’assurance maladie allemande : #', 'numéro d’assurance maladie (Allemagne) #', 'My German health insurance number is #', 'health card # (Germany)',
    'Krankenversichertennummer #', 'Versichertennummer: #', 'Krankenkasse TK, #', '# (KVNR)', 'Gesundheitskarte #', 'insured person #',
  ],
};

/** Sentences that tell nothing, for what its groups alone give away. */
const silent: readonly string[] = [
  '#', 'Bonjour, voici le numéro demandé : #', 'C’est le # comme convenu.', 'Marie Tremblay\t#\tMontréal', 'Né le 1965-03-05, #, Québec', '“#”', '(#)', 'Je vous l’ai déjà donné, c’est # !',
  'Here it is: #', 'As requested, # for our records.', 'Jane Roe, # , Toronto ON', 'You asked for it: #. Thanks!', 'see # below', '- #\n- autre chose',
];

const SPACES = [' ', ' ', ' ', '\u00a0', '\u202f'];
/** What people put between the groups. */
const separators: Readonly<Record<PersonalKind, readonly string[]>> = {
  sin: [...SPACES, '-', '-', '\u2011', '–'], ramq: [...SPACES, '-'], card: [...SPACES, '-', '-'], iban: SPACES, nir: SPACES, kvnr: SPACES,
};

function placed(text: string, written: string, kind: PersonalKind, by: Labelled['by']): Labelled {
  // The last, as « SIN#: # » has one of its own.
  const at = text.lastIndexOf('#');
  return { text: text.slice(0, at) + written + text.slice(at + 1), kind, at, length: written.length, by };
}

function one(kind: PersonalKind, by: Labelled['by'], chance: Chance): Labelled {
  const { compact, groups } = makers[kind](chance);
  const written = by === 'context' ? compact : grouped(compact, chance.pick(groups), chance.pick(separators[kind]));
  const typed = by !== 'format' && chance.whole(0, 9) === 0 ? written.toLowerCase() : written;
  return placed(chance.pick(by === 'format' ? silent : telling[kind]), typed, kind, by);
}

export function* labelled(seed: number, perWay: number): Generator<Labelled> {
  const chance = chanceOf(seed);
  for (const kind of Object.keys(makers) as PersonalKind[]) {
    for (const by of ['context', 'format', 'both'] as const) for (let count = 0; count < perWay; count++) yield one(kind, by, chance);
  }
}
