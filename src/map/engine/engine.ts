/** The GL map: the one place that runs MapLibre. The page asks for it when it is needed and talks to this class. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import {
  type Camera,
  PITCH_MAXIMUM,
  ZOOM_MAXIMUM,
  ZOOM_MINIMUM,
} from '../../../geo/projection/camera-limits.ts';
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import type { Position } from '../../../geo/story/story.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import { addIcon } from '../style/icons.ts';
import { type Drawing, mapStyle } from '../style/style.ts';
import { workerUrl } from './engine-loader.ts';
import { hasDrawnStory } from './proof.ts';
import { listenToTargets, type TargetEvents } from './targets.ts';
import { allowOwnScriptAddresses } from './trusted-types.ts';

export interface EngineEvents extends TargetEvents {
  /** The camera is where this says, for this frame. */
  onFrame(): void;
  /** The camera came to rest; `byReader` unless the page itself had sent it there. */
  onRest(camera: Camera, byReader: boolean): void;
  /** Something arrived: the map is not stalled. */
  onProgress(): void;
  /** The story is really drawn: for the first time, or anew after a loss. */
  onReady(): void;
  /** The graphics processor dropped the map. It is drawn anew if the browser gets its context back. */
  onLost(): void;
  /** The context is back: what is to be drawn may be said anew. */
  onRestored(): void;
  /** Something that the map needs did not come. */
  onFailure(reason: string): void;
}

/**
 * How the map shares wheel and touch with the page that embeds it: MapLibre's words of the hint by its keys, empty until
 * they have come; null on a page of its own.
 */
export type SharedGestures = Record<string, string> | null;

/** Marks the moves that the page itself asked for. */
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
   * @throws Error where WebGL 2 cannot be had
   */
  constructor(
    container: HTMLElement,
    camera: Camera,
    drawing: Drawing,
    events: EngineEvents,
    shared: SharedGestures,
  ) {
    allowOwnScriptAddresses();
    setWorkerUrl(workerUrl);
    this.#drawing = drawing;
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(drawing),
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
      minZoom: ZOOM_MINIMUM,
      maxZoom: ZOOM_MAXIMUM,
      maxPitch: PITCH_MAXIMUM,
      attributionControl: false,
      localIdeographFontFamily: false,
      fadeDuration: 0,
      collectResourceTiming: false,
      // The page says when: MapLibre's own way looks like a move of the reader's.
      trackResize: false,
      cooperativeGestures: shared !== null,
      ...(shared && { locale: shared }),
    });
    this.#map.setMissingStyleImageResolver((id) => addIcon(this.#map, id));
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

  /** Getting its context back MapLibre measures its box anew, which counts as a move. */
  #isByReader = (move: object): boolean => this.#hasContext && !('byPage' in move);

  #rest(isReaders: boolean): void {
    // Another size of the box, as a phone's bars come and go, does not end what the hand does.
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

  /** Draws another theme, language or story; what did not change is not drawn anew. */
  draw(drawing: Drawing): void {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    // Before the first style has loaded MapLibre would throw it away and begin anew.
    if (this.#hasStyle) this.#applyDrawing();
  }

  #applyDrawing(): void {
    this.#map.setStyle(mapStyle(this.#drawing), { diff: true });
  }

  /** Names the map for readers who cannot see it. */
  describe(label: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('aria-label', label);
    // It takes the arrow keys, which a screen reader would keep for itself in a mere region.
    canvas.setAttribute('role', 'application');
  }

  /** Moves the camera; interrupts the reader's own move without onRest for it. 0 ms jumps. */
  go(camera: Camera, durationMs: number): void {
    this.#isMovedByReader = false;
    // A turn of the wheel may still wait: for its first frame, or 40 ms for MapLibre to know what kind it is.
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

  /** A reader's own step nearer or farther; counts as moved by the reader. */
  zoomBy(step: number, durationMs: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + step, duration: durationMs, essential: true });
  }

  /** A reader's own step aside, CSS px. */
  panBy(x: number, y: number, durationMs: number): void {
    this.#map.panBy([x, y], { duration: durationMs, essential: true });
  }

  /** The reader's hand, or the momentum that it gave, is moving the map right now. */
  get isMovedByReader(): boolean {
    return this.#isMovedByReader;
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return {
      zoom: this.#map.getZoom(),
      lat,
      lon: lng,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    };
  }

  /** The box has another size. */
  resize(): void {
    this.#map.resize(BY_PAGE);
  }

  /** What the map shows now. */
  frame(): Frame {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return {
      camera: this.camera(),
      size: { width, height },
      project: (position) => this.#project(position),
      scaling: 'measured',
    };
  }

  /** Where a position is now, CSS px; the copy of the world nearest to the centre counts. */
  #project([lon, lat]: Position): ScreenPoint {
    const around = Math.round((this.#map.getCenter().lng - lon) / 360) * 360;
    const { x, y } = this.#map.project([lon + around, lat]);
    return [x, y];
  }

  destroy(): void {
    this.#map.remove();
  }
}
