/** The same hostile JSON where it is really parsed: each engine has its own parser, and its own depth. */
import { expectUnharmed } from './strict-page.ts';
import { expect } from '@open-wc/testing';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { BackendError } from '../../src/backend/error.ts';
import { guarded } from '../../src/backend/guard.ts';
import { eventually } from '../support/page.ts';
import { mount } from '../elements/my-cases-rig.ts';
import { hostileBodies } from './hostile-json.ts';

const saying = (text: string) =>
  restBackend({ endpoint: '/nowhere', fetch: async () => new Response(text, { headers: { 'Content-Type': 'application/json' } }) });

describe('hostile JSON in this engine', function () {
  this.timeout(60_000);

  for (const [name, body] of Object.entries(hostileBodies)) {
    it(`is a failure that is told, and nothing else (${name})`, async () => {
      const backend = guarded(saying(body));
      for (const call of [() => backend.session(), () => backend.listCases({ account: 'a' }), () => backend.readCase('c'), () => backend.readOverview!('a')]) {
        const error = await call().then(() => undefined, (thrown: unknown) => thrown);
        expect(error).to.be.instanceOf(BackendError);
      }
      const element = await mount(saying(body), 'boreal');
      await eventually(() => expect(element.shadowRoot!.querySelector('[part~=error]')).to.not.equal(null));
      expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.equal(null);
      element.remove();
      await expectUnharmed();
    });
  }
});
