/** Vue's compiler leaves the widget's tags to the browser; in development the API is the demo's, whose page signs one in. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const tags = ['case-wizard', 'my-cases', 'crm-enrolment'];

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tags.includes(tag) } } })],
  server: { proxy: { '/api': 'http://localhost:4173' } },
});
