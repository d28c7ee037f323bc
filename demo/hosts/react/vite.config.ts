/** Builds the portal for any folder of a site; in development the demo of the widget (`npm run demo`) answers at /api. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  server: { proxy: { '/api': 'http://localhost:4173' } },
});
