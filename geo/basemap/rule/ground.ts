/** The part of the world that a story needs, and how near its readers look at it. */
import { fitBounds } from '../../projection/camera.ts';
import { ZOOM_MINIMUM } from '../../projection/camera-limits.ts';
import { mercator, unmercator } from '../../projection/mercator.ts';
import { shortestArc } from '../../route/positions.ts';
import type { Position } from '../../story/story.ts';

/** Position and names of a place of the story. */
export interface GroundPlace {
  position: Position;
  names: string[];
}

/**
 * A box of the map in degrees of longitude, northwards as well: Mercator's y, so that both directions have one scale.
 * `west` lies within ±180; `east` may be greater than 180, since a box goes round the world the short way.
 */
interface PlaneBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a basemap is cut for. */
export interface Ground {
  /** The story's places and lines, and a quarter more on each side. */
  box: PlaneBox;
  /** Zoom at which the story fits a nominal page. */
  fitZoom: number;
  places: GroundPlace[];
  /** What the story draws, places as lines of one position. */
  lines: readonly Position[][];
  /** Languages of the page, which the names have to be in. */
  languages: readonly string[];
}

/** How far a map of the story may show more than its box, as a share of the box: a page is wide or high. */
const SURROUNDINGS = 0.75;

/** About the free part of the map on a laptop, CSS px. */
const PAGE = { width: 640, height: 720 };
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const MARGIN = 0.25;
/** A story of one place, or within one town, has the surroundings that this zoom shows. */
const CLOSEST_ZOOM = 8;
const CLOSEST_SPAN = (PAGE.width * 360) / (512 * 2 ** CLOSEST_ZOOM);
const LATITUDE_LIMIT = 85.05;

/** Degrees between -180 (included) and 180. */
export const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** A position on the plane of {@link PlaneBox}. */
export function onPlane([lon = 0, lat = 0]: readonly number[]): [x: number, y: number] {
  const [x, y] = mercator([lon, Math.max(-LATITUDE_LIMIT, Math.min(LATITUDE_LIMIT, lat))]);
  return [(x - 0.5) * 360, (0.5 - y) * 360];
}

/** The inverse of {@link onPlane}. */
export const fromPlane = ([x, y]: readonly [number, number]): Position =>
  unmercator([x / 360 + 0.5, 0.5 - y / 360]);

/**
 * @param lines what the story draws: each at least one position, places as lines of one
 * @throws Error if there is none
 */
export function groundOf(
  lines: readonly Position[][],
  places: GroundPlace[],
  languages: readonly string[],
): Ground {
  const positions = lines.flat();
  if (positions.length === 0)
    throw new Error('the story has no place with a position: there is nothing to cut');
  const [west, east] = shortestArc(positions.map(([lon]) => wrapped(lon)));
  const ys = positions.map((position) => onPlane(position)[1]);
  const [south, north] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const lats = positions.map(([, lat]) => lat).sort((a, b) => a - b);
  const fit = fitBounds([west, lats[0]!, east, lats.at(-1)!], PAGE, NO_INSETS).zoom;
  const [x, y] = [widened(west, east, 360), widened(south, north, Infinity)];
  return {
    box: { west: x[0], east: x[1], south: y[0], north: y[1] },
    fitZoom: Math.max(ZOOM_MINIMUM, Math.min(fit, CLOSEST_ZOOM)),
    places,
    lines,
    languages,
  };
}

/** The ground of no story: the whole world, nowhere nearer. */
export const groundOfWorld = (languages: readonly string[]): Ground => ({
  box: { west: -180, east: 180, south: -180, north: 180 },
  fitZoom: ZOOM_MINIMUM,
  places: [],
  lines: [],
  languages,
});

/** An interval with a margin on both sides; `limit` is its greatest width. */
function widened(from: number, to: number, limit: number): [number, number] {
  const middle = (from + to) / 2;
  const width = Math.min(Math.max((to - from) * (1 + 2 * MARGIN), CLOSEST_SPAN), limit);
  return [middle - width / 2, middle + width / 2];
}

/** How far a position lies outside the box, degrees of the plane; 0 within. */
export function degreesOutside({ west, south, east, north }: PlaneBox, position: readonly number[]): number {
  const [x, y] = onPlane(position);
  const across = Math.abs(wrapped(x - (west + east) / 2)) - (east - west) / 2;
  return Math.hypot(Math.max(across, 0), Math.max(south - y, 0, y - north));
}

/** Whether a position is named on the map: in the box, or in what a page may show around it. */
export const isNamed = (box: PlaneBox, position: readonly number[]): boolean =>
  degreesOutside(box, position) <= SURROUNDINGS * spanOf(box);

/** The longer side of a box, degrees of the plane. */
export const spanOf = ({ west, south, east, north }: PlaneBox): number =>
  Math.max(east - west, north - south);
