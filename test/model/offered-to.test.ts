/** Case types for some roles only: what a session is offered, and what it never sees. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseType, Preset } from '../../src/model/preset.ts';
import { leaves, offeredTo } from '../../src/model/taxonomy.ts';
import { preset } from '../flow/preset.ts';

const label = { en: 'Word', fr: 'Mot' };
const type = (id: string, more: Partial<CaseType> = {}): CaseType => ({ id, label, ...more });
const society = (...types: readonly CaseType[]): Preset => ({ ...preset, types });
const paths = ({ types }: Preset): readonly string[] => leaves(types).map((path) => path.join('/'));

const offices = society(
  type('open', { children: [type('all'), type('billing', { roles: ['admin', 'accounts'] })] }),
  type('contracts', { roles: ['admin'], children: [type('new'), type('end')] }),
  type('inner', { children: [type('only', { roles: ['admin'] })] }),
);

describe('what a session is offered', () => {
  it('is everything that names no role', () => {
    assert.deepEqual(paths(offeredTo(offices, [])), ['open/all']);
  });

  it('is what names at least one of its roles, with all that is below', () => {
    assert.deepEqual(paths(offeredTo(offices, ['accounts'])), ['open/all', 'open/billing']);
    assert.deepEqual(paths(offeredTo(offices, ['x', 'admin'])), paths(offices));
  });

  it('has no branch of which nothing is left', () => {
    assert.deepEqual(offeredTo(offices, []).types.map(({ id }) => id), ['open']);
    assert.deepEqual(offeredTo(society(type('a', { roles: ['admin'] })), []).types, []);
  });

  it('is the same preset where nothing is held back', () => {
    assert.equal(offeredTo(preset, []), preset);
    assert.equal(offeredTo(offices, ['admin']), offices);
  });

  it('keeps the order and everything else of the preset', () => {
    const { types: _, ...rest } = offeredTo(offices, ['accounts']);
    const { types: __, ...before } = offices;
    assert.deepEqual(rest, before);
  });

  it('of any tree is exactly the leaves on whose way no role is missing', () => {
    const roles = fc.option(fc.subarray(['admin', 'accounts', 'staff'], { minLength: 1 }), { nil: undefined });
    const { tree } = fc.letrec<{ tree: readonly CaseType[] }>((tie) => ({
      tree: fc.array(
        fc.record({ roles, children: fc.option(tie('tree'), { nil: undefined, maxDepth: 3 }) }), { maxLength: 3 },
      ).map((list) => list.map((each, at) => type(`t${at}`, {
        ...(each.roles && { roles: each.roles }), ...(each.children?.length && { children: each.children }),
      }))),
    }));
    const ways = (types: readonly CaseType[], held: readonly string[], above = ''): readonly string[] =>
      types.flatMap((each) => {
        if (each.roles && !each.roles.some((role) => held.includes(role))) return [];
        const way = above ? `${above}/${each.id}` : each.id;
        return each.children?.length ? ways(each.children, held, way) : [way];
      });
    fc.assert(fc.property(tree, fc.subarray(['admin', 'accounts', 'staff']), (types, held) => {
      const whole = society(...types);
      const offered = offeredTo(whole, held);
      assert.deepEqual(paths(offered), ways(types, held));
      assert.equal(offered === whole, paths(offered).length === paths(whole).length);
    }));
  });
});
