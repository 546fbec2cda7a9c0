/**
 * How soon the page responds to a reader (P3): from each click or key to the next paint, as measured by the browser's
 * Event Timing, once with the GL map and once with the chart in its place. In software GL, one frame of the map takes
 * longer than all the page's own work for a response; the difference of the two figures shows how much.
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
const TARGET_MS = 200;
/** Pause between two interactions: longer than a move of the map, since a reader looks before going on. */
const LOOK_MS = 1_000;
/** The browser reports in steps of 8 ms, and nothing below 16. */
const LEAST_MS = 16;

const named = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const walked = (page) => page.locator('[data-map] [data-stop][tabindex="0"]').press('ArrowRight');
const pressed = (key) => (page) => page.keyboard.press(key);
const opened = (id) => (page) => page.locator(`[data-entry="${id}"] a`).first().click();

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

/** For each map: what runs in the page before its scripts, and the selector of what appears with the map. */
const MAPS = {
  gl: { prepare: () => undefined, arrived: 'html[data-map-state="ready"]' },
  chart: {
    prepare: () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
    arrived: '[data-notice="no-webgl"]',
  },
};

/** @returns for the GL map and for the chart, one `{ kind, ms }` for each interaction of so many visits */
export async function measureInteractions(folder, rounds) {
  const site = await serve(folder);
  const browser = await chromium.launch({
    executablePath: await locateChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  const [gl, chart] = [[], []];
  try {
    for (let round = 0; round < rounds; round++) {
      gl.push(...(await visit(browser, site, MAPS.gl)));
      chart.push(...(await visit(browser, site, MAPS.chart)));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return { gl, chart };
}

async function visit(browser, site, { prepare, arrived }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(recordInteractions);
  await page.addInitScript(prepare);
  await page.goto(`${site.origin}/en/`);
  await page.locator(arrived).waitFor({ timeout: READY_MS });
  const measured = [];
  for (const [kind, act] of STEPS) {
    await act(page);
    await page.waitForTimeout(LOOK_MS);
    measured.push({ kind, ms: Math.max(LEAST_MS, await takeWorst(page)) });
  }
  await context.close();
  return measured;
}

/** The 98th percentile, by nearest rank. */
const p98Of = (values) => [...values].sort((a, b) => a - b)[Math.ceil(0.98 * values.length) - 1];

const summary = (name, measured) => {
  const all = measured.map(({ ms }) => ms);
  const p98 = p98Of(all);
  const verdict = p98 <= TARGET_MS ? 'met' : 'missed';
  return `${name}: ${all.length} interactions, median ${median(all)} ms, p98 ${p98} ms (target ${TARGET_MS}: ${verdict})`;
};

/** A line for each of the two maps, then one a kind. */
export function interactionsReport({ gl, chart }) {
  const worst = (measured, kind) =>
    Math.max(...measured.filter((one) => one.kind === kind).map(({ ms }) => ms));
  const kinds = [...new Set(gl.map(({ kind }) => kind))];
  return [
    'From a click or a key to the next paint (Event Timing)',
    summary('with the GL map, in software', gl),
    summary('with the chart', chart),
    ...kinds.map((kind) => `${kind}: at worst ${worst(gl, kind)} ms, with the chart ${worst(chart, kind)}`),
  ].join('\n');
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
