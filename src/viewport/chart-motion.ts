/** Moves the chart, which has no engine to do it: under a hand, and in flight. */
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { sameCamera } from '../../geo/projection/camera-limits.ts';
import { type Frame, measuredFrame } from '../../geo/view/frame.ts';
import { Flight } from './flight.ts';
import type { Viewport } from './viewport.svelte.ts';

export class ChartMotion {
  readonly #viewport: Viewport;
  readonly #flight: Flight;
  /** The camera on the screen now, which the view may have left already. */
  shown: Camera | undefined;

  constructor(viewport: Viewport) {
    this.#viewport = viewport;
    this.#flight = new Flight(
      (camera) => viewport.move(this.#frameOf(camera)),
      () => viewport.rest(null),
    );
  }

  #frameOf(camera: Camera): Frame {
    return measuredFrame({ ...camera, pitch: 0 }, this.#viewport.size!);
  }

  /** Shows a camera at once, until `rest`. */
  moveTo(camera: Camera): void {
    this.#flight.stop();
    this.#viewport.move(this.#frameOf(camera));
  }

  /**
   * Flies to the camera that the view asks for. The chart shows that at once: a flight takes it back to where it was, and
   * on from there.
   */
  flyTo(wanted: Camera, durationMs: number): void {
    const from = this.shown;
    if (durationMs === 0 || !from || sameCamera(from, wanted)) return this.rest();
    const frame = this.#frameOf(from);
    this.#viewport.held ??= frame;
    this.#viewport.live = frame;
    this.#flight.begin(from, wanted, durationMs);
  }

  /** Shows what the view asks for. */
  rest(): void {
    this.#flight.stop();
    this.#viewport.rest(null);
  }
}
