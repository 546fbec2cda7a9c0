/** Whether each place lies in the country or region that it names. */
import { type Fault, shortValue } from '../../parse/fault.ts';
import { wrappedLongitude } from '../../projection/mercator.ts';
import { isLocated, type LocatedPlace, type Position, type Story } from '../../story/story.ts';
import { claimantsAt } from './contested-ground.ts';
import { countryOf, isCountry, sovereignOf } from './country-codes.ts';
import { distanceToAreaKm, isOnLand, type RegionArea } from './region-areas.ts';

/** Places this near to an area count as inside it, km: the areas are right to 5 km, and a port may lie on a pier. */
const TOLERANCE_KM = 15;
/** Another area's land surely is where a place lies that is this deep inside. */
const SURE_KM = 5;
/** The sea may hold an island that the areas do not have; not this far from all of its country. */
const SEA_TOLERANCE_KM = 200;

/** One fault for each located place that surely lies outside its `region`, and for each `region` of no known country. */
export const misplacedPlaces = (story: Story, areas: readonly RegionArea[]): Fault[] =>
  story.stops.filter(isLocated).flatMap((place) => {
    const named = place.region && regionFinding(place, place.region, areas);
    return named ? [named] : [];
  });

function regionFinding(place: LocatedPlace, region: string, areas: readonly RegionArea[]): Fault | undefined {
  if (!isCountry(countryOf(region))) {
    return {
      feature: place.id,
      path: 'properties.region',
      value: shortValue(region),
      allowed: 'an ISO 3166 code of a country, or of a region of one',
      advice: 'look the code up: no country has this one',
    };
  }
  const position: Position = [wrappedLongitude(place.position[0]), place.position[1]];
  const where = isWithin(position, region, areas) ? undefined : whereElse(position, region, areas);
  if (!where) return undefined;
  return {
    feature: place.id,
    path: 'geometry.coordinates',
    value: shortValue(position),
    allowed: `a position in ${region}`,
    advice: `${where}: correct the coordinates, or the region`,
  };
}

function isWithin(position: Position, region: string, areas: readonly RegionArea[]): boolean {
  if (claimantsAt(position)?.includes(countryOf(region))) return true;
  const named = areasOf(region, areas);
  return (
    named.length === 0 ||
    named.some((area) => isOnLand(position, area)) ||
    named.some((area) => distanceToAreaKm(position, area) <= TOLERANCE_KM)
  );
}

/** The areas of a region; those of its country, where the region has none of its own. A country has its dependencies too. */
function areasOf(region: string, areas: readonly RegionArea[]): RegionArea[] {
  const own = areas.filter(({ codes }) => codes.includes(region));
  if (own.length > 0 && !isCountry(region)) return own;
  const country = countryOf(region);
  return areas.filter(({ codes }) =>
    codes.map(countryOf).some((code) => code === country || sovereignOf(code) === country),
  );
}

/** Where a position outside its region lies; undefined where that is not sure. Contested ground is nobody's here. */
function whereElse(position: Position, region: string, areas: readonly RegionArea[]): string | undefined {
  const around = areas.find((area) => isOnLand(position, area));
  if (around) {
    if (distanceToAreaKm(position, around) > -SURE_KM) return undefined;
    return claimantsAt(position) ? 'it lies elsewhere, on contested ground' : `it lies in ${around.codes[0]}`;
  }
  const isFarOff = areasOf(region, areas).every(
    (area) => distanceToAreaKm(position, area) > SEA_TOLERANCE_KM,
  );
  return isFarOff ? `it lies in the sea, more than ${SEA_TOLERANCE_KM} km off` : undefined;
}
