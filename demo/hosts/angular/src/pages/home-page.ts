/** The page one arrives at, with the last thing that the widget told. */
import { Component, inject } from '@angular/core';
import { Portal } from '../portal';

@Component({
  selector: 'harbour-home',
  template: `
    <section class="words">
      <h1>{{ portal.words().homeTitle }}</h1>
      <p>{{ portal.words().homeText }}</p>
      <p>{{ portal.words().homeCases }}</p>
      <p class="status" role="status">{{ portal.status() }}</p>
    </section>
  `,
})
export class HomePage {
  protected readonly portal = inject(Portal);
}
