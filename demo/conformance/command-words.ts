/** What the command says by itself, in both languages; the checks bring their own words. */
import type { Words } from '../../src/model/words.ts';

export const usage: Words = {
  en: `Checks whether a backend keeps the contract of the widget.

  npx case-wizard conformance --endpoint https://society.example/api --as 'Authorization: Bearer …'

  --endpoint URL     where the contract's paths begin
  --as HEADER        a header that signs the member in; may be repeated
  --colleague HEADER the same for a second member of the account
  --stranger HEADER  the same for a member of another account
  --account ID       the account to work in; otherwise the member's first
  --sample FILE      JSON with what this society accepts: path, answers, preset, lang
  --target FILE      a module (.js, .mjs) that exports a Target, or makes one of the URL: the way to add staff
  --only GROUP       one group of checks, or one check by its id; may be repeated
  --lang en|fr       language of the report; otherwise that of the terminal
  --json FILE        writes the findings to this file too

The checks open cases. They belong on a system for tests.

Exit 0: all that was checked holds. Exit 1: something does not. Exit 2: nothing could be checked.
`,
  fr: `Vérifie si un système respecte le contrat du composant.

  npx case-wizard conformance --endpoint https://societe.example/api --as 'Authorization: Bearer …'

  --endpoint URL     l’endroit où commencent les chemins du contrat
  --as EN-TÊTE       un en-tête qui ouvre la session du membre; peut être répété
  --colleague EN-TÊTE  de même pour un deuxième membre du compte
  --stranger EN-TÊTE   de même pour un membre d’un autre compte
  --account ID       le compte où travailler; sinon, le premier du membre
  --sample FICHIER   du JSON avec ce que cette société accepte\u00a0: path, answers, preset, lang
  --target FICHIER   un module (.js, .mjs) qui exporte une cible (Target), ou en crée une à partir de l’URL\u00a0: le moyen d’ajouter le personnel
  --only GROUPE      un seul groupe de vérifications, ou une seule par son identifiant; peut être répété
  --lang en|fr       la langue du rapport; sinon, celle du terminal
  --json FICHIER     écrit aussi les constats dans ce fichier

Les vérifications ouvrent des cas. Leur place est sur un système d’essai.

Code 0\u00a0: tout ce qui a été vérifié tient. Code 1\u00a0: quelque chose ne tient pas. Code 2\u00a0: rien n’a pu être vérifié.
`,
};

export const complaints = {
  noEndpoint: { en: '--endpoint is missing: where do the contract’s paths begin?', fr: '--endpoint est absent\u00a0: où commencent les chemins du contrat?' },
  badEndpoint: { en: '--endpoint is no address that begins with http:// or https://.', fr: '--endpoint n’est pas une adresse qui commence par http:// ou https://.' },
  notAlone: {
    en: '--endpoint is the address alone, without a name, a password, a query or a “#”. What signs in goes into --as.',
    fr: '--endpoint est l’adresse seule, sans nom, mot de passe, paramètres ni «\u00a0#\u00a0». Ce qui ouvre la session va dans --as.',
  },
  badHeader: { en: 'A header is written “Name: value”; look at', fr: 'Un en-tête s’écrit «\u00a0Nom\u00a0: valeur\u00a0»; revoyez' },
  badOnly: { en: 'There is no such group or check:', fr: 'Il n’y a pas de tel groupe ni de telle vérification\u00a0:' },
  badSample: { en: 'The sample cannot be read as a JSON object:', fr: 'L’exemple ne se lit pas comme un objet JSON\u00a0:' },
  badTarget: { en: 'The target’s module has to export a Target, or a function of the URL, as default:', fr: 'Le module de la cible doit exporter par défaut une cible (Target) ou une fonction de l’URL\u00a0:' },
  bothTargetAndHeaders: {
    en: '--target brings its people itself: leave --as, --colleague and --stranger out.',
    fr: '--target fournit lui-même ses personnes\u00a0: omettez --as, --colleague et --stranger.',
  },
  unreachable: { en: 'Nothing answers at', fr: 'Rien ne répond à' },
  noSession: {
    en: 'Without a session nothing can be checked; look at --endpoint and --as:',
    fr: 'Sans session, rien ne peut être vérifié; revoyez --endpoint et --as\u00a0:',
  },
  unwritable: { en: 'The findings cannot be written to', fr: 'Les constats ne peuvent pas être écrits dans' },
} as const satisfies Readonly<Record<string, Words>>;

export const heading: Words = { en: 'Conformance of', fr: 'Conformité de' };
