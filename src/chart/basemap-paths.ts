/**
 * The basemap of the chart: land, water and borders as SVG paths for one camera, small enough to stand in the page.
 * Runs at build; the colours come from the style sheet.
 */
import { geoIdentity, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry, Position as GeoPosition } from 'geojson';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { type ScreenPoint, type Size, worldPx } from '../../geo/projection/camera.ts';
import { mercator } from '../../geo/projection/mercator.ts';
import type { Position } from '../../geo/story/story.ts';
import {
  type BasemapLine,
  BORDER,
  COAST,
  DISPUTED_BORDER,
  REGION_BORDER,
  RIVERS,
  valueAt,
} from '../../geo/style/cartography.ts';
import { PathWriter } from './path-writer.ts';

/** How far the basemap extends beyond the camera's box, as a share of its size: a page's box may show more. */
const BEYOND = 1.3;
/** Farther to the west: a wide, low box, as an embed has, shows so much, and land without a coast costs few bytes. */
const BEYOND_WEST = 7;
/** Thin lines and lakes end sooner; nobody misses them so far out. */
const BEYOND_FINE = 0.8;
/** How far a line may deviate from the full data, CSS px, near the box and far from it. */
const TOLERANCE_PX = 0.75;
const FAR_TOLERANCE_PX = 4;
/** Near: up to this share of the box beyond its sides, or above and below it. Most boxes are wider than the chart's. */
const FINE_BESIDE = 0.5;
const FINE_ABOVE = 0.15;

/** Least proportion of a box's sides: one of a flat or a slim story counts as if it were as high or as wide as this. */
const LEAST_PROPORTION = 0.6;

interface BasemapProperties {
  kind: string;
  rank?: number;
  /** Zoom from which a line is not drawn, because it would show how coarse its source is. */
  untilZoom?: number;
  [name: `name_${string}`]: string | undefined;
}
export type Basemap = FeatureCollection<Geometry, BasemapProperties> & {
  /** Highest zoom at which it shows what is there; absent in one that was cut by an older version. */
  closestZoom?: number;
};

interface BasemapPart {
  className: string;
  kind: string;
  rank?: number;
  line?: BasemapLine;
  /** How far it extends beyond the box, as a share of its size. */
  beyond: number;
  /** As `beyond`, to the west, if that differs. */
  beyondWest?: number;
  /** Factor of the tolerance; a pale dashed line needs fewer bends. */
  coarseness?: number;
}

/** From bottom to top, as on the GL map; each is one SVG path. The coast is the land's outline. */
const PARTS: BasemapPart[] = [
  { className: 'land', kind: 'land', line: COAST, beyond: BEYOND, beyondWest: BEYOND_WEST },
  ...RIVERS.map((line, index) => ({
    className: 'river',
    kind: 'river',
    rank: index + 1,
    line,
    beyond: BEYOND_FINE,
  })),
  {
    className: 'region-border',
    kind: 'region-border',
    line: REGION_BORDER,
    beyond: BEYOND_FINE,
    coarseness: 3,
  },
  { className: 'lake', kind: 'lake', beyond: BEYOND_FINE },
  { className: 'border', kind: 'border', line: BORDER, beyond: BEYOND, beyondWest: 2 },
  { className: 'border', kind: 'border-disputed', line: DISPUTED_BORDER, beyond: BEYOND },
];

type Project = (position: GeoPosition) => Position;

/** From degrees to CSS px of the camera's box, `copies` worlds to the east. */
function projectorFor(camera: Camera, { width, height }: Size, copies: number): Project {
  const world = worldPx(camera.zoom);
  const [centreX, centreY] = mercator([camera.lon, camera.lat]);
  return ([lon, lat]) => {
    const [x, y] = mercator([lon!, lat!]);
    return [(x + copies - centreX) * world + width / 2, (y - centreY) * world + height / 2];
  };
}

function projectGeometry(geometry: Geometry, project: Project): Geometry {
  const deep = (coordinates: unknown): unknown =>
    Array.isArray(coordinates) && typeof coordinates[0] === 'number'
      ? project(coordinates as GeoPosition)
      : (coordinates as unknown[]).map(deep);
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((each) => projectGeometry(each, project)) };
  }
  return { ...geometry, coordinates: deep(geometry.coordinates) } as Geometry;
}

