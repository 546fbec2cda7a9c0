/**
 * The text below the fold is laid out in small steps once the page has painted. Until then the style sheet leaves it out,
 * which the first map need not wait for; but neither a reader who scrolls nor assistive technology may miss it for long.
 */

const root = document.documentElement;
/** The class that ends it for one part. */
const LAID_OUT = 'laid-out';
const LEFT_OUT = '.column.still :is(.entry, .sources, .credits)';

const waitingParts = (): Element[] => [...document.querySelectorAll(`${LEFT_OUT}:not(.${LAID_OUT})`)];

/** Leaves the text below the fold out, until the page has loaded or a reader scrolls. */
export function layOutLater(): void {
  // Some hosts run scripts only when all else has come.
  if (document.readyState === 'complete') return;
  root.dataset.arriving = '';
  addEventListener('load', layOutInSteps);
  addEventListener('scroll', layOutNow, { once: true });
}

/** Lays out all of it now: before the page scrolls to a part, whose place depends on what stands above it. */
export function layOutNow(): void {
  delete root.dataset.arriving;
}

function layOutInSteps(): void {
  const waiting = waitingParts();
  const whenIdle = (callback: () => void): void => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 500 });
    else setTimeout(callback, 50);
  };
  const step = (): void => {
    const part = waiting.shift();
    if (!part) return layOutNow();
    part.classList.add(LAID_OUT);
    whenIdle(step);
  };
  whenIdle(step);
}
