/** The way to the engine: what it needs is asked before MapLibre itself is fetched. */
// MapLibre draws nothing at all under Vite unless it is told where its worker is.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** How a page gets its engine; a page without a loader has the chart alone. */
export interface EngineLoader {
  hasWebgl2(): boolean;
  /** @throws Error when the module does not come */
  load(): Promise<typeof import('./engine.ts')>;
  /**
   * Fetches the worker's script, so that MapLibre finds it in the cache: MapLibre itself never says that its worker is
   * missing.
   * @throws Error when no script comes
   */
  requireWorker(): Promise<void>;
}

export async function requireWorker(): Promise<void> {
  const response = await fetch(workerUrl);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes('javascript')) {
    throw new Error(`map worker: HTTP ${response.status}, type "${type}" instead of a script`);
  }
  await response.arrayBuffer();
}

export function hasWebgl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Contexts are few, and this one would count until its canvas is collected.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export const engineLoader: EngineLoader = {
  hasWebgl2,
  load: () => import('./engine.ts'),
  requireWorker,
};
