/** The device's storage under the real draft store: it can be off, full or spoilt, and everything that was written is looked through. */
import type { World } from './world.ts';

const keyIn = (text: string): string | undefined => /"key":"([^"]*)"/.exec(text)?.[1];

export class Shelf {
  /** As `localStorage`: what lies in it are its own keys, what it can do is not. */
  readonly storage: Record<string, string>;
  /** Everything that was ever written. */
  readonly #told: (text: string) => void;
  readonly #faultAt: (what: 'load' | 'save' | 'clear') => string | undefined;
  readonly #world: World;
  off = false;
  /** Something was not kept: nothing can be asked of what comes back. */
  failed = false;
  /** A draft was written over another case's. */
  overwritten: string | undefined;

  constructor(world: World, faultAt: (what: 'load' | 'save' | 'clear') => string | undefined, told: (text: string) => void) {
    this.#world = world;
    this.#faultAt = faultAt;
    this.#told = told;
    this.storage = Object.create({
      getItem: (name: string) => this.#get(name),
      setItem: (name: string, text: string) => this.#set(name, text),
      removeItem: (name: string) => this.#remove(name),
    }) as Record<string, string>;
  }

  /** The draft that lies there now. */
  get kept(): string | undefined {
    for (const name in this.storage) if (name.startsWith('case-wizard:')) return this.storage[name];
    return undefined;
  }

  #get(name: string): string | null {
    const text = this.storage[name] ?? null;
    const fault = this.#meet('load');
    if (fault !== 'broken' || text === null) return text;
    this.failed = true;
    return text.slice(0, -7);
  }

  #set(name: string, text: string): void {
    if (this.#meet('save') === 'full') {
      this.failed = true;
      throw new DOMException('full', 'QuotaExceededError');
    }
    const earlier = this.storage[name];
    if (earlier !== undefined && keyIn(earlier) !== keyIn(text)) this.overwritten = `${keyIn(earlier)} by ${keyIn(text)}`;
    this.#told(name + text);
    this.storage[name] = text;
  }

  #remove(name: string): void {
    this.#meet('clear');
    Reflect.deleteProperty(this.storage, name);
  }

  #meet(what: 'load' | 'save' | 'clear'): string | undefined {
    const fault = this.#faultAt(what);
    this.#world.note(fault ? `${what}, and it is ${fault}` : what, 'storage');
    if (fault === 'off') this.off = this.failed = true;
    if (this.off) throw new DOMException('off', 'SecurityError');
    return fault;
  }
}
