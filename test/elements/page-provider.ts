/** A provider of a context as pages have them: answers requests, remembers who subscribed, tells them of another value. */
type Callback = (value: unknown, unsubscribe?: () => void) => void;

interface Request extends Event {
  readonly context: unknown;
  readonly contextTarget?: Element;
  readonly callback: Callback;
  readonly subscribe?: boolean;
}

export class Provider {
  readonly #node: EventTarget;
  readonly #subscribed = new Map<Callback, () => void>();
  #value: unknown;

  /** Announces itself at once, so that whoever is there already asks it. */
  constructor(node: EventTarget, value?: unknown) {
    this.#node = node;
    this.#value = value;
    node.addEventListener('context-request', this.#asked);
    node.addEventListener('context-provider', this.#otherCame);
    const announced = new Event('context-provider', { bubbles: true, composed: true });
    node.dispatchEvent(Object.assign(announced, { context: 'case-backend', contextTarget: node }));
  }

  /** How many hear of another value. */
  get audience(): number {
    return this.#subscribed.size;
  }

  set value(value: unknown) {
    this.#value = value;
    this.#subscribed.forEach((unsubscribe, callback) => callback(value, unsubscribe));
  }

  end(): void {
    this.#node.removeEventListener('context-request', this.#asked);
    this.#node.removeEventListener('context-provider', this.#otherCame);
    this.#subscribed.clear();
  }

  readonly #asked = (event: Event): void => {
    const { context, callback, subscribe } = event as Request;
    if (context !== 'case-backend') return;
    event.stopPropagation();
    if (!subscribe) return callback(this.#value);
    if (!this.#subscribed.has(callback)) this.#subscribed.set(callback, () => this.#subscribed.delete(callback));
    callback(this.#value, this.#subscribed.get(callback));
  };

  /** One that stands nearer to some of the audience keeps its announcement from those above. */
  readonly #otherCame = (event: Event): void => {
    if ((event as Request).contextTarget !== this.#node) event.stopPropagation();
  };
}
