/** What the map shows of one moment of the journey. */
import type { LegPart } from '../route/route.ts';
import { isLeg, type Story } from '../story/story.ts';
import { reachAt } from './reach.ts';
import type { Span } from './span.ts';
import { trainAt } from './train.ts';

export interface MomentOnMap {
  /** Id of the place at which a source puts the train. */
  place: string | null;
  /** Id of the leg along which the train is drawn there: the one it leaves by, else the one it came by. */
  along: string | null;
  /** The parts of legs where it can be. */
  underway: LegPart[];
  /** Ids of the legs still to come. */
  coming: string[];
}

/** What the map shows for a span of time. Total: any story, any span. */
export function momentOnMap(story: Story, span: Span): MomentOnMap {
  const train = trainAt(story, span);
  const legs = story.stops.filter(isLeg);
  const place = train.kind === 'at' ? train.place : null;
  const along =
    legs.find((leg) => leg.from === place && train.legs[leg.id] !== 'travelled') ??
    legs.findLast((leg) => leg.to === place);
  const { parts, coming } = reachAt(story, span);
  return { place, along: along?.id ?? null, underway: parts, coming };
}
