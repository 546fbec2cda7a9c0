/** Whether each place lies in the country or region that it names. */
import { pointToPolygonDistance } from '@turf/turf';
import { shortValue } from '../parse/fault.ts';
import { isLocated, type LocatedPlace, type Position, type Story } from '../story/story.ts';
import type { Finding } from './fact-check.ts';

/** The area of a country, or of one of its regions where region-areas.json has them. */
export interface RegionArea {
  /** ISO 3166: `KP`, `RU-AMU`. */
  code: string;
  polygons: Position[][][];
}

/** Places this near to an area count as inside it, km: the areas' coasts are simplified, and a port may lie on a pier. */
const TOLERANCE_KM = 15;

/** One error for each located place outside its `region`, and for each `region` that is no known code. */
export const misplacedPlaces = (story: Story, areas: RegionArea[]): Finding[] =>
  story.stops.filter(isLocated).flatMap((place) => {
    const named = place.region && regionFinding(place, place.region, areas);
    return named ? [named] : [];
  });

/** A country covers its regions. A region that has no area of its own is covered by its country. */
const covers = (code: string, area: RegionArea): boolean =>
  area.code === code || area.code.startsWith(`${code}-`) || code.startsWith(`${area.code}-`);

function regionFinding(place: LocatedPlace, region: string, areas: RegionArea[]): Finding | undefined {
  const finding = { feature: place.id, severity: 'error' as const };
  const named = areas.filter((area) => covers(region, area));
  if (named.length === 0) {
    return {
      ...finding,
      path: 'properties.region',
      value: shortValue(region),
      allowed: 'an ISO 3166 code that the basemap knows',
      advice: 'look the code up: no country or region has this one',
    };
  }
  if (named.some((area) => distanceKm(place.position, area) <= TOLERANCE_KM)) return undefined;
  const around = areas.find((area) => distanceKm(place.position, area) <= 0);
  const where = around ? `it lies in ${around.code}` : 'it lies in the sea';
  return {
    ...finding,
    path: 'geometry.coordinates',
    value: shortValue(place.position),
    allowed: `a position in ${region}`,
    advice: `${where}: correct the coordinates, or the region`,
  };
}

/** Distance from a position to an area, km; negative inside. Infinity for an area too small to have polygons. */
function distanceKm(position: Position, { polygons }: RegionArea): number {
  const distances = polygons.map((coordinates) =>
    pointToPolygonDistance(position, { type: 'Polygon', coordinates }, { units: 'kilometers' }),
  );
  return Math.min(...distances);
}
