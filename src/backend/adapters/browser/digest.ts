/** A text that is the same for the same content, to know a request again by. */

/** JSON with its keys in order, since a restored draft may hold them in another; of what is there, as `toJson` takes it. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key) {
    const each = this[key];
    return typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each;
  });
