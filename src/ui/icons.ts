/** The small set of pictures, drawn as lines in the text's colour and hidden from assistive technology. */
import { svg, html, type TemplateResult } from 'lit';

const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 3l8 14H2L10 3zM10 8v4M10 14.5v.5',
  cross: 'M5 5l10 10M15 5L5 15',
  phone: 'M6 3l2.5 4-2 2c1 2 2.5 3.5 4.5 4.5l2-2 4 2.5c0 2-1.5 3-3 3C8 16.5 3 11 3 6c0-1.5 1-3 3-3z',
  back: 'M12 4l-6 6 6 6',
  plus: 'M10 4v12M4 10h12',
  file: 'M5 2.5h6l4 4v11H5zM11 2.5v4h4',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
