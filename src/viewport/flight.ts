/** The flight of a camera from one place to another, frame by frame: for the chart, which has no engine to fly it. */
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { mercator, unmercator } from '../../geo/projection/mercator.ts';

/** Fast at first, then slower: a share of the time -> a share of the way. */
const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** The camera at a share of the way, 0 to 1. Goes the short way round the world. */
export function cameraBetween(from: Camera, to: Camera, share: number): Camera {
  const [x1, y1] = mercator([from.lon, from.lat]);
  const [x2, y2] = mercator([to.lon, to.lat]);
  const east = x2 - x1 - Math.round(x2 - x1);
  const turn = to.bearing - from.bearing - 360 * Math.round((to.bearing - from.bearing) / 360);
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  // While the map enlarges, a step at the end of the flight is longer on the screen than one at its beginning.
  const growth = 2 ** (to.zoom - from.zoom);
  const along = Math.abs(growth - 1) < 1e-6 ? share : (1 - growth ** -share) / (1 - 1 / growth);
  const [lon, lat] = unmercator([x1 + east * along, y1 + (y2 - y1) * along]);
  return { zoom, lat, lon, bearing: from.bearing + turn * share, pitch: 0 };
}

export class Flight {
  readonly #draw: (camera: Camera) => void;
  readonly #onEnd: () => void;
  #frame = 0;

  /** @param draw called with the camera of each frame; `onEnd` after the last one, and when the flight is interrupted */
  constructor(draw: (camera: Camera) => void, onEnd: () => void) {
    this.#draw = draw;
    this.#onEnd = onEnd;
  }

  /** Replaces a flight under way. */
  begin(from: Camera, to: Camera, durationMs: number): void {
    cancelAnimationFrame(this.#frame);
    const startMs = performance.now();
    const step = (nowMs: number): void => {
      const share = Math.min(Math.max((nowMs - startMs) / durationMs, 0), 1);
      if (share === 1) return this.stop();
      this.#draw(cameraBetween(from, to, easeOut(share)));
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  get isUnderWay(): boolean {
    return this.#frame !== 0;
  }

  stop(): void {
    if (!this.isUnderWay) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#onEnd();
  }
}
