/** Where the name of a country has room on the map of a story. */
import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { distanceToSegment } from '../../projection/screen-line.ts';
import { COUNTRY_NAME, nameShowsFrom } from '../../style/cartography.ts';
import type { Polygon } from '../cut/features.ts';
import { fromPlane, type Ground, onPlane, wrapped } from './ground.ts';

/** Places that are tried, along each side of the box. */
const TRIED = 40;
/** A name is about so many times as wide as it is high. */
const WIDE = 2.5;
/** From the middle of a name to what it must not touch beside it, CSS px at the fitted zoom: as much as some names need, and all. */
const LEAST_ROOM_PX = 30;
const AMPLE_ROOM_PX = 100;

type Point = [x: number, y: number];
type Segment = [start: Point, end: Point];

/** As `onPlane`, higher, so that a name needs as much room upwards as sideways. */
const stretched = (position: readonly number[]): Point => {
  const [x, y] = onPlane(position);
  return [x, y * WIDE];
};

const segmentsOf = (points: Point[]): Segment[] =>
  points.length === 1
    ? [[points[0]!, points[0]!]]
    : points.slice(1).map((end, index) => [points[index]!, end]);

const roomAt = (point: Point, obstacles: Segment[]): number =>
  obstacles.reduce((least, [start, end]) => Math.min(least, distanceToSegment(point, start, end)), Infinity);

/** A line in the copy of the world that the box lies in. */
function nearBox(line: readonly Position[], { west, east }: Ground['box']): Point[] {
  const middle = (west + east) / 2;
  const points = line.map(stretched);
  const copy = middle - points[0]![0] - wrapped(middle - points[0]![0]);
  return points.map(([x, y]): Point => [x + copy, y]);
}

/**
 * The place in the story's box where a country's name is clear of its borders and of the story: the most central of those
 * with ample room, else the roomiest; undefined where a name would not fit.
 */
export function roomInBox(land: readonly Polygon[], { box, fitZoom, lines }: Ground): Position | undefined {
  const shapes = land.map((rings) => rings.map((ring) => nearBox(ring, box)));
  const obstacles = [...shapes.flat(), ...lines.map((line) => nearBox(line, box))].flatMap(segmentsOf);
  const country = multiPolygon(shapes);
  const perPx = 360 / (512 * 2 ** fitZoom);
  const middle: Point = [(box.west + box.east) / 2, ((box.south + box.north) / 2) * WIDE];
  let best: { score: number; at: Point } | undefined;
  for (let index = 0; index < TRIED ** 2; index++) {
    const x = box.west + ((index % TRIED) + 0.5) * ((box.east - box.west) / TRIED);
    const y = box.south + (Math.floor(index / TRIED) + 0.5) * ((box.north - box.south) / TRIED);
    const point: Point = [x, y * WIDE];
    if (!booleanPointInPolygon(point, country)) continue;
    const room = Math.min(roomAt(point, obstacles) / perPx, AMPLE_ROOM_PX);
    if (room < LEAST_ROOM_PX) continue;
    const score = room - Math.hypot(x - middle[0], y - middle[1] / WIDE) / (box.east - box.west + 1);
    if (!best || score > best.score) best = { score, at: [x, y] };
  }
  return best && fromPlane([wrapped(best.at[0]), best.at[1]]);
}

/** The last rank of a country's name that the whole story shows. */
export function rankOfStory({ fitZoom }: Ground): number {
  const ranks = COUNTRY_NAME.rankZooms.map((_, index) => index + 1);
  return ranks.findLast((rank) => nameShowsFrom(COUNTRY_NAME, rank) <= fitZoom - 0.5) ?? 1;
}
