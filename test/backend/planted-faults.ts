/** What a backend can get wrong, each as a fault to plant, with the checks that have to notice it. */
import { setTimeout as delay } from 'node:timers/promises';
import { json, problem, withHeaders, withText, withTexts, type Asked, type Fault } from './crooked-server.ts';

export interface Planted {
  /** Fresh for each check, since many faults remember. */
  readonly fault: () => Fault;
  readonly caughtBy: readonly string[];
}

const keyOf = ({ headers }: Asked): string => headers.get('Idempotency-Key') ?? '';
const isSubmit = ({ method, path }: Asked): boolean => method === 'POST' && path === '/cases';
const isCase = ({ method, path }: Asked): boolean => method === 'GET' && /^\/cases\/[^/?]+$/.test(path);
const isList = ({ method, path }: Asked): boolean => method === 'GET' && path.startsWith('/cases?');
const isLookUp = ({ method, path }: Asked): boolean => method === 'GET' && path.startsWith('/submissions/');
const isChange = ({ method, path }: Asked): boolean => method === 'POST' && path.endsWith('/changes');
const isStream = ({ method, path }: Asked): boolean => method === 'GET' && path.startsWith('/events');
const isCreation = ({ method, path, headers }: Asked): boolean =>
  method === 'POST' && path === '/uploads' && headers.has('Tus-Resumable');

let made = 0;
const another = (): string => `planted-${(made += 1)}-${Date.now()}`;

const on =
  (concerns: (asked: Asked) => boolean, answer: (asked: Asked) => Promise<Response>): (() => Fault) =>
  () =>
  (asked) =>
    concerns(asked) ? answer(asked) : undefined;

const shown = (change: (text: string) => string): (() => Fault) => on(isCase, async ({ go }) => withTexts(await go(), change));

const keyAs = (change: (key: string) => string): (() => Fault) =>
  on(isSubmit, (asked) => asked.go({ headers: { 'Idempotency-Key': change(keyOf(asked)) } }));

/** Takes the text of a POST down once it was answered well, under its key and whoever `whose` says. */
const recalling = (whose: (asked: Asked) => string, answer: (asked: Asked, first: string, sent: string) => Promise<Response> | undefined): (() => Fault) => () => {
  const answers = new Map<string, { readonly text: string; readonly sent: string }>();
  return (asked) => {
    if (!isSubmit(asked)) return undefined;
    const name = whose(asked);
    const earlier = answers.get(name);
    const other = earlier && answer(asked, earlier.text, earlier.sent);
    if (other) return other;
    return asked.go().then(async (reply) => {
      const text = await reply.text();
      if (reply.ok) answers.set(name, { text, sent: asked.body });
      return new Response(text, { status: reply.status, headers: reply.headers });
    });
  };
};

