/** A file or a person's name with nothing in it that lies about the order of its letters. */

/** Direction marks, overrides and isolates, and control characters. */
const TRICKS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Each trick becomes a visible mark, so that `exe.fdp` cannot be read as `pdf.exe`. */
export const plainName = (name: string): string => name.replace(TRICKS, '\ufffd');
