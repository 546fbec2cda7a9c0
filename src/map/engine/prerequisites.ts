/** What MapLibre needs before it can draw. A small module, so that the page can check before it fetches the engine. */
// Under Vite, MapLibre stays blank unless it is given the address of its worker.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

export const hasWebgl2 = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/**
 * Fetches the worker's script, so that MapLibre finds it in the browser's cache. MapLibre itself never reports that its
 * worker is missing: the map stays blank.
 * @throws Error if the response is no script
 */
export async function requireWorker(): Promise<void> {
  const response = await fetch(workerUrl);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes('javascript')) {
    throw new Error(`map worker: HTTP ${response.status}, type "${type}" instead of a script`);
  }
  await response.arrayBuffer();
}
