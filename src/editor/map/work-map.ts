/** What the author's map shows, and how keys move a place on it. Pure. */
import { type Camera, degreeDecimals, LATITUDE_LIMIT } from '../../../geo/projection/camera-limits.ts';
import {
  boundsOf,
  cameraWithAt,
  fitBounds,
  freeCentre,
  type ScreenPoint,
  type Size,
  withinWorld,
} from '../../../geo/projection/camera.ts';
import {
  type Box,
  layoutStops,
  type Marker,
  type PlacedMarker,
  takenBoxes,
  textWidth,
} from '../../../geo/projection/label-placement.ts';
import { wrappedLongitude } from '../../../geo/projection/mercator.ts';
import { shortestArc } from '../../../geo/route/positions.ts';
import type { StoryLines } from '../../../geo/route/story-lines.ts';
import type { Leg, Position, Status } from '../../../geo/story/story.ts';
import { numeralSize } from '../../../geo/style/theme.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import type { Obstacle } from '../../map/style/style.ts';

/** A place that has a position. */
export interface WorkPlace {
  id: string;
  name: string;
  numeral: number;
  position: Position;
  isSelected: boolean;
  /** The strongest of its claims; a place without claims is drawn as inferred. */
  status?: Status;
}

/** A leg as it is drawn. */
export interface WorkLine {
  id: string;
  positions: Position[];
  status: Status;
  path?: Leg['path'];
  isSelected?: boolean;
}

/** Where a place may be, by a name. `key` tells candidates apart. */
export interface WorkCandidate {
  key: string;
  name: string;
  position: Position;
}

/** A candidate in the list beside the map. */
export interface PlaceCandidate extends WorkCandidate {
  /** Country, region and population, for people. */
  where: string;
}

export const workLines = (lines: WorkLine[]): StoryLines => ({
  type: 'FeatureCollection',
  features: lines.map(({ id, positions, status, path = 'known' }) => ({
    type: 'Feature',
    properties: { leg: id, part: 'leg', status, path, uncertaintyKm: 0 },
    geometry: { type: 'LineString', coordinates: positions },
  })),
});

/** What may lie at the edges of the map's box: controls, and names beside places. CSS px. */
const EDGES = { top: 64, right: 72, bottom: 40, left: 48 };
/** A place nearer to the box's edge than this is as good as out of sight, CSS px. */
const EDGE = 16;
/** One place is shown with its country around it, and several no nearer than the coarse ground shows anything. */
const ONE_PLACE_ZOOM = 5;
const CLOSEST_ZOOM = 7;
/**
 * Candidates of one name may lie all over the world, which readers' maps never show as a whole: this map goes so many zooms
 * farther, by the camera that a box four times as large would have.
 */
const FARTHER = 2;
const TIMES = 2 ** FARTHER;
/** The inhabited world, where nothing is placed yet. */
const WORLD: Position[] = [
  [-120, -45],
  [150, 65],
];

/** The camera that shows all of the positions, the world without any. */
export function cameraFor(positions: Position[], size: Size): Camera {
  const shown = positions.length > 0 ? positions : WORLD;
  const [west, east] =
    positions.length > 0 ? shortestArc(shown.map(([lon]) => lon)) : [WORLD[0]![0], WORLD[1]![0]];
  const [, south, , north] = boundsOf(shown);
  if (west === east && south === north) return withAtCentre([west, south], ONE_PLACE_ZOOM, size);
  const large = { width: size.width * TIMES, height: size.height * TIMES };
  const { top, right, bottom, left } = EDGES;
  const edges = { top: top * TIMES, right: right * TIMES, bottom: bottom * TIMES, left: left * TIMES };
  const camera = fitBounds([west, south, east, north], large, edges, CLOSEST_ZOOM + FARTHER);
  return { ...camera, zoom: camera.zoom - FARTHER };
}

/** The camera that has a position in the middle. */
export const withAtCentre = (position: Position, zoom: number, size: Size): Camera =>
  withinWorld(cameraWithAt(position, zoom, size, freeCentre(size, EDGES)), size);

export const areInSight = (positions: Position[], { project, size }: Frame): boolean =>
  positions
    .map(project)
    .every(([x, y]) => x >= EDGE && y >= EDGE && x <= size.width - EDGE && y <= size.height - EDGE);

