/** An abort with what the runtime asks of one: Node's own is an event target, and every upload and every page makes one. */
const REASON = new DOMException('This operation was aborted', 'AbortError');

class PaperSignal {
  aborted = false;
  reason: unknown;
  readonly listeners: (() => void)[] = [];

  addEventListener(_: 'abort', act: () => void): void {
    this.listeners.push(act);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

export class PaperAbort {
  readonly signal = new PaperSignal();

  /** Once; who listens later hears nothing. */
  abort(): void {
    const { signal } = this;
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = REASON;
    for (const act of signal.listeners.splice(0)) act();
  }
}
