/** A property that is what the state says, whatever was typed meanwhile: Lit's own `live` for properties alone, and lighter. */
import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';

class Live extends Directive {
  render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    const held = element as unknown as Record<string, unknown>;
    if (held[name] !== value) held[name] = value;
    return noChange;
  }
}

export const live = directive(Live);
