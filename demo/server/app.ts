/** The whole server as one function of a request: member API, staff API and the portal's pages. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Preset } from '../../src/model/preset.ts';
import { practiceAdmin } from '../../src/presets/practice-admin.ts';
import { contractApi } from './contract-api.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import { newsFeed, type Repeat } from './news-feed.ts';
import { portalPages } from './portal-pages.ts';
import { languageOf, Problem, problemResponse } from './problem.ts';
import { requestTrackerApi, type RequestTracker } from './request-tracker.ts';
import type { Seal } from './seal.ts';
import { boreal, practice } from './societies.ts';
import { societyApis } from './society-apis.ts';

const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' blob:`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html case-wizard`,
].join('; ');

/** Well within the silence that proxies and clients put up with. */
const beat = 15_000;

const everyBeat: Repeat = (run) => {
  const timer = setInterval(run, beat);
  timer.unref();
  return () => clearInterval(timer);
};

export interface AppParts {
  readonly db: Database;
  readonly files: FileStore;
  readonly seal: Seal;
  readonly now: () => Date;
  /** Folder of the built portal. */
  readonly pages: string;
  readonly preset?: Preset;
  /** Where the portal offers one to keep cases in. */
  readonly requestTracker?: RequestTracker;
  /** Hears of failures that are ours, in words that hold nothing personal. */
  readonly report: (line: string) => void;
  /** Ends the streams, which by themselves go on for as long as somebody listens. */
  readonly closing?: AbortSignal;
  /** When the streams show that they are alive. */
  readonly beats?: Repeat;
}

export function createApp({ db, files, seal, now, pages, preset, requestTracker, report, closing, beats = everyBeat }: AppParts): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
  });
  const apis = ['/api', '/staff-api'].flatMap((path) => [boreal.base + path, practice.base + path]);
  for (const path of [...apis, '/request-tracker']) {
    app.use(`${path}/*`, async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    });
  }
  for (const { base } of [boreal, practice]) {
    for (const path of ['/api/cases', '/api/overview', '/api/preset']) app.use(base + path, compress());
  }

  app.route('/', contractApi());
  const parts = { db, files, seal, now, feed: newsFeed({ db, beats, closing }) };
  app.route(boreal.base || '/', societyApis({ ...parts, society: boreal, preset }));
  app.route(practice.base, societyApis({ ...parts, society: practice, preset: practiceAdmin }));
  app.route('/request-tracker', requestTrackerApi(db, requestTracker, preset));
  for (const path of [...apis, '/request-tracker']) {
    app.all(`${path}/*`, () => {
      throw new Problem('not-found');
    });
  }
  app.get(practice.base, (c) => c.redirect(`${practice.base}/`));
  app.route('/', portalPages({ folder: pages, db, now }));

  app.onError((error, c) => {
    const code = error instanceof Problem ? error.code : 'server';
    // A database's own message may quote a value; its kind and the place are all that is told.
    if (code === 'server') report(`500 ${c.req.method} ${c.req.routePath}: ${error.name} ${'code' in error ? String(error.code) : ''}`.trim());
    const detail = error instanceof Problem ? error.detail : undefined;
    return problemResponse(code, languageOf(c.req.header('Accept-Language')), detail);
  });
  app.notFound((c) => problemResponse('not-found', languageOf(c.req.header('Accept-Language'))));

  return app;
}
