import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeMarkup } from '../../../geo/export/markup.ts';

describe('escaped text', () => {
  it.each([
    [`a & b < c > "d" 'e'`, 'a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;'],
    ['&amp;', '&amp;amp;'],
    ['two\r\nlines\tand a tab', 'two&#13;\nlines\tand a tab'],
    ['\u0000\u0008\u000b\u001f\ufffe\uffff', '\ufffd'.repeat(6)],
    ['half \ud83d, half \udd2d, whole 🚂 한', 'half \ufffd, half \ufffd, whole 🚂 한'],
  ])('%j', (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });

  it('is read back as it was, as text and as an attribute, but for what XML cannot hold', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\t]/g, ' '));
    fc.assert(
      fc.property(texts, (text) => {
        const xml = element('a', { b: text }, escapeMarkup(text));
        const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
        expect(documentElement!.textContent).toBe(text);
        expect(documentElement!.getAttribute('b')).toBe(text);
      }),
    );
  });
});
