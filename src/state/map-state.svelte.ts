import { createContext } from 'svelte';

/** As `<html data-map-state>` says it; `ready` only when the story is really drawn. */
export type MapPhase = 'static' | 'booting' | 'ready' | 'degraded';

/** How the GL map fares. */
export class MapState {
  phase: MapPhase = $state('static');
  /** Why the map stays static: WebGL 2 cannot be had here at all, or the graphics processor went away. */
  engineFault: 'no-webgl' | 'gpu-lost' | null = $state(null);
  /** A script that comes after the page did not come, as when a new version took its place: only a reload helps. */
  isPartMissing = $state(false);
}

export const [getMapState, setMapState] = createContext<MapState>();
