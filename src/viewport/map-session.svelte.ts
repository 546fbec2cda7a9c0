/** Brings the GL map when it is wanted, keeps it in step with the view, and says honestly how it fares. */
import { createContext, untrack } from 'svelte';
import { type Camera, clampCamera, sameCamera } from '../../geo/projection/camera-limits.ts';
import { panned } from '../../geo/projection/camera.ts';
import type { View } from '../../geo/view/view.ts';
import type { EngineEvents, MapEngine } from '../map/engine/engine.ts';
import { hasWebgl2, requireWorker } from '../map/engine/prerequisites.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { MapDrawing } from './map-drawing.svelte.ts';
import type { Viewport } from './viewport.svelte.ts';
import { Watchdog } from './watchdog.ts';

/** Without any progress for this long the map counts as failed. */
const STALL_MS = 14_000;
/** After a failure the map has this long to draw the story all the same. */
const GRACE_MS = 2_000;
/** A browser that gives a lost graphics processor back does so within moments. */
const LOST_MS = 3_000;
const MOVE_MS = 450;
const ZOOM_MS = 250;

export class MapSession {
  readonly #reader: ViewState;
  readonly #map: MapState;
  readonly #preferences: Preferences;
  readonly #viewport: Viewport;
  readonly #drawing: MapDrawing;
  #engine: MapEngine | undefined = $state.raw();
  #container: HTMLElement | undefined;
  readonly #watchdog = new Watchdog(() => this.#degrade());
  /** Counts boots, so that what a former one left under way is ignored. */
  #boots = 0;
  #hasFailed = false;
  #isLost = false;
  #followedView: View | undefined;
  /** The camera that the view last asked for, or that the reader's hand last gave it. */
  #known: Camera | null = null;
  /** What the map is called, in the page's language. */
  label = $state('');

  constructor(view: ViewState, map: MapState, preferences: Preferences, viewport: Viewport) {
    this.#reader = view;
    this.#map = map;
    this.#preferences = preferences;
    this.#viewport = viewport;
    this.#drawing = new MapDrawing(view, preferences, viewport);
  }

