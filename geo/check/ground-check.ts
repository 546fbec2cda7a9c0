/** What the ground below a story cannot show: places where it is coarse, and stops that stand within a few streets. */
import { boundsOf } from '../projection/camera.ts';
import { shortValue } from '../parse/fault.ts';
import { greatCircleKm } from '../route/positions.ts';
import { isLocated, type LocatedPlace, type Story } from '../story/story.ts';
import type { Finding } from './fact-check.ts';

/** Stops within so many km, all of them, are a walk through a town. */
const TOWN_KM = 5;
/** Most places that one finding names. */
const NAMED = 5;

/**
 * At most one warning for places on coarse ground, and one for a story within a town.
 * @param isCut whether the basemap was cut for the story, and is detailed at each of its places
 */
export const groundFindings = (story: Story, isCut: boolean): Finding[] => {
  const places = story.stops.filter(isLocated);
  return [...(isCut ? [] : coarseGround(places)), ...withinTown(places)];
};

function coarseGround(places: LocatedPlace[]): Finding[] {
  if (places.length === 0) return [];
  const named = places.slice(0, NAMED).map(({ id }) => id);
  const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : '';
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
