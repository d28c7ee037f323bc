/** The markup of a live example: the element itself, which `reader/live.ts` gives a backend in the reader's browser. */
import type { SiteLang } from './site-map.ts';

const words = {
  en: {
    live: 'Live example',
    kept: 'It runs here, on cases made up in this browser; nothing leaves it.',
    again: 'Begin again',
    accent: 'Accent', radius: 'Corners', density: 'Density', theme: 'Theme',
    plum: 'Plum', forest: 'Forest', standard: 'As it comes', square: 'Square', round: 'Round', compact: 'Compact',
    boreal: 'boreal.css', practice: 'practice.css', contrast: 'high-contrast.css',
  },
  fr: {
    live: 'Exemple vivant',
    kept: 'Il marche ici, sur des cas inventés dans ce navigateur; rien n’en sort.',
    again: 'Recommencer',
    accent: 'Accent', radius: 'Coins', density: 'Densité', theme: 'Thème',
    plum: 'Prune', forest: 'Forêt', standard: 'Tel quel', square: 'Carrés', round: 'Ronds', compact: 'Compacte',
    boreal: 'boreal.css', practice: 'practice.css', contrast: 'high-contrast.css',
  },
} as const;

const frame = (what: string, lang: SiteLang, inside: string): string => {
  const { live, kept, again } = words[lang];
  return `<section class="live" data-live="${what}" aria-label="${live}"><div class="live-bar"><p>${kept}</p><button type="button" data-again>${again}</button></div>${inside}</section>\n`;
};

const choice = (label: string, token: string, options: readonly (readonly [value: string, text: string])[]): string =>
  `<label>${label} <select data-token="${token}">${options.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')}</select></label>`;

/** The theming page: what is chosen is set as a token of the element, or linked as a theme. */
function themed(lang: SiteLang): string {
  const w = words[lang];
  const tokens = [
    choice(w.accent, '--case-accent', [['', w.standard], ['light-dark(#7a1f5c, #f0a8d4)', w.plum], ['light-dark(#1d5c2e, #93d8a6)', w.forest]]),
    choice(w.radius, '--case-radius', [['', w.standard], ['0px', w.square], ['18px', w.round]]),
    choice(w.density, '--case-density', [['', w.standard], ['0.75', w.compact]]),
    choice(w.theme, 'theme', [['', w.standard], ['boreal', w.boreal], ['practice', w.practice], ['high-contrast', w.contrast]]),
  ];
  return frame('theming', lang, `<div class="live-tokens">${tokens.join('')}</div><case-wizard></case-wizard>`);
}

export const liveExample = (what: string, lang: SiteLang): string =>
  what === 'theming' ? themed(lang) : frame(what, lang, `<${what}></${what}>`);