  /** For `{@attach}` on the element in which the GL map is drawn. */
  attach = (container: HTMLElement): (() => void) => {
    this.#container = container;
    $effect(() => this.#engine?.draw(this.#drawing.now));
    $effect(() => this.#engine?.describe(this.label));
    $effect(() => {
      const engine = this.#engine;
      if (this.#viewport.size) untrack(() => engine?.resize());
    });
    $effect(() => this.#follow(this.#viewport.wanted));
    this.#reader.settle = () => {
      if (this.#engine?.isMovedByReader) this.#takeOver(this.#engine.camera());
    };
    return () => this.#stop();
  };

  /** The reader is about to move the map, or the page has nothing better to do: the engine is fetched, once. */
  ask(): void {
    if (this.#boots === 0) void this.#boot();
  }

  async #boot(): Promise<void> {
    const boot = ++this.#boots;
    const isCurrent = (): boolean => boot === this.#boots;
    if (!hasWebgl2()) {
      this.#map.engineFault = 'no-webgl';
      return;
    }
    this.#map.phase = 'booting';
    this.#map.engineFault = null;
    this.#isLost = false;
    this.#hasFailed = false;
    this.#watchdog.expectWithin(STALL_MS);
    try {
      const [{ MapEngine: Engine }] = await Promise.all([this.#loadEngine(), requireWorker()]);
      if (isCurrent()) this.#start(Engine, isCurrent);
    } catch {
      if (isCurrent()) this.#degrade();
    }
  }

  #start(Engine: typeof MapEngine, isCurrent: () => boolean): void {
    const { wanted } = this.#viewport;
    if (!wanted || !this.#container) return;
    this.#drawing.clearLabels();
    const events = this.#events(isCurrent);
    this.#engine = new Engine(this.#container, wanted, this.#drawing.now, events, this.#viewport.hintWords);
    this.#showFrame();
  }

  async #loadEngine(): Promise<typeof import('../map/engine/engine.ts')> {
    try {
      return await import('../map/engine/engine.ts');
    } catch (error) {
      this.#map.isPartMissing = true;
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
        if (byReader) this.#takeOver(camera);
        this.#drawing.clearLabels();
      }),
      onStopClick: ifCurrent((id) => this.openFromMap(id)),
      onGroupClick: ifCurrent((ids) =>
        this.openFromMap(
          this.#viewport.manyPlaces!.nextOf(this.#reader.shownStory, ids, this.#reader.view.stop),
        ),
      ),
      onProgress: ifCurrent(() => {
        if (this.#map.phase === 'booting' && !this.#hasFailed) this.#watchdog.expectWithin(STALL_MS);
      }),
      onReady: ifCurrent(() => {
        this.#watchdog.stop();
        this.#map.phase = 'ready';
        this.#isLost = false;
        this.#showFrame();
        this.#drawing.clearLabels();
      }),
      onLost: ifCurrent(() => this.#fallBackToChart()),
      onRestored: ifCurrent(() => {
        const { wanted } = this.#viewport;
        if (wanted) this.#engine?.go(wanted, 0);
      }),
      onFailure: ifCurrent(() => {
        if (this.#map.phase !== 'booting' || this.#hasFailed) return;
        this.#hasFailed = true;
        this.#watchdog.expectWithin(GRACE_MS);
      }),
    };
  }

  #degrade(): void {
    this.#watchdog.stop();
    if (this.#map.phase !== 'booting') return;
    if (this.#isLost) {
      this.#stop();
      this.#map.engineFault = 'gpu-lost';
    }
    this.#map.phase = this.#isLost ? 'static' : 'degraded';
  }

  /** The chart shows what the map showed until that is drawn anew, or for good. */
  #fallBackToChart(): void {
    this.#reader.settle();
    this.#isLost = true;
    this.#map.phase = 'booting';
    this.#viewport.live = null;
    this.#watchdog.expectWithin(LOST_MS);
  }

  #showFrame(): void {
    if (this.#engine && !this.#isLost) this.#viewport.live = this.#engine.frame();
  }

  /** The view learns where the reader's hand has brought the map. */
  #takeOver(camera: Camera): void {
    this.#known = camera;
    this.#reader.moveCamera(camera);
  }

  /** Sends the map where the view wants it, unless it is there. A mere change of size jumps. */
  #follow(wanted: Camera | null): void {
    const engine = this.#engine;
    const isNewView = this.#followedView !== this.#reader.view;
    // The playing journey changes the view too, but wants no other camera: the map stays in the reader's hand.
    const isCommand = isNewView && !sameCamera(wanted, this.#known);
    this.#followedView = this.#reader.view;
    this.#known = wanted;
    if (!engine || this.#isLost || !wanted || sameCamera(wanted, engine.destination)) return;
    if (engine.isMovedByReader && !isCommand) return;
    untrack(() => engine.go(wanted, !isNewView || this.#preferences.reducedMotion ? 0 : MOVE_MS));
  }

  #stop(): void {
    this.#boots++;
    this.#watchdog.stop();
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#viewport.live = null;
  }

  /** Tries again after a failure; the address holds the whole view, so a reload loses nothing. */
  retry(): void {
    if (this.#map.isPartMissing) {
      // A browser may remember that a module failed and not ask for it again.
      this.#reader.address?.flush();
      location.reload();
      return;
    }
    this.#stop();
    void this.#boot();
  }

  /** Where the camera is, as links hold it; null before the page has been laid out. */
  get camera(): Camera | null {
    const { frame } = this.#viewport;
    return frame.scaling === 'measured' ? clampCamera(frame.camera) : null;
  }

  /** Opens a stop from the map: the camera stays unless the stop would be hidden, or can only be fitted. */
  openFromMap(id: string): void {
    const canMove = this.#map.engineFault === null && this.#map.phase !== 'degraded';
    this.#reader.open(id, canMove && this.#viewport.isInSight(id) ? this.camera : null);
  }

  /** A reader's step aside, by shares of the box's width and height; without a GL map the chart steps. */
  panBy(east: number, south: number): void {
    const { size } = this.#viewport;
    if (!size) return;
    const [x, y] = [(east * size.width) / 4, (south * size.height) / 4];
    if (this.#engine) return this.#engine.panBy(x, y, this.#preferences.reducedMotion ? 0 : ZOOM_MS);
    const { camera } = this;
    if (camera) this.#reader.moveCamera(panned(camera, -x, -y));
    this.ask();
  }

  /** A reader's step nearer or farther; without a GL map the chart steps. */
  zoomBy(step: number): void {
    if (this.#viewport.live) return this.#engine?.zoomBy(step, this.#preferences.reducedMotion ? 0 : ZOOM_MS);
    const { camera } = this;
    if (camera) this.#reader.moveCamera({ ...camera, zoom: camera.zoom + step });
    this.ask();
  }
}

export const [getMapSession, setMapSession] = createContext<MapSession>();
