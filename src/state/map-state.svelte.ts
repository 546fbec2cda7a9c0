import { createContext } from 'svelte';

/** As `<html data-map-state>` says it; `ready` only when the story is really drawn. */
export type MapPhase = 'static' | 'booting' | 'ready' | 'degraded';

/** How the GL map fares. */
export class MapState {
  phase: MapPhase = $state('static');
  /** WebGL 2 cannot be had here: no retry would help. */
  lacksWebgl = $state(false);
}

export const [mapState, provideMapState] = createContext<MapState>();
