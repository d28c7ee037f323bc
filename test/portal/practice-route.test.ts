/** The addresses of the vendor's portal: each place has one, and an unknown one is the home page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, routeFrom, type Route } from '../../demo/portal/practice/route.ts';

const places: readonly Route[] = [
  { page: 'home' },
  { page: 'assistant' },
  { page: 'create' },
  { page: 'dashboard' },
  { page: 'case', id: 'a/b c' },
];

test('every place has an address that leads back to it', () => {
  for (const place of places) assert.deepEqual(routeFrom(hashOf(place)), place);
});

test('an address that leads nowhere is the home page, and a cut-off one is taken as it stands', () => {
  for (const hash of ['', '#', '#/', '#/elsewhere', '#/cases']) assert.deepEqual(routeFrom(hash), { page: 'home' });
  assert.deepEqual(routeFrom('#/cases/%E0%A4%A'), { page: 'case', id: '%E0%A4%A' });
});
