/** The focus in `<my-cases>`: it waits for what was asked for, and has a place until that is there. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { expect, fixture } from '@open-wc/testing';
import { FocusKeeper } from '../../src/my-cases/focus-keeper.ts';
import { focused } from '../support/page.ts';

class Keeping extends LitElement {
  static override properties: PropertyDeclarations = { shows: {} };
  declare shows: 'row' | 'none' | 'case';
  readonly focusKeeper = new FocusKeeper(this);

  override render(): TemplateResult {
    return html`<h2 tabindex="-1">My Cases</h2>
      ${this.shows === 'row' ? html`<button>Open</button>` : nothing} ${this.shows === 'case' ? html`<p id="case" tabindex="-1">A case</p>` : nothing}`;
  }
}
customElements.define('keeping-focus', Keeping);

describe('the focus, while a case that was asked for is still to come', () => {
  it('does not fall off the row that is drawn away meanwhile, and goes to the case once it is there', async () => {
    const element = await fixture<Keeping>(html`<keeping-focus .shows=${'row'}></keeping-focus>`);
    element.shadowRoot!.querySelector('button')!.focus();
    element.focusKeeper.want('#case');
    await element.updateComplete;
    expect(focused()!.textContent).to.equal('Open');
    element.shows = 'none';
    await element.updateComplete;
    expect(focused()!.textContent).to.equal('My Cases');
    element.shows = 'case';
    await element.updateComplete;
    expect(focused()!.textContent).to.equal('A case');
  });
});
