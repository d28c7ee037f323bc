/** Update types of support about exchanging files and feeds: cue sheets, CWR, SFTP/FTP, API. */
import type { CaseType } from '../../model/preset.ts';

export const cueSheets: CaseType = {
  id: 'cue-sheets',
  label: { en: 'Upload Cue Sheets', fr: 'Téléverser des rapports de contenu musical' },
  summary: { en: 'Lists of the music in a production', fr: 'Listes de la musique d’une production' },
  definition: {
    text: {
      en: 'Help with sending cue sheets, the lists of all music in a film or program. Attach them here if the upload page refuses them.',
      fr: 'De l’aide pour envoyer des rapports de contenu musical, les listes de toute la musique d’un film ou d’une émission. Joignez-les ici si la page de téléversement les refuse.',
    },
  },
  synonyms: {
    en: ['cue sheet', 'music report', 'timing sheet', 'film music', 'TV music'],
    fr: ['feuille de minutage', 'cue sheet', 'rapport de contenu musical', 'feuille de repérage', 'musique de film'],
  },
  questions: [
    {
      id: 'cue-production',
      kind: 'text',
      label: { en: 'Production title', fr: 'Titre de la production' },
      hint: { en: 'With the season and episodes of a series.', fr: 'Avec la saison et les épisodes d’une série.' },
      maxLength: 300,
      required: true,
      waivable: true,
    },
    {
      id: 'cue-broadcaster',
      kind: 'text',
      label: { en: 'Broadcaster or service', fr: 'Diffuseur ou service' },
      maxLength: 200,
      required: true,
      waivable: true,
    },
    {
      id: 'cue-count',
      kind: 'number',
      label: { en: 'Number of cue sheets', fr: 'Nombre de rapports' },
      min: 1,
      max: 10000,
      integer: true,
      required: true,
    },
    {
      id: 'cue-format',
      kind: 'choice',
      label: { en: 'File format', fr: 'Format des fichiers' },
      options: [
        { id: 'spreadsheet', label: { en: 'Spreadsheet', fr: 'Tableur' } },
        { id: 'pdf', label: { en: 'PDF', fr: 'PDF' } },
        { id: 'other', label: { en: 'Another format', fr: 'Un autre format' } },
      ],
    },
  ],
};

