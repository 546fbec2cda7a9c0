/** The GL map of readers' pages. The page loads it when it is needed and controls it by this class. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Camera, PITCH_MAXIMUM } from '../../../geo/projection/camera-limits.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import { type Drawing, mapStyle } from '../style/style.ts';
import { cameraOf, frameOf, newMap } from './new-map.ts';
import { hasDrawnStory } from './proof.ts';
import { listenToTargets, type TargetEvents } from './targets.ts';

export interface EngineEvents extends TargetEvents {
  /** The camera or the box's size has changed. */
  onFrame(): void;
  /** The camera came to rest; `byReader` if a reader moved it, not the page. */
  onRest(camera: Camera, byReader: boolean): void;
  /** Data arrived: the map is not stalled. */
  onProgress(): void;
  /** The story has really been drawn: for the first time, or again after a lost context. */
  onReady(): void;
  /** The WebGL context was lost. The map is drawn again if the browser restores it. */
  onLost(): void;
  /** The WebGL context was restored: the page may set the camera again. */
  onRestored(): void;
  /** MapLibre reported an error, often a file that did not load; `reason` is its message. */
  onFailure(reason: string): void;
}

/**
 * Texts of MapLibre's hint on cooperative gestures, by its locale keys, empty until they have come; null: gestures are not
 * cooperative.
 */
export type SharedGestures = Record<string, string> | null;

/** Event data that marks a move as the page's own. */
const BY_PAGE = { byPage: true };

export class MapEngine {
  readonly #map: MapLibreMap;
  readonly #events: EngineEvents;
  #drawing: Drawing;
  #hasStyle = false;
  #isReady = false;
  #hasContext = true;
  #isMovedByReader = false;

  /**
   * @throws Error if there is no WebGL 2
   */
  constructor(
    container: HTMLElement,
    camera: Camera,
    drawing: Drawing,
    events: EngineEvents,
    shared: SharedGestures,
  ) {
    this.#drawing = drawing;
    this.#events = events;
    this.#map = newMap(camera, {
      container,
      style: mapStyle(drawing),
      maxPitch: PITCH_MAXIMUM,
      // The page calls `resize`: the moves of MapLibre's own resizing would look like the reader's.
      trackResize: false,
      cooperativeGestures: shared !== null,
      ...(shared && { locale: shared }),
    });
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    const events = this.#events;
    map.on('style.load', () => {
      this.#hasStyle = true;
      this.#applyDrawing();
    });
    map.on('webglcontextlost', () => {
      // MapLibre throws its style away and loads it again with the new context.
      this.#hasStyle = false;
      this.#isReady = false;
      this.#hasContext = false;
      events.onLost();
      this.#isMovedByReader = false;
    });
    map.on('webglcontextrestored', () => {
      this.#hasContext = true;
      events.onRestored();
    });
    map.on('move', () => events.onFrame());
    map.on('resize', () => events.onFrame());
    map.on('movestart', (event) => (this.#isMovedByReader ||= this.#isByReader(event)));
    map.on('moveend', (event) => this.#rest(this.#isByReader(event)));
    map.on('error', ({ error }) => events.onFailure(error.message));
    map.on('sourcedata', () => events.onProgress());
    map.on('idle', () => this.#prove());
    map.on('render', () => this.#prove());
    listenToTargets(map, events);
  }

  /** Without a context no move is the reader's: as the context returns, MapLibre resizes, which fires a move. */
  #isByReader = (move: object): boolean => this.#hasContext && !('byPage' in move);

  #rest(isReaders: boolean): void {
    // A resize during a drag, as a phone's bars come and go, ends a move of its own but not the drag.
    const byReader = this.#isMovedByReader;
    if (byReader && !isReaders) return;
    this.#isMovedByReader = false;
    this.#events.onRest(this.camera(), byReader);
  }

  #prove(): void {
    if (this.#isReady || !this.#hasStyle || !hasDrawnStory(this.#map, this.#drawing)) return;
    this.#isReady = true;
    this.#events.onReady();
  }

  /** Draws another theme, language or story. Applied as a diff of styles: unchanged sources and layers are kept. */
  draw(drawing: Drawing): void {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    // Before the first style has loaded, setStyle would discard it and start over. `style.load` catches up.
    if (this.#hasStyle) this.#applyDrawing();
  }

  #applyDrawing(): void {
    this.#map.setStyle(mapStyle(this.#drawing), { diff: true });
  }

  /** Sets the map's accessible name. */
  describe(label: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('aria-label', label);
    // The canvas handles the arrow keys. In MapLibre's default role, `region`, a screen reader would keep them.
    canvas.setAttribute('role', 'application');
  }

  /** Moves the camera; 0 ms jumps. Interrupts a reader's move, which is then not reported to `onRest` as theirs. */
  go(camera: Camera, durationMs: number): void {
    this.#isMovedByReader = false;
    // MapLibre may hold a wheel event back: for its first frame, or 40 ms to tell a wheel from a trackpad. It would
    // zoom after this move.
    clearTimeout(this.#map.scrollZoom._timeout);
    this.#map.stop();
    const { lon, lat, zoom, bearing, pitch } = camera;
    const target = { center: [lon, lat] as [number, number], zoom, bearing, pitch };
    if (durationMs === 0) {
      this.#map.jumpTo(target, BY_PAGE);
      return;
    }
    this.#map.easeTo({ ...target, duration: durationMs, essential: true }, BY_PAGE);
  }

  /** Whether a hand, its momentum or a flight moves the map. */
  get isMoving(): boolean {
    return this.#map.isMoving();
  }

  /** Zooms by so many levels; counts as the reader's move. */
  zoomBy(step: number, durationMs: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + step, duration: durationMs, essential: true });
  }

  /** Pans by so many CSS px; counts as the reader's move. */
  panBy(x: number, y: number, durationMs: number): void {
    this.#map.panBy([x, y], { duration: durationMs, essential: true });
  }

  /** Whether a reader's gesture or its inertia is moving the map now. */
  get isMovedByReader(): boolean {
    return this.#isMovedByReader;
  }

  camera(): Camera {
    return cameraOf(this.#map);
  }

  /** To be called when the box has changed its size. */
  resize(): void {
    this.#map.resize(BY_PAGE);
  }

  /** The present camera, box and projection. */
  frame(): Frame {
    return frameOf(this.#map);
  }

  destroy(): void {
    // MapLibre would leave them in the document. Without a context it has given them back already.
    if (this.#hasStyle) this.#map.setFontFaces(null);
    this.#map.remove();
  }
}
