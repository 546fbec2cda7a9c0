/** Tells the worker what this page has loaded before it was there. */
import type { Order } from './worker/messages.ts';

/** The page itself, and each file of it that no worker has answered for. Later ones as they come, until `signal`. */
export function tellVisited(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  const observer = new PerformanceObserver((list) => tell(registration, list.getEntries()));
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function tell({ active }: ServiceWorkerRegistration, entries: PerformanceEntryList): void {
  const visited = (entries as PerformanceResourceTiming[])
    .filter(({ workerStart, name }) => !workerStart && new URL(name).origin === location.origin)
    .map(({ name }) => name);
  if (visited.length === 0) return;
  // No list of the page's shows what the engine's own worker fetches.
  const hasEngine = document.documentElement.dataset.mapState !== 'static';
  active?.postMessage({ visited, hasEngine } satisfies Order);
}
