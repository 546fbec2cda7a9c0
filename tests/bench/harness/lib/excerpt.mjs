/** How soon the excerpt can be read: from a hand's press on a page at rest, and for an impatient reader. */
import { sleep } from './host.mjs';
import { handTools } from './map-box.mjs';
import { LOAD_LIMIT_MS, closeTab, openTab, slowDown, visit } from './tab.mjs';

const POPUP_LIMIT_MS = 10_000;
const POPUP_STEP_MS = 25;
const PATIENCE_MS = 100;

/** From the hand's first press to the frame that shows the excerpt, on a page at rest. */
export async function openPopup(tab, contestant, box) {
  if (await tab.page.evaluate(() => window.probe.isTextVisible())) return { note: 'text already on screen' };
  await tab.page.evaluate(() => {
    window.probe.isArmed = true;
    window.probe.watch();
  });
  await contestant.adapter.open(handTools(tab.page, box));
  for (let waitedMs = 0; waitedMs < POPUP_LIMIT_MS; waitedMs += POPUP_STEP_MS) {
    const { firstInputMs, textSeenMs } = await tab.page.evaluate(() => window.probe);
    if (textSeenMs !== null) return { popupMs: textSeenMs - firstInputMs };
    await sleep(POPUP_STEP_MS);
  }
  return { note: `text not seen within ${POPUP_LIMIT_MS / 1000} s` };
}

/** From the start of the load: how soon can an impatient reader have the excerpt on screen, trying every 100 ms? */
export async function readImpatiently(chromium, contestant, isSlow) {
  const tab = await openTab(chromium, contestant, isSlow);
  if (isSlow) await slowDown(tab);
  await tab.page.addInitScript(() => {
    if (window === top) window.probe.watch();
  });
  await visit(tab, contestant);
  const originMs = await tab.page.evaluate(() => performance.timeOrigin);
  const limitMs = performance.now() + LOAD_LIMIT_MS;
  let tries = 0;
  let seen = { atMs: null, isPresent: false };
  while (seen.atMs === null && performance.now() < limitMs) {
    if (mayPress(tab, contestant, seen)) {
      tries++;
      // A page that is just being replaced cannot be pressed.
      await contestant.adapter.open(handTools(tab.page, contestant.box)).catch(() => {});
    }
    await sleep(PATIENCE_MS);
    seen = await tab.page.evaluate(readSeen).catch(() => seen);
  }
  await closeTab(chromium, tab);
  return { excerptMs: seen.atMs === null ? null : seen.atMs - originMs, tries };
}

function mayPress(tab, { adapter, path }, { isPresent }) {
  // Once the text is in the page it only has to come into view: another press could close it again.
  if (isPresent && !adapter.textAlwaysInPage) return false;
  // Who has followed a link to another page waits for that page: another press would ask for it anew.
  const isFollowing = (request) =>
    request.isNavigationRequest() && new URL(request.url()).pathname !== path.split(/[?#]/)[0];
  return ![...tab.pending].some(isFollowing);
}

/** Runs in the page, which may be another one than the first: hence wall-clock time. */
function readSeen() {
  const { textSeenMs, isTextPresent } = window.probe;
  const atMs = textSeenMs === null ? null : performance.timeOrigin + textSeenMs;
  return { atMs, isPresent: isTextPresent() };
}
