/** The itinerary as a way from visit to visit: a place is visited wherever the itinerary names it, or a leg leads to it. */

/** A stop as far as the way needs it. */
export type Step<AnyLeg extends LegStep = LegStep> = { kind: 'place'; id: string } | AnyLeg;
interface LegStep {
  kind: 'leg';
  id: string;
  from: string;
  to: string;
}

/**
 * Which visit to its place a step is, from 1; undefined for a leg, or a place that the itinerary names there for the first
 * time.
 */
export function visitAgain(steps: Step[], index: number): number | undefined {
  const step = steps[index]!;
  if (step.kind === 'leg' || steps.indexOf(step) === index) return undefined;
  return travelThrough(steps.slice(0, index + 1)).visitsOf.get(step.id)!.length;
}

export interface Travel<AnyLeg extends LegStep = LegStep> {
  /** Ids of the places in the order of travel, each as often as it is visited. */
  visits: string[];
  /** The leg from each visit to the next, at the index of the former; null where there is none. */
  legs: (AnyLeg | null)[];
  /** By a place's id: its visits, as indices. */
  visitsOf: Map<string, number[]>;
  /** By a leg's id: its index among the legs. */
  legOrder: Map<string, number>;
}

/** The way through stops in itinerary order. Total: a leg that begins elsewhere is reached without a leg. */
export function travelThrough<AnyLeg extends LegStep>(steps: Step<AnyLeg>[]): Travel<AnyLeg> {
  const travel: Travel<AnyLeg> = { visits: [], legs: [], visitsOf: new Map(), legOrder: new Map() };
  const goTo = (place: string, leg: AnyLeg | null): void => {
    if (leg) travel.legOrder.set(leg.id, travel.legs.length);
    if (travel.visits.length > 0) travel.legs.push(leg);
    travel.visitsOf.set(place, [...(travel.visitsOf.get(place) ?? []), travel.visits.length]);
    travel.visits.push(place);
  };
  for (const step of steps) {
    const start = step.kind === 'place' ? step.id : step.from;
    if (travel.visits.at(-1) !== start) goTo(start, null);
    if (step.kind === 'leg') goTo(step.to, step);
  }
  return travel;
}
