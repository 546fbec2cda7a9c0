/**
 * Which country and region each part of the land belongs to: `region-areas.topojson`, for `npm run check` only. Small,
 * since the check has a tolerance, and TopoJSON, in which neighbours share their border.
 */
import type { Position } from 'geojson';
import { withoutRepeats } from '../route/positions.ts';
import type { RegionGeometry, RegionTopology } from '../check/regions/region-areas.ts';
import { Detail } from './rule/detail.ts';
import { groundOfWorld } from './rule/ground.ts';
import { WorldUnits } from './rule/world-units.ts';
import { REGION_AREAS_FILE } from './sources/packages.ts';
import type { UnitGeometry } from './sources/topology.ts';
import type { SourceUnit, Unit } from './sources/units.ts';
import { writeWhole } from './write-whole.ts';

/** Smaller units have no area of their own, only their country's: the check's tolerance is nearly as wide as they are. */
const LEAST_UNIT_KM2 = 4000;
/** Degrees, about a kilometre. */
const GRID = 0.01;

/** As much detail everywhere: triangles of some 70 km² are left out, so that edges are right to some kilometres. */
class EvenDetail extends Detail {
  override zoomAt([, lat = 0]: readonly number[]): number {
    return 3.2 + Math.log2(Math.cos((lat * Math.PI) / 180));
  }
}

/** Countries of ISO 3166-1 that the source has as units of others, and its units without a code. */
const COUNTRIES: Partial<Record<string, string[]>> = {
  'FR-GF': ['GF'],
  'FR-GP': ['GP'],
  'FR-MQ': ['MQ'],
  'FR-RE': ['RE'],
  'FR-YT': ['YT'],
  'NL-SX': ['SX'],
  'NO-21': ['SJ'],
  'NO-X01~': ['BV'],
  'US-PR': ['PR'],
  // Clipperton, Coral Sea, Northern Cyprus, Baykonur, Siachen, Spratlys, Somaliland, Guantanamo Bay.
  '-99-X02~': ['FR'],
  '-99-X03~': ['AU'],
  '-99-X04~': ['CY'],
  '-99-X05~': ['KZ'],
  '-99-X06~': ['IN', 'PK'],
  '-99-X08~': ['CN', 'MY', 'PH', 'TW', 'VN'],
  '-99-X11~': ['SO'],
  '-99-X13~': ['CU'],
  // Christmas Island, Cocos Islands, the bases in Cyprus.
  '-99-X14~': ['CX'],
  '-99-X15~': ['CC'],
  '-99-X16~': ['CY', 'GB'],
  '-99-X17~': ['CY', 'GB'],
};

/** Writes the areas. @returns what was written, in a line */
export function writeRegionAreas(): string {
  const areas = regionAreas(WorldUnits.read());
  const text = `${JSON.stringify(areas)}\n`;
  writeWhole(REGION_AREAS_FILE, text);
  return `region-areas.topojson: ${areas.objects.areas.geometries.length} areas, ${Math.round(text.length / 1000)} KB`;
}

function regionAreas(units: WorldUnits): RegionTopology {
  const mainCodes = mainCodesOf(units.sourceUnits);
  const hasOwnCountry = ({ code, country }: SourceUnit): boolean =>
    COUNTRIES[code] !== undefined || code.slice(0, 2) !== mainCodes.get(country);
  const separate = new Set([
    ...units.largerThan(LEAST_UNIT_KM2),
    ...units.sourceUnits.filter((unit) => hasOwnCountry(unit)),
  ]);
  const detail = new EvenDetail(groundOfWorld([]));
  const { arcs, objects } = units.at(detail, separate, Infinity);
  const onGrid = arcs.map((arc) => withoutRepeats(arc.map((position) => position.map(toGrid))));
  const geometries = objects.units.geometries.flatMap((unit) => geometriesOf(unit, onGrid));
  const used = new Set(
    geometries.flatMap((geometry) =>
      'arcs' in geometry ? geometry.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [],
    ),
  );
  return {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [0, 0] },
    objects: { areas: { type: 'GeometryCollection', geometries } },
    // Islands that have become points need no arc; the place of theirs remains, for the indices of the others.
    arcs: onGrid.map((arc, index) => (used.has(index) ? asSteps(arc) : [])),
  };
}

/** Of each country of the source, the code that most of its units begin with. */
function mainCodesOf(units: readonly SourceUnit[]): Map<string, string> {
  const main = new Map<string, string>();
  for (const country of new Set(units.map((unit) => unit.country))) {
    const codes = units.filter((unit) => unit.country === country).map(({ code }) => code.slice(0, 2));
    const count = (code: string): number => codes.filter((each) => each === code).length;
    main.set(
      country,
      codes.reduce((best, code) => (count(code) > count(best) ? code : best)),
    );
  }
  return main;
}

/** The unit's own code, unless it is the source's invention, and its country's. */
function codesOf({ code }: Unit): string[] {
  const own = code.endsWith('~') ? [] : [code];
  const countries = COUNTRIES[code] ?? [code.slice(0, 2)];
  return [...new Set([...own, ...countries])];
}

/** The unit's land, and a point for each island that is too small to have an area. */
function geometriesOf(unit: UnitGeometry, arcs: Position[][]): RegionGeometry[] {
  const properties = { codes: codesOf(unit.properties) };
  const lengthOf = (ring: number[]): number =>
    ring.reduce((sum, arc) => sum + arcs[arc < 0 ? ~arc : arc]!.length - 1, 1);
  const polygons = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
  const isArea = ([shore]: number[][]): boolean => lengthOf(shore!) >= 4;
  const areas = polygons
    .filter(isArea)
    .map(([shore, ...holes]) => [shore!, ...holes.filter((hole) => lengthOf(hole) >= 4)]);
  const islands = polygons
    .filter((polygon) => !isArea(polygon))
    .map(([[arc = 0] = []]) => (arc < 0 ? arcs[~arc]!.at(-1)! : arcs[arc]![0]!));
  const points = [...new Map(islands.map((point) => [String(point.map(toTenth)), point])).values()];
  return [
    ...(areas.length > 0 ? [{ type: 'MultiPolygon' as const, properties, arcs: areas }] : []),
    ...(points.length > 0 ? [{ type: 'MultiPoint' as const, properties, coordinates: points }] : []),
  ];
}

const toGrid = (degrees: number): number => Math.round(degrees / GRID);
/** Of islands within a tenth of a degree one is enough. */
const toTenth = (steps: number): number => Math.round((steps * GRID) / 0.1);

/** Each position as the step from the one before. */
const asSteps = (line: Position[]): Position[] =>
  line.map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = line[index - 1] ?? [];
    return [x - fromX, y - fromY];
  });
