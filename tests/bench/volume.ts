/**
 * How long the built site takes until the map is ready for a reader who reaches for it at once, with stories of a thousand places and more in its first page.
 *
 *     npm run bench -- --volume [--rounds 3]
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { generatedStory } from '../volume/generated-story.ts';
import { withStory } from '../volume/inject.ts';

/** Number of places, and within how many seconds the map should be ready. */
const SIZES = [
  { places: 1_000, targetSeconds: 1 },
  { places: 10_000, targetSeconds: 2 },
  { places: 100_000, targetSeconds: 15 },
] as const;
const SITE = 'dist';
const OUT = join('.cache', 'bench', 'volume');
const VIEWPORT = { width: 1280, height: 800 };
const LIMIT_MS = 180_000;
const STEP_MS = 50;

/** Since the navigation began, ms; Infinity for a map that was never ready. */
interface Sample {
  /** The first entries of the list stand in the page. */
  listMs: number;
  readyMs: number;
}

/** Copies the built site, with a story of so many places in its first page. @returns its folder */
function siteWith(places: number): string {
  const folder = join(OUT, String(places));
  cpSync(SITE, folder, { recursive: true });
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), withStory(html, generatedStory(places), 'fr', true));
  return folder;
}

/** Runs in the page, before its scripts. */
function recordTimes(): void {
  const times: Partial<Sample> = {};
  (globalThis as { times?: Partial<Sample> }).times = times;
  new MutationObserver(() => {
    if (!times.listMs && document.querySelector('[data-entry]')) times.listMs = performance.now();
    if (document.documentElement?.dataset.mapState === 'ready') times.readyMs ??= performance.now();
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Moves over the map until it is ready: before the page's scripts have come, nobody notices a movement. */
async function reachUntilReady(page: Page): Promise<void> {
  const isReady = (): boolean => (globalThis as { times?: Partial<Sample> }).times?.readyMs !== undefined;
  const limitMs = performance.now() + LIMIT_MS;
  for (let step = 0; performance.now() < limitMs; step++) {
    if (await page.evaluate(isReady)) return;
    await page.mouse.move(VIEWPORT.width * 0.75 + (step % 20), VIEWPORT.height / 2);
    await page.waitForTimeout(STEP_MS);
  }
}

async function measure(browser: Browser, url: string): Promise<Sample> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fr-FR', serviceWorkers: 'block' });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.addInitScript(recordTimes);
  await page.goto(url, { waitUntil: 'commit' });
  await reachUntilReady(page);
  const times = await page.evaluate(() => (globalThis as { times?: Partial<Sample> }).times);
  await context.close();
  return { listMs: times?.listMs ?? Infinity, readyMs: times?.readyMs ?? Infinity };
}

/** The site as built, with a dozen stops: the baseline of the machine. */
const AS_BUILT = { places: 0, targetSeconds: Infinity };

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const inMs = (ms: number): string => (Number.isFinite(ms) ? ms.toFixed(0) : 'never');

function row(places: number, targetSeconds: number, samples: Sample[]): string {
  const ready = samples.map(({ readyMs }) => readyMs);
  const range = `${inMs(Math.min(...ready))}–${inMs(Math.max(...ready))}`;
  const list = inMs(median(samples.map(({ listMs }) => listMs)));
  if (places === 0) return `| as built | ${list} | ${inMs(median(ready))} | ${range} | | |`;
  const verdict = median(ready) <= targetSeconds * 1000 ? 'met' : 'missed';
  return `| ${places} | ${list} | ${inMs(median(ready))} | ${range} | ${targetSeconds * 1000} | ${verdict} |`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGUMENTS });
  const sites = await Promise.all(
    [AS_BUILT, ...SIZES].map(async (size) => ({
      ...size,
      site: await serve(size.places === 0 ? SITE : siteWith(size.places), { port: 0 }),
    })),
  );
  const samples = new Map<number, Sample[]>(sites.map(({ places }) => [places, []]));
  // A visit that does not count: the browser starts its graphics, and the server compresses each file.
  for (const { site } of sites) await fetch(site.url, { headers: { 'Accept-Encoding': 'gzip' } });
  await measure(browser, sites[0]!.site.url);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { places, site } of sites) samples.get(places)!.push(await measure(browser, site.url));
  }
  await Promise.all(sites.map(({ site }) => site.close()));
  await browser.close();
  console.log(
    [
      '| places | list ms | ready ms | of the rounds | target ms | |',
      '| ---: | ---: | ---: | ---: | ---: | --- |',
      ...sites.map(({ places, targetSeconds }) => row(places, targetSeconds, samples.get(places)!)),
      '',
      `Medians of ${values.rounds} rounds, WebGL in software. Load of the machine at the end: ${loadavg()[0]!.toFixed(1)}.`,
    ].join('\n'),
  );
}

await main();
