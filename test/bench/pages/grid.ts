/** Measures a grid from inside its page: a paste, and key strokes near the top. `?of=our-grid` or `?of=plain-table`. */
import type { LitElement } from 'lit';
import './our-grid.ts';
import './plain-table.ts';
import { clip } from './works.ts';

export interface GridProbe {
  /** Milliseconds from the paste to the painted rows. */
  paste(rows: number): Promise<number>;
  /** Milliseconds from one letter to the painted cell. */
  keyStroke(): Promise<number>;
  elements(): number;
}

const grid = document.createElement(new URLSearchParams(location.search).get('of') ?? 'our-grid') as LitElement;
document.body.append(grid);
await grid.updateComplete;

const cellOf = (row: number): HTMLInputElement =>
  grid.shadowRoot!.querySelector<HTMLInputElement>(`input[aria-label="Title, Work ${row}"]`)!;

/** A message is taken up once the frame that was being made is painted. */
async function painted(): Promise<void> {
  await grid.updateComplete;
  await new Promise((done) => void requestAnimationFrame(done));
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('painted');
  });
}

async function timed(act: () => void): Promise<number> {
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
}

const probe: GridProbe = {
  paste(rows) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', clip(rows));
    const cell = cellOf(1);
    cell.focus();
    return timed(() => cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true })));
  },
  keyStroke() {
    const cell = cellOf(3);
    cell.focus();
    return timed(() => {
      cell.value += 'a';
      cell.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
  },
  elements: () => grid.shadowRoot!.querySelectorAll('*').length,
};

Object.assign(window, { gridProbe: probe });
