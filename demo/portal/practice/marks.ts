/** The vendor portal's few pictures: filled shapes, hidden from assistive technology. */
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  home: 'M10 2.500 2 9.500h2.300V17h4.400v-5h2.600v5h4.400V9.500H18z',
  plus: 'M8.500 3h3v5.500H17v3h-5.500V17h-3v-5.500H3v-3h5.500z',
  board: 'M2.500 3h6.500v8H2.500zM11 3h6.500v4.500H11zM11 9.500h6.500V17H11zM2.500 13H9v4H2.500z',
  steps: 'M3 13h4v4H3zM8 8.500h4V17H8zM13 4h4v13h-4z',
  page: 'M4 2h8.500L16 5.500V18H4zM6.500 8v1.800h7V8zm0 4v1.800h7V12z',
  down: 'M4.500 7 10 13l5.500-6z',
} as const;

export type MarkName = keyof typeof PATHS;

export const mark = (name: MarkName): TemplateResult =>
  html`<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
