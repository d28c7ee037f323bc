/** The button that goes round the appearances: automatic, light, dark. */
import { html, type TemplateResult } from 'lit';
import { picture } from './picture.ts';
import { currentTheme, type Theme } from './theme.ts';
import type { Say, WordKey } from './words.ts';

const themeWords: Readonly<Record<Theme, WordKey>> = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' };

/** `look`: the class of the portal's own buttons. */
export function themeButton(say: Say, look: string, chooseNext: () => void): TemplateResult {
  const theme = currentTheme();
  const word = say(themeWords[theme]);
  return html`<button class=${look} type="button" aria-label=${word} title=${word} @click=${chooseNext}>${picture(theme)}</button>`;
}
