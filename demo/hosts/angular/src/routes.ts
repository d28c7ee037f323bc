/** The portal's pages, by their addresses. */
import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { AccountPage } from './pages/account-page';
import { CasesPage } from './pages/cases-page';
import { HomePage } from './pages/home-page';
import { NewCasePage } from './pages/new-case-page';

/** `cases` and `cases/<id>` are one route, so that the list stands while a case opens in it. */
const cases = ([first, id, more]: UrlSegment[]): UrlMatchResult | null => {
  if (first?.path !== 'cases' || more) return null;
  return { consumed: id ? [first, id] : [first], posParams: id ? { id } : {} };
};

export const routes: Routes = [
  { path: '', pathMatch: 'full', component: HomePage },
  { matcher: cases, component: CasesPage },
  { path: 'new', component: NewCasePage },
  { path: 'account', component: AccountPage },
];
