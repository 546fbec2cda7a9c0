/** The story's stops as markers on the screen: positions of discs, names and arrows, CSS px. */
import type { ScreenPoint, Size } from '../../geo/projection/camera.ts';
import {
  type Box,
  layoutStops,
  type Marker,
  type PlacedLabel,
  type PlacedMarker,
  textWidth,
} from '../../geo/projection/label-placement.ts';
import { drawnLine, lengthKm, pointAtKm } from '../../geo/route/route.ts';
import { numeralOf } from '../../geo/story/lookup.ts';
import {
  inLanguage,
  isDrawn,
  isOnMap,
  isPlace,
  type Language,
  type Leg,
  type Position,
  type StopOnMap,
  type Story,
} from '../../geo/story/story.ts';
import { ARROW_RADIUS, LEG_OFFSET, numeralSize } from '../../geo/style/theme.ts';

const LABEL_PX = 13;
const PLACE_WEIGHT = 4;
const LEG_WEIGHT = 1;
/** Number of equal sections of a leg's line; names keep clear of their ends. */
const SAMPLES = 40;
/** A leg's direction is measured this far before and after its middle, as a share of its length. */
const AROUND_MIDDLE = 0.01;

export interface StopMarker extends PlacedMarker {
  stop: StopOnMap;
  /** Where it belongs: a place's position, the middle of a leg's line. */
  position: Position;
  /** The position's point in the frame for which the marker was laid out, CSS px. */
  origin: ScreenPoint;
  /** A leg's direction on the screen, degrees clockwise from right; 0 for a place. */
  headingDegrees: number;
}

interface LegGeometry {
  middle: [before: Position, at: Position, after: Position];
  samples: Position[];
}

const geometries = new WeakMap<Leg, LegGeometry>();

function geometryOf(leg: Leg): LegGeometry {
  const known = geometries.get(leg);
  if (known) return known;
  const line = drawnLine(leg);
  const km = lengthKm(line);
  const at = (share: number): Position => pointAtKm(line, km * share);
  const geometry: LegGeometry = {
    middle: [at(0.5 - AROUND_MIDDLE), at(0.5), at(0.5 + AROUND_MIDDLE)],
    samples: Array.from({ length: SAMPLES + 1 }, (_, index) => at(index / SAMPLES)),
  };
  geometries.set(leg, geometry);
  return geometry;
}

type Project = (position: Position) => ScreenPoint;

/** Middle of a leg's line as drawn, with its offset to the right, and its direction there. */
function legAnchor(leg: Leg, project: Project): { anchor: ScreenPoint; headingDegrees: number } {
  const [before, at, after] = geometryOf(leg).middle.map(project) as [ScreenPoint, ScreenPoint, ScreenPoint];
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  return {
    anchor: [at[0] - (dy / length) * LEG_OFFSET, at[1] + (dx / length) * LEG_OFFSET],
    headingDegrees: (Math.atan2(dy, dx) * 180) / Math.PI,
  };
}

interface Located {
  stop: StopOnMap;
  headingDegrees: number;
  marker: Marker;
}

function locate(story: Story, stop: StopOnMap, language: Language, project: Project): Located {
  const { id } = stop;
  if (isPlace(stop)) {
    const labelWidth = textWidth(inLanguage(stop.names, language), LABEL_PX);
    const anchor = project(stop.position);
    const { radius } = numeralSize(numeralOf(story, stop));
    return {
      stop,
      headingDegrees: 0,
      marker: { id, anchor, radius, weight: PLACE_WEIGHT, labelWidth },
    };
  }
  const { anchor, headingDegrees } = legAnchor(stop, project);
  return {
    stop,
    headingDegrees,
    marker: { id, anchor, radius: ARROW_RADIUS, weight: LEG_WEIGHT, labelWidth: null },
  };
}

/**
 * Lays out the markers and names of stops, by default of all on the map. Stops that would overlap are moved apart.
 * @param blocked boxes of controls and legend, under which no name is placed, CSS px
 */
export function stopMarkers(
  story: Story,
  language: Language,
  { project, size }: { project: Project; size: Size },
  blocked: Box[],
  stops = story.stops.filter(isOnMap),
): StopMarker[] {
  const located = stops.map((stop) => locate(story, stop, language, project));
  const lines = stops.filter(isDrawn).flatMap((leg) => geometryOf(leg).samples.map(project));
  const markers = located.map(({ marker }) => marker);
  const placed = layoutStops(markers, lines, size, blocked);
  return located.map(({ stop, headingDegrees }, index) => ({
    ...placed[index]!,
    stop,
    position: middleOf(stop),
    origin: project(middleOf(stop)),
    headingDegrees,
  }));
}

/** Where a stop's marker belongs: a place's position, the middle of a leg's line. */
export const middleOf = (stop: StopOnMap): Position =>
  isPlace(stop) ? stop.position : geometryOf(stop).middle[1];

/** Points that the stop's card should not cover: a place, or samples along a leg's line. */
export function pointsOf(stop: StopOnMap, project: Project): ScreenPoint[] {
  return isPlace(stop) ? [project(stop.position)] : geometryOf(stop).samples.map(project);
}

/** A disc farther from its true position than this needs a leader line to it, CSS px. */
const LEADER_FROM = 4;

/** Whether a marker was moved so far aside that a leader line joins it to its true position. */
export const needsLeader = ({ anchor, centre }: StopMarker): boolean =>
  Math.hypot(anchor[0] - centre[0], anchor[1] - centre[1]) > LEADER_FROM;

/** Points of a marker and its name that a card should not cover. */
export function occupiedPoints({ centre, label }: StopMarker): ScreenPoint[] {
  if (!label) return [centre];
  const { left, top, right, bottom } = label.box;
  const middle = (top + bottom) / 2;
  return [centre, [left, middle], [(left + right) / 2, middle], [right, middle]];
}

/** Position and `text-anchor` of a name's SVG text. */
export function labelAnchor({ box, side }: PlacedLabel): {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
} {
  const y = (box.top + box.bottom) / 2;
  if (side.startsWith('right')) return { x: box.left, y, anchor: 'start' };
  if (side.startsWith('left')) return { x: box.right, y, anchor: 'end' };
  return { x: (box.left + box.right) / 2, y, anchor: 'middle' };
}
