/** What the ground below a story cannot show: places where it is coarse, and stops that stand within a few streets. */
import { type Bounds, boundsOf } from '../projection/camera.ts';
import { shortValue } from '../parse/fault.ts';
import { greatCircleKm } from '../route/positions.ts';
import { isLocated, type LocatedPlace, type Story } from '../story/story.ts';
import { FIRST_BASEMAP, WORLD_BASEMAP } from '../story/first-story.ts';
import type { Finding } from './fact-check.ts';

/** Where a basemap has more detail than the world at large. */
export type DetailedGround = Bounds[];

/** The committed basemap of the first story: `REGION` in geo/basemap/cut/detail.ts. */
const FIRST_GROUND: DetailedGround = [[104, 31, 156, 64]];

/** A basemap that was cut for its story is detailed at each of its places. */
const WHOLE_WORLD: DetailedGround = [[-180, -90, 180, 90]];

/** @param basemapFile as `basemapOf` gives it */
export function groundOf(basemapFile: string): DetailedGround {
  if (basemapFile === WORLD_BASEMAP) return [];
  return basemapFile === FIRST_BASEMAP ? FIRST_GROUND : WHOLE_WORLD;
}

/** Stops within so many km, all of them, are a walk through a town. */
const TOWN_KM = 5;
/** Most places that one finding names. */
const NAMED = 5;

/** At most one warning for places on coarse ground, and one for a story within a town. */
export const groundFindings = (story: Story, ground: DetailedGround): Finding[] => {
  const places = story.stops.filter(isLocated);
  return [...coarseGround(places, ground), ...withinTown(places)];
};

const lies = ({ position: [lon, lat] }: LocatedPlace, [west, south, east, north]: Bounds): boolean =>
  lat >= south && lat <= north && [lon - 360, lon, lon + 360].some((copy) => copy >= west && copy <= east);

function coarseGround(places: LocatedPlace[], ground: DetailedGround): Finding[] {
  const outside = places.filter((place) => !ground.some((box) => lies(place, box)));
  if (outside.length === 0) return [];
  const named = outside.slice(0, NAMED).map(({ id }) => id);
  const more = outside.length > NAMED ? ` and ${outside.length - NAMED} more` : '';
  return [
    {
      severity: 'warning',
      path: 'features',
      value: named.join(', ') + more,
      allowed: 'places where the ground of the map is detailed',
      advice:
        'there it has only the coasts, borders and great rivers of the whole world, coarsely: the command basemap --story FILE cuts one for the story',
    },
  ];
}

function withinTown(places: LocatedPlace[]): Finding[] {
  if (places.length < 2) return [];
  const [west, south, east, north] = boundsOf(places.map(({ position }) => position));
  const km = greatCircleKm([west, south], [east, north]);
  if (km > TOWN_KM) return [];
  return [
    {
      severity: 'warning',
      path: 'features',
      value: shortValue(`${places.length} places`),
      allowed: `places more than ${TOWN_KM} km apart`,
      advice: `all stops lie within ${Math.max(Math.ceil(km), 1)} km: the ground of this map knows no streets and no buildings, and shows nothing between them`,
    },
  ];
}
