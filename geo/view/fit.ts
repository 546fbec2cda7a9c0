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
import { drawnLine } from '../route/route.ts';
import { placeById, stopById } from '../story/lookup.ts';
import { isPlace, type Position, type Stop, type Story } from '../story/story.ts';
import type { View } from './view.ts';

/** Zoom at which an opened place is shown. */
export const PLACE_ZOOM = 6.5;

/** The positions to fit for a stop: a place's own, or a leg's drawn line with the places at its ends. */
export function positionsOf(story: Story, stop: Stop): Position[] {
  if (isPlace(stop)) return [stop.position];
  return [placeById(story, stop.from).position, ...drawnLine(stop), placeById(story, stop.to).position];
}

/** The camera of a view without one: fits its stop, or the whole journey. `size` and `insets` are CSS px. */
export function fittedCamera(story: Story, stopId: string | null, size: Size, insets: Insets): Camera {
  const stop = stopById(story, stopId);
  if (stop && isPlace(stop)) {
    return cameraWithAt(stop.position, PLACE_ZOOM, size, freeCentre(size, insets));
  }
  const shown = stop ? [stop] : story.stops;
  return fitBounds(boundsOf(shown.flatMap((each) => positionsOf(story, each))), size, insets);
}

/** The camera of a view in a box of this size: its own, else the fitted one. */
export const cameraOf = (story: Story, view: View, size: Size, insets: Insets): Camera =>
  view.camera ?? fittedCamera(story, view.stop, size, insets);
