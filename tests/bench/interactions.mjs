/**
 * How soon the page responds to a reader (P3): from each click or key to the next paint, as measured by the browser's
 * Event Timing. Two visits in turn, one with WebGL refused, so that the chart stays. Each begins in a hurry: a stop is
 * pressed as soon as the HTML shows one, and more while the page comes to life, with the engine on its way in the other
 * visit. In software GL, one frame of the map takes longer than all the page's own work for a response.
 *
 *     node tests/bench/interactions.mjs [dist] [--rounds 3]
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, locateChromium } from '../../scripts/chromium.mjs';
import { serve } from './harness/lib/server.mjs';
import { median } from './harness/lib/stats.mjs';

const READY_MS = 60_000;
/** Pause between two interactions of a reader in a hurry. */
const HURRY_MS = 150;
/** Pause between two interactions: longer than a move of the map, since a reader looks before going on. */
const LOOK_MS = 1_000;
/** The browser reports in steps of 8 ms, and nothing below 16. */
const LEAST_MS = 16;

const named = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const walked = (page) => page.locator('[data-map] [data-stop][tabindex="0"]').press('ArrowRight');
const pressed = (key) => (page) => page.keyboard.press(key);
const opened = (id) => (page) => page.locator(`[data-entry="${id}"] a`).first().click();

/** Presses a stop on the map as soon as the page shows one, without waiting for anything else. */
async function pressAtOnce(page) {
  const disc = page.locator('[data-map] [data-stop="vostochny"] .target');
  await disc.waitFor({ state: 'attached' });
  const { x, y, width, height } = await disc.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Reaches for the map: its engine is fetched. */
async function wanderOver(page) {
  const { x, y, width, height } = await page.locator('[data-map]').boundingBox();
  await page.mouse.move(x + width * 0.7, y + height * 0.45);
  await page.mouse.move(x + width * 0.6, y + height * 0.55, { steps: 10 });
}

/** A reader in a hurry, from the first press on. */
const ARRIVAL = [
  ['press a stop as soon as there is one', pressAtOnce],
  ['close it', pressed('Escape')],
  ['reach for the map', wanderOver],
  ...['khasan', 'vladivostok', 'pyongyang'].flatMap((id) => [
    ['open a stop from the text', opened(id)],
    ['close it', pressed('Escape')],
  ]),
];

/** The steps of a visit: [kind, action on the page]. */
const STEPS = [
  ...['pyongyang', 'khasan', 'vostochny', 'komsomolsk', 'vladivostok', 'artyom'].flatMap((id) => [
    ['open a stop from the text', opened(id)],
    ['close it', pressed('Escape')],
  ]),
  ['fit the whole journey', named('Whole journey')],
  [
    'open a stop from the map',
    (page) => page.locator('[data-map] [data-stop="vostochny"]').click({ force: true }),
  ],
  ...Array.from({ length: 4 }, () => [
    'next in the card',
    (page) => page.locator('[data-card] .card-steps a').last().click(),
  ]),
  ['close it', pressed('Escape')],
  ['fit the whole journey', named('Whole journey')],
  ...Array.from({ length: 6 }, () => ['arrow to the next marker', walked]),
  ...['Zoom in', 'Zoom in', 'Zoom out'].map((name) => ['zoom', named(name)]),
  ...Array.from({ length: 4 }, () => ['step in time', named('Next moment')]),
  ['the article alone', (page) => page.getByText('What the article says', { exact: true }).click()],
  ['all sources again', (page) => page.getByText('All sources', { exact: true }).click()],
  ['another theme', named('Use the dark theme')],
  ['another theme', named('Use the light theme')],
  ['the share sheet', named('Share the map')],
  ['close it', pressed('Escape')],
];

/** Runs in the page, before its scripts: keeps the longest interaction since `takeWorst`, ms. */
function recordInteractions() {
  globalThis.worstMs = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      // Events without an id, such as a mere move of the mouse, are no interactions.
      if (interactionId) globalThis.worstMs = Math.max(globalThis.worstMs, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

const takeWorst = (page) =>
  page.evaluate(() => {
    const { worstMs } = globalThis;
    globalThis.worstMs = 0;
    return worstMs;
  });

/** Runs in the page, before its scripts: the chart stays. */
function refuseWebgl() {
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** @returns for each part of so many visits, one `{ kind, ms }` for each interaction */
export async function measureInteractions(folder, rounds) {
  const site = await serve(folder);
  const browser = await chromium.launch({
    executablePath: await locateChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  const measured = { arrival: [], chart: [], coming: [], gl: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const chart = await visit(browser, site, 'chart');
      const gl = await visit(browser, site, 'gl');
      measured.arrival.push(...chart.arrival);
      measured.chart.push(...chart.use);
      measured.coming.push(...gl.arrival);
      measured.gl.push(...gl.use);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return measured;
}

async function visit(browser, site, map) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(recordInteractions);
  if (map === 'chart') await page.addInitScript(refuseWebgl);
  await page.goto(`${site.origin}/en/`, { waitUntil: 'commit' });
  const arrival = await perform(page, ARRIVAL, HURRY_MS);
  if (map === 'gl') await page.locator('html[data-map-state="ready"]').waitFor({ timeout: READY_MS });
  const use = await perform(page, STEPS, LOOK_MS);
  await context.close();
  return { arrival, use };
}

async function perform(page, steps, pauseMs) {
  const measured = [];
  for (const [kind, act] of steps) {
    await act(page);
    await page.waitForTimeout(pauseMs);
    measured.push({ kind, ms: Math.max(LEAST_MS, await takeWorst(page)) });
  }
  return measured;
}

/** The 98th percentile, by nearest rank. */
const p98Of = (values) => [...values].sort((a, b) => a - b)[Math.ceil(0.98 * values.length) - 1];

/** The 98th percentile of each part, ms. */
export const p98s = (measured) =>
  Object.fromEntries(Object.entries(measured).map(([visit, all]) => [visit, p98Of(all.map(({ ms }) => ms))]));

const NAMES = {
  arrival: 'from the press on',
  chart: 'on the chart',
  coming: 'from the press on, with the engine on its way',
  gl: 'on the GL map, in software',
};

/** A line for each part, then its interactions, the slowest first. */
export function interactionsReport(measured) {
  const lines = Object.entries(measured).flatMap(([visit, all]) => {
    const ms = all.map((one) => one.ms);
    const kinds = [...new Set(all.map(({ kind }) => kind))]
      .map((kind) => ({
        kind,
        worst: Math.max(...all.filter((one) => one.kind === kind).map((one) => one.ms)),
      }))
      .sort((one, other) => other.worst - one.worst);
    return [
      `${NAMES[visit]}: ${all.length} interactions, median ${median(ms)} ms, p98 ${p98Of(ms)} ms`,
      ...kinds.map(({ kind, worst }) => `  ${kind}: at worst ${worst} ms`),
    ];
  });
  return ['From a click or a key to the next paint (Event Timing)', ...lines].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) {
    throw new Error(`--rounds "${values.rounds}": a whole number from 1 on is needed; nothing was measured`);
  }
  console.log(interactionsReport(await measureInteractions(resolve(positionals[0] ?? 'dist'), rounds)));
}
