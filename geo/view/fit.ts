/** The camera that shows a stop, or the whole journey, in what a box leaves free. */
import type { Camera } from '../projection/camera-limits.ts';
import {
  boundsOf,
  cameraWithAt,
  fitBounds,
  freeCentre,
  type Insets,
  type Size,
} from '../projection/camera.ts';
import { drawnLine } from '../route/route.ts';
import { placeById, stopById } from '../story/lookup.ts';
import { isPlace, type Position, type Stop, type Story } from '../story/story.ts';
import type { View } from './view.ts';

/** A place fits at this zoom. */
export const PLACE_ZOOM = 6.5;

/** Every position that a stop shows: a place itself, a leg's drawn line with the places at its ends. */
export function positionsOf(story: Story, stop: Stop): Position[] {
  if (isPlace(stop)) return [stop.position];
  return [placeById(story, stop.from).position, ...drawnLine(stop), placeById(story, stop.to).position];
}

/** The camera of a view that names none: its stop fitted, else the whole journey. */
export function fittedCamera(story: Story, stopId: string | null, size: Size, insets: Insets): Camera {
  const stop = stopById(story, stopId);
  if (stop && isPlace(stop)) {
    return cameraWithAt(stop.position, PLACE_ZOOM, size, freeCentre(size, insets));
  }
  const shown = stop ? [stop] : story.stops;
  return fitBounds(boundsOf(shown.flatMap((each) => positionsOf(story, each))), size, insets);
}

/** The camera that a view shows in a box of this size. */
export const cameraOf = (story: Story, view: View, size: Size, insets: Insets): Camera =>
  view.camera ?? fittedCamera(story, view.stop, size, insets);
