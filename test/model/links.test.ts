/** Which addresses in a text become links, and which stay text. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withLinks, type Link } from '../../src/model/links.ts';

const linksIn = (text: string): readonly Link[] => withLinks(text).filter((part) => typeof part !== 'string');
const written = (text: string): readonly string[] => linksIn(text).map((link) => link.text);

describe('links in a text', () => {
  it('are web and mail addresses, with the text around them kept', () => {
    assert.deepEqual(withLinks('Voir https://exemple.ca/a?b=c#d ou mailto:aide@exemple.ca merci'), [
      'Voir ',
      { text: 'https://exemple.ca/a?b=c#d', href: 'https://exemple.ca/a?b=c#d' },
      ' ou ',
      { text: 'mailto:aide@exemple.ca', href: 'mailto:aide@exemple.ca' },
      ' merci',
    ]);
  });

  it('are none where there is no address', () => {
    assert.deepEqual(withLinks(''), []);
    assert.deepEqual(withLinks('www.exemple.ca, aide@exemple.ca'), ['www.exemple.ca, aide@exemple.ca']);
  });

  it('leave out the punctuation of the sentence', () => {
    for (const tail of ['.', ',', '!', '?', '…', ';', ':', "'", '’', '”', ' »', '\u00a0»', '?!', '"', '>', ').', ']', '**']) {
      assert.deepEqual(written(`https://exemple.ca/x${tail}`), ['https://exemple.ca/x'], tail);
    }
  });

  it('keep a bracket that was opened in the address, and leave out one that was opened before it', () => {
    assert.deepEqual(written('https://fr.wikipedia.org/wiki/Nordet_(vent)'), ['https://fr.wikipedia.org/wiki/Nordet_(vent)']);
    assert.deepEqual(written('(https://fr.wikipedia.org/wiki/Nordet_(vent))'), ['https://fr.wikipedia.org/wiki/Nordet_(vent)']);
    assert.deepEqual(written('[voir](https://exemple.ca)'), ['https://exemple.ca']);
  });

  it('are never of another scheme', () => {
    for (const text of [
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd',
      'ftp://exemple.ca', 'blob:x', 'tel:911', 'https:exemple.ca', 'https//exemple.ca', 'xhttps://exemple.ca', 'java\nscript:alert(1)',
    ]) {
      assert.deepEqual(linksIn(text), [], text);
    }
    for (const { href } of linksIn('javascript:https://exemple.ca data:text/html,https://exemple.ca')) assert.match(href, /^https:/);
  });

  it('never hold a name or a password before the host', () => {
    for (const text of [
      'https://exemple.ca@mechant.test', 'https://exemple.ca:80@mechant.test/x', 'http://@mechant.test', 'https://a%40b@mechant.test',
      'https://:x@mechant.test',
    ]) {
      assert.deepEqual(withLinks(text), [text], text);
    }
    assert.deepEqual(written('https://exemple.ca/@nom'), ['https://exemple.ca/@nom']);
  });

  it('are not made of characters that turn others around or cannot be seen', () => {
    for (const trick of ['\u202e', '\u2066', '\u200f', '\u200b', '\u00ad', '\ufeff', '\u0000']) {
      const text = `https://exemple.ca/${trick}fdp.exe`;
      assert.deepEqual(withLinks(text), [text]);
    }
    assert.deepEqual(withLinks('\u2067https://exemple.ca\u2069'), ['\u2067', { text: 'https://exemple.ca', href: 'https://exemple.ca/' }, '\u2069']);
  });

  it('tell the host that is really reached where the writing does not show it', () => {
    const hosts = ['https://exеmple.ca', 'http://2130706433/', 'https://exemple%2Eca/x'].map((text) => linksIn(text)[0]?.host);
    assert.deepEqual(hosts, ['xn--exmple-4of.ca', '127.0.0.1', 'exemple.ca']);
    for (const plain of ['https://EXEMPLE.ca:8080/x', 'https://exemple.ca?x', 'https://[::1]/']) assert.equal(linksIn(plain)[0]?.host, undefined);
  });

  it('of mail name one recipient', () => {
    assert.deepEqual(linksIn('mailto:x mailto:@b mailto:a@b@c mailto:?to=a@b'), []);
    assert.equal(linksIn('mailto:a@b.ca?subject=C-2026-1')[0]?.href, 'mailto:a@b.ca?subject=C-2026-1');
  });

  it('leave an address of absurd length as text', () => {
    const long = `https://exemple.ca/${'a'.repeat(3000)}`;
    assert.deepEqual(withLinks(long), [long]);
  });

  it('lose nothing of any text, and are always safe', () => {
    const pieces = fc.constantFrom('https://', 'HTTP://', 'mailto:', 'javascript:', '@', '(', ')', '.', ' ', '\u202e', '\\', 'é', 'a.ca', '%', ':', '/', '[', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 }))), (given) => {
        const text = given.join('');
        const parts = withLinks(text);
        assert.equal(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''), text);
        for (const { href, text: shown } of parts.filter((part) => typeof part !== 'string')) {
          const url = new URL(href);
          assert.match(url.protocol, /^(https?|mailto):$/);
          assert.equal(url.username + url.password, '');
          assert.doesNotMatch(shown, /[\s\u202a-\u202e\u2066-\u2069]/);
        }
      }),
    );
  });
});
