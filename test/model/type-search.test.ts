/** The type finder's search: a table of what members type, in both languages, and the place each should lead to first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseType } from '../../src/model/preset.ts';
import { indexTypes, searchTypes, type FoundType } from '../../src/model/type-search.ts';
import { rightsSociety } from '../../src/presets/rights-society.ts';

const society = indexTypes(rightsSociety.types);

/** Typed by a member who reads English. */
const inEnglish: readonly (readonly [query: string, place: string])[] = [
  ['cue sheet', 'support-request/support/cue-sheets'],
  ['cuesheet', 'support-request/support/cue-sheets'],
  ['que sheet', 'support-request/support/cue-sheets'],
  ['NAS', 'profile-management/profile-update/sin-update'],
  ['sin', 'profile-management/profile-update/sin-update'],
  ['S.I.N.', 'profile-management/profile-update/sin-update'],
  ['ssn', 'profile-management/profile-update/sin-update'],
  ['social insurance number', 'profile-management/profile-update/sin-update'],
  ['t4a', 'profile-management/profile-update/sin-update'],
  ['redevances', 'royalty-inquiry'],
  ['royaltys', 'royalty-inquiry'],
  ['iswc', 'repertoire-management/iswc-request'],
  ['iwsc', 'repertoire-management/iswc-request'],
  ['change my name', 'profile-management/profile-update/name-change'],
  ['pseudonyme', 'profile-management/profile-update/name-change'],
  ['psuedonym', 'profile-management/profile-update/name-change'],
  ['foreign pro', 'profile-management/financial-update/foreign-direct-payment'],
  ['lost cheque', 'profile-management/financial-update/stop-payment'],
  ['I lost my cheque', 'profile-management/financial-update/stop-payment'],
  ['stop paiment', 'profile-management/financial-update/stop-payment'],
  ['direct deposit', 'profile-management/financial-update'],
  ['resign', 'profile-management/member-termination'],
  ['cancel my membership', 'profile-management/member-termination'],
  ['ascap', 'profile-management/profile-update/us-representative'],
  ['US rep', 'profile-management/profile-update/us-representative'],
  ['u.s. representative', 'profile-management/profile-update/us-representative'],
  ['pasword', 'support-request/support/portal'],
  ['elections', 'support-request/support/board-elections'],
  ['ftp', 'support-request/support/sftp'],
  ['ssh key', 'support-request/support/sftp'],
  ['jingle', 'royalty-inquiry/domestic/tv-commercials'],
  ['streaming', 'royalty-inquiry/domestic/internet'],
  ['streaming abroad', 'royalty-inquiry/international/internet'],
  ['satellite', 'royalty-inquiry/domestic/radio'],
  ['setlist', 'royalty-inquiry/domestic/concerts'],
  ['plagiarism', 'conflicts/conflict-notification'],
  ['conflict', 'conflicts/conflict-notification'],
  ['splits', 'repertoire-management/repertoire-maintenance'],
  ['wrong title', 'repertoire-management/repertoire-maintenance'],
  ['publishing agreement', 'agreement-management'],
  ['end an agreement', 'agreement-management/agreement-maintenance/termination'],
  ['heirs', 'estate-management'],
  ['catalog sale', 'catalogue-sale'],
  ['payee', 'profile-management/profile-update/payment-name-change'],
];

