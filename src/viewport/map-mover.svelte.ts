/** Moves whichever map there is, the chart or the GL map: as the view commands, by a hand that has begun on the chart, by steps. */
import { type Camera, clampCamera, sameCamera } from '../../geo/projection/camera-limits.ts';
import { panned, withinWorld } from '../../geo/projection/camera.ts';
import type { MapEngine } from '../map/engine/engine.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { CameraCommand, ViewState } from '../state/view.svelte.ts';
import { ChartMotion } from './chart-motion.ts';
import type { Viewport } from './viewport.svelte.ts';

/** Duration of a flight to another camera, ms. */
const MOVE_MS = 450;
/** Duration of a step by a button, ms. */
const STEP_MS = 250;

export class MapMover {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  readonly #viewport: Viewport;
  readonly #chart: ChartMotion;
  /** The GL map, as soon as there is one and until it is lost. It takes gestures itself. */
  engine: MapEngine | null = $state.raw(null);
  /** The camera to which a hand has moved the map, as long as a gesture lasts that has begun on the chart; else null. */
  handCamera: Camera | null = null;

  constructor(reader: ViewState, preferences: Preferences, viewport: Viewport) {
    this.#reader = reader;
    this.#preferences = preferences;
    this.#viewport = viewport;
    this.#chart = new ChartMotion(viewport);
  }

  /** Notes what is on the screen; in an effect. */
  note(): void {
    this.#chart.shown = this.#viewport.frame.camera;
  }

  /** Shows what the GL map shows, without one what the view asks of the chart. */
  showFrame(): void {
    const { engine } = this;
    if (!engine) this.#chart.rest();
    else if (engine.isMoving || this.handCamera) this.#viewport.move(engine.frame());
    else this.#viewport.rest(engine.frame());
  }

  /** Moves the map under a hand; an engine that has come meanwhile moves along. */
  moveByHand(camera: Camera): void {
    // A hand moves only a map whose box is measured.
    this.handCamera = withinWorld(clampCamera(camera), this.#viewport.size!);
    if (this.engine) this.engine.go(this.handCamera, 0);
    else this.#chart.moveTo(this.handCamera);
  }

  /** The hand has let go. */
  restFromHand(): void {
    const camera = this.handCamera;
    if (!camera) return;
    this.handCamera = null;
    this.#reader.takeOver(camera);
    this.showFrame();
  }

  /** Stores the camera reached so far in the view, if the reader is moving the map. */
  settle(): void {
    if (this.engine?.isMovedByReader) this.#reader.takeOver(this.engine.camera());
    else this.restFromHand();
  }

  command(command: Exclude<CameraCommand, 'stay'>): void {
    this.handCamera = null;
    this.goWhereWanted(command === 'jump' || this.#preferences.reducedMotion ? 0 : MOVE_MS);
  }

  goWhereWanted(durationMs: number): void {
    const { engine } = this;
    const { wanted } = this.#viewport;
    if (!wanted) return;
    if (!engine) this.#chart.flyTo(wanted, durationMs);
    else if (engine.isMoving || !sameCamera(wanted, engine.camera())) engine.go(wanted, durationMs);
  }

  get #stepMs(): number {
    return this.#preferences.reducedMotion ? 0 : STEP_MS;
  }

  /** Pans by `east` quarters of the box's width and `south` quarters of its height. */
  panBy(east: number, south: number): void {
    const { size, wanted } = this.#viewport;
    if (!size || !wanted) return;
    const [x, y] = [(east * size.width) / 4, (south * size.height) / 4];
    if (this.engine) this.engine.panBy(x, y, this.#stepMs);
    else this.#reader.moveCamera(panned(wanted, -x, -y), 'go');
  }

  /** Zooms by `step` levels, negative to zoom out. */
  zoomBy(step: number): void {
    const { wanted } = this.#viewport;
    if (this.engine) this.engine.zoomBy(step, this.#stepMs);
    else if (wanted) this.#reader.moveCamera({ ...wanted, zoom: wanted.zoom + step }, 'go');
  }
}