/** A position as precise as a pixel of the map at that zoom, and no more. */
export function roundedAt([lon, lat]: Position, zoom: number): Position {
  const round = (degrees: number): number => Number(degrees.toFixed(degreeDecimals(zoom))) + 0;
  return [round(wrappedLongitude(lon)), round(Math.min(Math.max(lat, -LATITUDE_LIMIT), LATITUDE_LIMIT))];
}

/** How far one press of an arrow key moves a place, CSS px: what a pixel is worth depends on the zoom. */
const STEP_PX = 2;
const FAR_STEP_PX = 20;
const DIRECTIONS: Record<string, ScreenPoint> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The step to the right and down that a key asks for, CSS px; null for keys that are no arrows, or a shortcut of others. */
export function stepOf(event: KeyboardEvent): ScreenPoint | null {
  const direction = DIRECTIONS[event.key];
  if (!direction || event.altKey || event.ctrlKey || event.metaKey) return null;
  const px = event.shiftKey ? FAR_STEP_PX : STEP_PX;
  return [direction[0] * px, direction[1] * px];
}

/** A pin's head: its radius, and how far its centre is above the position. CSS px. */
export const PIN = { radius: 11, height: 17 };
const LABEL_PX = 13;

/** What the controls and the note above the map cover, as src/editor/map/work-map.css lays them out. CSS px. */
const coveredBoxes = ({ width }: Size): Box[] => [
  { left: width - 56, right: width, top: 0, bottom: 134 },
  { left: 0, right: 160, top: 0, bottom: 48 },
];
/** Most points of a line that names keep clear of. */
const SAMPLES = 40;

function marker(id: string, name: string, anchor: ScreenPoint, radius: number): Marker {
  return { id, anchor, radius, weight: 1, labelWidth: textWidth(name, LABEL_PX) };
}

const sampled = (line: Position[]): Position[] => {
  const step = Math.ceil(line.length / SAMPLES);
  return line.filter((_, index) => index % step === 0);
};

export interface MarkLayout {
  /** By candidates' keys. */
  pins: Map<string, PlacedMarker>;
  /** By places' ids. */
  discs: Map<string, PlacedMarker>;
}

/** What the map shows, in the order of its layers. */
interface Shown {
  places: WorkPlace[];
  candidates: WorkCandidate[];
  lines: WorkLine[];
}

/** The marks in the map's box with their names, where there is room for them: candidates first, then the place in hand. */
export function layoutMarks({ project, size }: Frame, { places, candidates, lines }: Shown): MarkLayout {
  const points = lines.flatMap(({ positions }) => sampled(positions).map(project));
  const isInBox = ({ anchor: [x, y] }: Marker): boolean =>
    x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  const lay = (markers: Marker[], blocked: Box[]): PlacedMarker[] =>
    layoutStops(markers.filter(isInBox), points, size, [...coveredBoxes(size), ...blocked], 0);
  const pinOf = ({ key, name, position }: WorkCandidate): Marker => {
    const [x, y] = project(position);
    return marker(key, name, [x, y - PIN.height], PIN.radius);
  };
  const discOf = ({ id, name, numeral, position }: WorkPlace): Marker =>
    marker(id, name, project(position), numeralSize(numeral).radius);
  const discs = takenBoxes(
    places.map((place) => ({ ...discOf(place), centre: project(place.position), label: null })),
  );
  const pins = lay(candidates.map(pinOf), discs);
  const selected = places.filter(({ isSelected }) => isSelected).map(discOf);
  const inHand = lay(selected, [...takenBoxes(pins), ...discs]);
  const rest = places.filter(({ isSelected }) => !isSelected).map(discOf);
  const others = lay(rest, takenBoxes([...pins, ...inHand]));
  return { pins: byId(pins), discs: byId([...inHand, ...others]) };
}

/** What the ground's names keep clear of. */
export function obstaclesOf(
  { camera, project, size }: Frame,
  { places, candidates }: Shown,
  { pins, discs }: MarkLayout,
): Obstacle[] {
  const at = (position: Position, mark: PlacedMarker | undefined): Obstacle[] =>
    mark ? [{ position, at: project(position), boxes: takenBoxes([mark]) }] : [];
  return [
    ...places.flatMap(({ id, position }) => at(position, discs.get(id))),
    ...candidates.flatMap(({ key, position }) => at(position, pins.get(key))),
    {
      position: [camera.lon, camera.lat],
      at: [size.width / 2, size.height / 2],
      boxes: coveredBoxes(size),
    },
  ];
}

const byId = (placed: PlacedMarker[]): Map<string, PlacedMarker> =>
  new Map(placed.map((mark) => [mark.id, mark]));
