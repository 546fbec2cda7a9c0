/**
 * What runs inside every measured page, before any of its own scripts. Each function here but the first is sent to the
 * page as its source: it may use `window.probe` and nothing else of this file.
 */

/** The script for what an adapter wants to be seen. */
export function probeScript({ text, ready }) {
  const calls = [provideTimeline, provideText, provideWatch, provideFrames, provideReady].map(
    (provide) => `(${provide})(${JSON.stringify({ text, ready })});`,
  );
  return `if (window === top) { ${calls.join('\n')} }`;
}

function provideTimeline() {
  const probe = {
    lcp: null,
    shifts: [],
    longTasks: [],
    firstInputMs: null,
    textSeenMs: null,
    isArmed: false,
  };
  window.probe = probe;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime, element }) => {
    const name = element ? element.tagName.toLowerCase() + (element.id && `#${element.id}`) : '(gone)';
    probe.lcp = { atMs: startTime, name };
  });
  observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
    if (!hadRecentInput) probe.shifts.push({ atMs: startTime, value });
  });
  observe('longtask', ({ startTime, duration }) => {
    probe.longTasks.push({ atMs: startTime, durationMs: duration });
  });
  const onInput = (event) => {
    if (event.isTrusted && probe.isArmed) probe.firstInputMs ??= event.timeStamp;
  };
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(type, onInput, { capture: true, passive: true });
  }
}

/** Is the wanted text on the screen: drawn, inside the window, and not covered? */
function provideText({ text }) {
  const holders = () => {
    if (!document.body) return [];
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isRead = !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.parentElement.tagName);
      if (isRead && node.data.includes(text)) found.push(node);
    }
    return found;
  };
  const isInWindow = ({ left, top, right, bottom, width }) =>
    width >= 1 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const isVisible = (node) => {
    const parent = node.parentElement;
    const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    if (!parent.checkVisibility(options)) return false;
    const range = document.createRange();
    const start = node.data.indexOf(text);
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    if (!isInWindow(range.getBoundingClientRect())) return false;
    const [line] = range.getClientRects();
    const onTop = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    return onTop !== null && (parent.contains(onTop) || onTop.contains(parent));
  };
  window.probe.isTextVisible = () => holders().some(isVisible);
  window.probe.isTextPresent = () => holders().length > 0;
}

/** `watch` looks for the text frame by frame; `textSeenMs` is the time just after the first frame that shows it. */
function provideWatch() {
  const { probe } = window;
  const look = () => {
    if (probe.textSeenMs !== null) return;
    if (!probe.isTextVisible()) {
      requestAnimationFrame(look);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      probe.textSeenMs = performance.now();
    };
    channel.port2.postMessage(0);
  };
  probe.watch = () => {
    probe.textSeenMs = null;
    requestAnimationFrame(look);
  };
}

/** Notes the time of every animation frame from `startFrames` to `stopFrames`. */
function provideFrames() {
  let frameTimesMs = [];
  let isRunning = false;
  const tick = (timeMs) => {
    if (!isRunning) return;
    frameTimesMs.push(timeMs);
    requestAnimationFrame(tick);
  };
  window.probe.startFrames = () => {
    frameTimesMs = [];
    isRunning = true;
    requestAnimationFrame(tick);
  };
  window.probe.stopFrames = () => {
    isRunning = false;
    return frameTimesMs;
  };
}

/** `watchReady` notes in `readyMs` when the page becomes ready, and says whether it is already. Only its root is watched. */
function provideReady({ ready }) {
  const { probe } = window;
  probe.readyMs = null;
  probe.watchReady = () => {
    const root = document.documentElement;
    const look = () => {
      if (root.matches(ready)) probe.readyMs ??= performance.now();
    };
    new MutationObserver(look).observe(root, { attributes: true });
    look();
    return probe.readyMs !== null;
  };
}

/** Reads what the probe and the browser's own timeline know. */
export function readProbe() {
  const { lcp, shifts, longTasks } = window.probe;
  // The worst window of layout shifts: gaps under a second, five seconds at most (web.dev's definition).
  let cls = 0;
  let current = { sum: 0, startMs: -Infinity, lastMs: -Infinity };
  for (const { atMs, value } of shifts) {
    const isNew = atMs - current.lastMs > 1000 || atMs - current.startMs > 5000;
    if (isNew) current = { sum: 0, startMs: atMs, lastMs: atMs };
    current.sum += value;
    current.lastMs = atMs;
    cls = Math.max(cls, current.sum);
  }
  return {
    timeOriginMs: performance.timeOrigin,
    fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    lcpMs: lcp?.atMs ?? null,
    lcpElement: lcp?.name ?? null,
    cls,
    tbtMs: longTasks.reduce((total, { durationMs }) => total + durationMs - 50, 0),
    longestTaskMs: Math.max(0, ...longTasks.map(({ durationMs }) => durationMs)),
  };
}
