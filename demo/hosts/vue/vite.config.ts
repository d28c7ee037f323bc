/** Vue's compiler leaves the widget's tags to the browser; in development the API is the demo's. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const tags = ['case-wizard', 'my-cases', 'crm-enrolment'];

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tags.includes(tag) } } })],
  // Signed in as a member of the demo; a portal of your own has a sign-in.
  server: { proxy: { '/api': { target: 'http://localhost:4173', headers: { Authorization: 'Bearer camille' } } } },
});
