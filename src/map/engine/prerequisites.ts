/** What MapLibre needs before it can draw; small enough to be asked before the engine is fetched. */
// MapLibre draws nothing at all under Vite unless it is told where its worker is.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

export const hasWebgl2 = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/**
 * Fetches the worker's script, so that MapLibre finds it in the cache. MapLibre itself never says that its worker
 * is missing.
 * @throws Error when no script comes
 */
export async function requireWorker(): Promise<void> {
  const response = await fetch(workerUrl);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes('javascript')) {
    throw new Error(`map worker: HTTP ${response.status}, type "${type}" instead of a script`);
  }
  await response.arrayBuffer();
}
