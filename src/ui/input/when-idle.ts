/** The part of the Network Information API that is read here; Safari and Firefox lack it. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Calls back once the page has painted and is idle, after 1.5 s at the latest; never for readers who save data or have a
 * 2G connection.
 * @returns a function that cancels the callback
 */
export function whenIdle(callback: () => void): () => void {
  const { connection } = navigator as { connection?: NetworkInformation };
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return () => undefined;
  let isWanted = true;
  const rested = (): void => {
    if (isWanted) callback();
  };
  requestAnimationFrame(() => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(rested, { timeout: 1500 });
    else setTimeout(rested, 200);
  });
  return () => {
    isWanted = false;
  };
}
