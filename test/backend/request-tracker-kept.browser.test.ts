/** What the Request Tracker adapter keeps in a browser: confirmed files and read marks outlive the page. */
import { expect } from '@open-wc/testing';
import { discardKept, gather, keepFile } from '../../src/backend/adapters/request-tracker/files.ts';
import { keptHere } from '../../src/backend/adapters/request-tracker/kept.ts';
import { attest, pdf } from './browser-rig.ts';

const member = 'm-7f3c';
/** Of its own for each test, and opened anew at each call, as after a reload. */
const place = (): (() => ReturnType<typeof keptHere>) => {
  const name = `/rt-${crypto.randomUUID()}/REST/2.0`;
  return () => keptHere(name);
};

it('a confirmed file is there after a reload, byte for byte, and gone once it was sent', async () => {
  const open = place();
  const file = pdf();
  const attestation = await attest(file, member);
  const upload = await keepFile(file, attestation, member, open());
  const parcel = await gather([{ upload, attestation }], 'case-1', 'fr', member, open());
  expect(await parcel.files[0]!.blob.text()).to.equal(await file.text());
  expect(parcel.size).to.equal(file.size);
  await parcel.sent();
  expect(await open().keys('uploads')).to.deep.equal([]);
  expect(await open().keys('bytes')).to.deep.equal([]);
});

it('a file goes with one case only, and with no other member’s', async () => {
  const open = place();
  const attestation = await attest(pdf(), member);
  const files = [{ upload: await keepFile(pdf(), attestation, member, open()), attestation }];
  await gather(files, 'case-1', 'fr', member, open());
  await gather(files, 'case-1', 'fr', member, open());
  for (const [by, who] of [['case-2', member], ['case-1', 'm-2']] as const) {
    const code = await gather(files, by, 'fr', who, open()).then(() => 'gathered', (error: { code: string }) => error.code);
    expect(code).to.equal('refused');
  }
});

it('a file is forgotten by whoever confirmed it, and after a week', async () => {
  const open = place();
  const attestation = await attest(pdf(), member);
  const first = await keepFile(pdf(), attestation, member, open());
  const code = await discardKept(first, 'm-2', open()).then(() => 'gone', (error: { code: string }) => error.code);
  expect(code).to.equal('not-found');
  await discardKept(first, member, open());
  const old = await keepFile(pdf(), attestation, member, open());
  await open().put('uploads', old, { member, attestation, at: Date.now() - 8 * 24 * 60 * 60 * 1000 });
  const young = await keepFile(pdf(), attestation, member, open());
  expect(await open().keys('uploads')).to.deep.equal([young]);
});

it('a read mark is there after a reload', async () => {
  const open = place();
  await open().put('reads', '12\nm-7f3c', 'mark');
  expect(await open().get('reads', '12\nm-7f3c')).to.equal('mark');
  expect(await open().get('reads', '13\nm-7f3c')).to.equal(undefined);
});
