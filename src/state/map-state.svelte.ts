import { createContext } from 'svelte';
import type { ScreenPoint, Size } from '../../geo/camera.ts';
import type { Position } from '../../geo/story.ts';
import type { Camera } from '../../geo/view.ts';

/** As `<html data-map-state>` says it; `ready` only when the story is really drawn. */
export type MapPhase = 'static' | 'booting' | 'ready' | 'degraded';

/** What the map shows in this frame. */
export interface Frame {
  camera: Camera;
  size: Size;
  project: (position: Position) => ScreenPoint;
}

/** How the map fares. */
export class MapState {
  phase: MapPhase = $state('static');
  frame: Frame | null = $state.raw(null);
  /** WebGL 2 cannot be had here: no retry would help. */
  lacksWebgl = $state(false);
}

export const [mapState, provideMapState] = createContext<MapState>();
