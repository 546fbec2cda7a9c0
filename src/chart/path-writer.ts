import type { GeoContext } from 'd3-geo';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import { simplifyLine } from '../../geo/projection/screen-line.ts';

type Point = ScreenPoint;

/** CSS px for one unit of path data, whose numbers are whole: the group that holds the paths scales by it. */
export const PATH_SCALE = 0.5;
/** A ring smaller than this in both directions would be a speck and is left out, CSS px. */
const SMALLEST_RING_PX = 1.8;

/**
 * A drawing context for d3's geoPath that writes short path data: relative whole numbers, simplified, without specks.
 * Rounding errors do not accumulate, since each step starts from the rounded point before it.
 */
export class PathWriter implements GeoContext {
  #text = '';
  #points: Point[] = [];
  #at: Point = [0, 0];
  readonly #toleranceAt: (point: Point) => number;

  /** @param toleranceAt how far a line may deviate from the full data at a point, CSS px */
  constructor(toleranceAt: (point: Point) => number) {
    this.#toleranceAt = toleranceAt;
  }

  beginPath(): void {
    this.#points = [];
  }

  moveTo(x: number, y: number): void {
    this.#write(false);
    this.#points = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.#points.push([x, y]);
  }

  closePath(): void {
    this.#write(true);
  }

  /** geoPath draws a Point as an arc; points are no paths here and are left out. */
  arc(): void {
    this.#points = [];
  }

  #write(isRing: boolean): void {
    const points = this.#points;
    this.#points = [];
    if (isRing && (points.length < 3 || isSpeck(points))) return;
    const kept = (
      isRing ? simplifiedRing(points, this.#toleranceAt) : simplifyLine(points, this.#toleranceAt)
    )
      .map(toUnits)
      .filter(isStep);
    if (kept.length < (isRing ? 3 : 2)) return;
    const steps = kept.map((point) => this.#step(point));
    this.#text += `m${steps[0]}l${steps.slice(1).join(' ')}${isRing ? 'z' : ''}`.replaceAll(' -', '-');
    // `z` takes the pen back to the ring's first point.
    if (isRing) this.#at = kept[0]!;
  }

  #step(to: Point): string {
    const [x, y] = this.#at;
    this.#at = to;
    return `${to[0] - x} ${to[1] - y}`;
  }

  /** The path data of everything drawn so far. */
  get text(): string {
    this.#write(false);
    return this.#text;
  }
}

const toUnits = ([x, y]: Point): Point => [Math.round(x / PATH_SCALE), Math.round(y / PATH_SCALE)];

const isStep = (point: Point, index: number, all: Point[]): boolean => {
  const before = all[index - 1];
  return !before || before[0] !== point[0] || before[1] !== point[1];
};

function isSpeck(points: Point[]): boolean {
  const extent = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return extent(0) < SMALLEST_RING_PX && extent(1) < SMALLEST_RING_PX;
}

/** simplifyLine keeps both ends of a line. A ring has none: it is cut at its first point and the farthest one. */
function simplifiedRing(ring: Point[], toleranceAt: (point: Point) => number): Point[] {
  const first = ring[0]!;
  const distances = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const far = distances.indexOf(Math.max(...distances));
  return [
    ...simplifyLine(ring.slice(0, far + 1), toleranceAt),
    ...simplifyLine([...ring.slice(far), first], toleranceAt).slice(1, -1),
  ];
}
