/** The portal's few line pictures, hidden from assistive technology. */
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  auto: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  light: 'M10 6.5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 1.500v1.500M10 17v1.500M1.500 10H3M17 10h1.500M4 4l1 1M15 15l1 1M4 16l1-1M15 5l1-1',
  dark: 'M16.500 12.200A7 7 0 0 1 7.800 3.500a7 7 0 1 0 8.700 8.700z',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  phone: 'M6 3l2.500 4-2 2c1 2 2.500 3.500 4.500 4.500l2-2 4 2.500c0 2-1.500 3-3 3C8 16.500 3 11 3 6c0-1.500 1-3 3-3z',
  desk: 'M3 8.500h14M4.500 8.500v8M15.500 8.500v8M7 8.500v-5h6v5',
  refresh: 'M16 10a6 6 0 1 1-1.800-4.300L16 7.500M16 3v4.500h-4.500',
  next: 'M8 4l6 6-6 6',
} as const;

export type PictureName = keyof typeof PATHS;

export const picture = (name: PictureName): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
