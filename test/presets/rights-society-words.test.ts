/** The rights society's words: the society's own labels, in proper Canadian French and English throughout. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseType } from '../../src/model/preset.ts';
import type { Words } from '../../src/model/words.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const inTreeOrder = (types: readonly CaseType[]): readonly CaseType[] =>
  types.flatMap((type) => [type, ...inTreeOrder(type.children ?? [])]);
const everyType = inTreeOrder(rightsSociety.types);

/** The typographic rules look at words wherever they stand, so they are found by shape. */
function everyWords(value: unknown, at: string): readonly (readonly [string, Words])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string') {
    // An address is no sentence.
    return value.en.startsWith('https://') ? [] : [[at, value as Words]];
  }
  return Object.entries(value).flatMap(([key, each]) => everyWords(each, `${at}.${key}`));
}
const words = everyWords(rightsSociety, 'preset');
const synonyms = everyType.map((type) => [type.id, type.synonyms ?? { en: [], fr: [] }] as const);
const french = [
  ...words.map(([at, text]) => [at, text.fr] as const),
  ...synonyms.flatMap(([id, list]) => list.fr.map((each) => [`${id} synonym`, each] as const)),
];
const english = [
  ...words.map(([at, text]) => [at, text.en] as const),
  ...synonyms.flatMap(([id, list]) => list.en.map((each) => [`${id} synonym`, each] as const)),
];

/** The society's published taxonomy, in the order of its table. */
const published = `
Ententes|Agreement Management
Maintenance des ententes|Agreement Maintenance
Nouveau|New
Modification|Modification
Résiliation|Termination
Gestion du répertoire|Repertoire Management
Maintenance du répertoire|Repertoire Maintenance
Demande de no ISWC|ISWC Number Request
Gestion de profil|Profile Management
Mise à jour financière|Financial Update
Opposition au paiement|Stop Payment
Paiement direct avec un ODE étrangère|Direct Payment with a Foreign PRO
Mises à jour de profil|Profile Update
Mise à jour concernant le propriétaire d’une entreprise|Business Owner Update
Changement de nom|Name Change
Changement du nom pour le paiement|Payment Name Change
Mise à jour du NAS|SIN Update (SIN / SSN)
Mise à jour de la rep. aux États-Unis|U.S. Representative Update
Demande de résiliation d’adhésion|Member Termination Request
Demande concernant les redevances|Royalty Inquiry
Domestique|Domestic
AV|AV
Internet|Internet
Publicités télévisées|TV Commercials
Radio/services sonores payants|Radio/Pay Audio Services
Concerts|Concerts
International|International
AV|AV
Internet|Internet
Radio|Radio
Demande de soutien (CWR, Portail, AGA)|Support Request (CWR, Portal, AGM)
Demande de soutien|Support Request
Téléverser des rapports de contenu musical|Upload Cue Sheets
CWR|CWR
Portail|Portal
AGA|AGM
Élections du Conseil/Vote|Board Elections/Voting
SFTP/FTP|SFTP/FTP
API|API
Conflits|Conflicts
Notification de conflit|Conflict Notification
`;

describe('the labels', () => {
  it('are those of the society\'s table, in its order', () => {
    const labels = everyType.filter((type) => !type.coming).map(({ label }) => `${label.fr}|${label.en}`);
    assert.deepEqual(labels, published.trim().split('\n'));
  });
});

describe('the words', () => {
  it('are there in both languages, trimmed', () => {
    assert.ok(words.length > 300);
    for (const [at, text] of [...french, ...english]) {
      assert.notEqual(text, '', at);
      assert.equal(text, text.trim(), at);
      assert.doesNotMatch(text, / {2}/, at);
    }
  });

  it('keep French typography', () => {
    for (const [at, text] of french) {
      assert.doesNotMatch(text, /'/, `${at}: straight apostrophe`);
      assert.doesNotMatch(text, /"|“|”/, `${at}: English quotation marks`);
      assert.doesNotMatch(text, /(^|[^\u00A0]):/, `${at}: no U+00A0 before a colon`);
      assert.doesNotMatch(text, /[\s][;!?]/, `${at}: space before ; ! ?`);
      assert.doesNotMatch(text, /«[^\u00A0]|[^\u00A0]»/, `${at}: no U+00A0 inside « »`);
      assert.doesNotMatch(text, /\d[^\d\u00A0]?[%$]/, `${at}: no U+00A0 before % or $`);
      assert.doesNotMatch(text, /\.\.\./, `${at}: three full stops`);
    }
  });

  it('keep English apostrophes curly and colons close', () => {
    for (const [at, text] of english) {
      assert.doesNotMatch(text, /['"]/, at);
      assert.doesNotMatch(text, /\s[:;!?]/, at);
    }
  });

  it('use the Canadian French words', () => {
    for (const [at, text] of french)
      assert.doesNotMatch(text, /e-?mail|adresse mail|\bmél\b|télécharger|\bchat\b|\(s\)|weekend|uploader/i, at);
  });

  it('say the same in both languages only where a name or an abbreviation does', () => {
    const same = words.filter(([, text]) => text.en === text.fr).map(([, text]) => text.en);
    const shared = [
      'AV', 'Internet', 'Radio', 'Concerts', 'International', 'CWR', 'SFTP/FTP', 'API', 'Modification', 'ISWC', 'ISRC',
      'ASCAP', 'BMI', 'SESAC', 'GMR', 'PDF', 'Chrome', 'Edge', 'Firefox', 'Safari', 'France', 'Production', 'Productions',
      'production', 'concert', 'Date', '2.1', '2.2', '3.0', '3.1',
    ];
    assert.deepEqual([...new Set(same)].filter((text) => !shared.includes(text)), []);
  });

  it('claim no compliance with any law', () => {
    const all = [...french, ...english].map(([, text]) => text).join('\n');
    assert.doesNotMatch(all, /compl(iant|iance|ies)|conform(e|ité)|loi 25|law 25|GDPR|RGPD|HIPAA/i);
  });
});
