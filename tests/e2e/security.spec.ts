/** S1, S2, S3: nothing but this origin's own files runs, and text stays text. */
import { createHash } from 'node:crypto';
import { expect, expectReady, test } from './fixtures.ts';
import { PAGES } from './story.ts';

const policyWith = (styleHash: string, scriptHash: string): string[] => [
  "default-src 'none'",
  `script-src 'self' '${scriptHash}'`,
  `style-src 'self' '${styleHash}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

const directives = (policy: string): string[] => policy.split(';').map((directive) => directive.trim());

/** Scripts with text of their own; blocks of data are none. */
const INLINE_SCRIPT = /<script(?![^>]*(?:\ssrc=|application\/(?:ld\+)?json))[^>]*>([^]*?)<\/script>/g;

test('every page carries the promised policy as header and as meta, and one inline script, its own first', async ({
  request,
}) => {
  const hashes = new Set<string>();
  for (const { path } of PAGES) {
    const response = await request.get(path);
    const html = await response.text();
    const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text!);
    expect(styles, 'one style sheet, the same on every page').toHaveLength(1);
    hashes.add(`sha256-${createHash('sha256').update(styles[0]!).digest('base64')}`);
    const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, text]) => text!);
    expect(scripts, 'one script, the same on every page').toHaveLength(1);
    hashes.add(`sha256-${createHash('sha256').update(scripts[0]!).digest('base64')}`);
    const [styleHash, scriptHash] = [...hashes] as [string, string];
    const policy = policyWith(styleHash, scriptHash);
    expect(directives(response.headers()['content-security-policy']!), path).toEqual(policy);
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
    const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(directives(meta!), path).toEqual(policy);
    expect(html, path).not.toMatch(/\sstyle=/);
    expect(html, path).not.toMatch(/\son[a-z]+="/);
  }
  expect(hashes.size).toBe(2);
});

test('with the map really drawn, neither HTML nor foreign script addresses get past Trusted Types', async ({
  page,
}) => {
  await page.goto('/');
  await expectReady(page);
  const refusals = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      attempt(() => new Worker('https://example.org/worker.js')),
      attempt(() => new Worker('data:text/javascript,0')),
    ];
  });
  expect(refusals).toEqual(['TypeError', 'TypeError']);
});

const PAYLOADS = [
  '<script>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '"><svg onload=window.hit=1>',
  'javascript:window.hit=1',
  "'-window.hit=1-'",
  '</title><script>window.hit=1</script>',
];

test.describe('What a link carries', () => {
  test.use({ expectedConsole: [/status of 404/] });

  for (const payload of PAYLOADS) {
    test(`is text, not code: ${payload}`, async ({ page }) => {
      const encoded = encodeURIComponent(payload);
      for (const link of [
        `/${encoded}/`,
        `/#map=${encoded}`,
        `/#quote=${encoded}&theme=${encoded}`,
        `/#x=${payload}`,
      ]) {
        await page.goto('about:blank');
        await page.goto(link);
        await expect(page.locator('[data-map] [data-stop]').first()).toBeVisible();
        expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
        const schemes = await page
          .locator('a')
          .evaluateAll((links) =>
            links.map(
              (anchor) =>
                new URL((anchor as HTMLAnchorElement).href.toString() || location.href, location.href)
                  .protocol,
            ),
          );
        expect(schemes.filter((scheme) => !/^(https?|mailto):$/.test(scheme))).toEqual([]);
      }
    });
  }
});
