/** A page of the portal that has nothing of the widget. */
import { Component, inject } from '@angular/core';
import { Portal } from '../portal';

@Component({
  selector: 'harbour-account',
  template: `
    <section class="words">
      <h1>{{ portal.words().account }}</h1>
      <p>{{ portal.words().accountText }}</p>
    </section>
  `,
})
export class AccountPage {
  protected readonly portal = inject(Portal);
}
