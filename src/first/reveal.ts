/**
 * Lays out the text below the fold in small steps once the page has painted: the style sheet leaves it out until then, and
 * as long as it is left out assistive technology does not get all of it.
 */

/** The class that ends it. */
const LAID_OUT = 'laid-out';
const SKIPPED = '.entry, .sources, .credits';

const waitingParts = (): Element[] => [...document.querySelectorAll(`:is(${SKIPPED}):not(.${LAID_OUT})`)];

/** Lays out all of it now: before the page scrolls to a part, whose place depends on what stands above it. */
export function layOutNow(): void {
  for (const part of waitingParts()) part.classList.add(LAID_OUT);
}

export function layOutInSteps(): void {
  const waiting = waitingParts();
  const whenIdle = (callback: () => void): void => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 500 });
    else setTimeout(callback, 50);
  };
  const step = (): void => {
    const part = waiting.shift();
    if (!part) return;
    part.classList.add(LAID_OUT);
    whenIdle(step);
  };
  whenIdle(step);
}
