/** The plain page that a route asks for. */
import type { TemplateResult } from 'lit';
import type { Route } from '../route.ts';
import type { Say, WordKey } from '../words.ts';
import { homePage } from './home.ts';
import type { PageView } from './page-view.ts';
import { royaltiesPage } from './royalties.ts';
import { worksPage } from './works.ts';

type Page = (view: PageView) => TemplateResult;

/** Undefined where the route belongs to the elements. */
export function pageAt(route: Route): Page | undefined {
  switch (route.page) {
    case 'home':
      return homePage;
    case 'works':
      return worksPage;
    case 'royalties':
      return royaltiesPage;
    case 'cases':
    case 'new':
      return undefined;
  }
}

const TITLES = {
  home: 'home',
  works: 'works',
  royalties: 'royalties',
  cases: 'cases',
  new: 'newCase',
} as const satisfies Record<Route['page'], WordKey>;

export const titleOf = (route: Route, say: Say): string => `${say(TITLES[route.page])} – ${say('portal')}, ${say('society')}`;
