/** When more cases hold something unread: said once, whatever came first, and not of the open case. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Growth } from '../../src/my-cases/list/growth.ts';

const shut = false;
const open = true;

function from(unread: number): Growth {
  const growth = new Growth();
  assert.equal(growth.ask()(unread, shut), 0);
  return growth;
}

describe('a growth of what is unread', () => {
  it('is said once, whichever of many looks finds it', () => {
    const growth = from(2);
    assert.deepEqual([growth.ask()(5, shut), growth.ask()(5, shut), growth.ask()(4, shut), growth.ask()(5, shut)], [3, 0, 0, 1]);
  });

  it('is none at the beginning, nor where less is unread', () => {
    assert.equal(from(7).ask()(3, open), 0);
  });

  it('that a message in the open case made is left to the case, whether count or case comes first', () => {
    // Heard of: the case is on its way already.
    const heard = from(1);
    const before = heard.ask();
    heard.caseAsked();
    const beside = heard.ask();
    assert.equal(before(2, open), 0);
    heard.caseCame();
    assert.equal(beside(2, open), 0);
    assert.equal(heard.ask()(1, open), 0);
    // Not heard of: the count is the first to know.
    const counted = from(1);
    assert.equal(counted.ask()(2, open), 'read-case');
    counted.caseAsked();
    counted.caseCame();
    assert.equal(counted.ask()(1, open), 0);
  });

  it('of other cases is said beside an open one, less by what that tells', () => {
    const growth = from(1);
    assert.equal(growth.ask()(4, open), 'read-case');
    growth.caseAsked();
    // Read again before it came.
    growth.caseAsked();
    growth.caseCame();
    assert.equal(growth.ask()(4, open), 0);
    growth.caseCame();
    assert.equal(growth.ask()(3, open), 2);
    // The next one is asked about anew.
    assert.equal(growth.ask()(4, open), 'read-case');
  });
});
