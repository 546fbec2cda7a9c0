/** What a legend has to explain: the statuses that a story's stops have, and whether it draws an unknown path. */
import { isLeg, isPlace, type Leg, type Status, STATUSES, statusOf, type Story } from '../story/story.ts';

interface LegendRow {
  status: Status;
  /** Whether the map shows a place, and a leg or a part of one, of this status. */
  hasPlace: boolean;
  hasLeg: boolean;
}

export interface Legend {
  /** Strongest first. */
  rows: LegendRow[];
  /** A leg that is drawn as an arc because nobody knows its path. */
  unknownLeg: Leg | undefined;
}

export function legendOf({ stops }: Story): Legend {
  const rows = STATUSES.map((status) => ({
    status,
    hasPlace: stops.some((stop) => isPlace(stop) && statusOf(stop) === status),
    // Departures that the article states are solid stubs at their places, whatever the leg's own status.
    hasLeg: status === 'attested' || stops.some((stop) => isLeg(stop) && statusOf(stop) === status),
  }));
  return {
    rows: rows.filter(({ hasPlace, hasLeg }) => hasPlace || hasLeg),
    unknownLeg: stops.filter(isLeg).find(({ path }) => path === 'unknown'),
  };
}
