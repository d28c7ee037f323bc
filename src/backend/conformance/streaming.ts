/** What happens is told as it happens. */
import type { Words } from '../../model/words.ts';
import type { CaseNews } from '../../model/case-list.ts';
import type { CaseBackend } from '../port.ts';
import type { Bench, Check } from './check.ts';
import { change, deedFor } from './deeds.ts';
import { eventually } from './eventually.ts';
import { expect, expectSame } from './expect.ts';
import { Seen } from './seen.ts';
import { whyOf } from './why.ts';

interface Listening {
  readonly heard: readonly (CaseNews | undefined)[];
  /** Resolves once this was told. */
  told(caseId: string, kind: CaseNews['kind']): Promise<unknown>;
  /** What the listening came to, once it was stopped. */
  stop(): Promise<unknown>;
}

const enough = new Error('heard enough');

async function listen(backend: CaseBackend, account: string): Promise<Listening> {
  const stopped = new AbortController();
  const heard: (CaseNews | undefined)[] = [];
  let over: Words | undefined;
  const ended = backend.watchCases!(account, (news) => heard.push(news), { signal: stopped.signal }).then(
    () => void (over = { en: 'the stream ended', fr: 'le flux s’est terminé' }),
    (error: unknown) => {
      const { seen } = whyOf(error);
      over = { en: `the stream broke off (${seen.en})`, fr: `le flux s’est interrompu (${seen.fr})` };
      return error;
    },
  );
  const until = (holds: () => boolean, what: Words): Promise<unknown> =>
    eventually(
      () => {
        if (over) throw new Seen({ en: `${over.en} before this: ${what.en}`, fr: `${over.fr} avant ceci\u00a0: ${what.fr}` });
        return holds();
      },
      (so) => so,
      what,
    );
  await until(() => heard.length > 0, { en: 'it says that it listens', fr: 'il dit qu’il écoute' });
  return {
    heard,
    told: (caseId, kind) =>
      until(() => heard.some((news) => news?.case === caseId && news.kind === kind), { en: `“${kind}” of the case is told`, fr: `«\u00a0${kind}\u00a0» du cas est annoncé` }),
    stop() {
      stopped.abort(enough);
      return ended;
    },
  };
}

/** Listens for as long as `work` takes. */
async function whileListening(bench: Bench, work: (stream: Listening) => Promise<void>): Promise<void> {
  const stream = await listen(bench.as('member'), bench.account);
  try {
    await work(stream);
  } finally {
    await stream.stop();
  }
}

