/** The portal's pages, by their addresses. */
import { createRouter, createWebHashHistory } from 'vue-router';
import AccountPage from './pages/account-page.vue';
import CasesPage from './pages/cases-page.vue';
import HomePage from './pages/home-page.vue';
import NewCasePage from './pages/new-case-page.vue';

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/cases/:id?', name: 'cases', component: CasesPage, props: true },
    { path: '/new', name: 'new', component: NewCasePage },
    { path: '/account', name: 'account', component: AccountPage },
  ],
  scrollBehavior: () => ({ top: 0 }),
});