/** The copies of the world that the box and its surroundings show: 0, and -1 to the west or 1 to the east of it. */
function copiesIn(camera: Camera, { width }: Size): number[] {
  const halfWidth = (width * (0.5 + BEYOND)) / worldPx(camera.zoom);
  return [-1, 0, 1].filter((copy) => Math.abs(copy - camera.lon / 360) < halfWidth + 0.5);
}

/** A box and what lies around it as pages show it: of a flat or a slim box much above or beside it. */
interface Surroundings {
  size: Size;
  /** CSS px of the box that each side is moved outwards by, before any share of its size. */
  around: { x: number; y: number };
}

function surroundingsOf({ width, height }: Size): Surroundings {
  const size = {
    width: Math.max(width, LEAST_PROPORTION * height),
    height: Math.max(height, LEAST_PROPORTION * width),
  };
  return { size, around: { x: (size.width - width) / 2, y: (size.height - height) / 2 } };
}

/** How far a cut basemap extends beyond its box: the strokes along the cut stay outside, CSS px. */
const CUT_PX = 4;

type Clip = ReturnType<typeof geoIdentity>;

const clipAt = ({ width, height }: Size): Clip =>
  geoIdentity().clipExtent([
    [-CUT_PX, -CUT_PX],
    [width + CUT_PX, height + CUT_PX],
  ]);

function clipBeyond(box: Size, { beyond, beyondWest = beyond }: BasemapPart): Clip {
  const {
    size: { width, height },
    around,
  } = surroundingsOf(box);
  return geoIdentity().clipExtent([
    [-around.x - width * beyondWest, -around.y - height * beyond],
    [box.width + around.x + width * beyond, box.height + around.y + height * beyond],
  ]);
}

/** The tolerance at a point, CSS px: coarse where only a very wide or a very tall box shows the basemap. */
function toleranceFor(
  box: Size,
  { coarseness = 1 }: BasemapPart,
  fineness: number,
): (point: ScreenPoint) => number {
  const { size, around } = surroundingsOf(box);
  const beyond = (at: number, length: number): number => Math.max(-at, at - length) / length;
  return ([x, y]) => {
    const isFar =
      beyond(x + around.x, size.width) > FINE_BESIDE || beyond(y + around.y, size.height) > FINE_ABOVE;
    return (coarseness / fineness) * (isFar ? FAR_TOLERANCE_PX : TOLERANCE_PX);
  };
}

function pathOf(
  features: Basemap['features'],
  part: BasemapPart,
  projectors: Project[],
  { size, zoom }: { size: Size; zoom: number },
  { fineness = 1, isCut }: BasemapDrawing,
): string {
  const writer = new PathWriter(toleranceFor(size, part, fineness));
  const path = geoPath(isCut ? clipAt(size) : clipBeyond(size, part), writer);
  const own = features.filter(
    ({ properties: { kind, rank, untilZoom = Infinity } }) =>
      kind === part.kind && (!part.rank || rank === part.rank) && zoom < untilZoom,
  );
  for (const project of projectors) {
    for (const feature of own) path({ ...feature, geometry: projectGeometry(feature.geometry, project) });
  }
  return writer.text;
}

function strokeOf({ line }: BasemapPart, zoom: number): string {
  if (!line) return '';
  const width = valueAt(line.width, zoom);
  const dash = line.dash?.map((part) => +(part * width).toFixed(2)).join(' ');
  return ` stroke-width="${+width.toFixed(2)}"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
}

export interface BasemapDrawing {
  /** Divides the tolerance; greater than 1 for a chart that readers enlarge. */
  fineness?: number;
  /** Whether it ends with the box, for a chart that never shows more. */
  isCut?: boolean;
}

/**
 * The basemap as SVG `path` elements, in units of PATH_SCALE CSS px of the camera's box. It extends beyond the box,
 * since a page may show more than the box.
 */
export function basemapPaths(
  basemap: Basemap,
  camera: Camera,
  size: Size,
  drawing: BasemapDrawing = {},
): string {
  const projectors = copiesIn(camera, size).map((copy) => projectorFor(camera, size, copy));
  return PARTS.filter(({ line }) => camera.zoom >= (line?.fromZoom ?? 0))
    .map((part) => {
      const data = pathOf(basemap.features, part, projectors, { size, zoom: camera.zoom }, drawing);
      return data && `<path class="${part.className}" d="${data}"${strokeOf(part, camera.zoom)}/>`;
    })
    .join('');
}
