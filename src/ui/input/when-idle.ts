/** What little the browser tells of the reader's line. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/** Calls back when the page has painted and rests; never for readers who save data or have a very slow line. */
export function whenIdle(callback: () => void): () => void {
  const { connection } = navigator as { connection?: NetworkInformation };
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return () => undefined;
  let isWanted = true;
  const rested = (): void => {
    if (isWanted) callback();
  };
  requestAnimationFrame(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(rested, { timeout: 1500 });
    else setTimeout(rested, 200);
  });
  return () => {
    isWanted = false;
  };
}
