/** Builds the portal for any folder of a site; in development the demo of the widget (`npm run demo`) answers at /api. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  server: {
    proxy: {
      // Signed in as a member of the demo; a portal of your own has a sign-in.
      '/api': { target: 'http://localhost:4173', headers: { Authorization: 'Bearer camille' } },
      // The folder that your site serves; the demo has it below its documentation.
      '/case-wizard/': { target: 'http://localhost:4173', rewrite: (path) => `/docs${path}` },
    },
  },
});
