/** JSON as it is stored and sent: of what is there, and made in one room. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { canonical } from '../../src/backend/adapters/browser/digest.ts';
import { toJson } from '../../src/model/to-json.ts';
import { none } from '../gates/none.ts';
import { filesBelow, text } from '../gates/sources.ts';

const value = { b: ['one', ['two', { d: 'x', c: [null, true, 3] }]], a: 'text' };

/** What only says something to a person, or only compares two values within a page. */
const stays = /^src\/(presets|backend\/conformance)\/|^src\/my-cases\/list\/(account-facts|filter)\.ts$/;

describe('JSON beside a library that gives lists and objects a toJSON', () => {
  afterEach(() => {
    for (const { prototype } of [Object, Array]) Reflect.deleteProperty(prototype, 'toJSON');
  });

  it('is that of what is there', () => {
    const [plain, ordered] = [JSON.stringify(value), '{"a":"text","b":["one",["two",{"c":[null,true,3],"d":"x"}]]}'];
    for (const { prototype } of [Object, Array]) Object.assign(prototype, { toJSON: () => 'of the page' });
    assert.equal(JSON.stringify(value), '"of the page"');
    assert.equal(toJson(value), plain);
    assert.equal(canonical(value), ordered);
  });

  it('is made by the one function that goes back to it, wherever it is stored or sent', () => {
    const own = ['src/backend/adapters/browser/digest.ts', 'src/model/to-json.ts'];
    const found = filesBelow('src', /\.ts$/).filter((path) => text(path).includes('JSON.stringify') && !stays.test(path));
    none(found.filter((path) => !own.includes(path)));
    assert.deepEqual(found, own);
  });
});
