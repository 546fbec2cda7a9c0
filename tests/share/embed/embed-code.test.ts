import { describe, expect, it } from 'vitest';
import { embedAddress, embedCode, SANDBOX } from '../../../src/share/embed/embed-code.ts';

const ADDRESS = 'https://maps.example/en/vostochny/#map=5.2/51.88/128.33&theme=dark';
const OPTIONS = { address: ADDRESS, height: 480, title: 'Kim’s journey' };

describe('the address of an embed', () => {
  it('is that of the view, with ?embed before its fragment', () => {
    expect(embedAddress(ADDRESS)).toBe(
      'https://maps.example/en/vostochny/?embed#map=5.2/51.88/128.33&theme=dark',
    );
  });

  it('keeps what else the address asks, and is not changed twice', () => {
    const once = embedAddress('https://maps.example/?utm_source=x');
    expect(once).toBe('https://maps.example/?utm_source=x&embed');
    expect(embedAddress(once)).toBe(once);
  });

  it.each(['/en/', 'javascript:alert(1)', 'data:text/html,x', ''])('is none for %j', (address) => {
    expect(() => embedAddress(address)).toThrow(TypeError);
  });
});

describe('the embed code', () => {
  it('is one frame with a title, as wide as its place, loaded when it is near', () => {
    expect(embedCode(OPTIONS)).toBe(
      '<iframe src="https://maps.example/en/vostochny/?embed#map=5.2/51.88/128.33&amp;theme=dark" ' +
        'title="Kim’s journey" width="100%" height="480" loading="lazy" allow="fullscreen" ' +
        'style="border:0;max-width:100%;height:480px;min-height:300px"></iframe>',
    );
  });

  it('lets no text out of its attribute', () => {
    const title = '"><script>alert(1)</script>\'&amp;';
    const code = embedCode({ ...OPTIONS, title });
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;amp;"');
    expect(code.match(/</g)).toHaveLength(2);
  });

  it('keeps a quotation mark in the address from ending it', () => {
    const code = embedCode({ ...OPTIONS, address: 'https://maps.example/#x=" onload="alert(1)' });
    expect(code).not.toMatch(/"\s*onload=/);
  });

  it('takes a sandbox in which everything works, and the script that fits the height, if asked', () => {
    const script = 'https://maps.example/embed.js';
    const code = embedCode({ ...OPTIONS, isSandboxed: true, script, width: 640 });
    expect(code).toContain(` sandbox="${SANDBOX}"`);
    expect(code).toContain(' width="640"');
    expect(code).toMatch(/<\/iframe>\n<script src="https:\/\/maps\.example\/embed\.js" async><\/script>$/);
  });

  it.each([119, 4001, 480.5, NaN, Infinity])('is refused a height of %d px', (height) => {
    expect(() => embedCode({ ...OPTIONS, height })).toThrow(/120 to 4000/);
  });
});
