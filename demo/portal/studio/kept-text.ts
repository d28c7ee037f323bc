/** The text of the studio, kept in this browser so that a reload loses nothing. */

const key = 'studio.preset';

export function keptText(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepText(text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is off or full: the text then lasts as long as the page.
  }
}
