/** Registers `<my-cases>`; a second copy of the package on the page leaves the first in place. */
import { MyCases } from './my-cases/my-cases.ts';

if (!customElements.get('my-cases')) customElements.define('my-cases', MyCases);

declare global {
  interface HTMLElementTagNameMap {
    'my-cases': MyCases;
  }
}
