/** The figures as the tables that the guide shows, in both languages. */
import type { Figures, Share } from './figures.ts';
import type { NegativeSet } from './unlabelled.ts';

export type GuideLang = 'en' | 'fr';

const words = {
  en: {
    kinds: '| Kind | Bare, beside a word that tells | By its groups alone | By both |', sets: '| What is nobody’s number | Warned of by mistake |',
    names: { sin: 'SIN', ramq: 'RAMQ', card: 'payment cards', iban: 'IBAN', nir: 'NIR', kvnr: 'KVNR' },
    set: { ipi: 'IPI', iswc: 'ISWC', isrc: 'ISRC', phone: 'telephone numbers', invoice: 'invoice and order numbers', prose: 'dates, amounts, codes in sentences' },
  },
  fr: {
    kinds: '| Sorte | Nu, près d’un mot révélateur | Par ses groupes seuls | Par les deux |', sets: '| Ce qui n’est le numéro de personne | Signalé à tort |',
    names: { sin: 'NAS', ramq: 'RAMQ', card: 'cartes de paiement', iban: 'IBAN', nir: 'NIR', kvnr: 'KVNR' },
    set: { ipi: 'IPI', iswc: 'ISWC', isrc: 'ISRC', phone: 'numéros de téléphone', invoice: 'numéros de facture et de commande', prose: 'dates, montants et codes dans des phrases' },
  },
} as const;

const share = ({ of, hit }: Share, lang: GuideLang): string => {
  const percent = ((100 * hit) / of).toFixed(2);
  return lang === 'fr' ? `${percent.replace('.', ',')}\u00a0% (${hit} sur ${of})` : `${percent} % (${hit} of ${of})`;
};

export function figuresTable({ recall, warnings }: Figures, lang: GuideLang): readonly string[] {
  const { kinds, sets, names, set } = words[lang];
  return [
    kinds,
    '| --- | --- | --- | --- |',
    ...Object.entries(names).map(([kind, name]) =>
      `| ${name} | ${['context', 'format', 'both'].map((by) => share(recall.get(`${kind} ${by}`)!, lang)).join(' | ')} |`,
    ),
    '',
    sets,
    '| --- | --- |',
    ...[...warnings].map(([name, found]: readonly [NegativeSet, Share]) => `| ${set[name]} | ${share(found, lang)} |`),
  ];
}
