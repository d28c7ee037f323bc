/** The frame of every page: navigation, and the choices of language, account and place. */
import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Portal, type Store } from './portal';

@Component({
  selector: 'harbour-portal',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <header class="portal-header">
      <p class="portal-name">{{ words().portal }}</p>
      <nav>
        <a routerLink="/" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">{{ words().home }}</a>
        <a routerLink="/cases" routerLinkActive="here" ariaCurrentWhenActive="page">
          {{ words().cases }}
          <span id="badge">
            @if (unread() > 0) {
              ({{ unread() }})
            }
          </span>
        </a>
        <a routerLink="/new" routerLinkActive="here" ariaCurrentWhenActive="page">{{ words().open }}</a>
        <a routerLink="/account" routerLinkActive="here" ariaCurrentWhenActive="page">{{ words().account }}</a>
      </nav>
      <div class="choices">
        <label>
          {{ words().actingFor }}
          <select #account (change)="chooseAccount(account.value)">
            <option value="editions-boreal">Éditions Boréal</option>
            <option value="studio-nordique">Studio Nordique</option>
          </select>
        </label>
        <label>
          {{ words().store }}
          <select #store (change)="chooseStore(store.value)">
            <option value="server">{{ words().server }}</option>
            <option value="browser">{{ words().browser }}</option>
          </select>
        </label>
        <button type="button" [attr.lang]="lang() === 'en' ? 'fr-CA' : 'en-CA'" (click)="lang.set(lang() === 'en' ? 'fr' : 'en')">
          {{ words().otherLanguage }}
        </button>
      </div>
    </header>
    <main>
      <router-outlet />
    </main>
    <footer class="portal-footer">{{ words().footer }}</footer>
  `,
})
export class App {
  readonly #portal = inject(Portal);
  protected readonly words = this.#portal.words;
  protected readonly lang = this.#portal.lang;
  protected readonly unread = this.#portal.unread;

  constructor() {
    const page = inject(DOCUMENT).documentElement;
    const title = inject(Title);
    // The widget follows the page's language by itself.
    effect(() => {
      page.lang = this.#portal.widgetLang();
      title.setTitle(this.words().portal);
    });
  }

  protected chooseAccount(id: string): void {
    this.#portal.leaveCase();
    this.#portal.account.set(id);
  }

  protected chooseStore(name: string): void {
    this.#portal.leaveCase();
    this.#portal.store.set(name as Store);
  }
}