/** Typed by a member who reads French. */
const inFrench: readonly (readonly [query: string, place: string])[] = [
  ['cue sheets', 'support-request/support/cue-sheets'],
  ['feuille de minutage', 'support-request/support/cue-sheets'],
  ['rapport de contenu musical', 'support-request/support/cue-sheets'],
  ['raport musical', 'support-request/support/cue-sheets'],
  ['nas', 'profile-management/profile-update/sin-update'],
  ['assurance sociale', 'profile-management/profile-update/sin-update'],
  ['asurance sociale', 'profile-management/profile-update/sin-update'],
  ['redevence', 'royalty-inquiry'],
  ['royalties', 'royalty-inquiry'],
  ['ISWC', 'repertoire-management/iswc-request'],
  ['changer mon nom', 'profile-management/profile-update/name-change'],
  ['nom d’artiste', 'profile-management/profile-update/name-change'],
  ['nom d\'artiste', 'profile-management/profile-update/name-change'],
  ['ode etrangere', 'profile-management/financial-update/foreign-direct-payment'],
  ['société étrangère', 'profile-management/financial-update/foreign-direct-payment'],
  ['chèque perdu', 'profile-management/financial-update/stop-payment'],
  ['cheque volé', 'profile-management/financial-update/stop-payment'],
  ['depot direct', 'profile-management/financial-update'],
  ['quitter', 'profile-management/member-termination'],
  ['demission', 'profile-management/member-termination'],
  ['résilier mon adhésion', 'profile-management/member-termination'],
  ['etats unis', 'profile-management/profile-update/us-representative'],
  ['mot de passe', 'support-request/support/portal'],
  ['login', 'support-request/support/portal'],
  ['agm', 'support-request/support/agm'],
  ['assemblée générale', 'support-request/support/agm'],
  ['voter', 'support-request/support/board-elections'],
  ['api', 'support-request/support/api'],
  ['cwr', 'support-request/support/cwr'],
  ['common works registration', 'support-request/support/cwr'],
  ['pub télé', 'royalty-inquiry/domestic/tv-commercials'],
  ['publicité', 'royalty-inquiry/domestic/tv-commercials'],
  ['écoute en continu', 'royalty-inquiry/domestic/internet'],
  ['radio à l’étranger', 'royalty-inquiry/international/radio'],
  ['concerts', 'royalty-inquiry/domestic/concerts'],
  ['spectacle', 'royalty-inquiry/domestic/concerts'],
  ['confilt', 'conflicts/conflict-notification'],
  ['double revendication', 'conflicts/conflict-notification'],
  ['œuvres', 'repertoire-management'],
  ['oeuvres', 'repertoire-management'],
  ['avenant', 'agreement-management/agreement-maintenance/modification'],
  ['succession', 'estate-management'],
  ['vie privee', 'privacy'],
  ['shareholder', 'profile-management/profile-update/business-owner'],
  ['proprietaire entreprise', 'profile-management/profile-update/business-owner'],
  ['bénéficiare', 'profile-management/profile-update/payment-name-change'],
];

/** On down where there is one way only: "Conflicts" is "Conflict Notification". */
const landings: Readonly<Record<string, string>> = {
  'agreement-management': 'agreement-management/agreement-maintenance',
};

const first = (query: string, lang: string): string => searchTypes(society, query, lang).types[0]?.path.join('/') ?? 'nothing';

describe('the society’s case types', () => {
  for (const [lang, table] of [['en', inEnglish], ['fr', inFrench]] as const) {
    for (const [query, place] of table) {
      it(`are found by “${query}” (${lang})`, () => {
        assert.equal(first(query, lang), landings[place] ?? place);
      });
    }
  }

  for (const query of ['pizza', 'zzz', '!?', ' ', 'quantum chromodynamics']) {
    it(`are not found by “${query}”`, () => {
      assert.equal(searchTypes(society, query, 'en').total, 0);
    });
  }
});

const both = (en: string, fr = en): { readonly en: string; readonly fr: string } => ({ en, fr });
const type = (id: string, more: Partial<CaseType> = {}): CaseType => ({ id, label: both(id), ...more });
const found = (types: readonly CaseType[], query: string, lang = 'en'): readonly FoundType[] => searchTypes(indexTypes(types), query, lang).types;
const ids = (types: readonly CaseType[], query: string, lang = 'en'): readonly string[] => found(types, query, lang).map(({ path }) => path.at(-1)!);

