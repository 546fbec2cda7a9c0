/** The GL map's life: loads it when asked for, and keeps MapState up to date. */
import { createContext, untrack } from 'svelte';
import { type Camera, clampCamera } from '../../geo/projection/camera-limits.ts';
import type { EngineLoader } from '../map/engine/engine-loader.ts';
import type { EngineEvents, MapEngine } from '../map/engine/engine.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { isEmbed } from '../state/presentation.ts';
import type { CameraCommand, CommandedMap, ViewState } from '../state/view.svelte.ts';
import { MapDrawing } from './map-drawing.svelte.ts';
import { MapMover } from './map-mover.svelte.ts';
import type { Viewport } from './viewport.svelte.ts';
import { GRACE_MS, LOST_MS, STALL_MS, Watchdog } from './watchdog.ts';

export interface SessionParts {
  reader: ViewState;
  map: MapState;
  preferences: Preferences;
  viewport: Viewport;
  /** Accessible name of the map, in the page's language. */
  label: string;
  /** Absent in the single file, which has the chart alone. */
  engine?: EngineLoader;
}

export class MapSession implements CommandedMap {
  readonly #reader: ViewState;
  readonly #map: MapState;
  readonly #preferences: Preferences;
  readonly #viewport: Viewport;
  readonly #drawing: MapDrawing;
  readonly #loader: EngineLoader | undefined;
  readonly mover: MapMover;
  #engine: MapEngine | undefined = $state.raw();
  #container: HTMLElement | undefined;
  readonly #watchdog = new Watchdog(() => this.#degrade());
  /** Counts boots: callbacks of earlier boots do nothing. */
  #boots = 0;
  /** Whether a reader who reaches for the map starts the engine. */
  #isAwaited = true;
  #hasFailed = false;
  #isLost = false;
  readonly #label: string;

  constructor({ reader, map, preferences, viewport, label, engine }: SessionParts) {
    this.#reader = reader;
    this.#map = map;
    this.#preferences = preferences;
    this.#viewport = viewport;
    this.#label = label;
    this.#loader = engine;
    this.#drawing = new MapDrawing(reader, preferences, viewport);
    this.mover = new MapMover(reader, preferences, viewport);
  }

