/** Boots the GL map, keeps it in step with the view, and says honestly how it fares. */
import { createContext, untrack } from 'svelte';
import { cameraOf, toScreen, type Insets, type Size } from '../../geo/camera.ts';
import { storyLines } from '../../geo/features.ts';
import { isPlace, isLeg, stopById } from '../../geo/story.ts';
import { clampCamera, sameCamera, type Camera, type View } from '../../geo/view.ts';
import type { EngineEvents, MapEngine } from '../map/engine.ts';
import type { Drawing, Obstacle } from '../map/style.ts';
import { hasWebgl2, requireWorker } from '../map/prerequisites.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { coveredBoxes, mapInsets } from './insets.ts';
import { obstaclesOf, stopMarkers, type StopMarker } from './stop-markers.ts';
import { Watchdog } from './watchdog.ts';

/** Without any progress for this long the map counts as failed. */
const STALL_MS = 14_000;
/** After a failure the map has this long to draw the story all the same. */
const GRACE_MS = 2_000;
const MOVE_MS = 450;
const ZOOM_MS = 250;

export class MapSession {
  readonly #view: ViewState;
  readonly #map: MapState;
  readonly #preferences: Preferences;
  #engine: MapEngine | undefined = $state.raw();
  #container: HTMLElement | undefined;
  readonly #watchdog = new Watchdog(() => this.#degrade());
  /** Counts boots, so that what a former one left under way is ignored. */
  #boots = 0;
  #engineFailedToLoad = false;
  #size: Size = $state.raw({ width: 0, height: 0 });

