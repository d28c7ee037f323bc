/** Subtype "Domestic" of a royalty inquiry: uses in Canada, by medium. */
import type { CaseType } from '../../model/preset.ts';
import { onlineService, productions, station, usePeriod } from './shared-questions.ts';
import { distributionTeam } from './teams.ts';

const audiovisual: CaseType = {
  id: 'av',
  label: { en: 'AV', fr: 'AV' },
  summary: { en: 'Film and television in Canada', fr: 'Cinéma et télévision au Canada' },
  synonyms: {
    en: ['audiovisual', 'television', 'TV', 'film', 'movie', 'series', 'episode', 'background music', 'theme'],
    fr: ['audiovisuel', 'télévision', 'télé', 'film', 'cinéma', 'série', 'épisode', 'musique de fond', 'thème'],
  },
  questions: [productions, usePeriod],
};

const internet: CaseType = {
  id: 'internet',
  label: { en: 'Internet', fr: 'Internet' },
  summary: { en: 'Streaming and downloads in Canada', fr: 'Écoute en continu et téléchargements au Canada' },
  synonyms: {
    en: ['streaming', 'online', 'digital', 'download', 'video platform', 'social media', 'podcast'],
    fr: ['écoute en continu', 'diffusion en continu', 'en ligne', 'numérique', 'réseaux sociaux', 'balado'],
  },
  questions: [
    onlineService,
    {
      id: 'online-use',
      kind: 'choice',
      label: { en: 'Kind of use', fr: 'Sorte d’utilisation' },
      options: [
        { id: 'audio', label: { en: 'Audio streaming', fr: 'Écoute en continu' } },
        { id: 'video', label: { en: 'Video streaming', fr: 'Vidéo en continu' } },
        { id: 'social', label: { en: 'Social network', fr: 'Réseau social' } },
        { id: 'other', label: { en: 'Another use', fr: 'Une autre utilisation' } },
      ],
    },
    usePeriod,
  ],
};

const tvCommercials: CaseType = {
  id: 'tv-commercials',
  label: { en: 'TV Commercials', fr: 'Publicités télévisées' },
  summary: { en: 'Music in advertising on television', fr: 'Musique dans la publicité à la télévision' },
  synonyms: {
    en: ['advertisement', 'ad', 'advertising', 'jingle', 'campaign', 'spot'],
    fr: ['annonce', 'pub', 'publicité', 'ritournelle', 'campagne', 'message publicitaire'],
  },
  questions: [
    {
      id: 'commercial',
      kind: 'text',
      label: { en: 'Commercial', fr: 'Publicité' },
      hint: {
        en: 'Advertiser, product and version, for example the 30-second one.',
        fr: 'Annonceur, produit et version, par exemple celle de 30 secondes.',
      },
      maxLength: 300,
      required: true,
      waivable: true,
    },
    station,
    usePeriod,
  ],
};

const radio: CaseType = {
  id: 'radio',
  label: { en: 'Radio/Pay Audio Services', fr: 'Radio/services sonores payants' },
  summary: { en: 'Radio and paid music channels in Canada', fr: 'Radio et chaînes musicales payantes au Canada' },
  synonyms: {
    en: ['airplay', 'FM', 'AM', 'satellite radio', 'campus radio', 'music channel', 'pay audio'],
    fr: ['diffusion radio', 'FM', 'AM', 'radio satellite', 'radio étudiante', 'chaîne musicale', 'audio payant'],
  },
  questions: [
    {
      id: 'radio-service',
      kind: 'choice',
      label: { en: 'Kind of service', fr: 'Sorte de service' },
      options: [
        { id: 'commercial', label: { en: 'Commercial radio', fr: 'Radio commerciale' } },
        { id: 'public', label: { en: 'Public radio', fr: 'Radio publique' } },
        { id: 'community', label: { en: 'Campus or community radio', fr: 'Radio étudiante ou communautaire' } },
        { id: 'pay-audio', label: { en: 'Satellite or pay audio', fr: 'Satellite ou service sonore payant' } },
      ],
      required: true,
    },
    station,
    usePeriod,
  ],
};

const concerts: CaseType = {
  id: 'concerts',
  label: { en: 'Concerts', fr: 'Concerts' },
  summary: { en: 'Your works performed live', fr: 'Vos œuvres exécutées sur scène' },
  synonyms: {
    en: ['live', 'show', 'tour', 'festival', 'gig', 'set list', 'venue'],
    fr: ['spectacle', 'tournée', 'festival', 'prestation', 'liste des œuvres', 'salle', 'scène'],
  },
  questions: [
    {
      id: 'concerts',
      kind: 'rows',
      label: { en: 'Concerts', fr: 'Concerts' },
      rowLabel: { en: 'concert', fr: 'concert' },
      columns: [
        { id: 'venue', label: { en: 'Venue and city', fr: 'Salle et ville' }, required: true },
        { id: 'date', label: { en: 'Date', fr: 'Date' }, required: true },
        { id: 'performer', label: { en: 'Performer', fr: 'Interprète' }, required: true },
      ],
      maxRows: 200,
      required: true,
      waivable: true,
    },
    {
      id: 'set-list',
      kind: 'choice',
      label: { en: 'Did we receive the set list?', fr: 'Avons-nous reçu la liste des œuvres exécutées?' },
      options: [
        { id: 'sent', label: { en: 'Yes', fr: 'Oui' } },
        { id: 'attached', label: { en: 'I attach it here', fr: 'Je la joins ici' } },
        { id: 'no', label: { en: 'No, or I do not know', fr: 'Non, ou je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'set-list-sent',
      kind: 'date',
      label: { en: 'When was it sent?', fr: 'Quand a-t-elle été envoyée?' },
      max: 'today',
      when: { question: 'set-list', is: 'sent' },
    },
  ],
};

export const domestic: CaseType = {
  id: 'domestic',
  label: { en: 'Domestic', fr: 'Domestique' },
  summary: { en: 'Your music was used in Canada', fr: 'Votre musique a été utilisée au Canada' },
  definition: {
    text: {
      en: 'A question about royalties for uses in Canada: on television, online, in commercials, on the radio or in concert.',
      fr: 'Une question sur les redevances pour des utilisations au Canada\u00a0: à la télévision, en ligne, dans des publicités, à la radio ou en concert.',
    },
    verified: { by: distributionTeam, on: '2026-06-08', until: '2027-06-08' },
  },
  synonyms: {
    en: ['Canada', 'Canadian', 'national', 'local'],
    fr: ['Canada', 'canadien', 'national', 'ici'],
  },
  questions: [
    {
      id: 'amount-expected',
      kind: 'amount',
      currency: 'CAD',
      label: { en: 'Amount you expected', fr: 'Montant attendu' },
      hint: { en: 'If you have one in mind.', fr: 'Si vous en avez un en tête.' },
      min: 0,
    },
  ],
  children: [audiovisual, internet, tvCommercials, radio, concerts],
};
