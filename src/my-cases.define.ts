/** Registers `<my-cases>`. */
import { MyCases } from './my-cases/my-cases.ts';
import { isFirst } from './ui/register.ts';

export type { CaseEvents } from './ui/events.ts';

if (isFirst('my-cases', MyCases)) customElements.define('my-cases', MyCases);

declare global {
  interface HTMLElementTagNameMap {
    'my-cases': MyCases;
  }
}
