/** What a legend has to explain: the statuses that a story's stops have, and whether it draws an unknown path. */
import {
  departureIsAttested,
  isDrawn,
  isLocated,
  type Leg,
  type Status,
  STATUSES,
  statusOf,
  type Story,
} from '../story/story.ts';

interface LegendRow {
  status: Status;
  /** Whether the map shows a place of this status. */
  hasPlace: boolean;
  /** Whether the map shows a leg, or a part of one, of this status. */
  hasLeg: boolean;
}

export interface Legend {
  /** Strongest first. */
  rows: LegendRow[];
  /** The first leg that is drawn as an arc because its path is unknown. */
  unknownLeg: Leg | undefined;
}

export function legendOf({ stops }: Story): Legend {
  const legs = stops.filter(isDrawn);
  const rows = STATUSES.map((status) => ({
    status,
    hasPlace: stops.some((stop) => isLocated(stop) && statusOf(stop) === status),
    // A leg with an attested departure begins with a solid stub, whatever its own status.
    hasLeg: legs.some(
      (leg) => statusOf(leg) === status || (status === 'attested' && departureIsAttested(leg)),
    ),
  }));
  return {
    rows: rows.filter(({ hasPlace, hasLeg }) => hasPlace || hasLeg),
    unknownLeg: legs.find(({ path }) => path === 'unknown'),
  };
}
