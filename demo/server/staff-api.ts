/** What the demo's staff desk talks to. */
import { Hono } from 'hono';
import type { StaffDesk } from '../portal/staff/desk.ts';
import { answerSchema, phoneCaseSchema, statusSchema } from './cases/staff.schema.ts';
import { staffOnly } from './identity/staff-only.ts';
import { bodyOf, jsonLimit } from './member-api.ts';

export function staffApi(desk: StaffDesk): Hono {
  const api = new Hono();
  api.use(staffOnly);
  api.use(jsonLimit);
  api.get('/accounts', async (c) => c.json(await desk.accounts()));
  api.get('/cases', async (c) => c.json(await desk.cases()));
  api.get('/cases/:id', async (c) => c.json(await desk.read(c.req.param('id'))));
  api.post('/cases', async (c) => c.json(await desk.openByPhone(await bodyOf(c, phoneCaseSchema)), 201));
  api.post('/cases/:id/messages', async (c) => {
    const { text, lang, asks } = await bodyOf(c, answerSchema);
    await desk.answer(c.req.param('id'), text, lang, asks);
    return c.body(null, 204);
  });
  api.put('/cases/:id/status', async (c) => {
    const { status } = await bodyOf(c, statusSchema);
    await desk.setStatus(c.req.param('id'), status);
    return c.body(null, 204);
  });
  return api;
}
