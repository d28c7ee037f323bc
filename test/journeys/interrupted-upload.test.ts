/** A large file whose upload breaks off reaches its case byte for byte, without a byte sent twice that had come: on the real server and build. */
import { expect } from '@open-wc/testing';
import { breakUploads, mendUploads, query, resetDemo, storedHash, uploadLine } from '../support/demo.ts';
import { eventually } from '../support/page.ts';
import { PortalPage, sha256 } from './portal-page.ts';

const mebibyte = 1024 * 1024;
const patience = 20_000;

/** Unlike any other, so that nothing of it can be there already. */
function largeFile(): File {
  const bytes = new Uint8Array(6 * mebibyte);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return new File([bytes], 'releve-complet.pdf', { type: 'application/pdf' });
}

/** The wizard, at its step for files. */
async function atFiles(subject: string): Promise<PortalPage> {
  const page = await PortalPage.open({ lang: 'en', route: 'cases/new' });
  await page.fill(/^Subject/, subject);
  await page.press('Continue');
  await page.choose('Profile Management');
  await page.choose('Financial Update');
  await page.choose('Stop Payment');
  await page.press('Continue');
  await page.choose('See attached document');
  await page.press('Continue');
  // What no document can stand for is still asked.
  for (const link of (await page.find('group', /attention$/)).querySelectorAll('a')) {
    page.wizard.shadowRoot!.getElementById(link.getAttribute('href')!.slice(1))!.querySelector<HTMLInputElement>('input[type=radio]')!.click();
  }
  await page.press('Continue');
  await page.at(/Anything to add\?$/);
  await page.press('Continue');
  await page.at(/Attachments$/);
  return page;
}

async function confirm(page: PortalPage, file: File): Promise<void> {
  await page.attach(file);
  await page.press('I confirm, upload', await page.find('dialog', 'Before uploading this file'));
}

/** Submits, and compares what the case holds with what was chosen. */
async function submitted(page: PortalPage, subject: string, file: File): Promise<void> {
  await eventually(() => expect(page.text).to.contain('Confirmed and uploaded'), patience);
  await page.press('Continue');
  await page.at(/Check before you submit$/);
  await page.press('Submit the case');
  await page.find('heading', /Your case was received/);
  const rows = await query<{ stored_as: string; size: number }>(
    `select u.stored_as, u.size from uploads u join cases c on c.id = u.case_id where c.heading->>'subject' = $1`,
    [subject],
  );
  expect(rows.map(({ size }) => size)).to.eql([file.size]);
  expect(await storedHash(rows[0]!.stored_as)).to.equal(await sha256(file));
  expect(await query('select 1 from arrivals'), 'nothing is left on its way').to.have.length(0);
  expect(page.violations).to.eql([]);
}

describe('an interrupted upload', () => {
  before(resetDemo);
  beforeEach(() => localStorage.clear());
  afterEach(mendUploads);

  it('goes on by itself when the line comes back', async function () {
    this.timeout(60_000);
    const subject = 'A line that breaks';
    const page = await atFiles(subject);
    const file = largeFile();
    await breakUploads(5 * mebibyte, 2);
    await confirm(page, file);
    await submitted(page, subject, file);
    const { offsets, broken } = await uploadLine();
    expect(broken).to.equal(true);
    expect(offsets.slice(0, 2)).to.eql([0, 4 * mebibyte]);
    const [last, ...repeated] = offsets.slice(2).reverse();
    // A browser by itself repeats a request whose kept connection broke; the server, which is further by then, refuses it.
    expect(repeated.filter((at) => at !== 4 * mebibyte), 'only one part goes on').to.eql([]);
    expect(last, 'where the broken part had come to').to.be.within(4 * mebibyte, 5 * mebibyte);
  });

  it('goes on after the page was loaded again, once the same file is chosen and confirmed', async function () {
    this.timeout(60_000);
    const subject = 'A page that is closed';
    const page = await atFiles(subject);
    const file = largeFile();
    await breakUploads(5 * mebibyte, 1_000);
    await confirm(page, file);
    await eventually(async () => expect((await uploadLine()).broken).to.equal(true), patience);
    await page.reload();
    await mendUploads();
    await page.at(/Attachments$/);
    await confirm(page, file);
    await submitted(page, subject, file);
    const { offsets } = await uploadLine();
    expect(offsets).to.have.length(1);
    expect(offsets[0]).to.be.at.least(4 * mebibyte);
  });
});
