/**
 * What a reader's visit costs in transfer: the bytes of a first and of a second view, as the server counts them after
 * brotli, and the price of a million of them.
 *
 *     node tests/bench/cost.mjs [dist] [--price 0.05]
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, locateChromium } from '../../scripts/chromium.mjs';
import { serve } from './harness/lib/server.mjs';

const READY_MS = 60_000;
/** What a page fetches by itself, it has fetched by then. */
const LEFT_ALONE_MS = 8_000;
const VIEWS = 1_000_000;
/** A middling list price of content delivery networks, per 10^9 bytes; `--price` names another. */
const PRICE_PER_GB = 0.05;

/** @returns rows of what was sent: `{ what, bytes, requests }` */
export async function measureCost(folder) {
  const site = await serve(folder);
  try {
    const [first, again] = await visits(site, 'allow');
    const [, plain] = await visits(site, 'block');
    return [
      { what: 'first view, left alone', ...first.alone },
      { what: 'the engine, when the map is reached for', ...first.reached },
      { what: 'second view with the map reached for', ...again.whole },
      { what: 'the same without a service worker', ...plain.whole },
    ];
  } finally {
    await site.close();
  }
}

/** Two views of the whole journey by one reader, in a browser that has never been here. */
async function visits(site, serviceWorkers) {
  const profile = mkdtempSync(join(tmpdir(), 'parcours-cost-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await locateChromium(),
    args: CHROMIUM_ARGUMENTS,
    serviceWorkers,
  });
  try {
    return [await visit(context, site), await visit(context, site)];
  } finally {
    await context.close();
    rmSync(profile, { recursive: true });
  }
}

async function visit(context, site) {
  const page = await context.newPage();
  const start = site.log.length;
  await page.goto(`${site.origin}/`);
  await page.waitForTimeout(LEFT_ALONE_MS);
  const touched = site.log.length;
  const { x, y, width, height } = await page.locator('[data-map]').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width / 3, y + height / 3, { steps: 5 });
  await page.waitForFunction(() => document.documentElement.dataset.mapState === 'ready', null, {
    timeout: READY_MS,
  });
  await page.close();
  const [alone, reached] = [site.log.slice(start, touched), site.log.slice(touched)];
  return { alone: sum(alone), reached: sum(reached), whole: sum([...alone, ...reached]) };
}

const sum = (answers) => ({
  bytes: answers.reduce((total, { bytes }) => total + bytes, 0),
  requests: answers.length,
});

/** The rows as text, each with the transfer (10^9 bytes) and the price of a million views. */
export function costReport(rows, pricePerGb = PRICE_PER_GB) {
  const lines = rows.map(({ what, bytes, requests }) => {
    const gb = (bytes * VIEWS) / 1e9;
    const cells = [
      `${(bytes / 1024).toFixed(1)} KiB`,
      `${requests} requests`,
      `${gb.toFixed(0)} GB a million`,
    ];
    return `${what}: ${cells.join(' · ')} · ${(gb * pricePerGb).toFixed(0)} at ${pricePerGb} a GB`;
  });
  return ['What a view costs in transfer (after brotli, headers included)', ...lines].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    options: { price: { type: 'string' } },
    allowPositionals: true,
  });
  const price = values.price === undefined ? PRICE_PER_GB : Number(values.price);
  if (!(price >= 0)) throw new Error(`--price "${values.price}": a number from 0 on is needed`);
  console.log(costReport(await measureCost(resolve(positionals[0] ?? 'dist')), price));
}
