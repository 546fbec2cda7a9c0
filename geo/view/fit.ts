/** The camera that fits a stop, or the whole journey, into the uncovered part of a box. */
import type { Camera } from '../projection/camera-limits.ts';
import {
  boundsOf,
  cameraWithAt,
  fitBounds,
  freeCentre,
  type Insets,
  type Size,
} from '../projection/camera.ts';
import { unwrapped } from '../route/positions.ts';
import { drawnLine } from '../route/route.ts';
import { endsOf, stopById } from '../story/lookup.ts';
import { isLocated, isPlace, type Position, type Stop, type Story } from '../story/story.ts';
import type { View } from './view.ts';

/** Zoom at which an opened place is shown. */
export const PLACE_ZOOM = 6.5;

/** South-west and north-east of what is shown where there is nothing to fit: the inhabited world. */
const WORLD: Position[] = [
  [-170, -56],
  [180, 72],
];

/** A place's position, or a leg's drawn line with the places at its ends; none for a stop that the map does not show. */
function positionsOf(story: Story, stop: Stop): Position[] {
  if (isPlace(stop)) return stop.position ? [stop.position] : [];
  const [from, to] = endsOf(story, stop) ?? [];
  return from && to ? unwrapped([from, ...drawnLine(stop), to]) : [];
}

/** The positions to fit: those of the stop, or of the whole journey without a stop or with one that is not on the map. */
export function positionsToFit(story: Story, stopId: string | null): Position[] {
  const stop = stopById(story, stopId);
  const own = stop ? positionsOf(story, stop) : [];
  if (own[0]) return own;
  const all = story.stops.flatMap((each) => positionsOf(story, each));
  return all[0] ? all : WORLD;
}

/** The camera of a view without one: fits its stop, or the whole journey. `size` and `insets` are CSS px. */
export function fittedCamera(story: Story, stopId: string | null, size: Size, insets: Insets): Camera {
  const stop = stopById(story, stopId);
  if (stop && isLocated(stop)) {
    return cameraWithAt(stop.position, PLACE_ZOOM, size, freeCentre(size, insets));
  }
  return fitBounds(boundsOf(positionsToFit(story, stopId)), size, insets);
}

/** The camera of a view in a box of this size: its own, else the fitted one. */
export const cameraOf = (story: Story, view: View, size: Size, insets: Insets): Camera =>
  view.camera ?? fittedCamera(story, view.stop, size, insets);
