/** One tab with one contestant in it: how it is opened, loaded, waited for and slowed down. */
import { sleep } from './host.mjs';
import { probeScript, readProbe } from './probe.mjs';

/** What a page on a poor mobile connection and a cheap telephone gets. */
const SLOW_LINE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOW_CPU_FACTOR = 4;
const QUIET_MS = 2500;
const STEP_MS = 100;
export const LOAD_LIMIT_MS = 60_000;
/** Share of one core that still counts as rest. */
const RESTING_CORES = 0.15;

/**
 * Opens a tab in a fresh profile with the probe in it, its requests to elsewhere noted. One that is to be slow has no
 * service workers: what comes through them comes at full speed, because the browser emulates no line for them.
 */
export async function openTab(chromium, contestant, willBeSlow = false) {
  const context = await chromium.browser.newContext({
    viewport: chromium.size,
    deviceScaleFactor: 1,
    serviceWorkers: willBeSlow ? 'block' : 'allow',
    locale: 'fr-FR',
  });
  await context.addInitScript({ content: probeScript(contestant.adapter) });
  const page = await context.newPage();
  const tab = { context, page, errors: [], foreign: [], pending: new Set() };
  page.on('pageerror', ({ message }) => tab.errors.push(message.slice(0, 200)));
  // What the browser still waits for, workers included: on a slow line the server is done long before the page is.
  context.on('request', (request) => {
    const url = request.url();
    tab.pending.add(request);
    const isOwn = url.startsWith(contestant.server.origin) || /^(data|blob|about):/.test(url);
    if (!isOwn) tab.foreign.push(url.slice(0, 200));
  });
  for (const end of ['requestfinished', 'requestfailed']) {
    context.on(end, (request) => tab.pending.delete(request));
  }
  tab.session = await context.newCDPSession(page);
  return tab;
}

export async function closeTab(chromium, tab) {
  // The processes are about to end: this notes what they have used.
  await chromium.cpuSeconds();
  await tab.context.close();
}

export async function slowDown(tab) {
  await tab.session.send('Network.enable');
  await tab.session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_LINE });
  await tab.session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU_FACTOR });
}

export async function visit(tab, contestant) {
  const url = contestant.server.origin + contestant.path;
  await tab.page.goto(url, { waitUntil: 'commit', timeout: LOAD_LIMIT_MS });
}

export async function leave(chromium, tab, contestant) {
  await tab.page.goto('about:blank');
  await settle(chromium, tab, contestant);
}

/** Loads the page once and gives what the load took. */
export async function load(chromium, tab, contestant, { countFrames, isSlow = false } = {}) {
  const mark = contestant.server.log.length;
  const cpuBefore = await chromium.cpuSeconds();
  await visit(tab, contestant);
  const isSettled = await settle(chromium, tab, contestant, { countFrames, isSlow });
  const cpuAfter = await chromium.cpuSeconds();
  const answered = contestant.server.log.slice(mark);
  const seen = await tab.page.evaluate(readProbe);
  const cpuMs = isSlow ? null : (cpuAfter - cpuBefore) * 1000;
  return { ...seen, ...wire(answered, contestant.adapter), answered, isSettled, cpuMs };
}

/** What was sent, by kind, and how many of the requests were for a map engine's files. */
export function wire(answered, { engine }) {
  const bytes = { total: 0, html: 0, js: 0, css: 0, data: 0, image: 0, font: 0, other: 0 };
  for (const entry of answered) {
    bytes[entry.kind] += entry.bytes;
    bytes.total += entry.bytes;
  }
  const notFound = answered.filter(({ status }) => status === 404).length;
  const engineRequests = engine ? answered.filter(({ path }) => engine.test(path)).length : null;
  return { bytes, requests: answered.length, notFound, engineRequests };
}

/**
 * Waits until nothing more is asked of the server or still on its way, nothing changes on a filmed screen, and
 * Chromium as a whole (workers and GPU included) has next to no work. False when that never came.
 */
export async function settle(chromium, tab, { server }, { countFrames = () => 0, isSlow = false } = {}) {
  const startMs = performance.now();
  const history = [];
  let lastBusyMs = startMs;
  while (performance.now() - startMs < LOAD_LIMIT_MS) {
    const cpuSeconds = await chromium.cpuSeconds();
    // The emulated slow CPU spins all the time, so it cannot be asked there.
    const now = {
      atMs: performance.now(),
      events: server.log.length + countFrames(),
      cpuSeconds: isSlow ? 0 : cpuSeconds,
    };
    history.push(now);
    if (server.underWay() + tab.pending.size > 0) lastBusyMs = now.atMs;
    if (now.atMs - lastBusyMs >= QUIET_MS && isAtRest(now, history)) return true;
    await sleep(STEP_MS);
  }
  return false;
}

function isAtRest(now, history) {
  const past = history.findLast(({ atMs }) => now.atMs - atMs >= QUIET_MS);
  if (!past || past.events !== now.events) return false;
  const seconds = (now.atMs - past.atMs) / 1000;
  return now.cpuSeconds - past.cpuSeconds <= RESTING_CORES * seconds;
}
