/** Time: the member's own day, and moments written with the offset of the member's clock. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { dayOf, deviceClock, withOffset } from '../../src/runtime/clock.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const moment = new Date('2026-01-02T02:30:15.250Z');
const zones: Readonly<Record<string, readonly [string, string]>> = {
  UTC: ['2026-01-02', '2026-01-02T02:30:15+00:00'],
  'America/Toronto': ['2026-01-01', '2026-01-01T21:30:15-05:00'],
  'America/St_Johns': ['2026-01-01', '2026-01-01T23:00:15-03:30'],
  'Asia/Kolkata': ['2026-01-02', '2026-01-02T08:00:15+05:30'],
};

describe('a moment', () => {
  for (const [name, [day, written]] of Object.entries(zones)) {
    it(`is the member’s own day and hour in ${name}, and still the same moment`, () => {
      process.env['TZ'] = name;
      assert.equal(dayOf(moment), day);
      assert.equal(withOffset(moment), written);
      assert.equal(Math.floor(Date.parse(written) / 1000), Math.floor(moment.getTime() / 1000));
    });
  }

  it('has the offset of its own season', () => {
    process.env['TZ'] = 'America/Toronto';
    assert.equal(withOffset(new Date('2026-07-01T12:00:00Z')), '2026-07-01T08:00:00-04:00');
  });
});

describe('the device’s clock', () => {
  it('calls back after a while, unless it is taken back', async () => {
    const heard: string[] = [];
    deviceClock.after(1, () => heard.push('kept'));
    deviceClock.after(1, () => heard.push('taken back'))();
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(heard, ['kept']);
    assert.ok(Math.abs(deviceClock.now().getTime() - Date.now()) < 1000);
  });
});
