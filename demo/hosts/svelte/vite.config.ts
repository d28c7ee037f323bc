/** In development the API is the demo's. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  // Signed in as a member of the demo; a portal of your own has a sign-in.
  server: { proxy: { '/api': { target: 'http://localhost:4173', headers: { Authorization: 'Bearer camille' } } } },
});
