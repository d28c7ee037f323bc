/** The wizard's grid of many works, alone in an element. */
import { LitElement, type TemplateResult } from 'lit';
import { gridField } from '../../../src/case-wizard/grid/grid-field.ts';
import type { Row } from '../../../src/model/answer.ts';
import { loadIdentifiers } from '../../../src/model/identifier.ts';
import { base, tokens } from '../../../src/ui/base-styles.ts';
import { columns } from './works.ts';

// As a preset that asks for such a number would.
await loadIdentifiers();

const question = {
  id: 'works', kind: 'rows', required: true, maxRows: 5000, columns,
  label: { en: 'Works', fr: 'Œuvres' }, rowLabel: { en: 'Work', fr: 'Œuvre' },
} as const;

class OurGrid extends LitElement {
  static override styles = [tokens, base];
  #rows: readonly Row[] = [];
  readonly #wizard = { host: this, life: { aborted: false }, runtime: { state: { phase: 'editing', draft: { key: 'draft' } } } } as const;

  override render(): TemplateResult {
    return gridField({
      question, answer: this.#rows, fault: undefined, lang: 'en', wizard: this.#wizard,
      text: { id: 'q-works', label: 'Works', required: true },
      change: (answer) => {
        this.#rows = answer as readonly Row[];
      },
    });
  }
}

customElements.define('our-grid', OurGrid);
