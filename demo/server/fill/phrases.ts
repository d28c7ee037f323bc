/** What members and staff write in filled cases, by field and language: openings, details, wishes, answers. */
import type { HomeLang } from '../../../src/model/words.ts';
import type { Field } from './subjects.ts';

type ByLang = Readonly<Record<HomeLang, readonly string[]>>;

export const openings: Readonly<Record<Field, ByLang>> = {
  royalties: {
    fr: ['Nous avons comparé le relevé de {quarter} avec nos propres listes.', 'Une utilisation de {work} à {city} ne figure nulle part.', 'Notre équipe suit {work} de près depuis sa sortie en {year}.'],
    en: ['We compared the statement of {quarter} with our own logs.', 'A use of {work} in {city} is nowhere to be found.', 'Our team has followed {work} closely since its release in {year}.'],
  },
  agreements: {
    fr: ['L’entente {number} a été signée par {person} et {publisher}.', 'Nous avons convenu de nouvelles conditions avec {publisher}.'],
    en: ['Agreement {number} was signed by {person} and {publisher}.', 'We agreed on new terms with {publisher}.'],
  },
  repertoire: {
    fr: ['L’inscription de {work} ne correspond pas à ce que les auteurs ont convenu.', '{person} a coécrit {work} en {year}.'],
    en: ['The registration of {work} does not match what the writers agreed.', '{person} co-wrote {work} in {year}.'],
  },
  profile: {
    fr: ['Le dossier de {person} n’est plus à jour.', 'Un changement est survenu en {quarter}.'],
    en: ['The file of {person} is out of date.', 'Something changed in {quarter}.'],
  },
  support: {
    fr: ['Le même message d’erreur revient depuis {quarter}.', 'Nous avons essayé depuis deux postes à {city}.'],
    en: ['The same error has come back since {quarter}.', 'We tried from two computers in {city}.'],
  },
  conflicts: {
    fr: ['{publisher} déclare une part que notre entente {number} nous réserve.', 'Les parts déclarées pour {work} dépassent le total.'],
    en: ['{publisher} declares a share that our agreement {number} keeps for us.', 'The shares declared for {work} add up to more than the whole.'],
  },
};

export const details: ByLang = {
  fr: ['Les pièces sont au dossier de {person}.', 'Le montant en cause est d’environ {amount} $.', 'La période va de janvier à mars {year}.', 'Nous en avons déjà parlé au téléphone.', 'Le cas touche aussi {other}.', ''],
  en: ['The papers are with {person}.', 'The amount in question is about ${amount}.', 'The period runs from January to March {year}.', 'We spoke of this on the phone before.', 'It concerns {other} as well.', ''],
};

export const wishes: ByLang = {
  fr: ['Pouvez-vous vérifier et nous revenir?', 'Merci d’apporter la correction avant la prochaine répartition.', 'Dites-nous ce qu’il vous manque.', ''],
  en: ['Could you look into it and get back to us?', 'Please correct it before the next distribution.', 'Tell us what is missing.', ''],
};

export const answers: Readonly<Record<Field, ByLang>> = {
  royalties: {
    fr: ['Bonjour, l’utilisation a été retracée et sera payée avec la répartition de {quarter}.', 'Les listes de {station} viennent d’arriver\u00a0: {work} y figure bien.', 'Le montant est exact\u00a0: la part de {publisher} avait été déduite.'],
    en: ['Hello, the use was traced and will be paid with the {quarter} distribution.', 'The logs of {station} have just come in, and {work} is in them.', 'The amount is right: the share of {publisher} had been deducted.'],
  },
  agreements: {
    fr: ['L’entente {number} est versée au dossier.', 'La modification est inscrite et prend effet en {quarter}.'],
    en: ['Agreement {number} is on file.', 'The change is registered and takes effect in {quarter}.'],
  },
  repertoire: {
    fr: ['L’inscription de {work} est corrigée.', 'Les deux fiches n’en font plus qu’une.'],
    en: ['The registration of {work} has been corrected.', 'The two entries are now one.'],
  },
  profile: {
    fr: ['C’est fait\u00a0: le changement paraîtra au prochain relevé.', 'Le dossier de {person} est à jour.'],
    en: ['Done: the change will show on the next statement.', 'The file of {person} is up to date.'],
  },
  support: {
    fr: ['Le problème venait de chez nous et il est réglé.', 'Videz la mémoire du navigateur, puis essayez de nouveau.'],
    en: ['The problem was on our side and has been fixed.', 'Clear the memory of the browser, then try again.'],
  },
  conflicts: {
    fr: ['{publisher} a retiré sa revendication.', 'Les parts de {work} sont rétablies selon l’entente {number}.'],
    en: ['{publisher} withdrew its claim.', 'The shares of {work} now stand as agreement {number} says.'],
  },
};

export const requests: ByLang = {
  fr: ['Pouvez-vous nous envoyer la page signée qui indique les parts?', 'De quelle date de relevé s’agit-il?', 'Qui a signé pour {publisher}?', 'Avez-vous le numéro de {work}?'],
  en: ['Could you send us the signed page that shows the shares?', 'Which statement date is it about?', 'Who signed for {publisher}?', 'Do you have the number of {work}?'],
};

export const replies: ByLang = {
  fr: ['La voici. Merci de votre suivi.', 'C’est celui de mars {year}.', '{person} a signé en {quarter}.', 'Oui, c’est le {number}.'],
  en: ['Here it is. Thanks for following up.', 'The one of March {year}.', '{person} signed in {quarter}.', 'Yes, it is {number}.'],
};
