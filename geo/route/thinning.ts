/** What a still map shows of a story with more stops than fit: places that do not overlap, and the longest legs. */
import { ZOOM_MAXIMUM } from '../projection/camera-limits.ts';
import { type ScreenPoint, type Size, worldPx } from '../projection/camera.ts';
import { mercator } from '../projection/mercator.ts';
import { endsOf, stopById } from '../story/lookup.ts';
import { hasManyPlaces } from '../story/many-places.ts';
import {
  isDrawn,
  isLocated,
  isOnMap,
  type Leg,
  type LocatedPlace,
  type Position,
  type Stop,
  type StopOnMap,
  type Story,
} from '../story/story.ts';
import { GROUP_RADIUS_PX } from '../style/theme.ts';
import { drawnLine } from './route.ts';
import type { StoryLines } from './story-lines.ts';

/** Two places that are shown are at least this far apart, CSS px: a marker, and room for a finger. */
export const APART_PX = 48;
/** Most legs that one picture shows; more would be an unreadable tangle. */
export const LEGS_SHOWN = 250;
/** A shorter line is hidden below the markers at its ends, CSS px. */
const SHORTEST_LEG_PX = 24;

/** What thinning needs of a map: its projection (to CSS px of its box) and the size of its box. */
export interface ShownMap {
  project: (position: Position) => ScreenPoint;
  size: Size;
}

const isNear = ([x, y]: ScreenPoint, { width, height }: Size, marginPx: number): boolean =>
  x >= -marginPx && y >= -marginPx && x <= width + marginPx && y <= height + marginPx;

/**
 * The places that the map shows without overlap, in itinerary order. Those in `kept` are always shown; of the others,
 * earlier ones take precedence. A place is left out if it is outside the box, or less than `APART_PX` from one that is
 * shown.
 */
export function thinPlaces(
  story: Story,
  { project, size }: ShownMap,
  kept: ReadonlySet<string>,
): LocatedPlace[] {
  const places = story.stops.filter(isLocated);
  const cells = new Map<string, ScreenPoint[]>();
  const cellOf = (value: number): number => Math.floor(value / APART_PX);
  const isTaken = ([x, y]: ScreenPoint): boolean =>
    AROUND.some(([right, down]) =>
      cells
        .get(`${cellOf(x) + right} ${cellOf(y) + down}`)
        ?.some((other) => Math.hypot(other[0] - x, other[1] - y) < APART_PX),
    );
  const shown = new Set<LocatedPlace>();
  const show = (place: LocatedPlace, at: ScreenPoint): void => {
    const cell = `${cellOf(at[0])} ${cellOf(at[1])}`;
    cells.set(cell, [...(cells.get(cell) ?? []), at]);
    shown.add(place);
  };
  for (const place of places) if (kept.has(place.id)) show(place, project(place.position));
  for (const place of places) {
    const at = project(place.position);
    if (isNear(at, size, APART_PX) && !shown.has(place) && !isTaken(at)) show(place, at);
  }
  return places.filter((place) => shown.has(place));
}

const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));

/** The legs that are longest on the map, at most LEGS_SHOWN, in itinerary order; those in `kept` take precedence. */
export function longestLegs(story: Story, { project, size }: ShownMap, kept: ReadonlySet<string>): Leg[] {
  const legs = story.stops.filter(isDrawn).flatMap((leg) => {
    const [from, to] = endsOf(story, leg)!.map(project) as [ScreenPoint, ScreenPoint];
    const px = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const isSeen = px >= SHORTEST_LEG_PX && [from, to].some((end) => isNear(end, size, 0));
    return isSeen || kept.has(leg.id) ? [{ leg, px: kept.has(leg.id) ? Infinity : px }] : [];
  });
  const longest = new Set(
    legs
      .sort((one, other) => other.px - one.px)
      .slice(0, LEGS_SHOWN)
      .map(({ leg }) => leg),
  );
  return story.stops.filter(isDrawn).filter((leg) => longest.has(leg));
}

/** What a still map shows: stops with markers of their own, and stops whose lines are drawn. */
export interface StillMap {
  marked: StopOnMap[];
  lines: Leg[];
}

/** Everything of a story with few places; of one with many, what fits and the stops in `kept`. */
export function stillMap(story: Story, map: ShownMap, kept: Stop[]): StillMap {
  if (!hasManyPlaces(story))
    return { marked: story.stops.filter(isOnMap), lines: story.stops.filter(isDrawn) };
  const ids = new Set(kept.map(({ id }) => id));
  const legs = [...new Set(kept.filter(isDrawn))];
  return { marked: [...thinPlaces(story, map, ids), ...legs], lines: longestLegs(story, map, ids) };
}

/**
 * The same lines, with the zoom from which each is shown: below it the leg is shorter than the group radius, and the
 * line would be a stray dash beside the disc that its two places share.
 */
export function linesFromZooms(story: Story, lines: StoryLines): StoryLines {
  const zoomOf = (id: string): number => {
    const line = drawnLine(stopById(story, id) as Leg).map(mercator);
    const [[x, y], [toX, toY]] = [line[0]!, line.at(-1)!];
    return Math.ceil(Math.log2(GROUP_RADIUS_PX / worldPx(0) / Math.hypot(toX - x, toY - y)));
  };
  const features = lines.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, fromZoom: Math.min(zoomOf(feature.properties.leg), ZOOM_MAXIMUM) },
  }));
  return { ...lines, features };
}
