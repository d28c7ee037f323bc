/** The cases of the account; the address says whether one is open. */
import { Component, CUSTOM_ELEMENTS_SCHEMA, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { MyCases } from 'case-wizard';
import { rightsSociety } from 'case-wizard/presets/rights-society';
import { Portal } from '../portal';

@Component({
  selector: 'harbour-cases',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1 class="unseen">{{ portal.words().cases }}</h1>
    <my-cases
      #list
      [backend]="portal.backend()"
      [preset]="preset"
      [account]="portal.account()"
      [lang]="portal.widgetLang()"
      (case-open)="portal.opened($event)"
      (case-unread)="portal.counted($event)"
      (case-session-expired)="portal.expired()"
      (case-error)="portal.failed($event)"
    ></my-cases>
  `,
})
export class CasesPage {
  /** Of the case in the address. */
  readonly id = input<string>();
  protected readonly portal = inject(Portal);
  protected readonly preset = rightsSociety;
  private readonly list = viewChild.required<ElementRef<MyCases>>('list');

  constructor() {
    effect(() => {
      const list = this.list().nativeElement;
      const id = this.id();
      if (id) void list.open(id);
      else list.close();
    });
  }
}
