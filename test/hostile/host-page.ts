/** Makes a host's page of what the table says about it, opens it in a frame, and hears what becomes of the member's way there. */
import type { Host } from './host-table.ts';
import type { Told } from './pages/host-run.ts';
import type { Screen } from './pages/host-screens.ts';

const ENTRY = '/test/hostile/pages/host-run.ts';
const WIDGET = '/dist/cdn/case-wizard.all.js';

/** A page that says nothing for so long is at its end, ms. */
const PATIENCE = 30_000;

const widget = '<case-wizard></case-wizard><my-cases></my-cases>';

const script = (text: string): string => (text ? `<script>${text}</script>` : '');

function hands({ after, last }: Host): string {
  const given = [...(after ? [`after: ${after}`] : []), ...(last ? [`last: ${last}`] : [])];
  return given.length > 0 ? `globalThis.hostHands = { ${given.join(', ')} };` : '';
}

function pageOf(host: Host, name: string, entry: string, widgetAt: string): string {
  const { doctype = '<!doctype html>', root = '', charset = 'utf-8', head = '', css, before, around = (inner: string) => `<main>${inner}</main>` } = host;
  return `${doctype}<html lang="en" ${root}><head><meta charset="${charset}">
    <meta name="viewport" content="width=device-width"><meta name="widget" content="${widgetAt}">${head.replaceAll('{origin}', location.origin)}<title>${name}</title>
    ${css ? `<style>${css}</style>` : ''}${script(before ? `(${before})()` : '')}${script(hands(host))}</head>
    <body>${around(widget)}<script type="module" src="${entry}"></script></body></html>`;
}

const textOf = async (path: string): Promise<string> => {
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${path} is not there: run "npm run build" first.`);
  return reply.text();
};

function inData(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return `data:text/javascript;base64,${btoa(bytes)}`;
}

/** A module with all that it imports inside it: a frame without an origin may load nothing from this one. */
async function inOnePiece(path: string): Promise<string> {
  let text = await textOf(path);
  for (const [whole, specifier] of [...text.matchAll(/from\s*["'](\.[^"']+)["']/g)]) {
    text = text.replace(whole, `from "${await inOnePiece(new URL(specifier!, new URL(path, location.href)).pathname)}"`);
  }
  return inData(text);
}

/** As the file would lie on a server of that character set. */
function asBytes(text: string, charset: string): Blob {
  const type = `text/html;charset=${charset}`;
  return new Blob([charset === 'utf-8' ? text : Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type });
}

/** Opens the page over the whole screen and takes the way; every fault as a sentence. `atScreen`: before it goes on. */
export async function visit(name: string, host: Host, atScreen: (screen: Screen) => unknown = () => undefined): Promise<readonly string[]> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0', background: 'white' });
  if (host.size) Object.assign(frame.style, { width: `${host.size[0]}px`, height: `${host.size[1]}px` });
  if (host.sandbox !== undefined) frame.setAttribute('sandbox', host.sandbox);
  const alone = host.sandbox !== undefined && !host.sandbox.includes('allow-same-origin');
  const at = (path: string): string => new URL(path, location.href).href;
  const text = alone
    ? pageOf(host, name, await inOnePiece(ENTRY), inData(await textOf(WIDGET)))
    : pageOf(host, name, at(ENTRY), at(WIDGET));
  const told = new Promise<readonly string[]>((end) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const waitAfter = (screen: string): void => {
      clearTimeout(patience);
      patience = setTimeout(close, PATIENCE, [`${name}: nothing was heard after ${screen}`]);
    };
    const hear = ({ data, source }: MessageEvent<Told>): void => {
      if (source !== frame.contentWindow) return;
      if ('faults' in data) return close(data.faults);
      frame.focus();
      void Promise.resolve(atScreen(data.screen)).then(() => {
        frame.contentWindow!.postMessage('go on', '*');
        waitAfter(`“${data.screen}”`);
      });
    };
    const close = (faults: readonly string[]): void => {
      clearTimeout(patience);
      removeEventListener('message', hear);
      end(faults);
    };
    addEventListener('message', hear);
    waitAfter('the page was opened');
  });
  if (alone) frame.srcdoc = text;
  else frame.src = URL.createObjectURL(asBytes(text, host.charset ?? 'utf-8'));
  document.body.append(frame);
  try {
    return await told;
  } finally {
    frame.remove();
    URL.revokeObjectURL(frame.src);
    localStorage.clear();
  }
}
