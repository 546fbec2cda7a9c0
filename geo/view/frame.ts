/**
 * What a map shows at one moment: a camera in a box, and the projection of positions into it. Until the page has measured
 * its box, it uses a nominal frame and scales that to fit.
 */
import type { Camera } from '../projection/camera-limits.ts';
import {
  type Bounds,
  boundsOf,
  fitBounds,
  type Insets,
  type ScreenPoint,
  type Size,
  toScreen,
  toScreenAsIs,
  worldPx,
} from '../projection/camera.ts';
import { mercator } from '../projection/mercator.ts';
import { stopById } from '../story/lookup.ts';
import { isLocated, type Position, type Story } from '../story/story.ts';
import { fittedCamera, positionsToFit } from './fit.ts';

export interface Frame {
  camera: Camera;
  /** CSS px. */
  size: Size;
  /** CSS px from the box's top left corner. */
  project: (position: Position) => ScreenPoint;
  /**
   * `measured`: the box's real size is known. Otherwise the size is nominal: a `fit` frame is scaled to the uncovered part
   * of the real box, a `keep` frame is centred there in its own size.
   */
  scaling: 'measured' | 'fit' | 'keep';
}

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** About the uncovered part of the map on a laptop, CSS px; a phone scales it to two thirds. */
const NOMINAL: Size = { width: 640, height: 720 };

/** The map's box on A4, as src/styles/print.css lays it out: 192 by 126 mm, CSS px. */
const PAPER: Size = { width: 726, height: 476 };
const PAPER_MARGIN: Insets = { top: 30, right: 40, bottom: 40, left: 40 };

/** The frame of a camera without pitch in a box of known size. */
export const measuredFrame = (camera: Camera, size: Size): Frame => ({
  camera,
  size,
  project: (position) => toScreen(camera, size, position),
  scaling: 'measured',
});

/**
 * A line in each copy of the world in which a part of it lies within half a turn of the camera's centre, CSS px: in one as a
 * rule, in two if it crosses the meridian opposite. Projected point by point, it would run across the whole map there.
 * Ignores the camera's pitch.
 */
export function lineOnScreen({ camera, size }: Frame, line: Position[]): ScreenPoint[][] {
  const [west, , east] = boundsOf(line);
  const copies: ScreenPoint[][] = [];
  const first = Math.floor((camera.lon - 180 - east) / 360) + 1;
  for (let turns = first * 360; west + turns <= camera.lon + 180; turns += 360)
    copies.push(line.map(([lon, lat]) => toScreenAsIs(camera, size, [lon + turns, lat])));
  return copies;
}

/** The frame for paper: the stop, or the whole journey, fitted. */
export const paperFrame = (story: Story, stopId: string | null): Frame =>
  measuredFrame(fittedCamera(story, stopId, PAPER, PAPER_MARGIN), PAPER);

/** The `viewBox` of an SVG that shows the frame; undefined unless the SVG scales it (`fit`). */
export const frameViewBox = ({ scaling, size }: Frame): string | undefined =>
  scaling !== 'fit' ? undefined : `0 0 ${size.width} ${size.height}`;

/** Width and height of bounds on the map at a zoom, CSS px. */
function boundsPx([west, south, east, north]: Bounds, zoom: number): Size {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  return { width: (right - left) * worldPx(zoom), height: (bottom - top) * worldPx(zoom) };
}

/** The frame in which a page is prerendered: its stop, or the whole journey, in a box that fits closely around it. */
export function nominalFrame(story: Story, stopId: string | null): Frame {
  const stop = stopById(story, stopId);
  const fitted = fittedCamera(story, stopId, NOMINAL, NO_INSETS);
  const bounds = boundsOf(positionsToFit(story, stopId));
  const span = boundsPx(bounds, fitted.zoom);
  const touches = Math.max(span.width / NOMINAL.width, span.height / NOMINAL.height) > 0.99;
  if ((stop && isLocated(stop)) || !touches) return { ...measuredFrame(fitted, NOMINAL), scaling: 'keep' };
  const size = { width: Math.round(span.width), height: Math.round(span.height) };
  return { ...measuredFrame(fitBounds(bounds, size, NO_INSETS, story.closestZoom), size), scaling: 'fit' };
}
