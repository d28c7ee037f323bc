/** Has it said where personal numbers are about to leave, if the part for it loads; if not, nothing is in the way. */

type Part = typeof import('./personal-numbers.ts');

/** Once the drawing that asks for it is done; by then the place itself may be gone. */
export const noticing = (root: HTMLElement | DocumentFragment, id: string, act: (part: Part, place: Element) => void): void =>
  void import('./personal-numbers.ts').then((part) => {
    const place = root.querySelector(id);
    if (place) act(part, place);
  }, () => undefined);
