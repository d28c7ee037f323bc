/** The built widget in pages that do their worst: one member's way through each, every screen looked at. */
import { expect } from '@open-wc/testing';
import { press } from '../support/page.ts';
import { visit } from './host-page.ts';
import { hosts } from './host-table.ts';
import { screens, type Screen } from './pages/host-screens.ts';

describe('a member gets through, and sees what they do,', function () {
  this.timeout(60_000);

  for (const [name, host] of Object.entries(hosts)) {
    it(`${host.about} (${name})`, async () => {
      const seen: Screen[] = [];
      const look = (screen: Screen): unknown => {
        seen.push(screen);
        // Into a frame without an origin the focus comes by a member's own key.
        return host.sandbox !== undefined && screen === 'subject' && press('Tab');
      };
      expect(await visit(name, host, look)).to.deep.equal([]);
      expect(seen).to.deep.equal(screens);
    });
  }

  it('by a real Enter, which sends nothing of a form around', async () => {
    const enter = async (screen: Screen): Promise<void> => {
      if (screen !== 'fault') return;
      const root = document.querySelector('iframe')!.contentDocument!.querySelector('case-wizard')!.shadowRoot!;
      const pressed = new Promise((resolve) => {
        root.querySelector('[part~=next]')!.addEventListener('click', resolve, { once: true });
      });
      root.querySelector<HTMLElement>('#subject')!.focus();
      await press('Enter');
      await pressed;
    };
    expect(await visit('in-a-form', hosts['in-a-form']!, enter)).to.deep.equal([]);
  });
});
