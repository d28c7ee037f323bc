/** What filled cases are about: for each type how often it is chosen, and its subjects in both languages. */
import type { HomeLang } from '../../../src/model/words.ts';

/** The field a type belongs to: cases of one field are told of in the same phrases. */
export type Field = 'royalties' | 'agreements' | 'repertoire' | 'profile' | 'support' | 'conflicts';

export interface Theme {
  readonly path: readonly string[];
  readonly field: Field;
  readonly weight: number;
  readonly subjects: Readonly<Record<HomeLang, readonly string[]>>;
}

const theme = (path: string, field: Field, weight: number, fr: readonly string[], en: readonly string[]): Theme => ({
  path: path.split('/'),
  field,
  weight,
  subjects: { fr, en },
});

export const themes: readonly Theme[] = [
  theme('royalty-inquiry/domestic/radio', 'royalties', 17,
    ['{work} jouée à {station}, absente du relevé', 'Redevances de radio de {quarter} pour {work}', 'Exécutions à {station} non payées'],
    ['{work} on {station} missing from statement', 'Radio royalties of {quarter} for {work}', 'Plays on {station} not paid']),
  theme('royalty-inquiry/domestic/concerts', 'royalties', 12,
    ['Concert à {venue}, {city}, non réparti', 'Programme du concert de {city} à ajouter', 'Montant du concert à {venue} inexact'],
    ['Concert at {venue}, {city} not distributed', 'Set list of the {city} show to add', 'Amount for {venue} seems wrong']),
  theme('royalty-inquiry/domestic/internet', 'royalties', 10,
    ['Écoutes de {work} sur {platform}', '{platform} absent du relevé de {quarter}'],
    ['Streams of {work} on {platform}', '{platform} missing from the {quarter} statement']),
  theme('royalty-inquiry/domestic/av', 'royalties', 8,
    ['{work} dans « {programme} »', 'Générique de « {programme} » non payé'],
    ['{work} in “{programme}”', 'Theme of “{programme}” not paid']),
  theme('royalty-inquiry/domestic/tv-commercials', 'royalties', 4,
    ['Publicité télévisée avec {work}', 'Diffusions de la publicité de {quarter}'],
    ['TV commercial with {work}', 'Airings of the {quarter} commercial']),
  theme('royalty-inquiry/international/radio', 'royalties', 6,
    ['Radio, {country} : rien reçu pour {work}', '{work} à la radio, {country}, {year}'],
    ['Radio in {country}: nothing received for {work}', '{work} on radio in {country}, {year}']),
  theme('royalty-inquiry/international/av', 'royalties', 5,
    ['« {programme} » diffusé à l’étranger : {country}', 'Relevé étranger de {year} : {country}'],
    ['“{programme}” shown in {country}', 'Foreign statement {year}: {country}']),
  theme('royalty-inquiry/international/internet', 'royalties', 4,
    ['{platform}, {country} : écoutes manquantes'],
    ['{platform} in {country}: streams missing']),
  theme('agreement-management/agreement-maintenance/new', 'agreements', 9,
    ['Nouvelle entente avec {publisher}', 'Entente de coédition pour {work}'],
    ['New agreement with {publisher}', 'Co-publishing agreement for {work}']),
  theme('agreement-management/agreement-maintenance/modification', 'agreements', 5,
    ['Entente {number} : part à corriger', 'Avenant avec {publisher}'],
    ['Agreement {number}: share to correct', 'Amendment with {publisher}']),
  theme('agreement-management/agreement-maintenance/termination', 'agreements', 3,
    ['Fin de l’entente {number}', 'Résiliation avec {publisher} en {year}'],
    ['End of agreement {number}', 'Termination with {publisher} in {year}']),
  theme('repertoire-management/repertoire-maintenance', 'repertoire', 14,
    ['Corriger les parts de {work}', '{work} inscrite deux fois', 'Ajouter {person} à {work}', 'Titre de {work} mal orthographié'],
    ['Correct the shares of {work}', '{work} registered twice', 'Add {person} to {work}', 'Title of {work} misspelled']),
  theme('repertoire-management/iswc-request', 'repertoire', 6,
    ['ISWC pour {work} avant sa sortie', 'Numéro ISWC demandé par {platform}'],
    ['ISWC for {work} before its release', 'ISWC number asked for by {platform}']),
  theme('profile-management/financial-update/stop-payment', 'profile', 2, ['Chèque de {quarter} jamais reçu'], ['Cheque of {quarter} never received']),
  theme('profile-management/financial-update/foreign-direct-payment', 'profile', 1, ['Paiement direct : {country}'], ['Direct payment: {country}']),
  theme('profile-management/profile-update/business-owner', 'profile', 1, ['{person}, nouveau propriétaire'], ['{person} is the new owner']),
  theme('profile-management/profile-update/name-change', 'profile', 2, ['Changement de nom de {person}'], ['Name change of {person}']),
  theme('profile-management/profile-update/payment-name-change', 'profile', 1, ['Nom sur les paiements de {person}'], ['Name on payments to {person}']),
  theme('profile-management/profile-update/us-representative', 'profile', 1, ['Représentation aux États-Unis de {person}'], ['United States representation of {person}']),
  theme('support-request/support/cue-sheets', 'support', 5,
    ['Rapport musical de « {programme} »', 'Téléversement refusé pour « {programme} »'],
    ['Cue sheet of “{programme}”', 'Upload refused for “{programme}”']),
  theme('support-request/support/cwr', 'support', 5, ['Fichier CWR {number} rejeté', 'Accusé CWR de {quarter} vide'], ['CWR file {number} rejected', 'CWR acknowledgement of {quarter} empty']),
  theme('support-request/support/portal', 'support', 4, ['Accès de {person} au portail', 'Relevé de {quarter} introuvable dans le portail'], ['Portal access for {person}', 'Statement of {quarter} not in the portal']),
  theme('support-request/support/agm', 'support', 1, ['Inscription à l’AGA {year}'], ['Registering for the {year} AGM']),
  theme('support-request/support/board-elections', 'support', 1, ['Vote de {year} : avis non reçu'], ['Vote of {year}: no notice received']),
  theme('support-request/support/sftp', 'support', 1, ['Connexion SFTP refusée'], ['SFTP connection refused']),
  theme('support-request/support/api', 'support', 1, ['Réponses lentes de l’API depuis {quarter}'], ['API slow since {quarter}']),
  theme('conflicts/conflict-notification', 'conflicts', 4,
    ['Parts revendiquées en trop sur {work}', '{publisher} revendique {work}'],
    ['Shares overclaimed on {work}', '{publisher} claims {work}']),
].map((each) => ({
  ...each,
  // French quotes and colons keep to their words.
  subjects: { ...each.subjects, fr: each.subjects.fr.map((subject) => subject.replace(/ (?=[:»])|(?<=«) /g, '\u00a0')) },
}));
