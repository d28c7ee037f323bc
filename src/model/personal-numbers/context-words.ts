/** The words near a number that tell what it is: a person's, of which kinds, or one of the trade, in French and English. */
/** One bit a kind, so that a word may speak of several: « assurance », "card". */
export const SIN = 1;
export const RAMQ = 2;
export const CARD = 4;
export const IBAN = 8;
export const NIR = 16;
export const KVNR = 32;
/** Numbers of the field and of business, whatever they look like. */
export const TRADE = 64;
/** Numbers that a person or an organisation has in some book: weaker, as « dossier » may stand before any of them. */
export const OTHER = 128;
/** What is counted, after an amount. */
export const UNIT = 256;

const HEALTH = RAMQ | KVNR;

/** Without accents, in lower case; a plural in -s needs no entry of its own. */
const words: readonly (readonly [meaning: number, words: string])[] = [
  [SIN, 'nas sin'],
  [SIN | NIR, 'social sociale'],
  [SIN | NIR | HEALTH, 'assurance insurance'],
  [HEALTH, 'maladie sante health medicare assure insured'],
  [RAMQ, 'ramq nam soleil patient patiente hopital hospital'],
  [CARD | HEALTH | NIR, 'carte card'],
  [CARD, 'visa mastercard amex discover interac maestro credit debit cb cvv cvc expiration expiry exp paiement payment'],
  [IBAN, 'iban rib bic swift virement transfer wire banque bank depot deposit'],
  [IBAN | CARD, 'bancaire'],
  [IBAN | OTHER, 'compte account'],
  [NIR, 'nir nirpp secu securite security vitale insee'],
  [KVNR, 'kvnr krankenversicherung krankenversichertennummer versichertennummer versicherte versicherten krankenkasse gesundheitskarte gkv egk'],
  [
    TRADE,
    'ipi cae ipn isni iswc isrc upc ean gtin isbn issn ismn doi sku facture fact invoice inv bill order commande cmd achat purchase po bc soumission quote ' +
      'tel telephone phone cell cellulaire cellular fax telecopieur poste ext call appel appelez suivi tracking colis parcel ' +
      'siren siret rcs tva vat gst tps tvq qst hst neq bn rt rc rp duns abn ein imei serie serial catalogue catalog oeuvre rechnung',
  ],
  [
    OTHER,
    'dossier cas case file ref reference client customer membre member adherent contrat contract police policy id utilisateur user version licence license ' +
      'permis permit work titre title song track album enregistrement recording mobile portable ticket billet montant amount total somme sum code date page sept',
  ],
  [
    UNIT,
    'dollar euro cad usd eur ecoute stream play lecture vue view visionnement visionnage telechargement download impression diffusion spin abonne follower ' +
      'personne people habitant fois times million unite unit exemplaire copie copy octet byte seconde second minute',
  ],
];

export const meanings: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ words.flatMap(([meaning, row]) => row.split(' ').map((word) => [word, meaning] as const)),
);
