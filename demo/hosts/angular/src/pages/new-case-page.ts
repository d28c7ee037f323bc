/** The wizard, with what the new case begins with where someone asked for more than an empty form. */
import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { rightsSociety } from 'case-wizard/presets/rights-society';
import { Portal } from '../portal';

@Component({
  selector: 'harbour-new-case',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1 class="unseen">{{ portal.words().open }}</h1>
    <case-wizard
      [backend]="portal.backend()"
      [preset]="preset"
      [account]="portal.account()"
      [prefill]="prefill"
      [lang]="portal.widgetLang()"
      (case-open)="portal.opened($event)"
      (case-submitted)="portal.submitted($event)"
      (case-session-expired)="portal.expired()"
      (case-error)="portal.failed($event)"
    ></case-wizard>
  `,
})
export class NewCasePage {
  protected readonly portal = inject(Portal);
  protected readonly preset = rightsSociety;
  protected readonly prefill = this.portal.takePrefill();
}
