import type { GeoContext } from 'd3-geo';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import { simplifyLine } from '../../geo/projection/screen-line.ts';

type Point = ScreenPoint;

/** Path data counts in halves of a CSS px, as whole numbers: the group that holds it scales by this. */
export const PATH_SCALE = 0.5;
/** A ring that spans less than this in both directions would be a speck, CSS px. */
const SMALLEST_RING_PX = 1.8;

/**
 * A drawing context for d3's geoPath that writes short path data: relative whole numbers, without the points and
 * specks that nobody could see. Rounding errors don't add up, since each step starts from what was written.
 */
export class PathWriter implements GeoContext {
  #text = '';
  #points: Point[] = [];
  #at: Point = [0, 0];
  readonly #toleranceAt: (point: Point) => number;

  /** @param toleranceAt how far a line may stray from its full form at a point, CSS px */
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

  /** Points are drawn by other means. */
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
    // After z the pen stands at the ring's beginning again.
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

/** A ring has no ends to hold on to: it is cut at the point farthest from its first. */
function simplifiedRing(ring: Point[], toleranceAt: (point: Point) => number): Point[] {
  const first = ring[0]!;
  const distances = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const far = distances.indexOf(Math.max(...distances));
  return [
    ...simplifyLine(ring.slice(0, far + 1), toleranceAt),
    ...simplifyLine([...ring.slice(far), first], toleranceAt).slice(1, -1),
  ];
}
