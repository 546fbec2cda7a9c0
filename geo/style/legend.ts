/** What a legend has to explain: the statuses that a story's stops have, and whether it draws an unknown path. */
import { isLeg, isPlace, type Leg, type Status, STATUSES, statusOf, type Story } from '../story/story.ts';

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
  const rows = STATUSES.map((status) => ({
    status,
    hasPlace: stops.some((stop) => isPlace(stop) && statusOf(stop) === status),
    // Always for attested: a leg with an attested departure begins with a solid stub, whatever its own status.
    hasLeg: status === 'attested' || stops.some((stop) => isLeg(stop) && statusOf(stop) === status),
  }));
  return {
    rows: rows.filter(({ hasPlace, hasLeg }) => hasPlace || hasLeg),
    unknownLeg: stops.filter(isLeg).find(({ path }) => path === 'unknown'),
  };
}
