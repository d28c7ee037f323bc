/** A member’s message is added once, whatever is repeated. */
import type { Reply } from '../../model/case.ts';
import type { Check } from './check.ts';
import { change, deeds, offers } from './deeds.ts';
import { settled } from './eventually.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { Lacking } from './lacking.ts';
import { idsOf } from './own-cases.ts';

const said = (text: string, changes: Partial<Reply> = {}): Reply => ({ text, lang: 'fr', files: [], ...changes });

export const replyingChecks: readonly Check[] = [
  {
    id: 'reply.thread',
    title: {
      en: 'A reply stands in the thread once, as the member wrote it, under their name.',
      fr: 'Une réponse figure une fois dans le fil, telle qu’écrite, au nom du membre.',
    },
    why: { en: 'The thread is what both sides go by.', fr: 'Le fil est ce à quoi les deux côtés se fient.' },
    without: {
      en: 'The member does not see their own words, and writes them again.',
      fr: 'Le membre ne voit pas ses propres mots, et les récrit.',
    },
    needs: ['reply'],
    async run({ backend, open, session, unique }) {
      const { id } = await open();
      const text = 'Voici les dates :\n\n 1er mars – 30 avril ';
      const message = await backend.reply(id, said(text), unique());
      expectSame([message.from, message.author, message.text], ['member', session.name, text], { en: 'the message', fr: 'le message' });
      const { messages } = await backend.readCase(id);
      expectSame(messages, [message], { en: 'the thread', fr: 'le fil' });
    },
  },
  {
    id: 'reply.order',
    title: { en: 'Replies stand in the order in which they were sent.', fr: 'Les réponses sont dans l’ordre de leur envoi.' },
    why: { en: 'A conversation is read from top to bottom.', fr: 'Une conversation se lit de haut en bas.' },
    without: { en: 'An answer stands above its question.', fr: 'Une réponse se trouve au-dessus de sa question.' },
    needs: ['reply'],
    async run({ backend, open, unique }) {
      const { id, receivedAt } = await open();
      const texts = ['un', 'deux', 'trois'];
      for (const text of texts) await backend.reply(id, said(text), unique());
      const { messages, updatedAt } = await backend.readCase(id);
      expectSame(messages.map(({ text }) => text), texts, { en: 'the thread', fr: 'le fil' });
      expect(Date.parse(updatedAt) >= Date.parse(receivedAt), { en: `changed at ${updatedAt}, before the case was there`, fr: `modifié à ${updatedAt}, avant que le cas n’existe` });
    },
  },
  {
    id: 'reply.replay',
    title: { en: 'The same reply with the same key is the same message.', fr: 'La même réponse avec la même clé est le même message.' },
    why: { en: 'A lost answer makes the page send again.', fr: 'Une réponse perdue en chemin fait renvoyer la page.' },
    without: { en: 'The member’s message stands there twice.', fr: 'Le message du membre figure deux fois.' },
    needs: ['reply'],
    async run({ backend, as, open, unique }) {
      const { id } = await open();
      const key = unique();
      const first = await backend.reply(id, said('Une fois'), key);
      expectSame(await backend.reply(id, said('Une fois'), key), first, { en: 'the message sent again', fr: 'le message envoyé de nouveau' });
      expectSame(await as('member').reply(id, said('Une fois'), key), first, { en: 'the message sent again after a reload', fr: 'le message envoyé de nouveau après un rechargement' });
      expectSame(idsOf((await backend.readCase(id)).messages), [first.id], { en: 'the thread', fr: 'le fil' });
    },
  },
  {
    id: 'reply.at-once',
    title: { en: 'Five at once with one key are one message.', fr: 'Cinq à la fois avec une clé font un message.' },
    why: {
      en: 'A request that hangs and its repetition may arrive together.',
      fr: 'Une demande qui traîne et sa répétition peuvent arriver ensemble.',
    },
    without: {
      en: 'On a bad line the member’s message multiplies.',
      fr: 'Sur une mauvaise ligne, le message du membre se multiplie.',
    },
    needs: ['reply'],
    async run({ backend, as, open, unique }) {
      const { id } = await open();
      const key = unique();
      const sent = await Promise.all(Array.from({ length: 5 }, () => settled(() => as('member').reply(id, said('Une fois'), key))));
      expectSame(new Set(idsOf(sent)).size, 1, { en: 'the number of messages answered', fr: 'le nombre de messages en réponse' });
      expectSame(idsOf((await backend.readCase(id)).messages), [sent[0]!.id], { en: 'the thread', fr: 'le fil' });
    },
  },
  {
    id: 'reply.other-text',
    title: { en: 'Another text with a used key is refused.', fr: 'Un autre texte avec une clé déjà utilisée est refusé.' },
    why: {
      en: 'To answer with the earlier message would say that the new one was received.',
      fr: 'Répondre par le message précédent ferait croire que le nouveau est reçu.',
    },
    without: {
      en: 'The member sees “sent”, and the correction never arrives.',
      fr: 'Le membre lit «\u00a0envoyé\u00a0», et la correction n’arrive jamais.',
    },
    needs: ['reply'],
    async run({ backend, open, unique }) {
      const { id } = await open();
      const key = unique();
      const { id: first } = await backend.reply(id, said('50 %'), key);
      await expectRefusal(backend.reply(id, said('60 %'), key), ['refused'], { en: 'another text', fr: 'un autre texte' });
      expectSame(idsOf((await backend.readCase(id)).messages), [first], { en: 'the thread', fr: 'le fil' });
    },
  },
  {
    id: 'reply.key-per-member',
    title: { en: 'A colleague’s key is their own, even if it is the same.', fr: 'La clé d’une ou d’un collègue est la sienne, même identique.' },
    why: { en: 'Keys are made on each screen without asking anyone.', fr: 'Les clés se font sur chaque écran sans rien demander.' },
    without: {
      en: 'A colleague’s message is swallowed, or answered with the member’s.',
      fr: 'Le message d’une ou d’un collègue est avalé, ou confondu avec celui du membre.',
    },
    needs: ['reply', 'colleague'],
    async run({ backend, as, open, unique }) {
      const { id } = await open();
      const key = unique();
      const own = await backend.reply(id, said('De moi'), key);
      const theirs = await as('colleague').reply(id, said('De ma part aussi'), key);
      expect(own.id !== theirs.id, { en: 'both are one message', fr: 'les deux ne font qu’un message' });
      expectSame(idsOf((await backend.readCase(id)).messages), [own.id, theirs.id], { en: 'the thread', fr: 'le fil' });
    },
  },
  {
    id: 'reply.lang',
    title: { en: 'A reply keeps the language it was written in.', fr: 'Une réponse garde la langue dans laquelle elle est écrite.' },
    why: {
      en: 'A screen reader changes its voice by it, and staff answer in it.',
      fr: 'Un lecteur d’écran change de voix d’après elle, et le personnel y répond.',
    },
    without: {
      en: 'English is read aloud with a French voice, and the answer comes in the wrong language.',
      fr: 'L’anglais est lu avec une voix française, et la réponse vient dans la mauvaise langue.',
    },
    needs: ['reply'],
    async run({ backend, open, unique }) {
      const { id } = await open();
      await backend.reply(id, said('In English', { lang: 'en' }), unique());
      await backend.reply(id, said('En français'), unique());
      expectSame((await backend.readCase(id)).messages.map(({ lang }) => lang), ['en', 'fr'], { en: 'the languages', fr: 'les langues' });
    },
  },
  {
    id: 'reply.files',
    title: {
      en: 'Files of a reply stand with their message, and come back byte for byte.',
      fr: 'Les fichiers d’une réponse accompagnent leur message et reviennent octet par octet.',
    },
    why: {
      en: 'The staff asked for a document; it belongs to this answer.',
      fr: 'Le personnel a demandé un document; il appartient à cette réponse.',
    },
    without: {
      en: 'The member reads “see attached”, and nothing is attached.',
      fr: 'Le membre lit «\u00a0ci-joint\u00a0», et rien n’est joint.',
    },
    needs: ['reply', 'uploadFile', 'readFile'],
    async run({ backend, attach, open, unique }) {
      const { id } = await open();
      const bytes = new TextEncoder().encode('Relevé demandé');
      const reply = said('Ci-joint', { files: [await attach('releve.txt', bytes)] });
      const key = unique();
      const message = await backend.reply(id, reply, key);
      expectSame(await backend.reply(id, reply, key), message, { en: 'the reply sent again', fr: 'la réponse envoyée de nouveau' });
      const { messages, files } = await backend.readCase(id);
      expectSame(messages, [message], { en: 'the thread', fr: 'le fil' });
      expectSame(files, [], { en: 'the files of the case itself', fr: 'les fichiers du cas lui-même' });
      const [file] = message.files ?? [];
      expect(file, { en: 'the message has no file', fr: 'le message n’a pas de fichier' });
      expectSame([file.name, file.size], ['releve.txt', bytes.length], { en: 'name and size of the file', fr: 'le nom et la taille du fichier' });
      expectSame([...new Uint8Array(await (await backend.readFile(id, file.id)).arrayBuffer())], [...bytes], { en: 'the bytes', fr: 'les octets' });
    },
  },
  {
    id: 'reply.closed',
    title: {
      en: 'A message that was received is answered again, even if the case was closed meanwhile.',
      fr: 'Un message reçu est confirmé de nouveau, même si le cas a été fermé entre-temps.',
    },
    why: {
      en: 'Whoever repeats asks what became of it, and the answer is: it was received.',
      fr: 'Qui répète demande ce qu’il en est, et la réponse est\u00a0: reçu.',
    },
    without: {
      en: 'The member is told that a message was refused which the staff can read.',
      fr: 'Le membre apprend que son message est refusé, alors que le personnel peut le lire.',
    },
    needs: ['reply', 'changeCase'],
    async run(bench) {
      const { id } = await bench.open();
      const key = bench.unique();
      const message = await bench.backend.reply(id, said('Une fois'), key);
      const detail = await bench.backend.readCase(id);
      const act = (['resolve', 'cancel'] as const).find((each) => offers(detail, each));
      if (!act) throw new Lacking(['acts']);
      await change(bench, detail, deeds[act]);
      expectSame(await bench.backend.reply(id, said('Une fois'), key), message, { en: 'the message sent again', fr: 'le message envoyé de nouveau' });
    },
  },
  {
    id: 'reply.unknown',
    title: { en: 'A reply to a case that is not there is “not found”.', fr: 'Une réponse à un cas qui n’existe pas donne «\u00a0introuvable\u00a0».' },
    why: {
      en: 'A page may be left open for longer than its case exists.',
      fr: 'Une page peut rester ouverte plus longtemps que n’existe son cas.',
    },
    without: { en: 'The member’s words go nowhere, and the page says “sent”.', fr: 'Les mots du membre ne vont nulle part, et la page dit «\u00a0envoyé\u00a0».' },
    needs: ['reply'],
    async run({ backend, unique }) {
      await expectRefusal(backend.reply(unique(), said('Bonjour'), unique()), ['not-found'], { en: 'a reply to no case', fr: 'une réponse à aucun cas' });
    },
  },
];
