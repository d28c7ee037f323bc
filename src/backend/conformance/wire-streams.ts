/** The stream of server-sent events as it travels. */
import type { Words } from '../../model/words.ts';
import type { Bench, Check } from './check.ts';
import { expect } from './expect.ts';
import { seconds, Seen } from './seen.ts';
import { ask, expectProblem } from './wire-asking.ts';

/** The contract’s fifteen seconds, and what a busy machine may add. */
const longestSilence = 20_000;

interface Listening {
  readonly reply: Response;
  /** What comes next; fails where nothing comes in time. */
  next(what: Words): Promise<string>;
  leave(): void;
}

/** The member's stream of the account, byte by byte as it comes. */
async function listenTo(bench: Bench): Promise<Listening> {
  const leaving = new AbortController();
  const reply = await ask(bench, 'member', `/events?${new URLSearchParams({ account: bench.account })}`, {
    headers: { Accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  expect(reply.ok && reply.body, { en: `the stream is refused with ${reply.status}`, fr: `le flux est refusé avec ${reply.status}` });
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    reply,
    async next(what) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Seen({ en: `${what.en} did not come within ${seconds(longestSilence).en}`, fr: `${what.fr} n’est pas venu en ${seconds(longestSilence).fr}` })), longestSilence);
      });
      try {
        const { done, value } = await Promise.race([reader.read(), late]);
        expect(!done, { en: `the stream ended before ${what.en}`, fr: `le flux s’est terminé avant ${what.fr}` });
        return value;
      } finally {
        clearTimeout(timer);
      }
    },
    leave() {
      leaving.abort();
      // Both ends fail once the line is cut, which is what was asked for.
      reader.cancel().catch(() => {});
    },
  };
}

export const wireStreamChecks: readonly Check[] = [
  {
    id: 'wire.events',
    title: {
      en: 'The stream is `text/event-stream` and begins with `ready`.',
      fr: 'Le flux est de type `text/event-stream` et commence par `ready`.',
    },
    why: {
      en: 'From `ready` on nothing is missed: what came before it the list reads by itself.',
      fr: 'À partir de `ready`, rien ne manque\u00a0: la liste lit elle-même ce qui précède.',
    },
    without: {
      en: 'What happens while the page loads stays unseen until the next reload.',
      fr: 'Ce qui arrive pendant le chargement de la page reste invisible jusqu’au prochain rechargement.',
    },
    needs: ['wire', 'watchCases'],
    async run(bench) {
      const { reply, next, leave } = await listenTo(bench);
      try {
        expect(/^text\/event-stream\b/i.test(reply.headers.get('Content-Type') ?? ''), { en: `as ${reply.headers.get('Content-Type')}`, fr: `en ${reply.headers.get('Content-Type')}` });
        let heard = '';
        while (!/\n\n|\r\n\r\n/.test(heard)) heard += await next({ en: 'the first event', fr: 'le premier événement' });
        expect(/^event: ?ready\r?$/m.test(heard), { en: `the stream begins with ${JSON.stringify(heard.slice(0, 80))}`, fr: `le flux commence par ${JSON.stringify(heard.slice(0, 80))}` });
      } finally {
        leave();
      }
    },
  },
  {
    id: 'wire.events-alive',
    title: {
      en: 'A stream with nothing to tell says every fifteen seconds that it is alive.',
      fr: 'Un flux qui n’a rien à dire signale toutes les quinze secondes qu’il est actif.',
    },
    why: {
      en: 'Proxies cut silent lines, and a dead one looks just like a quiet one.',
      fr: 'Les mandataires coupent les connexions silencieuses, et une connexion morte ressemble à une connexion calme.',
    },
    without: {
      en: 'The list stands still for good, and still says that it is up to date.',
      fr: 'La liste se fige pour de bon, tout en affirmant qu’elle est à jour.',
    },
    needs: ['wire', 'watchCases'],
    async run(bench) {
      const { next, leave } = await listenTo(bench);
      try {
        await next({ en: 'the first event', fr: 'le premier événement' });
        await next({ en: 'a sign of life', fr: 'un signe de vie' });
      } finally {
        leave();
      }
    },
  },
  {
    id: 'wire.events-foreign',
    title: {
      en: 'A stream of somebody else’s account is refused as a problem, before it begins.',
      fr: 'Le flux du compte d’une autre personne est refusé par un problème, avant de commencer.',
    },
    why: {
      en: 'Once a stream has begun with 200, a refusal can no longer be told.',
      fr: 'Une fois le flux commencé par un 200, un refus ne peut plus être annoncé.',
    },
    without: {
      en: 'A stranger listens, or a member waits on a stream that never says anything.',
      fr: 'Un inconnu écoute, ou un membre attend devant un flux qui ne dit jamais rien.',
    },
    needs: ['wire', 'watchCases', 'stranger'],
    async run(bench) {
      const path = `/events?${new URLSearchParams({ account: bench.account })}`;
      const reply = await ask(bench, 'stranger', path, { signal: AbortSignal.timeout(longestSilence) });
      await expectProblem(reply, [404], { en: 'a stranger’s stream', fr: 'le flux d’une personne étrangère' });
    },
  },
];