const submitting: Readonly<Record<string, Planted>> = {
  'a new case for every repetition': {
    fault: keyAs(another),
    caughtBy: ['submit.replay', 'submit.replay-reload', 'submit.ten-at-once', 'outcome.answer-lost', 'outcome.late', 'wire.created'],
  },
  'looking first and writing then': {
    fault: () => {
      const underWay = new Set<string>();
      return (asked) => {
        if (!isSubmit(asked)) return undefined;
        const key = keyOf(asked);
        if (underWay.has(key)) return asked.go({ headers: { 'Idempotency-Key': another() } });
        underWay.add(key);
        return delay(150).then(() => asked.go()).finally(() => underWay.delete(key));
      };
    },
    caughtBy: ['submit.two-at-once', 'submit.ten-at-once'],
  },
  'the old receipt for another submission': {
    fault: recalling((asked) => keyOf(asked) + asked.headers.get('Authorization'), async (_, text) => json(JSON.parse(text))),
    caughtBy: ['submit.other-payload', 'wire.key-reused'],
  },
  'one key for all members': {
    fault: recalling(keyOf, async (_, text) => json(JSON.parse(text))),
    caughtBy: ['submit.key-per-member'],
  },
  'content compared as it was written': {
    fault: recalling(keyOf, (asked, _, sent) => (asked.body === sent ? undefined : Promise.resolve(problem(422, 'key-reused')))),
    caughtBy: ['submit.replay-order'],
  },
  'a receipt with another reference': {
    fault: on(isSubmit, async ({ go }) => withText(await go(), (text) => text.replace(/"reference":"/, '"reference":"X-'))),
    caughtBy: ['submit.receipt'],
  },
  'keys compared without their case': { fault: keyAs((key) => key.toLowerCase()), caughtBy: ['outcome.key-alike'] },
  'keys cut at 60 characters': { fault: keyAs((key) => key.slice(0, 60)), caughtBy: ['outcome.key-alike'] },
  'a key that a refusal uses up': {
    fault: () => {
      const used = new Set<string>();
      return (asked) => {
        if (!isSubmit(asked)) return undefined;
        if (used.has(keyOf(asked))) return Promise.resolve(problem(422, 'key-reused'));
        return asked.go().then((reply) => {
          if (!reply.ok) used.add(keyOf(asked));
          return reply;
        });
      };
    },
    caughtBy: ['outcome.corrected'],
  },
  'a look-up that settles what is still on its way': {
    fault: () => {
      const settled = new Set<string>();
      return (asked) => {
        if (isSubmit(asked) && settled.has(keyOf(asked))) return Promise.resolve(problem(422, 'key-reused'));
        if (!isLookUp(asked)) return undefined;
        return asked.go().then((reply) => {
          if (!reply.ok) settled.add(decodeURIComponent(asked.path.split('/').at(-1)!));
          return reply;
        });
      };
    },
    caughtBy: ['outcome.late', 'outcome.never-sent'],
  },
  'a 404 without a detail': {
    fault: on(isLookUp, async ({ go }) => withText(await go(), (text) => text.replace('"detail"', '"message"'))),
    caughtBy: ['outcome.unknown', 'wire.looked-up'],
  },
  'a colleague’s receipt shown': {
    fault: on(isLookUp, ({ go }) => go({ headers: { Authorization: 'Bearer camille' } })),
    caughtBy: ['outcome.other-member'],
  },
  'a list that lags behind': {
    fault: on(isList, async ({ go }) => withText(await go(), (text) => {
      const page = JSON.parse(text) as { cases: unknown[] };
      return JSON.stringify({ ...page, cases: page.cases.slice(1) });
    })),
    caughtBy: ['submit.in-list', 'outcome.answer-lost'],
  },
  'everybody represents every account': {
    fault: on(isSubmit, ({ go }) => go({ headers: { Authorization: 'Bearer camille' } })),
    caughtBy: ['submit.account-foreign'],
  },
  'a case opened without the files it lacks': {
    fault: on(isSubmit, async ({ go, body }) => {
      const reply = await go();
      return reply.ok ? reply : go({ body: JSON.stringify({ ...(JSON.parse(body) as object), files: [] }) });
    }),
    caughtBy: ['submit.unknown-upload', 'resume.unfinished', 'resume.other-bytes'],
  },
};

const texts: Readonly<Record<string, Planted>> = {
  'texts trimmed': { fault: shown((text) => text.trim()), caughtBy: ['hostile.blanks'] },
  'line ends made alike': { fault: shown((text) => text.replace(/\r\n?/g, '\n')), caughtBy: ['hostile.blanks'] },
  'texts normalised': { fault: shown((text) => text.normalize('NFC')), caughtBy: ['hostile.combining'] },
  'NUL taken out': { fault: shown((text) => text.replaceAll('\0', '')), caughtBy: ['hostile.control'] },
  'halves of characters replaced': { fault: shown((text) => text.replace(/\p{Cs}/gu, '\ufffd')), caughtBy: ['hostile.surrogate'] },
  'marks of direction taken out': { fault: shown((text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')), caughtBy: ['hostile.direction'] },
  'three bytes a character': { fault: shown((text) => text.replace(/[\u{10000}-\u{10ffff}].*/su, '')), caughtBy: ['hostile.emoji'] },
  'texts escaped for a page': { fault: shown((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), caughtBy: ['hostile.markup'] },
  'placeholders filled in': { fault: shown((text) => text.replace('{7*7}', '49')), caughtBy: ['hostile.template'] },
  'backslashes halved': { fault: shown((text) => text.replaceAll('\\\\', '\\')), caughtBy: ['hostile.quotes'] },
  'texts cut at 8000': { fault: shown((text) => text.slice(0, 8_000)), caughtBy: ['hostile.long'] },
  'file names without their folder': { fault: shown((text) => text.replace(/^.*[/\\]/, '')), caughtBy: ['hostile.file-names'] },
  'a search that breaks on a quote': {
    fault: on(isList, ({ path, go }) => (path.includes('search=') && path.includes('%27') ? Promise.resolve(problem(500, 'server')) : go())),
    caughtBy: ['hostile.search'],
  },
};

const wire: Readonly<Record<string, Planted>> = {
  'a page with 200 for every unknown address': {
    fault: () => ({ go }) =>
      go().then((reply) => (reply.status === 404 ? new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }) : reply)),
    caughtBy: ['wire.unknown-path', 'wire.problem', 'outcome.unknown'],
  },
  'a redirect to a sign-in page': {
    fault: () => ({ go }) => go().then((reply) => (reply.status === 401 ? new Response(null, { status: 302, headers: { Location: '/login' } }) : reply)),
    caughtBy: ['wire.unauthenticated'],
  },
  'problems told as plain JSON': {
    fault: () => ({ go }) => go().then((reply) => (reply.ok ? reply : withHeaders(reply, { 'Content-Type': 'application/json' }))),
    caughtBy: ['wire.problem', 'wire.malformed'],
  },
  'problems in English alone': {
    fault: () => ({ go }) => go({ headers: { 'Accept-Language': 'en' } }),
    caughtBy: ['wire.languages'],
  },
  'a weak ETag': {
    fault: on(isCase, async ({ go }) => {
      const reply = await go();
      return withHeaders(reply, { ETag: `W/${reply.headers.get('ETag')}` });
    }),
    caughtBy: ['wire.etag'],
  },
  'a stale version accepted': {
    fault: on(isChange, async ({ path, go }) => {
      const current = await go({ method: 'GET', path: path.replace(/\/changes$/, '') });
      return current.ok ? go({ headers: { 'If-Match': current.headers.get('ETag') } }) : go();
    }),
    caughtBy: ['wire.stale', 'wire.weak', 'wire.if-match-missing'],
  },
  'a key made up where none came': {
    fault: on((asked) => isSubmit(asked) && !keyOf(asked), ({ go }) => go({ headers: { 'Idempotency-Key': another() } })),
    caughtBy: ['wire.key-missing'],
  },
  'every repetition 201': {
    fault: on(isSubmit, async ({ go }) => {
      const reply = await go();
      return reply.status === 200 ? withHeaders(reply, {}, 201) : reply;
    }),
    caughtBy: ['wire.created'],
  },
  'whatever comes read as JSON': {
    fault: on(isSubmit, ({ go }) => go({ headers: { 'Content-Type': 'application/json' } })),
    caughtBy: ['wire.media-type'],
  },
  'answers that a cache may keep': {
    fault: () => ({ go }) => go().then((reply) => withHeaders(reply, { 'Cache-Control': 'private, max-age=60' })),
    caughtBy: ['wire.json', 'wire.download'],
  },
  'a file shown as a page': {
    fault: on(({ path }) => /\/files\//.test(path), async ({ go }) => withHeaders(await go(), { 'Content-Disposition': 'inline' })),
    caughtBy: ['wire.download'],
  },
  'a file that is not named in UTF-8': {
    fault: on(({ path }) => /\/files\//.test(path), async ({ go }) => withHeaders(await go(), { 'Content-Disposition': 'attachment' })),
    caughtBy: ['wire.download'],
  },
  'a file without nosniff': {
    fault: on(({ path }) => /\/files\//.test(path), async ({ go }) => withHeaders(await go(), { 'X-Content-Type-Options': null })),
    caughtBy: ['wire.download'],
  },
  'somebody else’s case told apart from none': {
    fault: on(isCase, async ({ headers, go }) => {
      const reply = await go();
      if (reply.status !== 404) return reply;
      const exists = (await go({ headers: { Authorization: 'Bearer camille' } })).ok;
      return exists && headers.get('Authorization') ? problem(403, 'forbidden') : reply;
    }),
    caughtBy: ['wire.foreign-alike'],
  },
  'changes by whoever knows the version': {
    fault: on(isChange, ({ go }) => go({ headers: { Authorization: 'Bearer camille' } })),
    caughtBy: ['wire.foreign-change'],
  },
  'an account of others told apart from none': {
    fault: on(({ path }) => path.includes('account='), async ({ go }) => {
      const reply = await go();
      return reply.status === 404 ? problem(403, 'forbidden') : reply;
    }),
    caughtBy: ['wire.problem', 'wire.events-foreign'],
  },
  'news of every account to everybody': {
    fault: () => {
      const streams = new Set<TransformStreamDefaultController<Uint8Array>>();
      return (asked) => {
        if (isStream(asked)) {
          return asked.go().then(({ body, status, headers }) => {
            const open = (stream: TransformStreamDefaultController<Uint8Array>): void => void streams.add(stream);
            return new Response(body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({ start: open })), { status, headers });
          });
        }
        if (!isSubmit(asked)) return undefined;
        return asked.go().then((reply) =>
          withText(reply, (text) => {
            const news = JSON.stringify({ case: (JSON.parse(text) as { readonly id: string }).id, kind: 'opened' });
            for (const stream of streams) stream.enqueue(new TextEncoder().encode(`data: ${news}\n\n`));
            return text;
          }),
        );
      };
    },
    caughtBy: ['stream.others'],
  },
  'a stream that never says that it is ready': {
    fault: on(isStream, async ({ go }) => {
      const reply = await go();
      if (!reply.ok) return reply;
      await reply.body?.cancel();
      return new Response(':\n\ndata: {}\n\n', { headers: { 'Content-Type': 'text/event-stream' } });
    }),
    caughtBy: ['wire.events'],
  },
  'a file taken without its confirmation': {
    fault: on(
      ({ method, path, headers }) => method === 'POST' && path === '/uploads' && !headers.has('Tus-Resumable'),
      async ({ go }) => ((await go()).ok ? go() : json({ upload: another() }, 201)),
    ),
    caughtBy: ['wire.attestation-missing'],
  },
};

const resuming: Readonly<Record<string, Planted>> = {
  'an offset that is forgotten': {
    fault: on(({ method, path }) => method === 'HEAD' && path.startsWith('/uploads/'), async ({ go }) => {
      const reply = await go();
      return reply.ok ? withHeaders(reply, { 'Upload-Offset': '0' }) : reply;
    }),
    caughtBy: ['resume.first', 'resume.middle', 'resume.last', 'resume.end'],
  },
  'bytes taken at any offset': {
    fault: on(({ method }) => method === 'PATCH', async ({ go }) => {
      const offset = (await go({ method: 'HEAD' })).headers.get('Upload-Offset');
      return go({ headers: offset === null ? {} : { 'Upload-Offset': offset } });
    }),
    caughtBy: ['resume.offset'],
  },
  'an upload begun without its confirmation': {
    fault: on(isCreation, async ({ go }) => {
      const reply = await go();
      return reply.status === 422 ? new Response(null, { status: 201, headers: { Location: `/api/uploads/${another()}` } }) : reply;
    }),
    caughtBy: ['resume.attested'],
  },
  'an upload begun by nobody': {
    fault: on(isCreation, ({ go, headers }) => go(headers.has('Authorization') ? {} : { headers: { Authorization: 'Bearer camille' } })),
    caughtBy: ['resume.unauthenticated'],
  },
  'uploads that everybody sees': {
    fault: on(({ path }) => path.startsWith('/uploads/'), ({ go }) => go({ headers: { Authorization: 'Bearer camille' } })),
    caughtBy: ['resume.foreign'],
  },
  'an upload that is only hidden': {
    fault: on(({ method, headers }) => method === 'DELETE' && headers.has('Tus-Resumable'), () => Promise.resolve(new Response(null, { status: 204 }))),
    caughtBy: ['resume.termination', 'resume.claimed'],
  },
};

export const plantedFaults: Readonly<Record<string, Planted>> = { ...submitting, ...texts, ...wire, ...resuming };
