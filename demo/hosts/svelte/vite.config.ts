/** In development the API is the demo's, whose page signs one in. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  server: { proxy: { '/api': 'http://localhost:4173' } },
});
