/**
 * Web Mercator seen through MapLibre's perspective, written from its definition and on its own: the judge of
 * rounding must not share code with what it judges.
 */
import type { Camera } from '../../../geo/projection/camera-limits.ts';

type Point = [x: number, y: number];

const RADIANS = Math.PI / 180;
/** MapLibre's field of view of 36.87°: the eye is 1.5 heights of the box away from its centre. */
const EYE_DISTANCE_HEIGHTS = 1.5;

/** How far the corners of a box move on the screen when one camera takes the place of another, px, the worst. */
export function cornerErrorPx(exact: Camera, other: Camera, width: number, height: number): number {
  const eye = EYE_DISTANCE_HEIGHTS * height;
  const centre = toWorldPx(exact);
  const otherCentre = toWorldPx(other);
  const growth = 2 ** (other.zoom - exact.zoom);
  const errors = [-1, 1].flatMap((left) =>
    [-1, 1].map((top) => {
      const corner: Point = [(left * width) / 2, (top * height) / 2];
      const [east, south] = toGround(corner, exact, eye);
      const ground: Point = [
        (centre[0] + east) * growth - otherCentre[0],
        (centre[1] + south) * growth - otherCentre[1],
      ];
      const [x, y] = toScreen(ground, other, eye);
      return Math.hypot(x - corner[0], y - corner[1]);
    }),
  );
  return Math.max(...errors);
}

/** The centre in px of a world of 512 · 2^zoom. */
function toWorldPx({ zoom, lat, lon }: Camera): Point {
  const size = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
  return [(size * (lon + 180)) / 360, size * (0.5 - north)];
}

/** From px right of and below the middle of the box to px east and south of the centre. */
function toGround([x, y]: Point, { bearing, pitch }: Camera, eye: number): Point {
  const ahead = (-y * eye) / (eye * Math.cos(pitch * RADIANS) + y * Math.sin(pitch * RADIANS));
  const right = (x * (eye + ahead * Math.sin(pitch * RADIANS))) / eye;
  const [cos, sin] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  return [right * cos + ahead * sin, right * sin - ahead * cos];
}

function toScreen([east, south]: Point, { bearing, pitch }: Camera, eye: number): Point {
  const [cos, sin] = [Math.cos(bearing * RADIANS), Math.sin(bearing * RADIANS)];
  const [right, ahead] = [east * cos + south * sin, east * sin - south * cos];
  const depth = eye + ahead * Math.sin(pitch * RADIANS);
  return [(eye * right) / depth, (-eye * ahead * Math.cos(pitch * RADIANS)) / depth];
}