  readonly #lines = $derived.by(() => storyLines(this.#view.told));
  readonly markers: StopMarker[] = $derived.by(() => {
    const frame = this.#map.frame;
    if (!frame) return [];
    const covered = coveredBoxes(frame.size, this.#preferences.wide);
    return stopMarkers(this.#view.told, this.#view.view.language, frame, covered);
  });
  #obstacles: Obstacle[] = $state.raw([]);

  constructor(view: ViewState, map: MapState, preferences: Preferences) {
    this.#view = view;
    this.#map = map;
    this.#preferences = preferences;
  }

  /** What the fit of the present view keeps clear of. */
  get #insets(): Insets {
    const { stop } = this.#view;
    return mapInsets(this.#size, this.#preferences.wide, stop ? stop.kind : 'nothing');
  }

  /** The camera that the view asks for. */
  get #wanted(): Camera {
    return cameraOf(this.#view.told, this.#view.view, this.#size, this.#insets);
  }

  readonly #drawing: Drawing = $derived.by(() => {
    const { view, stop } = this.#view;
    return {
      lines: this.#lines,
      openLeg: stop && isLeg(stop) ? stop.id : null,
      theme: view.theme ?? (this.#preferences.dark ? 'dark' : 'light'),
      language: view.language,
      obstacles: this.#obstacles,
    };
  });

  /** For `{@attach}` on the element in which the map is drawn. */
  attach = (container: HTMLElement): (() => void) => {
    this.#container = container;
    const measure = (): void => {
      this.#size = { width: container.clientWidth, height: container.clientHeight };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    untrack(() => void this.#boot());
    $effect(() => this.#engine?.draw(this.#drawing));
    $effect(() => this.#follow(this.#wanted));
    return () => {
      observer.disconnect();
      this.#stop();
    };
  };

  async #boot(): Promise<void> {
    const boot = ++this.#boots;
    const isCurrent = (): boolean => boot === this.#boots;
    if (!hasWebgl2()) {
      this.#map.lacksWebgl = true;
      return;
    }
    this.#map.phase = 'booting';
    this.#watchdog.expectWithin(STALL_MS);
    try {
      const [{ MapEngine: Engine }] = await Promise.all([this.#loadEngine(), requireWorker()]);
      if (!isCurrent() || !this.#container) return;
      this.#foresee();
      this.#engine = new Engine(this.#container, this.#wanted, this.#drawing, this.#events(isCurrent));
      this.#showFrame();
    } catch {
      if (isCurrent()) this.#degrade();
    }
  }

  async #loadEngine(): Promise<typeof import('../map/engine.ts')> {
    try {
      return await import('../map/engine.ts');
    } catch (error) {
      this.#engineFailedToLoad = true;
      throw error;
    }
  }

  #events(isCurrent: () => boolean): EngineEvents {
    const ifCurrent =
      <Arguments extends unknown[]>(act: (...given: Arguments) => void) =>
      (...given: Arguments): void => {
        if (isCurrent()) act(...given);
      };
    return {
      onFrame: ifCurrent(() => this.#showFrame()),
      onRest: ifCurrent((camera, byReader) => {
        if (byReader) this.#view.moveCamera(camera);
        this.#clearLabels();
      }),
      onLegClick: ifCurrent((id) => this.openFromMap(id)),
      onProgress: ifCurrent(() => this.#map.phase === 'booting' && this.#watchdog.expectWithin(STALL_MS)),
      onReady: ifCurrent(() => {
        this.#watchdog.rest();
        this.#map.phase = 'ready';
        this.#clearLabels();
      }),
      onFailure: ifCurrent(() => this.#map.phase === 'booting' && this.#watchdog.expectWithin(GRACE_MS)),
    };
  }

  #degrade(): void {
    this.#watchdog.rest();
    if (this.#map.phase === 'booting') this.#map.phase = 'degraded';
  }

  /** Lays out the stops for the camera to come, so that the first picture has its labels in place. */
  #foresee(): void {
    const [camera, size] = [this.#wanted, this.#size];
    this.#map.frame = { camera, size, project: (position) => toScreen(camera, size, position) };
    this.#clearLabels();
  }

  #showFrame(): void {
    const engine = this.#engine;
    if (!engine) return;
    this.#map.frame = {
      camera: engine.camera(),
      size: engine.size(),
      project: (position) => engine.project(position),
    };
  }

  /** The map's own labels make room for the names that the page draws; at rest only, since it costs a layout. */
  #clearLabels(): void {
    const obstacles = obstaclesOf(this.markers);
    if (JSON.stringify(obstacles) !== JSON.stringify(this.#obstacles)) this.#obstacles = obstacles;
  }

  #followedView: View | undefined;

  /** Sends the map where the view wants it, unless it is there. A mere change of size jumps. */
  #follow(wanted: Camera): void {
    const engine = this.#engine;
    const isNewView = this.#followedView !== this.#view.view;
    this.#followedView = this.#view.view;
    if (!engine || sameCamera(wanted, engine.camera())) return;
    const jumps = !isNewView || untrack(() => this.#preferences.reducedMotion);
    engine.go(wanted, jumps ? 0 : MOVE_MS);
  }

  #stop(): void {
    this.#boots++;
    this.#watchdog.rest();
    this.#engine?.destroy();
    this.#engine = undefined;
  }

  /** Tries again after a failure; the address holds the whole view, so a reload loses nothing. */
  retry(): void {
    if (this.#engineFailedToLoad) {
      // A browser may remember that a module failed and not ask for it again.
      this.#view.address?.flush();
      location.reload();
      return;
    }
    this.#stop();
    void this.#boot();
  }

  /** Where the camera is, as links hold it; null while there is no GL map. */
  get camera(): Camera | null {
    return this.#engine ? clampCamera(this.#engine.camera()) : null;
  }

  /** Opens a stop from the map: the camera stays unless the stop would be hidden. */
  openFromMap(id: string): void {
    this.#view.open(id, this.#isInSight(id) ? this.camera : null);
  }

  #isInSight(id: string): boolean {
    const marker = this.markers.find(({ stop }) => stop.id === id);
    const stop = stopById(this.#view.told, id);
    if (!marker || !stop) return false;
    const insets = mapInsets(
      this.#size,
      this.#preferences.wide,
      this.#preferences.wide ? 'nothing' : stop.kind,
    );
    const [x, y] = marker.centre;
    const [right, bottom] = [
      this.#size.width,
      this.#size.height - (this.#preferences.wide ? 0 : insets.bottom),
    ];
    return x >= 0 && y >= 0 && x <= right && y <= bottom;
  }

  /** Pans a stop into view that has the focus but lies outside. */
  bringIntoSight(id: string): void {
    const marker = this.markers.find(({ stop }) => stop.id === id);
    const engine = this.#engine;
    if (!marker || !engine) return;
    const [x, y] = marker.centre;
    const { width, height } = this.#size;
    if (x >= 0 && y >= 0 && x <= width && y <= height) return;
    const { stop } = marker;
    const [lon, lat] = isPlace(stop)
      ? stop.position
      : stop.stations[Math.floor(stop.stations.length / 2)]!.position;
    this.#view.moveCamera({ ...engine.camera(), lon, lat });
  }

  zoomBy(step: number): void {
    this.#engine?.zoomBy(step, this.#preferences.reducedMotion ? 0 : ZOOM_MS);
  }
}

export const [mapSession, provideMapSession] = createContext<MapSession>();
