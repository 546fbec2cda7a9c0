/** The rules between a story's legs, places and stations. */
import { greatCircleKm } from '../route/positions.ts';
import type { Position } from '../story/story.ts';
import { type Fault, pathText, shortValue } from './fault.ts';
import { faultIn, listOf, type ReadFeature, type ReadHead } from './story-rules.ts';
import type { LegFeature } from './story-schema.ts';

/** Greatest distance between a leg's end and its place: a cosmodrome's station is far from its launch pads. */
const MAXIMUM_TIE_KM = 40;

interface ReadLeg extends ReadFeature {
  parsed: LegFeature;
}

const legsOf = (features: ReadFeature[]): ReadLeg[] =>
  features.filter(
    (feature): feature is ReadLeg => feature.isLeg && feature.parsed?.properties.kind === 'leg',
  );

/** Each leg must join two different places of the story and end near them. */
export function legFaults(features: ReadFeature[]): Fault[] {
  const places = features.filter(({ id, isLeg }) => id !== undefined && !isLeg);
  // Of two places with the same id the first counts; `idFaults` reports the second.
  const byId = new Map([...places].reverse().map((place) => [place.id!, place]));
  const allowed = `an id of a place: ${listOf(places.map(({ id }) => id!))}`;
  return legsOf(features).flatMap((leg) => {
    const { from, to } = leg.parsed.properties;
    const faults = (['from', 'to'] as const).flatMap((end) => {
      const id = leg.parsed.properties[end];
      const place = byId.get(id);
      if (place) return tieFaults(leg, end, place);
      return [faultIn(leg, ['properties', end], id, allowed, 'correct it, or add the place')];
    });
    if (from === to) {
      faults.push(
        faultIn(
          leg,
          ['properties', 'to'],
          to,
          'another place than from',
          'a leg joins two places: correct one',
        ),
      );
    }
    return faults;
  });
}

/** One end of a leg's line must be near its place. */
function tieFaults(leg: ReadLeg, end: 'from' | 'to', place: ReadFeature): Fault[] {
  if (place.parsed?.properties.kind !== 'place') return [];
  const { coordinates } = leg.parsed.geometry;
  const index = end === 'from' ? 0 : coordinates.length - 1;
  const distanceKm = greatCircleKm(coordinates[index]!, place.parsed.geometry.coordinates as Position);
  if (distanceKm <= MAXIMUM_TIE_KM) return [];
  const allowed = `at most ${MAXIMUM_TIE_KM} km from "${place.id}"`;
  const advice = `it is ${Math.round(distanceKm)} km away: is the line reversed, or are longitude and latitude swapped?`;
  return [faultIn(leg, ['geometry', 'coordinates', index], coordinates[index], allowed, advice)];
}

/** Each position of a leg must have a name, each name one position in the whole story, and an origin in `story.stations`. */
export function stationFaults(head: ReadHead, features: ReadFeature[]): Fault[] {
  const positions = new Map<string, Position>();
  const legs = legsOf(features);
  const faults = legs.flatMap((leg) => stationsOfLegFaults(leg, head, positions));
  const used = new Set(legs.flatMap((leg) => leg.parsed.properties.stations));
  const isWhole = features.every((feature) => feature.parsed);
  for (const name of isWhole ? Object.keys(head.stations ?? {}) : []) {
    if (used.has(name)) continue;
    const path = pathText(['story', 'stations', name]);
    faults.push({
      path,
      value: shortValue(head.stations?.[name]),
      allowed: 'a station of a leg',
      advice: 'no leg passes through it: remove it',
    });
  }
  return faults;
}

function stationsOfLegFaults(leg: ReadLeg, head: ReadHead, positions: Map<string, Position>): Fault[] {
  const { coordinates } = leg.parsed.geometry;
  const { stations } = leg.parsed.properties;
  if (stations.length !== coordinates.length) {
    const allowed = `${coordinates.length} names, one for each position`;
    const advice = 'name every position, in order of travel';
    return [faultIn(leg, ['properties', 'stations'], `${stations.length} names`, allowed, advice)];
  }
  return stations.flatMap((name, index) => {
    const faults: Fault[] = [];
    const at = coordinates[index]!;
    const known = positions.get(name);
    positions.set(name, known ?? at);
    if (known && !isSame(known, at)) {
      const allowed = `${JSON.stringify(known)}, as elsewhere in the story`;
      faults.push(
        faultIn(
          leg,
          ['geometry', 'coordinates', index],
          at,
          allowed,
          `"${name}" cannot lie at two positions`,
        ),
      );
    }
    if (index > 0 && isSame(coordinates[index - 1]!, at)) {
      const advice = 'remove one of the two: a line cannot turn on the spot';
      faults.push(
        faultIn(leg, ['geometry', 'coordinates', index], at, 'another position than the one before', advice),
      );
    }
    if (head.stations && !Object.hasOwn(head.stations, name)) {
      const advice = `add story.stations[${JSON.stringify(name)}]: where do its coordinates come from?`;
      faults.push(faultIn(leg, ['properties', 'stations', index], name, 'a name in story.stations', advice));
    }
    return faults;
  });
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
