/** The picture on a search box, hidden from assistive technology. */
import { html } from 'lit';

export const magnifier = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M14 14l4 4M8.5 15a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13z"></path></svg>`;