export const cwr: CaseType = {
  id: 'cwr',
  label: { en: 'CWR', fr: 'CWR' },
  summary: { en: 'Registering works by file', fr: 'Déclarer des œuvres par fichier' },
  definition: {
    text: {
      en: 'Help with CWR, the file format by which publishers register many works at once: access, refused files, acknowledgements.',
      fr: 'De l’aide pour le CWR, le format de fichier par lequel les éditeurs déclarent de nombreuses œuvres à la fois\u00a0: accès, fichiers refusés, accusés de réception.',
    },
  },
  synonyms: {
    en: ['Common Works Registration', 'work registration file', 'acknowledgement', 'ACK', 'bulk registration'],
    fr: ['Common Works Registration', 'déclaration d’œuvres par fichier', 'accusé de réception', 'ACK', 'déclaration en lot'],
  },
  questions: [
    {
      id: 'cwr-file',
      kind: 'text',
      label: { en: 'File name', fr: 'Nom du fichier' },
      hint: { en: 'For example CW260012ABC_052.V22.', fr: 'Par exemple CW260012ABC_052.V22.' },
      maxLength: 120,
      required: true,
      waivable: true,
      when: { question: 'support-need', is: 'problem' },
    },
    {
      id: 'cwr-sent',
      kind: 'date',
      label: { en: 'Date it was sent', fr: 'Date d’envoi' },
      max: 'today',
      required: true,
      waivable: true,
      when: { question: 'support-need', is: 'problem' },
    },
    {
      id: 'cwr-version',
      kind: 'choice',
      label: { en: 'CWR version', fr: 'Version du CWR' },
      options: [
        { id: '2-1', label: { en: '2.1', fr: '2.1' } },
        { id: '2-2', label: { en: '2.2', fr: '2.2' } },
        { id: '3-0', label: { en: '3.0', fr: '3.0' } },
        { id: '3-1', label: { en: '3.1', fr: '3.1' } },
        { id: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
      required: true,
    },
    {
      id: 'cwr-error-code',
      kind: 'text',
      label: { en: 'Error code', fr: 'Code d’erreur' },
      hint: { en: 'As the acknowledgement file gives it.', fr: 'Tel qu’il figure dans le fichier d’accusé de réception.' },
      maxLength: 60,
      when: { question: 'support-need', is: 'problem' },
    },
  ],
};

export const sftp: CaseType = {
  id: 'sftp',
  label: { en: 'SFTP/FTP', fr: 'SFTP/FTP' },
  summary: { en: 'Exchanging files with us', fr: 'Échanger des fichiers avec nous' },
  synonyms: {
    en: ['file transfer', 'server', 'connection', 'SSH key', 'folder'],
    fr: ['transfert de fichiers', 'serveur', 'connexion', 'clé SSH', 'répertoire de dépôt'],
  },
  questions: [
    {
      id: 'sftp-user',
      kind: 'text',
      label: { en: 'User name on the server', fr: 'Nom d’utilisateur sur le serveur' },
      hint: { en: 'Never a password or a private key.', fr: 'Jamais un mot de passe ni une clé privée.' },
      maxLength: 120,
      when: { question: 'support-need', is: 'problem' },
    },
    {
      id: 'sftp-address',
      kind: 'text',
      label: { en: 'IP address you connect from', fr: 'Adresse IP d’où vous vous connectez' },
      maxLength: 120,
      required: true,
      waivable: true,
      when: { question: 'support-need', is: ['problem', 'access'] },
    },
    {
      id: 'sftp-use',
      kind: 'choices',
      label: { en: 'What is it for?', fr: 'À quoi sert le transfert?' },
      options: [
        { id: 'registrations', label: { en: 'Sending registrations', fr: 'Envoyer des déclarations' } },
        { id: 'cue-sheets', label: { en: 'Sending cue sheets', fr: 'Envoyer des rapports de contenu musical' } },
        { id: 'statements', label: { en: 'Receiving statements', fr: 'Recevoir des relevés' } },
        { id: 'other', label: { en: 'Something else', fr: 'Autre chose' } },
      ],
      required: true,
    },
  ],
};

export const api: CaseType = {
  id: 'api',
  label: { en: 'API', fr: 'API' },
  summary: { en: 'Connecting your software to ours', fr: 'Relier vos logiciels aux nôtres' },
  synonyms: {
    en: ['integration', 'developer', 'web service', 'token', 'endpoint'],
    fr: ['intégration', 'développeur', 'service Web', 'jeton', 'point de terminaison'],
  },
  questions: [
    {
      id: 'api-environment',
      kind: 'choice',
      label: { en: 'Environment', fr: 'Environnement' },
      options: [
        { id: 'production', label: { en: 'Production', fr: 'Production' } },
        { id: 'test', label: { en: 'Test', fr: 'Essai' } },
      ],
      required: true,
    },
    {
      id: 'api-address',
      kind: 'text',
      label: { en: 'Address called', fr: 'Adresse appelée' },
      hint: { en: 'Without any key or token.', fr: 'Sans clé ni jeton.' },
      maxLength: 500,
      required: true,
      waivable: true,
      when: { question: 'support-need', is: 'problem' },
    },
    {
      id: 'api-status',
      kind: 'number',
      label: { en: 'HTTP status received', fr: 'Code HTTP reçu' },
      min: 100,
      max: 599,
      integer: true,
      when: { question: 'support-need', is: 'problem' },
    },
    {
      id: 'api-request',
      kind: 'text',
      label: { en: 'Request number', fr: 'Numéro de la requête' },
      hint: { en: 'From the answer’s headers.', fr: 'Il se trouve dans les en-têtes de la réponse.' },
      maxLength: 120,
      when: { question: 'support-need', is: 'problem' },
    },
  ],
};
