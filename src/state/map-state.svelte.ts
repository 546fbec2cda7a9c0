import { createContext } from 'svelte';

/** The value of `<html data-map-state>`. `ready`: MapLibre has really drawn the story. */
export type MapPhase = 'static' | 'booting' | 'ready' | 'degraded';

/** The state of the GL map. */
export class MapState {
  phase: MapPhase = $state('static');
  /** Why the map stays static: the browser has no WebGL 2, or the WebGL context was lost for good. */
  engineFault: 'no-webgl' | 'gpu-lost' | null = $state(null);
  /** A later part of the page failed to load, for example after a new deployment: only a reload helps. */
  isPartMissing = $state(false);
}

export const [getMapState, setMapState] = createContext<MapState>();
