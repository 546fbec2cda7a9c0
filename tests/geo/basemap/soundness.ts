/** What is wrong with a basemap, whatever story it is cut for. */
import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson';
import type { BasemapProperties, Kind } from '../../../geo/basemap/cut/features.ts';

export type BasemapFile = FeatureCollection<Geometry, BasemapProperties>;

const LABELS: readonly Kind[] = ['country-label', 'region-label', 'water-label', 'town'];
/** Longest segment of a coast or a river, degrees; borders may be longer where they follow a parallel or a meridian. */
const LONGEST_SEGMENT = 10;
const STRAIGHT = 0.3;

const linesOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : ringsOf(geometry);
};

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

const ringsOf = (geometry: Geometry): Position[][] => polygonsOf(geometry).flat();

export const ofKind = ({ features }: BasemapFile, ...kinds: Kind[]): Feature<Geometry, BasemapProperties>[] =>
  features.filter(({ properties }) => kinds.includes(properties.kind));

function signedArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index]!;
    return sum + (x1 * y2 - x2 * y1) / 2;
  }, 0);
}

/** Rings that are open, or wound against RFC 7946. */
export const brokenRings = (basemap: BasemapFile): string[] =>
  ofKind(basemap, 'ocean', 'land', 'lake').flatMap(({ geometry, properties }) =>
    polygonsOf(geometry).flatMap((rings) =>
      rings.flatMap((ring, index) => {
        const isClosed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
        const isWound = signedArea(ring) > 0 === (index === 0);
        return isClosed && isWound ? [] : [`${properties.kind} at ${String(ring[0])}`];
      }),
    ),
  );

/** The edge at which Antarctica is cut: the end of the map, and 180°. */
const isCutEdge = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean =>
  (y1 < -84.9 && y2 < -84.9) || (Math.abs(x1) > 179.99 && Math.abs(x2) > 179.99 && y1 < -60);

function isTooLong(kind: Kind, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  const [across, upwards] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const followsGraticule = kind.includes('border') && Math.min(across, upwards) < STRAIGHT;
  return Math.hypot(across, upwards) > LONGEST_SEGMENT && !followsGraticule;
}

/** Segments that run across the map, and edges of land where there is no coast. */
export const strayLines = (basemap: BasemapFile): string[] =>
  basemap.features
    .filter(({ properties }) => properties.kind !== 'ocean')
    .flatMap(({ geometry, properties: { kind } }) =>
      linesOf(geometry).flatMap((line) =>
        line.slice(1).flatMap((end, index) => {
          const start = line[index]!;
          const isStray = isCutEdge(start, end) ? kind !== 'land' : isTooLong(kind, start, end);
          return isStray ? [`${kind} from ${String(start)} to ${String(end)}`] : [];
        }),
      ),
    );

/** Labels that lack a name in a language, or have one in another. */
export const misnamed = (basemap: BasemapFile, languages: readonly string[]): string[] => {
  const expected = languages
    .map((language) => `name_${language}`)
    .sort()
    .join();
  return ofKind(basemap, ...LABELS).flatMap(({ properties }) => {
    const names = Object.entries(properties).filter(([key]) => key.startsWith('name_'));
    const isNamed = names.every(([, name]) => String(name).trim());
    const keys = names
      .map(([key]) => key)
      .sort()
      .join();
    return isNamed && keys === expected ? [] : [JSON.stringify(properties)];
  });
};

/** Whether a position is land. */
export function isLand(basemap: BasemapFile): (position: Position) => boolean {
  const land = ofKind(basemap, 'land').map(({ geometry }) =>
    multiPolygon(polygonsOf(geometry) satisfies MultiPolygon['coordinates']),
  );
  return ([x = 0, y = 0]) =>
    land.some((each) => booleanPointInPolygon([x, y], each) || booleanPointInPolygon([x + 360, y], each));
}

/** Far inland, on every continent. */
export const INLAND: Position[] = [
  [-105, 39.7], [-97.1, 49.9], [-100, 45], [-86, 36], [-99, 23], [-72, 69], [-150, 65], [-76, 53],
  [-47.9, -15.8], [-63, -17.8], [-66, -35], [-70.5, -48.5], [-73.2, 4],
  [2.4, 47], [10.5, 51], [-4, 40], [25, 61], [31, 49], [15.5, 65],
  [-8, 12.6], [2, 25], [20, 7], [25, -3], [37, -1], [25, -29], [30, 15],
  [37.6, 55.7], [60, 57], [90, 62], [120, 66], [176, 67], [-175, 66.5], [68, 48], [104, 47], [87, 33], [112, 33], [78, 22], [45, 24], [101, 15.5],
  [134, -24], [146, -31], [118, -26], [143.5, -6],
  [20, -78], [-80, -80], [110, -74],
]; // prettier-ignore

/** Far from every coast. */
export const AT_SEA: Position[] = [
  [-40, 30], [-16, -22], [-140, 12], [166, 33], [-115, -30], [79, -18], [-165, 75], [3.2, 56.2], [17.8, 34.6],
  [34, 43.2], [50.6, 41.8], [-85.5, 59.5], [-91, 25.3], [149, 54], [88.5, 15], [160, -38], [180, 0], [180, 50], [-177, -70],
]; // prettier-ignore