export const streamingChecks: readonly Check[] = [
  {
    id: 'stream.ready',
    title: { en: 'It says so once it listens, without any news.', fr: 'L’écoute s’annonce dès qu’elle commence, sans nouvelle.' },
    why: {
      en: 'Only from then on is nothing missed; what was before is read.',
      fr: 'Ce n’est qu’à partir de là que rien n’échappe; ce qui précède se lit.',
    },
    without: {
      en: 'What happens between reading and listening never appears on the member’s screen.',
      fr: 'Ce qui arrive entre la lecture et l’écoute ne paraît jamais à l’écran du membre.',
    },
    needs: ['watchCases'],
    async run(bench) {
      await whileListening(bench, async ({ heard }) => expectSame(heard[0] === undefined, true, { en: 'the first call is without news', fr: 'le premier appel est sans nouvelle' }));
    },
  },
  {
    id: 'stream.opened',
    title: { en: 'An opened case is told.', fr: 'Un cas ouvert est annoncé.' },
    why: { en: 'A second screen and colleagues see it without reloading.', fr: 'Un second écran et les collègues le voient sans recharger.' },
    without: { en: 'A colleague opens the same case a second time.', fr: 'Une ou un collègue ouvre le même cas une deuxième fois.' },
    needs: ['watchCases'],
    async run(bench) {
      await whileListening(bench, async ({ told }) => {
        await told((await bench.open()).id, 'opened');
      });
    },
  },
  {
    id: 'stream.reply',
    title: { en: 'A colleague’s message is told.', fr: 'Le message d’une ou d’un collègue est annoncé.' },
    why: { en: 'Two people may be writing in one case at the same time.', fr: 'Deux personnes peuvent écrire dans le même cas en même temps.' },
    without: {
      en: 'The member writes what a colleague has just written.',
      fr: 'Le membre écrit ce qu’une ou un collègue vient d’écrire.',
    },
    needs: ['watchCases', 'reply', 'colleague'],
    async run(bench) {
      const { id } = await bench.open();
      await whileListening(bench, async ({ told }) => {
        await bench.as('colleague').reply(id, { text: 'Précision', lang: 'fr', files: [] }, bench.unique());
        await told(id, 'message');
      });
    },
  },
  {
    id: 'stream.answer',
    title: { en: 'The staff’s answer is told.', fr: 'La réponse du personnel est annoncée.' },
    why: { en: 'It is what the member leaves the page open for.', fr: 'C’est pour elle que le membre laisse la page ouverte.' },
    without: { en: 'The member keeps reloading the page.', fr: 'Le membre recharge sans cesse la page.' },
    needs: ['watchCases', 'staff'],
    async run(bench) {
      const { id } = await bench.open();
      await whileListening(bench, async ({ told }) => {
        await bench.staff.answer(id, 'Nous avons trouvé.');
        await told(id, 'message');
      });
    },
  },
  {
    id: 'stream.change',
    title: { en: 'A change of a case is told.', fr: 'Le changement d’un cas est annoncé.' },
    why: { en: 'A case on the screen must not look open once it is closed.', fr: 'Un cas à l’écran ne doit pas sembler ouvert une fois fermé.' },
    without: { en: 'The member replies to a case that is closed.', fr: 'Le membre répond à un cas qui est fermé.' },
    needs: ['watchCases', 'changeCase'],
    async run(bench) {
      const detail = await bench.opened();
      await whileListening(bench, async ({ told }) => {
        await change(bench, detail, deedFor(detail));
        await told(detail.id, 'status');
      });
    },
  },
  {
    id: 'stream.read',
    title: {
      en: 'That the member read a case is told to their other screens, and to nobody else.',
      fr: 'La lecture d’un cas par le membre est annoncée à ses autres écrans, et à personne d’autre.',
    },
    why: {
      en: 'Marks of what is new go on every screen at once; when somebody reads is their own affair.',
      fr: 'Les repères disparaissent partout à la fois; quand chacun lit ne regarde que lui.',
    },
    without: {
      en: 'The member’s telephone still shows as new what they read on the computer.',
      fr: 'Le téléphone du membre montre encore comme nouveau ce qu’il a lu à l’ordinateur.',
    },
    needs: ['watchCases', 'staff', 'colleague'],
    async run(bench) {
      const { id } = await bench.open();
      await bench.staff.answer(id, 'Nous regardons.');
      const theirs = await listen(bench.as('colleague'), bench.account);
      try {
        await whileListening(bench, async ({ told }) => {
          await bench.backend.readCase(id);
          await told(id, 'read');
          // Told to everybody, so that whatever came before has come by then.
          await theirs.told((await bench.open()).id, 'opened');
          expect(!theirs.heard.some((news) => news?.case === id && news.kind === 'read'), { en: 'a colleague was told when the member read', fr: 'une ou un collègue a appris que le membre a lu' });
        });
      } finally {
        await theirs.stop();
      }
    },
  },
  {
    id: 'stream.others',
    title: { en: 'Nothing of another account is told.', fr: 'Rien d’un autre compte n’est annoncé.' },
    why: { en: 'Even an id says that something happened there.', fr: 'Même un identifiant dit qu’il s’y est passé quelque chose.' },
    without: {
      en: 'The member’s browser learns of the cases of other members.',
      fr: 'Le navigateur du membre apprend l’existence des cas d’autres membres.',
    },
    needs: ['watchCases', 'stranger'],
    async run(bench) {
      const stranger = bench.as('stranger');
      const account = (await stranger.session()).accounts[0]?.id;
      expect(account, { en: 'the stranger represents no account to open a case for', fr: 'la personne étrangère au compte ne représente aucun compte pour lequel ouvrir un cas' });
      await whileListening(bench, async ({ told, heard }) => {
        const foreign = await stranger.submitCase(bench.submission({ account }), bench.unique('open-'));
        await told((await bench.open()).id, 'opened');
        expect(!heard.some((news) => news?.case === foreign.id), { en: 'a case of another account was told', fr: 'un cas d’un autre compte a été annoncé' });
      });
    },
  },
  {
    id: 'stream.abort',
    title: { en: 'Who stops listening hears nothing more.', fr: 'Qui cesse d’écouter n’entend plus rien.' },
    why: {
      en: 'Pages are left; what is told to them is lost work and a held connection.',
      fr: 'Les pages se quittent; ce qu’on leur dit est un travail perdu et une connexion retenue.',
    },
    without: {
      en: 'After a few visits the browser has no connection left, and nothing loads any more.',
      fr: 'Après quelques visites, le navigateur n’a plus de connexion libre et plus rien ne se charge.',
    },
    needs: ['watchCases'],
    async run(bench) {
      // Past the guard, which would keep quiet for it.
      const left = await listen(bench.target.as('member'), bench.account);
      const outcome = await left.stop();
      expect(outcome === enough, { en: `stopped listening ended in “${String(outcome)}” instead of the signal’s reason`, fr: `l’arrêt de l’écoute a abouti à «\u00a0${String(outcome)}\u00a0» au lieu de la raison du signal` });
      const before = left.heard.length;
      await whileListening(bench, async ({ told }) => {
        await told((await bench.open()).id, 'opened');
        expectSame(left.heard.length - before, 0, { en: 'the number of times it was still called', fr: 'le nombre d’appels qu’il y a encore eu' });
      });
    },
  },
];
