/** Serves the contract that this server keeps: as OpenAPI for programs, as a page for people. */
import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { openapi } from '../../src/backend/contract/openapi.ts';
import type { HomeLang } from '../../src/model/words.ts';
import { contractPage } from './contract-page.ts';
import { languageOf } from './problem.ts';

const styles = new URL('./contract-page.css', import.meta.url);

function langOf(c: Context): HomeLang {
  const asked = c.req.query('lang');
  c.header('Vary', 'Accept-Language');
  return asked === 'en' || asked === 'fr' ? asked : languageOf(c.req.header('Accept-Language'));
}

export function contractApi(): Hono {
  const api = new Hono();

  api.get('/api/openapi.json', (c) => {
    const lang = langOf(c);
    c.header('Content-Language', lang === 'fr' ? 'fr-CA' : 'en-CA');
    return c.json(openapi(lang));
  });

  api.get('/contract', (c) => {
    const lang = langOf(c);
    c.header('Cache-Control', 'no-cache');
    return c.html(contractPage(openapi(lang), lang));
  });

  api.get('/contract.css', async (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.body(await readFile(styles, 'utf8'), 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  return api;
}
