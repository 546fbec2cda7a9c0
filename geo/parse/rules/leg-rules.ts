/** The rules of positions: those of a story's places, and of its legs and the points that they pass. */
import { greatCircleKm } from '../../route/positions.ts';
import type { Position } from '../../story/story.ts';
import { type Fault, pathText, shortValue } from '../fault.ts';
import { nearestIn } from '../nearest-id.ts';
import { faultIn, listOf, type ReadFeature, type ReadHead } from './story-rules.ts';
import type { LegFeature, PlaceFeature } from '../schema/story-schema.ts';

/** Greatest distance between a leg's end and its place: a cosmodrome's railway station is far from its launch pads. */
const MAXIMUM_TIE_KM = 40;

interface ReadLeg extends ReadFeature {
  parsed: LegFeature;
}

const legsOf = (features: ReadFeature[]): ReadLeg[] =>
  features.filter(
    (feature): feature is ReadLeg => feature.isLeg && feature.parsed?.properties.kind === 'leg',
  );

/** Somebody must be able to locate one of the places: else there is nothing to draw a map of. */
export function positionFaults(features: ReadFeature[]): Fault[] {
  const places = features.filter(({ parsed, isLeg }) => !parsed || !isLeg);
  if (places.length === 0 || places.some(({ parsed }) => !parsed || parsed.geometry)) return [];
  const allowed = 'a position for at least one place of the story';
  return [faultIn(places[0]!, ['geometry'], null, allowed, 'locate one: a map needs a place to show')];
}

/** Each leg must join two different places of the story and end near them. */
export function legFaults(features: ReadFeature[]): Fault[] {
  const places = features.filter(({ id, isLeg }) => id !== undefined && !isLeg);
  // Of two places with the same id the first counts; `idFaults` reports the second.
  const byId = new Map([...places].reverse().map((place) => [place.id!, place]));
  const ids = new Set(places.map(({ id }) => id!));
  const allowed = `an id of a place: ${listOf(ids)}`;
  const nearest = nearestIn(ids);
  return legsOf(features).flatMap((leg) => {
    const { from, to } = leg.parsed.properties;
    const faults = (['from', 'to'] as const).flatMap((end) => {
      const id = leg.parsed.properties[end];
      const place = byId.get(id);
      if (place) return tieFaults(leg, end, place);
      return [faultIn(leg, ['properties', end], id, allowed, `${nearest(id)}correct it, or add the place`)];
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
  const { geometry } = leg.parsed;
  if (!geometry) return [];
  const located = (place.parsed as PlaceFeature).geometry;
  if (!located) {
    const advice = `nobody can say where "${place.id}" is: leave out line, via and track, or locate it`;
    return [faultIn(leg, ['geometry'], geometry.type, 'null', advice)];
  }
  const { coordinates } = geometry;
  const index = end === 'from' ? 0 : coordinates.length - 1;
  const distanceKm = greatCircleKm(coordinates[index]!, located.coordinates);
  if (distanceKm <= MAXIMUM_TIE_KM) return [];
  const allowed = `at most ${MAXIMUM_TIE_KM} km from "${place.id}"`;
  const advice = `it is ${Math.round(distanceKm)} km away: is the line reversed, or are longitude and latitude swapped?`;
  return [faultIn(leg, ['geometry', 'coordinates', index], coordinates[index], allowed, advice)];
}

/** Each position of a leg that was not recorded must have a name, each name one position in the whole story, and an origin in `story.points`. */
export function viaFaults(head: ReadHead, features: ReadFeature[]): Fault[] {
  const positions = new Map<string, Position>();
  const legs = legsOf(features);
  const faults = legs.flatMap((leg) => viaOfLegFaults(leg, head, positions));
  const used = new Set(legs.flatMap((leg) => leg.parsed.properties.via ?? []));
  const isWhole = features.every((feature) => feature.parsed);
  for (const name of isWhole ? Object.keys(head.points ?? {}) : []) {
    if (used.has(name)) continue;
    const path = pathText(['story', 'points', name]);
    faults.push({
      path,
      value: shortValue(head.points?.[name]),
      allowed: 'a point of a leg',
      advice: 'no leg passes through it: remove it',
    });
  }
  return faults;
}

function viaOfLegFaults(leg: ReadLeg, head: ReadHead, positions: Map<string, Position>): Fault[] {
  const { geometry } = leg.parsed;
  const { via, track } = leg.parsed.properties;
  if (!geometry || track) return unnamedFaults(leg, head);
  const { coordinates } = geometry;
  if (!via) {
    const advice = 'it is missing: add it, or the track of a recorded line';
    const allowed = 'a list of names, one for each position';
    return [faultIn(leg, ['properties', 'via'], via, allowed, advice)];
  }
  if (via.length !== coordinates.length) {
    const allowed = `${coordinates.length} names, one for each position`;
    const advice = 'name every position, in order of travel';
    return [faultIn(leg, ['properties', 'via'], `${via.length} names`, allowed, advice)];
  }
  return pointFaults(leg, via, coordinates, head, positions);
}

function pointFaults(
  leg: ReadLeg,
  via: string[],
  coordinates: Position[],
  head: ReadHead,
  positions: Map<string, Position>,
): Fault[] {
  return via.flatMap((name, index) => {
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
    if (head.points && !Object.hasOwn(head.points, name)) {
      const advice = `add story.points[${JSON.stringify(name)}]: where do its coordinates come from?`;
      faults.push(faultIn(leg, ['properties', 'via', index], name, 'a name in story.points', advice));
    }
    return faults;
  });
}

/** A leg without a line of its own has no names, nor has one that was recorded, which has a source instead. */
function unnamedFaults(leg: ReadLeg, head: ReadHead): Fault[] {
  const { geometry, properties } = leg.parsed;
  const { via, track } = properties;
  const faults: Fault[] = [];
  if (via) {
    const allowed = track ? 'left out beside a track' : 'left out where the geometry is null';
    const advice = 'remove it, or give the leg a line through named points';
    faults.push(faultIn(leg, ['properties', 'via'], via, allowed, advice));
  }
  if (track && !geometry) {
    const advice = 'remove it, or add the recorded line';
    faults.push(faultIn(leg, ['properties', 'track'], track, 'left out where the geometry is null', advice));
  }
  if (track && head.sources && !Object.hasOwn(head.sources, track.source)) {
    const allowed = `an id in story.sources: ${listOf(Object.keys(head.sources))}`;
    const path = ['properties', 'track', 'source'];
    faults.push(faultIn(leg, path, track.source, allowed, 'name the source there'));
  }
  return faults;
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