describe('the order of what is found', () => {
  it('is the same word, its beginning, a synonym, a summary, a definition, a slip', () => {
    const types = [
      type('slip', { label: both('Confert') }),
      type('definition', { label: both('One'), definition: { text: both('About a concert.') } }),
      type('summary', { label: both('Two'), summary: both('After a concert') }),
      type('synonym', { label: both('Three'), synonyms: { en: ['big concert'], fr: [] } }),
      type('beginning', { label: both('Concertina') }),
      type('same', { label: both('Concert') }),
    ];
    assert.deepEqual(ids(types, 'concert'), ['same', 'beginning', 'synonym', 'summary', 'definition', 'slip']);
  });

  it('puts a synonym typed whole before a label that only begins so', () => {
    const types = [type('beginning', { label: both('Adjustment') }), type('whole', { label: both('Spot'), synonyms: { en: ['ad'], fr: [] } })];
    assert.deepEqual(ids(types, 'ad'), ['whole', 'beginning']);
  });

  it('prefers the member’s own language where both would do', () => {
    const types = [type('french', { label: both('One', 'Vote') }), type('english', { label: both('Vote', 'Un') })];
    assert.deepEqual(ids(types, 'vote', 'en'), ['english', 'french']);
    assert.deepEqual(ids(types, 'vote', 'fr'), ['french', 'english']);
  });

  it('is that of the tree where nothing else parts two', () => {
    assert.deepEqual(ids([type('b', { label: both('Vote') }), type('a', { label: both('Vote') })], 'vote'), ['b', 'a']);
  });
});

describe('a search', () => {
  it('reads every language of a society’s words, whatever the widget speaks', () => {
    const spanish = type('dues', { label: { en: 'Dues', fr: 'Cotisation', es: 'Cuota sindical' } });
    assert.deepEqual(found([spanish], 'cuota')[0]?.reason, { field: 'label', lang: 'es', text: 'Cuota sindical' });
  });

  it('tells the text that the member does not see in the path, with its language', () => {
    assert.deepEqual(searchTypes(society, 'feuille de minutage', 'en').types[0]?.reason, { field: 'synonym', lang: 'fr', text: 'feuille de minutage' });
    assert.deepEqual(searchTypes(society, 'I lost my cheque', 'fr').types[0]?.reason, { field: 'synonym', lang: 'en', text: 'lost cheque' });
    assert.equal(searchTypes(society, 'cue sheets', 'en').types[0]?.reason, undefined);
  });

  it('takes words of the entries above into account', () => {
    const types = [
      type('home', { label: both('Domestic'), children: [type('home-radio', { label: both('Radio') }), type('home-stage', { label: both('Stage') })] }),
      type('world', { label: both('International'), children: [type('world-radio', { label: both('Radio') }), type('world-stage', { label: both('Stage') })] }),
    ];
    assert.equal(ids(types, 'international radio')[0], 'world-radio');
    assert.deepEqual(ids(types, 'domestic'), ['home', 'home-radio', 'home-stage']);
  });

  it('leads on down while there is one open way only, and names each place once', () => {
    const types = [type('top', { label: both('Dispute'), children: [
      type('only', { label: both('Dispute report') }), type('later', { label: both('Dispute court'), coming: true }),
    ] })];
    const all = found(types, 'dispute');
    assert.deepEqual(all.map(({ path, leaf, coming }) => [path.join('/'), leaf, coming]), [['top/only', true, false], ['top/later', true, true]]);
  });

  it('marks what is announced, with all below it', () => {
    const types = [type('estate', { coming: true, children: [type('heirs'), type('wills')] })];
    assert.deepEqual(found(types, 'heirs').map(({ coming }) => coming), [true]);
  });

  it('gives as many as are asked for, and tells how many there are', () => {
    const types = Array.from({ length: 30 }, (_, at) => type(`vote-${at}`));
    const { types: shown, total } = searchTypes(indexTypes(types), 'vote', 'en', 5);
    assert.deepEqual([shown.length, total], [5, 30]);
  });

  it('bears texts of any kind', () => {
    const types = [type('odd', { label: both('<b>$& (.*) \u202e'), synonyms: { en: ['', '  ', 'constructor', '__proto__'], fr: [] } })];
    assert.deepEqual(ids(types, '__proto__'), ['odd']);
    assert.deepEqual(ids(types, 'constructor'), ['odd']);
    assert.deepEqual(ids(types, '\ud800'), []);
    assert.deepEqual(ids([], 'anything'), []);
  });
});
