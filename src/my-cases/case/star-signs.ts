/** One to five as stars, for the eye; the word beside them says the same. */
import { html, type TemplateResult } from 'lit';

export const starSigns = (stars: number): TemplateResult =>
  html`<span class="stars" aria-hidden="true">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span>`;
