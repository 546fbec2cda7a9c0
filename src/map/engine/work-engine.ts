/** The GL map on which an author works: the ground and lines of readers' maps, and marks that are elements of its page. */
import { type Map as MapLibreMap, type MapMouseEvent, Marker } from 'maplibre-gl';
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import type { Position } from '../../../geo/story/story.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import { type Drawing, mapStyle } from '../style/style.ts';
import { LEG_TARGET } from '../style/story-layers.ts';
import { frameOf, newMap, pointOf } from './new-map.ts';
import { hasDrawnStory } from './proof.ts';

export interface WorkEvents {
  /** A press on the map itself, not on a mark; `leg` is the id of the leg whose line is there. */
  onPress(position: Position, leg: string | null): void;
  /** The camera has come to rest, or the box has another size. */
  onRest(): void;
  /** Ground and lines have really been drawn. */
  onReady(): void;
  /** MapLibre reported an error, often a file that did not load. */
  onFailure(): void;
}

export interface DragEvents {
  onDrag(position: Position): void;
  onDrop(): void;
}

/** An element that stands at a position of the map. */
export interface Mark {
  moveTo: (position: Position) => void;
  setDraggable: (isDraggable: boolean) => void;
  remove: () => void;
}

export class WorkEngine {
  readonly #map: MapLibreMap;
  readonly #basemap: string;
  #drawing: Drawing;
  #hasStyle = false;
  #isReady = false;

  /**
   * @param basemap address of the ground
   * @throws Error if there is no WebGL 2
   */
  constructor(container: HTMLElement, camera: Camera, drawing: Drawing, basemap: string, events: WorkEvents) {
    this.#drawing = drawing;
    // MapLibre's worker, which fetches it, has another address than the page.
    this.#basemap = new URL(basemap, location.href).href;
    // North stays up: an author compares places, and a turned map has no use here.
    this.#map = newMap(camera, {
      container,
      style: mapStyle(drawing, this.#basemap),
      minZoom: 0,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
    });
    this.#map.keyboard.disableRotation();
    this.#map.touchZoomRotate.disableRotation();
    this.#listen(events);
  }

  #listen(events: WorkEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#hasStyle = true;
      this.#applyDrawing();
    });
    // MapLibre throws its style away then, and loads it again with the new context.
    map.on('webglcontextlost', () => (this.#hasStyle = false));
    map.on('moveend', () => events.onRest());
    map.on('resize', () => events.onRest());
    map.on('error', () => events.onFailure());
    map.on('idle', () => {
      if (this.#isReady || !this.#hasStyle || !hasDrawnStory(map, this.#drawing)) return;
      this.#isReady = true;
      events.onReady();
    });
    map.on('click', (event) => this.#press(event, events));
  }

  #press({ originalEvent, lngLat, point }: MapMouseEvent, events: WorkEvents): void {
    if (originalEvent.target !== this.#map.getCanvas()) return;
    const [line] = this.#hasStyle ? this.#map.queryRenderedFeatures(point, { layers: [LEG_TARGET] }) : [];
    const leg: unknown = line?.properties.leg;
    events.onPress([lngLat.lng, lngLat.lat], typeof leg === 'string' ? leg : null);
  }

  /** Draws another theme, language or story: what has not changed is kept. */
  draw(drawing: Drawing): void {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    // Before the first style has loaded, setStyle would discard it and start over. `style.load` catches up.
    if (this.#hasStyle) this.#applyDrawing();
  }

  #applyDrawing(): void {
    this.#map.setStyle(mapStyle(this.#drawing, this.#basemap), { diff: true });
  }

  /** Sets the map's accessible name and description, and its role: a screen reader hands it the arrow keys. */
  describe(label: string, describedBy: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
    canvas.setAttribute('aria-describedby', describedBy);
  }

  focus(): void {
    this.#map.getCanvas().focus();
  }

  isFocused(): boolean {
    return document.activeElement === this.#map.getCanvas();
  }

  /** Moves the camera at once for those who want less motion. */
  go({ lon, lat, zoom }: Camera): void {
    this.#map.easeTo({ center: [lon, lat], zoom, duration: 300 });
  }

  zoomBy(step: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + step, duration: 200 });
  }

  frame(): Frame {
    return frameOf(this.#map);
  }

  /** The position so many CSS px to the right of another and below it. */
  shifted(position: Position, [right, down]: readonly [number, number]): Position {
    const [x, y] = pointOf(this.#map, position);
    const { lng, lat } = this.#map.unproject([x + right, y + down]);
    return [lng, lat];
  }

  /**
   * Takes an element into the map, where its anchor stands at the position. Its keys and its name are its own.
   * @param drag called while a pointer drags it
   */
  mark(element: HTMLElement, position: Position, anchor: 'center' | 'bottom', drag?: DragEvents): Mark {
    const marker = new Marker({ element, anchor, subpixelPositioning: true });
    marker.setLngLat(position).addTo(this.#map);
    marker.on('drag', () => {
      const { lng, lat } = marker.getLngLat();
      drag?.onDrag([lng, lat]);
    });
    marker.on('dragend', () => drag?.onDrop());
    element.addEventListener('mousedown', () => this.#hearRelease());
    return {
      moveTo: (to) => void marker.setLngLat(to),
      setDraggable: (isDraggable) => void marker.setDraggable(isDraggable),
      remove: () => void marker.remove(),
    };
  }

  /** MapLibre does not hear a button that is released outside the map: the mark would hang on to the pointer. */
  #hearRelease(): void {
    const release = ({ target }: MouseEvent): void => {
      const isInMap = target instanceof Node && this.#map.getCanvasContainer().contains(target);
      if (!isInMap) this.#map.fire('mouseup');
    };
    window.addEventListener('mouseup', release, { once: true });
  }

  destroy(): void {
    // MapLibre would leave them in the document.
    if (this.#hasStyle) this.#map.setFontFaces(null);
    this.#map.remove();
  }
}
