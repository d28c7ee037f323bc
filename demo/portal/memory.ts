/** Small choices kept for the next visit; a browser that keeps nothing is no reason to stop. */
type Choice = 'lang' | 'theme' | 'account' | 'practice';

const keyOf = (choice: Choice): string => `portal.${choice}`;

export function remembered(choice: Choice): string | null {
  try {
    return localStorage.getItem(keyOf(choice));
  } catch {
    return null;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(keyOf(choice), value);
  } catch {
    // Storage is off: the choice then lasts as long as the page.
  }
}
