/** Numbers that are nobody's: the trade's own, phone and invoice numbers, and prose with dates, amounts, codes and counts. */
import { grouped } from './made-numbers.ts';
import { type Chance, chanceOf } from './seeded.ts';

export const sets = ['ipi', 'iswc', 'isrc', 'phone', 'invoice', 'prose'] as const;
export type NegativeSet = (typeof sets)[number];

const two = (number: number): string => String(number).padStart(2, '0');

/** With its two check digits, and as it is found in databases old and new. */
function ipi({ pick, digits }: Chance): string {
  const name = pick(['00', '00', '01']) + digits(7);
  const rest = [...name].reduce((sum, digit, at) => sum + +digit * (10 - at), 0) % 101;
  const full = name + two(rest === 0 ? 0 : (101 - rest) % 100);
  return pick([full, full, full, full.replace(/^0+/, ''), full.slice(2), `${full.slice(0, 5)} ${full.slice(5, 7)} ${full.slice(7, 9)} ${full.slice(9)}`, grouped(full, [2, 3, 3, 3], ' '), grouped(full.slice(2), [3, 3, 3], pick([' ', '.']))]);
}

function iswc({ pick, digits }: Chance): string {
  const work = digits(9);
  const check = (10 - ((1 + [...work].reduce((sum, digit, at) => sum + +digit * (at + 1), 0)) % 10)) % 10;
  const parts = grouped(work, [3, 3, 3], '.');
  return pick([`T-${parts}-${check}`, `T-${parts}-${check}`, `T${work}${check}`, `T-${work}-${check}`, `T ${grouped(work, [3, 3, 3], ' ')} ${check}`, `T-${grouped(work, [3, 3, 3], '-')}-${check}`, `T${parts}.${check}`, `t-${parts}-${check}`]);
}

function isrc({ pick, whole, digits, letters }: Chance): string {
  const country = pick(['CA', 'CA', 'QM', 'QZ', 'QT', 'FR', 'US', 'GB', 'DE', 'BE', 'BR', 'TC', 'FX', 'CB', 'NL', 'ES', 'SE']);
  const registrant = pick([letters(3), letters(3), letters(2) + digits(1), letters(1) + digits(2), digits(1) + letters(2), digits(3), letters(1) + digits(1) + letters(1)]);
  const parts = [country, registrant, two((1986 + whole(0, 40)) % 100), digits(5)];
  return pick([parts.join(''), parts.join(''), parts.join('-'), parts.join(' '), parts.join('').toLowerCase()]);
}

function phone({ pick, whole, digits }: Chance): string {
  const area = pick(['514', '438', '450', '418', '581', '819', '873', '367', '416', '647', '604', '902', '613', '212']);
  const [exchange, line] = [String(whole(2, 9)) + digits(2), digits(4)];
  const pairs = (start: string): string => [start, ...Array.from({ length: 4 }, () => digits(2))].join(pick([' ', ' ', '.', '-']));
  return pick([
    `${area}-${exchange}-${line}`, `${area} ${exchange}-${line}`, `(${area}) ${exchange}-${line}`, `${area}.${exchange}.${line}`, `${area}${exchange}${line}`, `${area} ${exchange} ${line}`,
    `+1 ${area} ${exchange}-${line}`, `+1${area}${exchange}${line}`, `1-${area}-${exchange}-${line}`, `1 ${area} ${exchange} ${line}`, `${area}-${exchange}-${line}, poste ${digits(4)}`, `${area} ${exchange}-${line} ext. ${digits(3)}`,
    pairs(pick(['01', '04', '06', '07'])), pairs(`+33 ${whole(1, 7)}`), `0033${whole(1, 7)}${digits(8)}`, `+49 30 ${digits(3)} ${digits(3)} ${digits(2)}`, `0171 ${digits(7)}`, `+34 ${pick(['6', '9'])}${digits(2)} ${digits(3)} ${digits(3)}`,
    `+41 44 ${digits(3)} ${digits(2)} ${digits(2)}`, `020 ${digits(4)} ${digits(4)}`, `+32 2 ${digits(3)} ${digits(2)} ${digits(2)}`, `${exchange}-${line}`, `0${whole(1, 9)}${digits(8)}`, `+351 9${digits(2)} ${digits(3)} ${digits(3)}`,
  ]);
}

function invoice({ pick, whole, digits, letters }: Chance): string {
  const [year, month, day] = [String(whole(1998, 2027)), two(whole(1, 12)), two(whole(1, 28))];
  return pick([
    digits(5), digits(6), digits(7), digits(8), digits(9), digits(10), digits(12), digits(15), digits(16), `${year}-${digits(5)}`, `INV-${digits(9)}`, `FACT-${year}-${digits(4)}`, `F${year}${month}${day}`, `${letters(2)}${digits(8)}`,
    `${letters(1)}${digits(9)}`, `${letters(4)}${digits(8)}`, `${letters(3)}-${digits(6)}`, `C-${year}-${digits(5)}`, `${year}${month}${day}-${digits(3)}`, `${year}${month}${day}${digits(6)}`, `PO ${digits(7)}`, `${digits(3)}-${digits(3)}-${digits(3)}`,
    `${digits(4)}-${digits(4)}-${digits(4)}`, `SOC-${letters(2)}-${digits(6)}`, `00${digits(8)}`, `${digits(2)}/${digits(6)}`, `FACT${year}${month}${day}`, `#${digits(8)}`,
  ]);
}

