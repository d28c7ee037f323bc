/** Registers the widget's two elements and starts the portal. */
import 'case-wizard/case-wizard.define';
import 'case-wizard/my-cases.define';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withHashLocation, withInMemoryScrolling } from '@angular/router';
import { App } from './app';
import { routes } from './routes';

void bootstrapApplication(App, {
  providers: [provideRouter(routes, withHashLocation(), withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'top' }))],
});
