/** The rules of a story's itinerary. */
import { type Step, travelThrough } from '../../story/travel.ts';
import { orderFaults } from './date-rules.ts';
import type { Fault } from '../fault.ts';
import { nearestIn } from '../nearest-id.ts';
import { faultIn, faultInHead, listOf, type ReadFeature, type ReadHead } from './story-rules.ts';

/**
 * Every stop in the itinerary, in an order that can be travelled, dates that don't go back, and no claim about a visit that
 * is not made.
 * @param version of the file: one of version 1 names a place once, where it is first visited
 */
export function itineraryFaults(head: ReadHead, features: ReadFeature[], version: number): Fault[] {
  if (!head.itinerary) return [];
  const itinerary = head.itinerary;
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const ids = [...byId.keys()].filter((id) => id !== undefined);
  const allowed = `an id of a feature: ${listOf(ids)}`;
  const nearest = nearestIn(ids);
  const listed = new Set<string>();
  const faults = itinerary.flatMap((id, index): Fault[] => {
    const feature = byId.get(id);
    const again = listed.has(id) ? repetitionFaults(itinerary, index, feature, version) : [];
    listed.add(id);
    if (feature) return again;
    return [faultInHead(['itinerary', index], id, allowed, `${nearest(id)}correct it, or add the feature`)];
  });
  for (const feature of features) {
    if (feature.id === undefined || listed.has(feature.id)) continue;
    const advice = 'add it there: the stop would never be shown';
    faults.push(faultIn(feature, ['id'], feature.id, 'an id that story.itinerary names', advice));
  }
  if (faults.length > 0) return faults;
  const stops = itinerary.map((id) => byId.get(id)!);
  // A place has one date, that of its first visit.
  return [...joinFaults(stops), ...orderFaults([...new Set(stops)]), ...visitFaults(stops)];
}

/** The faults of an id that the itinerary has named before. */
function repetitionFaults(
  itinerary: string[],
  index: number,
  feature: ReadFeature | undefined,
  version: number,
): Fault[] {
  const id = itinerary[index];
  const fault = (allowed: string, advice: string): Fault[] => [
    faultInHead(['itinerary', index], id, allowed, advice),
  ];
  if (feature?.isLeg) return fault('each leg once', 'the way travelled again is another leg: add one');
  if (itinerary[index - 1] === id) return fault('another stop than the one before', 'remove one of the two');
  if (version > 1) return [];
  const advice = 'version 1 names a place where it is first visited: remove it, the way back is another leg';
  return fault('each stop once', `${advice}; version 2 may name a place at every visit`);
}

/** A claim may be about no visit to its place but those that are made. */
function visitFaults(stops: ReadFeature[]): Fault[] {
  const steps = stops.flatMap(({ id, parsed }): Step[] => {
    if (!parsed || id === undefined) return [];
    const { properties } = parsed;
    return properties.kind === 'place'
      ? [{ kind: 'place', id }]
      : [{ kind: 'leg', id, from: properties.from, to: properties.to }];
  });
  if (steps.length < stops.length) return [];
  const { visitsOf } = travelThrough(steps);
  return [...new Set(stops)].flatMap((stop) => {
    const count = visitsOf.get(stop.id!)?.length ?? 0;
    return stop.claims.flatMap((claim, index): Fault[] => {
      if (stop.isLeg || claim?.visit === undefined || claim.visit <= count) return [];
      const allowed = count > 1 ? `a visit from 1 to ${count}` : '1, the only visit to the place';
      const advice = 'correct it, or name the place in story.itinerary once more';
      return [faultIn(stop, ['properties', 'claims', index, 'visit'], claim.visit, allowed, advice)];
    });
  });
}

/** Each leg must begin where the journey is, and each place must be where the leg before it leads. */
function joinFaults(stops: ReadFeature[]): Fault[] {
  const visited = new Set<string | undefined>();
  let here: string | undefined;
  return stops.flatMap((stop, index): Fault[] => {
    if (!stop.parsed) {
      here = undefined;
      return [];
    }
    const { properties } = stop.parsed;
    const before = here;
    if (properties.kind === 'place') {
      visited.add(stop.id);
      here = stop.id;
      const isElsewhere = before !== undefined && before !== stop.id && stops[index - 1]?.isLeg;
      const advice = `the leg before it leads to "${before}": put that place here, or another leg before`;
      return isElsewhere ? [faultInHead(['itinerary', index], stop.id, `"${before}"`, advice)] : [];
    }
    here = properties.to;
    if (before === undefined || (before === properties.from && visited.has(before))) return [];
    const allowed = visited.has(before)
      ? `a leg from "${before}"`
      : `the place "${before}", before it is left again`;
    return [
      faultInHead(['itinerary', index], stop.id, allowed, 'the journey would jump: reorder the itinerary'),
    ];
  });
}