const around: Readonly<Record<Exclude<NegativeSet, 'prose'>, readonly string[]>> = {
  ipi: ['IPI : #', 'IPI #', 'Mon numéro IPI est le #', 'CAE/IPI: #', 'My IPI number is #, thanks', 'auteur (IPI #), 50 %', 'Tremblay, Marie – IPI # – 25 %', '# (IPI)', 'IPI name number #', 'Name\tIPI\tRole\nRoe\t#\tCA'],
  iswc: ['#', 'ISWC #', 'ISWC : #', 'L’œuvre # est déclarée deux fois.', 'The work # has a wrong share.', 'œuvre « Neige » (#)', 'works: #, see attached', 'code #'],
  isrc: ['#', 'ISRC #', 'ISRC : #', 'L’enregistrement # a été diffusé le 3 mai.', 'The recording # was played on air.', 'piste 3, #, 4:12', 'tracks: # and others', '(#)', 'Neige\t#\t03:41'],
  phone: ['#', 'Tél. : #', 'Tel: #', 'Vous pouvez me joindre au #.', 'Call me at # please', 'Mon cellulaire : #', 'cell #', 'Marie Tremblay, #', 'Cordialement,\nLuc Roy\n#', '# (bureau)', 'Fax #', 'phone number #'],
  invoice: ['Facture #', 'facture no # du 3 mai', 'Invoice #', 'Invoice number: #, due May 3', 'Commande # expédiée', 'order # is late', 'No de commande : #', 'bon de commande #', 'Réf. #', 'Reference: #', 'votre dossier #', 'compte client #', 'Account number #', 'Relevé de redevances, facture # (payée)', 'PO # approved', '#', 'Voir # en pièce jointe.'],
};

function prose(chance: Chance): string {
  const { pick, whole, digits, letters } = chance;
  const [year, month, day] = [String(whole(1950, 2027)), two(whole(1, 12)), two(whole(1, 28))];
  const amount = `${whole(1, 999)}${pick([' ', '\u00a0', '\u202f', ','])}${digits(3)}`;
  return pick([
    `Le ${whole(1, 28)} mai ${year}, j’ai reçu ${amount},${digits(2)} $ de redevances.`,
    `On ${year}-${month}-${day} I was paid $${amount}.${digits(2)} for ${whole(2, 900)} plays.`,
    `Le titre a ${amount} ${digits(3)} écoutes depuis ${year}.`,
    `The song has ${whole(100, 999)} ${digits(3)} ${digits(3)} streams.`,
    `Budget de ${whole(100, 999)}\u00a0${digits(3)}\u00a0${digits(3)} $ pour ${year}-${whole(1950, 2027)}.`,
    `Total ${whole(100, 999)} ${digits(3)} ${digits(3)},${digits(2)} €`,
    `Adresse : ${whole(1, 9999)}, rue Ontario, Montréal H2X ${digits(1)}${letters(1)}${digits(1)}, QC`,
    `EAN ${digits(13)}`, `UPC ${digits(12)}`, `Code-barres : ${digits(13)}`, `barcode ${digits(12)} printed on the sleeve`, `GTIN ${digits(14)}`, `ISBN 978-${digits(1)}-${digits(4)}-${digits(4)}-${digits(1)}`,
    `ISNI 0000 000${digits(1)} ${digits(4)} ${digits(4)}`, `https://isni.org/isni/0000000${digits(9)}`, `ISNI : 0000000${digits(8)}X`,
    `https://open.example/track/${digits(9)}?id=${digits(12)}`, `TPS ${whole(100, 899)} ${digits(3)} ${digits(3)} RT0001`, `NEQ 11${digits(8)}`, `SIRET ${digits(3)} ${digits(3)} ${digits(3)} ${digits(5)}`,
    `RCS Paris ${digits(3)} ${digits(3)} ${digits(3)}`, `TVA FR${digits(11)}`, `Durée : ${whole(1, 9)}:${two(whole(0, 59))}; ${whole(60, 200)} BPM; ${whole(2, 7)} parts de ${whole(5, 50)},${digits(2)} %`,
    `Entre ${year}-${month}-${day} et ${year}-${month}-${two(whole(1, 28))}, ${whole(2, 99)} diffusions à ${two(whole(0, 23))} h ${two(whole(0, 59))}.`,
    `version ${whole(1, 9)}.${whole(0, 20)}.${whole(0, 99)}, build ${digits(8)}`, `${year}${month}${day}T${two(whole(0, 23))}${two(whole(0, 59))}${two(whole(0, 59))}Z`, `IP ${whole(1, 255)}.${whole(0, 255)}.${whole(0, 255)}.${whole(0, 255)}`,
    `uuid ${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`, `Catalogue ${letters(3)} ${digits(4)}, CD 2, plage ${whole(1, 30)}`, `Suivi Postes Canada ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`, `tracking no. 1Z${digits(3)}${letters(2)}${digits(10)}`,
    `Police d’assurance ${digits(9)}`, `Timestamp 1${digits(12)} ms`, `IMG_${year}${month}${day}_${digits(6)}.jpg`, `Compte ${digits(5)}-${digits(3)}-${digits(7)}`, `Membre ${digits(6)} depuis ${year}`, `membre no ${digits(9)}`,
  ]);
}

const makers = { ipi, iswc, isrc, phone, invoice } as const;

export function* unlabelled(seed: number, perSet: number): Generator<{ readonly set: NegativeSet; readonly text: string }> {
  const chance = chanceOf(seed);
  for (const set of sets) {
    for (let count = 0; count < perSet; count++) {
      yield { set, text: set === 'prose' ? prose(chance) : chance.pick(around[set]).replace('#', () => makers[set](chance)) };
    }
  }
}