  /** For `{@attach}` on the element in which the GL map is drawn. */
  attach = (container: HTMLElement): (() => void) => {
    this.#container = container;
    $effect(() => this.#engine?.draw(this.#drawing.now));
    $effect(() => this.#fitBox());
    $effect(() => this.mover.note());
    this.#reader.map = this;
    return () => {
      this.#reader.map = null;
      this.#stop();
    };
  };

  /** Asks for the engine. Only the first call has an effect, and in an embed the first after its WebGL context was lost. */
  ask(): void {
    if (this.#isAwaited && this.#loader) void this.#boot(this.#loader);
  }

  async #boot(loader: EngineLoader): Promise<void> {
    const boot = ++this.#boots;
    this.#isAwaited = false;
    const isCurrent = (): boolean => boot === this.#boots;
    if (!loader.hasWebgl2()) {
      this.#map.engineFault = 'no-webgl';
      return;
    }
    this.#map.phase = 'booting';
    this.#map.engineFault = null;
    this.#isLost = false;
    this.#hasFailed = false;
    this.#watchdog.expectWithin(STALL_MS);
    try {
      const engine = loader.load();
      engine.catch(() => (this.#map.isPartMissing = true));
      const [{ MapEngine: Engine }] = await Promise.all([engine, loader.requireWorker()]);
      if (isCurrent()) this.#start(Engine, isCurrent);
    } catch {
      if (isCurrent()) this.#degrade();
    }
  }

  #start(Engine: typeof MapEngine, isCurrent: () => boolean): void {
    const { sharedGestures } = this.#viewport;
    const camera = this.mover.handCamera ?? this.#viewport.wanted;
    if (!camera || !this.#container) return;
    this.#drawing.clearLabels();
    const events = this.#events(isCurrent);
    this.#engine = new Engine(this.#container, camera, this.#drawing.now, events, sharedGestures);
    this.#engine.describe(this.#label);
    this.mover.engine = this.#engine;
    this.mover.showFrame();
  }

  #events(isCurrent: () => boolean): EngineEvents {
    const ifCurrent =
      <Arguments extends unknown[]>(act: (...given: Arguments) => void) =>
      (...given: Arguments): void => {
        if (isCurrent()) act(...given);
      };
    return {
      onFrame: ifCurrent(() => this.mover.showFrame()),
      onRest: ifCurrent((camera, byReader) => {
        if (byReader) this.#reader.takeOver(camera);
        this.mover.showFrame();
        this.#drawing.clearLabels();
      }),
      onStopClick: ifCurrent((id) => this.openFromMap(id)),
      onGroupClick: ifCurrent((ids) => {
        const { shownStory, view } = this.#reader;
        this.openFromMap(this.#viewport.manyPlaces!.nextOf(shownStory, ids, view.stop));
      }),
      onProgress: ifCurrent(() => this.#isHopeful && this.#watchdog.expectWithin(STALL_MS)),
      onReady: ifCurrent(() => {
        this.#watchdog.stop();
        this.#map.phase = 'ready';
        this.#isLost = false;
        this.mover.engine = this.#engine!;
        this.mover.showFrame();
        this.#drawing.clearLabels();
      }),
      onLost: ifCurrent(() => this.#fallBackToChart()),
      onRestored: ifCurrent(() => {
        const { wanted } = this.#viewport;
        if (wanted) this.#engine?.go(wanted, 0);
      }),
      onFailure: ifCurrent(() => {
        if (!this.#isHopeful) return;
        this.#hasFailed = true;
        this.#watchdog.expectWithin(GRACE_MS);
      }),
    };
  }

  get #isHopeful(): boolean {
    return this.#map.phase === 'booting' && !this.#hasFailed;
  }

  #degrade(): void {
    this.#watchdog.stop();
    if (this.#map.phase !== 'booting') return;
    if (this.#isLost) this.#giveUp();
    this.#map.phase = this.#isLost ? 'static' : 'degraded';
  }

  /**
   * The chart stays. A page says so. An embed is one of many in its host's page, of which browsers draw some sixteen by WebGL
   * and take the context from the one that nobody has moved for the longest time: it waits to be reached for.
   */
  #giveUp(): void {
    this.#stop();
    if (isEmbed()) this.#isAwaited = true;
    else this.#map.engineFault = 'gpu-lost';
  }

  /** Shows the chart until the GL map recovers or is given up. */
  #fallBackToChart(): void {
    this.mover.settle();
    this.#isLost = true;
    this.#map.phase = 'booting';
    this.mover.engine = null;
    this.mover.showFrame();
    this.#watchdog.expectWithin(LOST_MS);
  }

  settle(): void {
    this.mover.settle();
  }

  command(command: Exclude<CameraCommand, 'stay'>): void {
    this.mover.command(command);
  }

  /** Resizes the GL map with its box and fits the view's stop or journey again, unless the reader moves the map. */
  #fitBox(): void {
    const engine = this.#engine;
    const { size } = this.#viewport;
    // Read to depend on it: the insets differ between a narrow and a wide page.
    void this.#preferences.wide;
    if (!engine || !size) return;
    untrack(() => {
      engine.resize();
      const isInHand = engine.isMovedByReader || this.mover.handCamera !== null;
      if (this.#reader.view.camera === null && !isInHand) this.mover.goWhereWanted(0);
    });
  }

  #stop(): void {
    this.#boots++;
    this.#watchdog.stop();
    this.#engine?.destroy();
    this.#engine = undefined;
    this.mover.engine = null;
    this.mover.showFrame();
  }

  /** Tries again after a failure. Reloads the page if a script is missing; the address then restores the view. */
  retry(): void {
    if (this.#map.isPartMissing) {
      // Browsers may cache a failed module import for the life of the page: only a reload fetches it again.
      this.#reader.address?.flush();
      // The first script then brings page and map without another touch.
      history.replaceState({ retry: true }, '');
      location.reload();
      return;
    }
    this.#stop();
    if (this.#loader) void this.#boot(this.#loader);
  }

  /** The camera shown now, clamped and rounded as in links; null until the map's box is measured. */
  get camera(): Camera | null {
    const { frame } = this.#viewport;
    return frame.scaling === 'measured' ? clampCamera(frame.camera) : null;
  }

  /** Opens a stop pressed on the map. The camera stays if the stop is visible beside its card, else it is fitted. */
  openFromMap(id: string): void {
    const canMove = this.#map.engineFault === null && this.#map.phase !== 'degraded';
    this.#reader.open(id, canMove && this.#viewport.isInSight(id) ? this.camera : null);
  }
}

export const [getMapSession, setMapSession] = createContext<MapSession>();
