/** What was submitted comes back, save for what is nobody else’s business. */
import type { SubmittedAnswer } from '../../model/case.ts';
import type { Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { same } from './seen.ts';

/** One of each kind that is not sensitive; a society with a stricter door brings its own. */
const everyKind: readonly SubmittedAnswer[] = [
  { id: 'kit-text', label: 'Titre de l’œuvre', kind: 'text', value: ' Nordet ', text: ' Nordet ', sensitive: false },
  { id: 'kit-long', label: 'Précisions', kind: 'long-text', value: 'Une ligne\nune autre', text: 'Une ligne\nune autre', sensitive: false },
  { id: 'kit-choice', label: 'Territoire', kind: 'choice', value: 'ca', text: 'Canada', sensitive: false },
  { id: 'kit-choices', label: 'Droits', kind: 'choices', value: ['performing', 'reproduction'], text: 'Exécution, Reproduction', sensitive: false },
  { id: 'kit-date', label: 'Depuis le', kind: 'date', value: '2026-03-01', text: '1er mars 2026', sensitive: false },
  { id: 'kit-period', label: 'Période', kind: 'period', value: { from: '2025-01-01', to: '' }, text: 'Dès le 1er janvier 2025', sensitive: false },
  { id: 'kit-number', label: 'Part', kind: 'number', value: '33.333', text: '33,333', sensitive: false },
  { id: 'kit-amount', label: 'Montant', kind: 'amount', value: '1234.5', text: '1 234,50 $', sensitive: false },
  { id: 'kit-identifier', label: 'ISWC', kind: 'identifier', value: 'T-034.524.680-1', text: 'T-034.524.680-1', sensitive: false },
  {
    id: 'kit-rows',
    label: 'Œuvres',
    kind: 'rows',
    value: [{ title: 'Nordet', share: '50' }, { title: 'Suroît', share: '' }],
    text: 'Nordet, 50\nSuroît',
    sensitive: false,
  },
];

const secret: SubmittedAnswer = {
  id: 'kit-secret',
  label: 'Numéro d’assurance sociale',
  kind: 'identifier',
  value: '046 454 286',
  text: '••• ••• 286',
  sensitive: true,
};

export const contentChecks: readonly Check[] = [
  {
    id: 'read.submitted',
    title: {
      en: 'Subject, type, description, comments, language and account come back as they were sent.',
      fr: 'L’objet, le type, la description, les commentaires, la langue et le compte reviennent tels quels.',
    },
    why: {
      en: 'The open case is the member’s only proof of what they wrote.',
      fr: 'Le cas ouvert est la seule preuve de ce que le membre a écrit.',
    },
    without: {
      en: 'The member cannot see what the society was told, and asks again.',
      fr: 'Le membre ne voit pas ce que la société a reçu, et redemande.',
    },
    async run(bench) {
      const sent = bench.submission({ description: 'Voir le relevé du 1er mars.', comments: 'Merci de rappeler.' });
      const detail = await bench.opened(sent);
      for (const part of ['subject', 'path', 'description', 'comments', 'lang', 'account'] as const) {
        expectSame(detail[part], sent[part], same(part));
      }
      expectSame(detail.messages, [], { en: 'the thread of a new case', fr: 'le fil d’un nouveau cas' });
      expectSame(detail.files, [], { en: 'the files of a case without any', fr: 'les fichiers d’un cas qui n’en a pas' });
    },
  },
  {
    id: 'read.answers',
    title: {
      en: 'Every answer comes back with its label, its words and its value, whatever its kind.',
      fr: 'Chaque réponse revient avec son libellé, son texte et sa valeur, quelle qu’en soit la sorte.',
    },
    why: {
      en: 'Questions change over the years; a case shows the ones that were asked.',
      fr: 'Les questions changent au fil des ans; un cas montre celles qui ont été posées.',
    },
    without: {
      en: 'The member reads answers without questions, or finds rows and periods gone.',
      fr: 'Le membre lit des réponses sans questions, ou constate que des lignes et des périodes ont disparu.',
    },
    async run(bench) {
      const answers = bench.target.sample?.answers ?? everyKind;
      const told = (await bench.opened({ answers })).answers;
      const plain = ({ id, label, kind, text, value }: SubmittedAnswer): unknown => ({ id, label, kind, text, value });
      const open = answers.filter(({ sensitive }) => !sensitive);
      expect(told.length === answers.length, { en: `answers that came back: ${told.length} of ${answers.length}`, fr: `réponses revenues\u00a0: ${told.length} sur ${answers.length}` });
      expectSame(told.filter(({ sensitive }) => !sensitive).map(plain), open.map(plain), { en: 'the answers', fr: 'les réponses' });
    },
  },
  {
    id: 'read.waiver',
    title: {
      en: 'The note that stands in for waived answers comes back word for word.',
      fr: 'La note qui tient lieu de réponses revient mot pour mot.',
    },
    why: {
      en: '“See attached document” is all the staff have instead of the answers.',
      fr: '«\u00a0Voir le document joint\u00a0» est tout ce que le personnel a à la place des réponses.',
    },
    without: {
      en: 'The case looks as if the member had left it half empty.',
      fr: 'Le cas semble avoir été laissé à moitié vide par le membre.',
    },
    async run(bench) {
      const note = 'Voir la description du cas';
      expectSame((await bench.opened({ waiver: { kind: 'description', note } })).waiver, note, { en: 'the note', fr: 'la note' });
      expectSame((await bench.opened()).waiver, undefined, { en: 'the note of a case that has none', fr: 'la note d’un cas qui n’en a pas' });
    },
  },
  {
    id: 'read.sensitive',
    title: {
      en: 'The value of a sensitive answer never comes back.',
      fr: 'La valeur d’une réponse sensible ne revient jamais.',
    },
    why: {
      en: 'Colleagues read the case too, on any computer.',
      fr: 'Les collègues lisent aussi le cas, sur n’importe quel ordinateur.',
    },
    without: {
      en: 'A social insurance number is on its way to every screen that opens the case.',
      fr: 'Un numéro d’assurance sociale voyage vers chaque écran qui ouvre le cas.',
    },
    async run(bench) {
      const subject = bench.unique('Secret ');
      const usual = bench.submission().answers;
      // A society with a stricter door brings a sensitive question of its own.
      const sent = usual.find(({ sensitive }) => sensitive) ?? secret;
      const { id } = await bench.open({ subject, answers: [...usual.filter((each) => each !== sent), sent] });
      // Past the guard, which would hide a value that the backend tells.
      const bare = bench.target.as('member');
      const detail = await bare.readCase(id);
      const answer = detail.answers.find((each) => each.id === sent.id);
      expect(answer, { en: 'the sensitive answer is gone, mask and all', fr: 'la réponse sensible a disparu, masque compris' });
      expectSame(answer.sensitive, true, { en: 'the mark of a sensitive answer', fr: 'la marque d’une réponse sensible' });
      expect(answer.text.trim(), { en: 'the sensitive answer has no mask', fr: 'la réponse sensible n’a pas de masque' });
      const listed = await bare.listCases({ account: bench.account, search: subject });
      const told = JSON.stringify([detail, listed]);
      const value = String(sent.value);
      for (const trace of [value, value.replaceAll(' ', ''), value.slice(0, 7)]) {
        expect(!told.includes(trace), { en: `“${trace}” of the sensitive answer came back`, fr: `«\u00a0${trace}\u00a0» de la réponse sensible est revenu` });
      }
    },
  },
];
