/** Text stays the text it was, whatever it looks like. */
import type { Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { hostileNameChecks } from './hostile-names.ts';
import { answerNamed, fits, hostile, roundTrip } from './hostile-text.ts';
import { Seen } from './seen.ts';

export const hostileChecks: readonly Check[] = [
  {
    id: 'hostile.control',
    title: {
      en: 'Control characters come back, the NUL among them.',
      fr: 'Les caractères de commande reviennent, y compris le caractère nul.',
    },
    why: {
      en: 'They come along when a member pastes from an old system, and many databases refuse them.',
      fr: 'Ils suivent quand un membre colle du texte d’un vieux système, et bien des bases de données les refusent.',
    },
    without: {
      en: 'Submitting fails for one invisible character that the member cannot find.',
      fr: 'L’envoi échoue à cause d’un seul caractère invisible que le membre ne peut pas trouver.',
    },
    run: (bench) => roundTrip(bench, hostile.control),
  },
  {
    id: 'hostile.surrogate',
    title: {
      en: 'Half of a character comes back as it was.',
      fr: 'Une moitié de caractère revient telle quelle.',
    },
    why: {
      en: 'A text cut in the middle of an emoji leaves half of it; browsers send it, encoders stumble on it.',
      fr: 'Un texte coupé au milieu d’un émoji en laisse la moitié\u00a0: les navigateurs l’envoient, les encodeurs trébuchent dessus.',
    },
    without: {
      en: 'The case is refused as malformed, or a repeated one as different.',
      fr: 'Le cas est refusé comme mal formé, ou le même cas renvoyé est jugé différent.',
    },
    run: (bench) => roundTrip(bench, hostile.surrogate),
  },
  {
    id: 'hostile.direction',
    title: {
      en: 'Right-to-left words and marks that turn the direction come back in place.',
      fr: 'Les mots écrits de droite à gauche et les marques de direction reviennent à leur place.',
    },
    why: {
      en: 'Titles of works are in Arabic and Hebrew too; and U+202E hides what a name ends in.',
      fr: 'Des titres d’œuvres sont aussi en arabe ou en hébreu; et U+202E cache la fin d’un nom.',
    },
    without: {
      en: 'A title is stored another way round than the member wrote it.',
      fr: 'Un titre est conservé dans un autre ordre que celui où le membre l’a écrit.',
    },
    run: (bench) => roundTrip(bench, hostile.direction),
  },
  {
    id: 'hostile.emoji',
    title: {
      en: 'Characters beyond the basic plane come back, joined as they were.',
      fr: 'Les caractères hors du plan de base reviennent, liés comme ils l’étaient.',
    },
    why: {
      en: 'Names and song titles hold them; three-byte columns cut the text off at the first one.',
      fr: 'Des noms et des titres de chansons en contiennent; des colonnes à trois octets coupent le texte dès le premier.',
    },
    without: {
      en: 'Everything after the first emoji is gone.',
      fr: 'Tout ce qui suit le premier émoji disparaît.',
    },
    run: (bench) => roundTrip(bench, hostile.emoji),
  },
  {
    id: 'hostile.combining',
    title: {
      en: 'Accents come back as they were typed, composed or combining.',
      fr: 'Les accents reviennent comme ils ont été saisis, composés ou combinants.',
    },
    why: {
      en: 'A Mac writes é as two characters; what is normalised is no longer what was signed and hashed.',
      fr: 'Un Mac écrit é en deux caractères; un texte normalisé n’est plus celui qui a été signé et haché.',
    },
    without: {
      en: 'The same case sent again counts as another one.',
      fr: 'Le même cas renvoyé passe pour un autre.',
    },
    run: (bench) => roundTrip(bench, hostile.combining),
  },
  {
    id: 'hostile.markup',
    title: {
      en: 'Markup stays text, neither cleaned nor escaped.',
      fr: 'Le balisage reste du texte, ni nettoyé ni échappé.',
    },
    why: {
      en: 'Who escapes on the way in shows `&amp;` on the way out; the page that shows it is where care is taken.',
      fr: 'Échapper à l’entrée, c’est montrer `&amp;` à la sortie; c’est à la page qui l’affiche d’être prudente.',
    },
    without: {
      en: '“Rock & Roll” becomes “Rock &amp; Roll”, and a title between angle brackets vanishes.',
      fr: '«\u00a0Rock & Roll\u00a0» devient «\u00a0Rock &amp; Roll\u00a0», et un titre entre chevrons disparaît.',
    },
    run: (bench) => roundTrip(bench, hostile.markup),
  },
  {
    id: 'hostile.template',
    title: {
      en: 'Placeholders of templates and texts shaped like code stay text.',
      fr: 'Les variables de gabarits et les textes en forme de code restent du texte.',
    },
    why: {
      en: 'Mail templates and log lines on the server fill such places in.',
      fr: 'Les gabarits de courriel et les journaux du serveur remplissent ces endroits.',
    },
    without: {
      en: 'A member’s words are carried out, or show what the server knows.',
      fr: 'Les mots d’un membre sont exécutés, ou révèlent ce que sait le serveur.',
    },
    run: (bench) => roundTrip(bench, hostile.template),
  },
  {
    id: 'hostile.quotes',
    title: {
      en: 'Quotes, backslashes and pieces of SQL come back.',
      fr: 'Les guillemets, les barres obliques inverses et les bouts de SQL reviennent.',
    },
    why: {
      en: 'O’Hara is a name; a statement put together from text is broken by it.',
      fr: 'O’Hara est un nom; une requête assemblée avec du texte se brise dessus.',
    },
    without: {
      en: 'People with an apostrophe in their name cannot open a case.',
      fr: 'Les personnes dont le nom contient une apostrophe ne peuvent pas ouvrir de cas.',
    },
    run: (bench) => roundTrip(bench, hostile.quotes),
  },
  {
    id: 'hostile.blanks',
    title: {
      en: 'Nothing is trimmed: blanks, tabs and line ends come back as they were.',
      fr: 'Rien n’est rogné\u00a0: les espaces, les tabulations et les fins de ligne reviennent telles quelles.',
    },
    why: {
      en: 'Lists of works are pasted in columns; and a changed text is no longer the one that was sent.',
      fr: 'Des listes d’œuvres sont collées en colonnes; et un texte modifié n’est plus celui qui a été envoyé.',
    },
    without: {
      en: 'Columns fall together, and the member has to explain which number belongs to which title.',
      fr: 'Les colonnes s’écrasent, et le membre doit expliquer quel numéro va avec quel titre.',
    },
    run: (bench) => roundTrip(bench, hostile.blanks, { oneLine: '  deux  espaces\u00a0: ' }),
  },
  {
    id: 'hostile.long',
    title: {
      en: 'A text of 10,000 characters comes back to its last one.',
      fr: 'Un texte de 10\u00a0000 caractères revient jusqu’au dernier.',
    },
    why: {
      en: 'A column that is too short often cuts without a word.',
      fr: 'Une colonne trop courte coupe souvent sans rien dire.',
    },
    without: {
      en: 'The member’s account ends in the middle of a sentence, and nobody notices.',
      fr: 'Le récit du membre s’arrête au milieu d’une phrase, et personne ne le remarque.',
    },
    run: (bench) => roundTrip(bench, hostile.long, { oneLine: 'Un long récit' }),
  },
  {
    id: 'hostile.answer-ids',
    title: {
      en: 'Answers named `__proto__` and `constructor` are answers like any other.',
      fr: 'Les réponses nommées `__proto__` et `constructor` sont des réponses comme les autres.',
    },
    why: {
      en: 'Ids become keys of objects on the server, and these two are there already.',
      fr: 'Les identifiants deviennent des clés d’objets sur le serveur, et ces deux-là s’y trouvent déjà.',
    },
    without: {
      en: 'One answer disappears, or every case shares it.',
      fr: 'Une réponse disparaît, ou tous les cas la partagent.',
    },
    async run(bench) {
      const answers = ['__proto__', 'constructor', 'toString', 'length', '0'].map((id) => answerNamed(id, `valeur de ${id}`));
      const { answers: back } = await bench.opened({ answers });
      expectSame(back.map(({ id, text }) => [id, text]), answers.map(({ id, text }) => [id, text]), { en: 'answers', fr: 'les réponses' });
    },
  },
  {
    id: 'hostile.replay',
    title: {
      en: 'A submission full of such text is recognised when it comes again.',
      fr: 'Un envoi rempli de tels textes est reconnu quand il revient.',
    },
    why: {
      en: '“Same content” is decided by a hash: it must be of the text that was sent, not of what was made of it.',
      fr: '«\u00a0Même contenu\u00a0» se décide par un hachage\u00a0: celui du texte envoyé, pas de ce qu’on en a fait.',
    },
    without: {
      en: 'Exactly the members with unusual names get double cases.',
      fr: 'Ce sont justement les membres aux noms inhabituels qui se retrouvent avec des cas en double.',
    },
    async run({ submission, backend, as, unique }) {
      const description = Object.values(hostile).join('\n');
      const sent = submission({ description: description.slice(0, 3_000), comments: hostile.surrogate });
      const key = unique('hostile-');
      const receipt = await backend.submitCase(sent, key);
      expectSame(await as('member').submitCase(sent, key), receipt, { en: 'the second receipt', fr: 'le deuxième reçu' });
    },
  },
  {
    id: 'hostile.reply',
    title: {
      en: 'A message of such text comes back as it was written.',
      fr: 'Un message fait de tels textes revient comme il a été écrit.',
    },
    why: {
      en: 'Replies often take another way through the system than cases: mail, templates, filters.',
      fr: 'Les réponses prennent souvent un autre chemin que les cas\u00a0: courriels, gabarits, filtres.',
    },
    without: {
      en: 'What the member wrote and what the society reads are two texts.',
      fr: 'Ce que le membre a écrit et ce que la société lit sont deux textes différents.',
    },
    needs: ['reply'],
    async run({ open, backend, as, unique }) {
      const { id } = await open();
      for (const [name, text] of Object.entries(hostile)) {
        const sent = fits(text, 4_000);
        expectSame((await backend.reply(id, { text: sent, lang: 'fr', files: [] }, unique('reply-'))).text, sent, { en: `reply (${name})`, fr: `la réponse (${name})` });
        const last = (await as('member').readCase(id)).messages.at(-1);
        expectSame(last?.text, sent, { en: `message (${name})`, fr: `le message (${name})` });
      }
    },
  },
  {
    id: 'hostile.list',
    title: {
      en: 'The list shows a subject as the case does.',
      fr: 'La liste montre un objet tel que le cas le montre.',
    },
    why: {
      en: 'Lists are read from an index of their own, which may clean what the case keeps.',
      fr: 'Les listes se lisent dans un index à part, qui nettoie parfois ce que le cas conserve.',
    },
    without: {
      en: 'The member does not recognise their own case in the list.',
      fr: 'Le membre ne reconnaît pas son propre cas dans la liste.',
    },
    async run({ open, backend, account, unique }) {
      const subjects = [hostile.emoji, hostile.markup, hostile.quotes, hostile.direction, hostile.combining, hostile.template]
        .map((text) => `${fits(text, 60)} ${unique()}`);
      for (const subject of subjects) await open({ subject });
      const { cases } = await backend.listCases({ account, sort: 'opened', order: 'desc', limit: 50 });
      const listed = cases.map(({ subject }) => subject);
      for (const subject of subjects) expect(listed.includes(subject), { en: `the list does not hold the subject ${JSON.stringify(subject)}`, fr: `la liste ne contient pas l’objet ${JSON.stringify(subject)}` });
    },
  },
  {
    id: 'hostile.search',
    title: {
      en: 'A search for such text answers with a list, empty or not.',
      fr: 'Une recherche de tels textes donne une liste, vide ou non.',
    },
    why: {
      en: 'A search box is where quotes, percent signs and operators are typed.',
      fr: 'C’est dans une boîte de recherche qu’on tape guillemets, signes de pourcentage et opérateurs.',
    },
    without: {
      en: 'A title with a question mark in it brings the list down.',
      fr: 'Un titre avec un point d’interrogation fait tomber la liste.',
    },
    async run({ backend, account }) {
      for (const text of [...Object.values(hostile), '%', '_', '*', '" OR "', '-', '(', ':*', '\\']) {
        const search = fits(text, 100);
        await backend.listCases({ account, search, limit: 1 }).catch((error: unknown) => {
          throw new Seen({ en: `search for ${JSON.stringify(search)}`, fr: `recherche de ${JSON.stringify(search)}` }, { cause: error });
        });
      }
    },
  },
  ...hostileNameChecks,
];
