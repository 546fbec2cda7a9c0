/** S1, S2, S3: nothing but this origin's own files runs, and text stays text. */
import { createHash } from 'node:crypto';
import { PAYLOADS } from '../fixtures/payloads.ts';
import { expect, test } from './fixtures.ts';
import { expectHarmless } from './harmless.ts';
import { openChart } from './reader.ts';
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
  drawn: { page },
}) => {
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

test.describe('What a link carries', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test(`is text and not code in any key of the fragment: ${PAYLOADS.length} payloads`, async ({ page }) => {
    await openChart(page, '/vostochny/');
    const notice = page.locator('[data-notice="link"]');
    for (const payload of PAYLOADS) {
      const text = encodeURIComponent(payload);
      await page.goto(
        `/vostochny/#map=${text}&at=${text}&only=${text}&theme=${text}&quote=${text}&v=${text}&x=${payload}`,
      );
      await expect(notice.locator('p')).not.toHaveCount(0);
      await expectHarmless(page, payload);
    }
  });

  test(`is text and not code in the path: ${PAYLOADS.length} payloads @long`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const payload of PAYLOADS) {
      await page.goto(`/${encodeURIComponent(payload)}/`);
      await expect(page.locator('html')).toHaveAttribute('data-alive', '');
      await expectHarmless(page, payload);
    }
  });
});
