/** The portal's addresses: a list's filter goes into one and comes back, and nothing else comes with it. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { onlySearchDiffers } from '../../demo/portal/list-address.ts';
import { hashOf, routeFrom, samePlace } from '../../demo/portal/route.ts';
import type { CaseFilter } from '../../src/model/case-list.ts';

describe('the portal’s address of the list', () => {
  it('brings every part of a filter back, whatever its characters', () => {
    const filter: CaseFilter = {
      status: 'waiting', type: 'royalty-inquiry/domestic', openedBy: 'phone:Élodie & co?', origin: 'phone',
      search: '50 % de « l’œuvre »/#?&=', sort: 'subject', order: 'desc',
    };
    assert.deepEqual(routeFrom(hashOf({ page: 'cases', filter })), { page: 'cases', filter });
  });

  it('drops keys and values that no filter has', () => {
    const hash = '#/cases?status=closed&order=up&search=&sort=opened&admin=1&account=other&__proto__=x';
    assert.deepEqual(routeFrom(hash), { page: 'cases', filter: { sort: 'opened' } });
    assert.equal(hashOf(routeFrom(hash)), '#/cases?sort=opened');
  });

  it('is plain where nothing is filtered', () => {
    assert.equal(hashOf({ page: 'cases' }), '#/cases');
    assert.equal(hashOf({ page: 'cases', filter: {} }), '#/cases');
    assert.deepEqual(routeFrom('#/cases'), { page: 'cases', filter: {} });
  });

  it('leaves an open case its address', () => {
    assert.deepEqual(routeFrom('#/cases/a%2Fb?status=active'), { page: 'cases', id: 'a/b' });
    assert.equal(hashOf({ page: 'cases', id: 'a/b' }), '#/cases/a%2Fb');
  });

  it('takes a broken escape as it stands', () => {
    assert.deepEqual(routeFrom('#/cases?search=%E0%A4%A'), { page: 'cases', filter: { search: '\uFFFD%A' } });
  });

  it('knows one place by another filter', () => {
    assert.ok(samePlace({ page: 'cases', filter: { status: 'active' } }, { page: 'cases' }));
    assert.ok(!samePlace({ page: 'cases', id: '1' }, { page: 'cases' }));
  });

  it('tells typing from choosing', () => {
    assert.ok(onlySearchDiffers({ search: 'nei', sort: 'subject' }, { search: 'neige', sort: 'subject' }));
    assert.ok(!onlySearchDiffers({ status: 'active' }, {}));
  });
});
