/** The watch bites: what the other tests of this folder rely on is seen to find harm where there is some. */
import { expectUnharmed, harmsSoFar, putScript, strays } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { eventually } from '../support/page.ts';

describe('the watch over a hostile text', () => {
  it('hears a script that the policy stops', async () => {
    putScript();
    await eventually(() => expect(harmsSoFar().join()).to.match(/^policy: (script-src|require-trusted-types-for)/));
  });

  it('hears markup that is made from a text, where the engine knows trusted types', async () => {
    if (!('trustedTypes' in globalThis)) return;
    expect(() => (document.createElement('div').innerHTML = '<b>x</b>')).to.throw(TypeError);
    await eventually(() => expect(harmsSoFar().join()).to.match(/require-trusted-types-for/));
  });

  it('hears an error, a rejection and a script that runs', async () => {
    setTimeout(() => (globalThis as unknown as { pwned(): void }).pwned());
    await eventually(() => expect(harmsSoFar()).to.deep.equal(['a script ran']));
  });

  it('sees an element, a handler and an address that no template has', () => {
    const place = document.createElement('div');
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:pwned()');
    // A handler of no event: those of real ones are not even let in by the policy.
    link.setAttribute('onnothing', 'pwned()');
    place.append(document.createElement('iframe'), link);
    expect(strays(place)).to.deep.equal(['<iframe>', 'a[href=javascript:pwned()]', 'a[onnothing]']);
    harmsSoFar();
  });

  it('sees a prototype that was changed', async () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    try {
      await expectUnharmed(document.createElement('div')).then(
        () => expect.fail('nothing was seen'),
        ({ message }: Error) => expect(message).to.include('Object.prototype has changed'),
      );
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });
});
