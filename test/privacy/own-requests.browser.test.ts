/** With a backend of the host's own the widget asks the network for nothing but its own parts: no counting, no fonts, no pictures. */
import { requestedSoFar, startListening } from './page-spy.ts';
import { expect } from '@open-wc/testing';
import '../../src/crm-enrolment.define.ts';
import { eventually } from '../support/page.ts';
import { crm, enrolled } from '../elements/crm-enrolment-rig.ts';
import { account } from '../elements/my-cases-account.ts';
import { changing, message, opened } from '../elements/my-cases-case-rig.ts';
import { cleanPage } from '../elements/wizard-page.ts';
import { received, settle, writtenWhole } from './canary-journey.ts';

/** Everything that the page has loaded, by whatever means; the parts of the widget and of the tests are modules of this server. */
const loaded = (): readonly PerformanceResourceTiming[] => performance.getEntriesByType('resource') as PerformanceResourceTiming[];

const isModule = ({ name, initiatorType }: PerformanceResourceTiming): boolean => {
  const { origin, pathname } = new URL(name);
  return origin === location.origin && (/\.(ts|js|mjs)$/.test(pathname) || /__web-test-runner__|wtr/.test(name)) && !['fetch', 'xmlhttprequest', 'beacon', 'img', 'css'].includes(initiatorType);
};

describe('the widget', function () {
  this.timeout(60_000);
  before(() => performance.setResourceTimingBufferSize(5000));
  beforeEach(async () => {
    await cleanPage();
    startListening();
    performance.clearResourceTimings();
  });
  afterEach(cleanPage);

  it('asks for nothing while a case is written, sent and received', async () => {
    const page = await writtenWhole();
    await page.press('submit');
    await received(page);
    await settle(300);
    expect(requestedSoFar()).to.deep.equal([]);
    expect(loaded().filter((each) => !isModule(each)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('asks for nothing while cases are listed, searched, opened and answered, links in them included', async () => {
    const element = await opened(changing({ messages: [message({ text: 'https://exemple.ca/x.png mailto:a@exemple.ca' })] }));
    await eventually(() => expect(element.shadowRoot!.querySelectorAll('a').length).to.equal(2));
    const list = document.createElement('my-cases');
    list.backend = account(60);
    document.body.append(list);
    await eventually(() => expect(list.shadowRoot!.textContent).to.include('Subject 1'));
    await settle(300);
    list.remove();
    expect(requestedSoFar()).to.deep.equal([]);
    expect(loaded().filter((each) => !isModule(each)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('asks for nothing while an enrolment is shown', async () => {
    const element = document.createElement('crm-enrolment');
    Object.assign(element, { backend: crm(enrolled), case: 'case-1' });
    document.body.append(element);
    await eventually(() => expect(element.shadowRoot!.textContent).to.include('Carnet Boréal'));
    await settle(100);
    element.remove();
    expect(requestedSoFar()).to.deep.equal([]);
    expect(loaded().filter((each) => !isModule(each)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('would be found out if it did', async () => {
    await fetch('/nothing-there').catch(() => undefined);
    navigator.sendBeacon('/nothing-there');
    expect(requestedSoFar().map(({ how }) => how)).to.deep.equal(['fetch', 'beacon']);
    await eventually(() => expect(loaded().some((each) => !isModule(each))).to.equal(true));
  });
});
