/** Light, dark, or whatever the system says; the style sheet turns `data-theme` into a colour scheme. */
import { remember, remembered } from './memory.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

export const currentTheme = (): Theme =>
  THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? 'auto';

function useTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function restoreTheme(): void {
  useTheme(THEMES.find((theme) => theme === remembered('theme')) ?? 'auto');
}

/** Goes round: automatic, light, dark. */
export function chooseNextTheme(): void {
  const next = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'auto';
  useTheme(next);
  remember('theme', next);
}
