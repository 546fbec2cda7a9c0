/** The camera that fits a stop, or the whole journey, into the uncovered part of a box. */
import { type Camera, ZOOM_MINIMUM } from '../projection/camera-limits.ts';
import {
  type Bounds,
  boundsOf,
  cameraWithAt,
  fitBounds,
  freeCentre,
  type Insets,
  metresPerPx,
  panned,
  type ScreenPoint,
  type Size,
  toScreenAsIs,
  withinWorld,
} from '../projection/camera.ts';
import { unwrapped } from '../route/positions.ts';
import { drawnLine } from '../route/route.ts';
import { endsOf, stopById } from '../story/lookup.ts';
import { hasManyPlaces } from '../story/many-places.ts';
import { isLocated, isOnMap, isPlace, type Position, type Stop, type Story } from '../story/story.ts';
import type { View } from './view.ts';

/** Highest zoom at which an opened place is shown. */
export const PLACE_ZOOM = 6.5;
/** Highest zoom of a journey that stays at one place: its country is in sight. */
export const ONE_PLACE_ZOOM = 5.5;
/** The circle within which an inaccurate place may lie has at most this radius, CSS px. */
const ACCURACY_PX = 160;

/** Middle, south-west and north-east of what is shown where there is nothing to fit: the inhabited world. */
const WORLD: Position[] = [
  [20, 20],
  [-170, -56],
  [180, 72],
];

/** The story on the ground of this basemap, which no fit then goes nearer to than it shows what is there. */
export const onGround = (story: Story, { closestZoom }: Pick<Story, 'closestZoom'>): Story => ({
  ...story,
  ...(closestZoom !== undefined && { closestZoom }),
});

/** A place's position, or a leg's drawn line with the places at its ends; none for a stop that the map does not show. */
function positionsOf(story: Story, stop: Stop): Position[] {
  if (isPlace(stop)) return stop.position ? [stop.position] : [];
  const ends = endsOf(story, stop);
  return ends ? unwrapped([ends[0], ...drawnLine(stop), ends[1]]) : [];
}

/**
 * What is to be fitted, a place as a line of one position: the stop, or the whole journey without a stop or with one that is
 * not on the map.
 */
export function linesToFit(story: Story, stopId: string | null): Position[][] {
  const stop = stopById(story, stopId);
  const own = stop ? positionsOf(story, stop) : [];
  if (own[0]) return [own];
  const all = story.stops.map((each) => positionsOf(story, each)).filter(([first]) => first);
  return all[0] ? all : [WORLD];
}

/** The positions of {@link linesToFit}. */
export const positionsToFit = (story: Story, stopId: string | null): Position[] =>
  linesToFit(story, stopId).flat();

/**
 * The camera of a view without one: fits its stop, or the whole journey. Of what is too large even for the lowest zoom it shows
 * the longest stretch that fits, and as much of the rest as comes with it. `size` and `insets` are CSS px.
 */
export function fittedCamera(story: Story, stopId: string | null, size: Size, insets: Insets): Camera {
  const stop = stopById(story, stopId);
  const isOpened = stop !== undefined && isOnMap(stop);
  const positions = positionsToFit(story, stopId);
  const first = positions[0]!;
  const bounds = boundsOf(positions);
  const [west, south, east, north] = bounds;
  if (west === east && south === north) {
    const highest = Math.min(isOpened ? PLACE_ZOOM : ONE_PLACE_ZOOM, story.closestZoom ?? Infinity);
    const zoom = placeZoom(isOpened ? [stop] : story.stops, first, highest);
    return withinWorld(cameraWithAt(first, zoom, size, freeCentre(size, insets)), size);
  }
  const camera = fitBounds(bounds, size, insets, story.closestZoom);
  if (camera.zoom > ZOOM_MINIMUM) return camera;
  const inOrder =
    isOpened || hasManyPlaces(story)
      ? [first, positions[positions.length >> 1]!, positions.at(-1)!]
      : story.stops.filter(isLocated).map(({ position }) => position);
  const points = unwrapped(inOrder).map((position) => toScreenAsIs(camera, size, position));
  const [dx, dy] = moveToStretch(points, size, insets);
  return withinWorld(panned(camera, dx, dy), size);
}

/** The least move, CSS px, that brings the longest run of points that fit at once, of several the first, between the insets. */
function moveToStretch(points: ScreenPoint[], { width, height }: Size, insets: Insets): ScreenPoint {
  let [move, longest]: [ScreenPoint, number] = [[0, 0], 0];
  points.forEach((_, start) => {
    // The moves that bring every point of the run there.
    let [west, north, east, south]: Bounds = [-Infinity, -Infinity, Infinity, Infinity];
    points.slice(start).every(([x, y], index) => {
      west = Math.max(west, insets.left - x);
      north = Math.max(north, insets.top - y);
      east = Math.min(east, width - insets.right - x);
      south = Math.min(south, height - insets.bottom - y);
      const isHeld = west <= east && north <= south;
      if (isHeld && index >= longest) {
        longest = index + 1;
        move = [Math.max(west, Math.min(0, east)), Math.max(north, Math.min(0, south))];
      }
      return isHeld;
    });
  });
  return move;
}

/** The zoom for stops at one position, which a place may not have exactly; a leg may join two places there. */
function placeZoom(stops: Stop[], [, lat]: Position, highest: number): number {
  const accuracyKm = stops.find(isLocated)?.accuracyKm ?? 0;
  const accuracyPx = (accuracyKm * 1000) / metresPerPx(0, lat);
  return Math.max(Math.min(Math.log2(ACCURACY_PX / accuracyPx), highest), ZOOM_MINIMUM);
}

/** The camera of a view in a box of this size: its own, else the fitted one. */
export const cameraOf = (story: Story, view: View, size: Size, insets: Insets): Camera =>
  view.camera ? withinWorld(view.camera, size) : fittedCamera(story, view.stop, size, insets);
