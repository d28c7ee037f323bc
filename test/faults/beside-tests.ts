/** Beside the test page, on its own origin: the page that holds the widget, the production build, and a ledger server for each cell. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Middleware } from '@web/dev-server-core';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { ElementHandle } from 'puppeteer-core';
import type { Order } from './fault.ts';
import { LedgerServer } from './ledger-server.ts';
import type { CellOutcome } from './outcome.ts';

/** The folder of the widget's build; another one may be named, of an earlier version say. */
const build = process.env['WIDGET_BUILD'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** As a host with a strict policy serves it. */
const policy = [
  `default-src 'none'`, `script-src 'self'`, `style-src 'self'`, `connect-src 'self'`, `img-src 'self' blob:`, `worker-src 'self'`,
  `require-trusted-types-for 'script'`, `trusted-types lit-html case-wizard`,
].join('; ');

const page = (cell: string, element: 'case-wizard' | 'my-cases'): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A member's portal</title>
<script src="/faults/prepare.js"></script>
<script type="module" src="/faults/dist/${element}.define.js"></script>
</head>
<body><main id="here"><${element} endpoint="/faults/cells/${cell}/api"></${element}></main><aside id="there"></aside></body>
</html>`;

const elsewhere = `<!doctype html><html lang="en"><title>Another page</title><h1>Another page</h1></html>`;

/** The test page reaches into the widget's before anything of the widget runs. */
const prepare = 'parent.prepareWidgetPage(window);';

/** What becomes of a file on the disk that is handed to the widget as the browser's own file dialog does. */
export interface DiskCommand {
  readonly name: string;
  readonly does: 'hand over' | 'change' | 'vanish';
}

export interface FaultsBesideTests {
  readonly middleware: Middleware;
  readonly plugin: TestRunnerPlugin;
  close(): Promise<void>;
  /** Of the cells played so far. */
  readonly outcomes: readonly CellOutcome[];
}

export interface Playing {
  /** Only the cells whose name holds all of these words; all of them when there are none. */
  readonly words?: readonly string[];
  /** Hears of each cell as it is over. */
  readonly hear?: (outcome: CellOutcome) => void;
}

export function faultsBesideTests({ words = [], hear = () => undefined }: Playing = {}): FaultsBesideTests {
  const servers = new Map<string, LedgerServer>();
  const outcomes: CellOutcome[] = [];
  const serverOf = (cell: string): LedgerServer => {
    const server = servers.get(cell) ?? new LedgerServer(`/faults/cells/${cell}/api`);
    servers.set(cell, server);
    return server;
  };

  const answer = async (request: IncomingMessage, reply: ServerResponse, path: string): Promise<void> => {
    const [, what = '', cell = '', part = '', ...rest] = path.split('/');
    const say = (type: string, body: string | Buffer, headers: Record<string, string> = {}): void => {
      reply.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', Connection: 'close', ...headers }).end(body);
    };
    if (what === 'prepare.js') return say('text/javascript', prepare);
    if (what === 'elsewhere') return say('text/html; charset=utf-8', elsewhere);
    if (what === 'page') return say('text/html; charset=utf-8', page(cell, part === 'my-cases' ? part : 'case-wizard'), { 'Content-Security-Policy': policy });
    if (what === 'words') return say('application/json', JSON.stringify(words));
    if (what === 'outcomes') {
      const outcome = JSON.parse(await textOf(request)) as CellOutcome;
      outcomes.push(outcome);
      hear(outcome);
      return say('application/json', 'true');
    }
    if (what === 'dist') {
      const file = join(build, ...[cell, part, ...rest].filter(Boolean));
      const body = await readFile(file).catch(() => undefined);
      if (!body) return void reply.writeHead(404).end('There is no such part; npm run build makes them.');
      return say(file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', body, { 'Cache-Control': 'max-age=600' });
    }
    const server = serverOf(cell);
    if (part === 'api') return server.handle(request, reply, `/${rest.join('/')}`);
    if (part === 'orders') {
      server.obey(JSON.parse(await textOf(request)) as Order);
      return say('application/json', 'true');
    }
    if (part === 'account') return say('application/json', JSON.stringify(server.account));
    if (part === 'login') return say('text/html; charset=utf-8', '<!doctype html><title>Sign in</title>');
    return void reply.writeHead(404).end();
  };

  let folder: Promise<string> | undefined;
  const onDisk = async (name: string): Promise<string> => join(await (folder ??= mkdtemp(join(tmpdir(), 'case-wizard-'))), name);

  return {
    outcomes,
    plugin: {
      name: 'files-on-disk',
      async executeCommand({ command, payload, session }) {
        if (command !== 'file-on-disk') return undefined;
        const { name, does } = payload as DiskCommand;
        const path = await onDisk(name);
        if (does === 'vanish') await rm(path);
        else if (does === 'change') await writeFile(path, '%PDF-1.7\nwritten anew, and longer than what was chosen before it');
        else {
          await writeFile(path, '%PDF-1.7\nchosen');
          const page = (session.browser as ChromeLauncher).getPage(session.id);
          const frame = page.frames().find((each) => each.url().includes('/faults/page/'));
          const picker = await frame?.evaluateHandle(() => document.querySelector('case-wizard')?.shadowRoot?.querySelector('input[type=file]'));
          await (picker?.asElement() as ElementHandle<HTMLInputElement> | null | undefined)?.uploadFile(path);
        }
        return { done: true };
      },
    },
    async close() {
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
    middleware: async (context, next) => {
      const path = context.path;
      if (!path.startsWith('/faults/')) return next();
      // Written straight to the socket: half an answer, or none, is not a thing the test server knows.
      context.respond = false;
      await answer(context.req, context.res, path.slice('/faults'.length));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}
