/** Tells the worker what this page has loaded before it was there. */
import type { Order } from './worker/messages.ts';

/**
 * The page itself, and each file of it that no worker has answered for. Later ones as they come, until `signal`.
 * @param isOthers whether another worker has answered, which keeps nothing for this story: then all files are told
 */
export function tellVisited(
  registration: ServiceWorkerRegistration,
  signal: AbortSignal,
  isOthers: boolean,
): void {
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as PerformanceResourceTiming[];
    tell(registration, isOthers ? entries : entries.filter(({ workerStart }) => !workerStart));
  });
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function tell({ active }: ServiceWorkerRegistration, entries: PerformanceResourceTiming[]): void {
  const visited = entries.map(({ name }) => name).filter((name) => new URL(name).origin === location.origin);
  if (visited.length === 0) return;
  // No list of the page's shows what the engine's own worker fetches.
  const hasEngine = document.documentElement.dataset.mapState !== 'static';
  active?.postMessage({ visited, hasEngine } satisfies Order);
}
