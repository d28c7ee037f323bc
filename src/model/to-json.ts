/** JSON of what a value holds, whatever the page's own scripts have put on the prototypes of lists and objects. */

/** Old libraries give them a `toJSON` that makes a text of them. A replacer is asked after it, and may go back to what was there. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key) {
    return this[key];
  });
