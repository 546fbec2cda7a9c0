/** The rules of a story's itinerary. */
import { orderFaults } from './date-rules.ts';
import type { Fault } from './fault.ts';
import { nearestIn } from './nearest-id.ts';
import { faultIn, faultInHead, listOf, type ReadFeature, type ReadHead } from './story-rules.ts';

/** Every stop once in the itinerary, legs and places in an order that can be travelled, dates that don't go back. */
export function itineraryFaults(head: ReadHead, features: ReadFeature[]): Fault[] {
  if (!head.itinerary) return [];
  const itinerary = head.itinerary;
  const ids = new Set(features.map((feature) => feature.id).filter((id) => id !== undefined));
  const allowed = `an id of a feature: ${listOf(ids)}`;
  const nearest = nearestIn(ids);
  const listed = new Set<string>();
  const faults = itinerary.flatMap((id, index): Fault[] => {
    const at = ['itinerary', index];
    if (listed.has(id))
      return [
        faultInHead(
          at,
          id,
          'each stop once',
          'a place stands where it is first visited; the way back is another leg',
        ),
      ];
    listed.add(id);
    if (ids.has(id)) return [];
    return [faultInHead(at, id, allowed, `${nearest(id)}correct it, or add the feature`)];
  });
  for (const feature of features) {
    if (feature.id === undefined || listed.has(feature.id)) continue;
    faults.push(
      faultIn(
        feature,
        ['id'],
        feature.id,
        'an id that story.itinerary names',
        'add it there: the stop would never be shown',
      ),
    );
  }
  if (faults.length > 0) return faults;
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const stops = itinerary.map((id) => byId.get(id)!);
  return [...joinFaults(stops), ...orderFaults(stops)];
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
